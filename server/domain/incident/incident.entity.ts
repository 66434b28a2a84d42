import { defineEntity, p } from '@mikro-orm/core';

/** An incident as it stands. Instants are epoch milliseconds on the operation's clock. */
export const Incident = defineEntity({
  name: 'Incident',
  tableName: 'incident',
  properties: {
    id: p.string().length(36).primary(),
    number: p.integer().unique(),
    category: p.string().length(64),
    kind: p.string().length(64).nullable(),
    severity: p.string().length(16),
    status: p.string().length(16),
    regionCode: p.string().length(16),
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
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
    acknowledgeDueAt: p.bigint('number'),
    acknowledgedAt: p.bigint('number').nullable(),
    acknowledgedBy: p.string().length(64).nullable(),
    closedAt: p.bigint('number').nullable(),
  },
  // As of reports: the filters are decided in the index that the list walks.
  indexes: [
    {
      properties: [
        'kecamatanCode',
        'receivedAt',
        'id',
        'category',
        'severity',
        'status',
        'agency',
        'happenedAt',
      ],
    },
    {
      properties: ['receivedAt', 'id', 'desaCode', 'category', 'severity', 'status', 'agency', 'happenedAt'],
    },
  ],
});

/** One act on an incident after it was raised: acknowledged, assigned, closed. Append-only. */
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
