import { defineEntity, p } from '@mikro-orm/core';

const FILTERED = ['category', 'severity', 'status', 'agency', 'happenedAt'] as const;

/** An incident as it stands. Instants are epoch milliseconds on the operation's clock. */
export const Incident = defineEntity({
  name: 'Incident',
  tableName: 'incident',
  properties: {
    id: p.string().length(36).primary(),
    /** The level that stands before its number when people say it. */
    series: p.string().length(16),
    number: p.integer(),
    level: p.string().length(16),
    category: p.string().length(64),
    kind: p.string().length(64).nullable(),
    severity: p.string().length(16),
    status: p.string().length(32),
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
    /** The one that leads. */
    agency: p.string().length(64),
    isAgencyAssigned: p.boolean(),
    /** JSON array of the codes of those that support it; null: none. */
    supporting: p.text().nullable(),
    mergedInto: p.string().length(36).nullable(),
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
    /** JSON of how it stands, from which the columns that acts change are taken; null in a database from before, until it is opened. */
    standing: p.text().nullable(),
  },
  uniques: [{ properties: ['series', 'number'] }],
  // As of reports: filters, and who may see it, are decided in the index that the list walks.
  indexes: [
    { properties: ['kecamatanCode', 'receivedAt', 'id', 'level', 'placeCode', ...FILTERED] },
    { properties: ['receivedAt', 'id', 'level', 'placeCode', 'desaCode', ...FILTERED] },
    { properties: ['reporter', 'receivedAt', 'id'] },
    { properties: ['mergedInto'] },
  ],
});

/** The numbers that were given, and to which incident: none is given twice, whatever becomes of the incident. */
export const IncidentNumber = defineEntity({
  name: 'IncidentNumber',
  tableName: 'incident_number',
  properties: {
    number: p.integer().autoincrement(false).primary(),
    /** Null: given before numbers were drawn by lot. */
    incidentId: p.string().length(36).nullable(),
  },
  uniques: [{ properties: ['incidentId'] }],
});

/**
 * One entry of the timeline of an incident after it was raised: an act, or a note of the server. Append-only, but for the mark
 * that it was undone.
 */
export const IncidentAct = defineEntity({
  name: 'IncidentAct',
  tableName: 'incident_act',
  properties: {
    id: p.string().length(36).primary(),
    incidentId: p.string().length(36),
    kind: p.string().length(32),
    /** Null, as the principal is: noted by the server itself. */
    post: p.string().length(64).nullable(),
    /** Null as well in logs from before principals were known. */
    principal: p.string().length(36).nullable(),
    channel: p.string().length(16).nullable(),
    verifiedBy: p.string().length(64).nullable(),
    agency: p.string().length(64).nullable(),
    /** Of a classification. */
    level: p.string().length(16).nullable(),
    /** What else it is about: another entry, another incident. */
    about: p.string().length(36).nullable(),
    /** JSON arrays of the codes that an edit replaced, and of those that it set. */
    was: p.text().nullable(),
    became: p.text().nullable(),
    /** Of a snooze, a directive or a limit: its end. */
    dueAt: p.bigint('number').nullable(),
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
    /** Real time at which it was stored. */
    recordedAt: p.bigint('number').nullable(),
    /** JSON of how the incident stood before. */
    standingBefore: p.text().nullable(),
    /** Place among the entries of its incident, from 1; null in a database from before. */
    revision: p.integer().nullable(),
    undoneBy: p.string().length(36).nullable(),
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
