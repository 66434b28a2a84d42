import { defineEntity, p } from '@mikro-orm/core';

const FILTERED = ['category', 'severity', 'status', 'agency', 'happenedAt'] as const;

/** An incident as it stands. Instants are epoch milliseconds on the operation's clock. */
export const Incident = defineEntity({
  name: 'Incident',
  tableName: 'incident',
  properties: {
    id: p.string().length(36).primary(),
    /** The level whose incidents its number counts. */
    series: p.string().length(16),
    number: p.integer(),
    level: p.string().length(16),
    category: p.string().length(64),
    kind: p.string().length(64).nullable(),
    severity: p.string().length(16),
    status: p.string().length(16),
    regionCode: p.string().length(16),
    /** Where it is, as exactly as is known: the TPS where it names one alone, otherwise the region. */
    placeCode: p.string().length(32),
    desaCode: p.string().length(16).nullable(),
    kecamatanCode: p.string().length(16).nullable(),
    /** JSON array of TPS codes, in order. */
    tpsCodes: p.text(),
    placeKind: p.string().length(64).nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    hindersStage: p.string().length(64).nullable(),
    agency: p.string().length(64),
    isAgencyAssigned: p.boolean(),
    institution: p.string().length(64),
    channel: p.string().length(16),
    /** The principal who raised it; null where it was raised before principals were known. */
    reporter: p.string().length(36).nullable(),
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
    acknowledgeDueAt: p.bigint('number'),
    acknowledgedAt: p.bigint('number').nullable(),
    acknowledgedBy: p.string().length(64).nullable(),
    closedAt: p.bigint('number').nullable(),
  },
  uniques: [{ properties: ['series', 'number'] }],
  // As of reports: filters, and who may see it, are decided in the index that the list walks.
  indexes: [
    { properties: ['kecamatanCode', 'receivedAt', 'id', 'level', 'placeCode', ...FILTERED] },
    { properties: ['receivedAt', 'id', 'level', 'placeCode', 'desaCode', ...FILTERED] },
    { properties: ['reporter', 'receivedAt', 'id'] },
  ],
});

/** The number last given in each series: none is given twice, whatever becomes of the incident. */
export const IncidentSeries = defineEntity({
  name: 'IncidentSeries',
  tableName: 'incident_series',
  properties: {
    series: p.string().length(16).primary(),
    lastNumber: p.integer(),
  },
});

/** One act on an incident after it was raised: acknowledged, assigned, classified, closed. Append-only. */
export const IncidentAct = defineEntity({
  name: 'IncidentAct',
  tableName: 'incident_act',
  properties: {
    id: p.string().length(36).primary(),
    incidentId: p.string().length(36),
    kind: p.string().length(32),
    post: p.string().length(64),
    verifiedBy: p.string().length(64).nullable(),
    agency: p.string().length(64).nullable(),
    /** Of a classification. */
    level: p.string().length(16).nullable(),
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
  },
  indexes: [{ properties: ['incidentId', 'receivedAt', 'id'] }],
});

/** The TPS that an incident names: the way from a TPS to its incidents. */
export const IncidentTps = defineEntity({
  name: 'IncidentTps',
  tableName: 'incident_tps',
  properties: {
    tpsCode: p.string().length(32).primary(),
    incidentId: p.string().length(36).primary(),
  },
});
