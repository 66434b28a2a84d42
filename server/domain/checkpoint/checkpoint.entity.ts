import { defineEntity, p } from '@mikro-orm/core';

/**
 * What one institution said about one stage of one TPS, once. Append-only: a correction is another row
 * that names this one in `corrects`. Instants are epoch milliseconds on the operation's clock.
 */
export const CheckpointReport = defineEntity({
  name: 'CheckpointReport',
  tableName: 'checkpoint_report',
  properties: {
    id: p.string().length(36).primary(),
    tpsCode: p.string().length(32),
    desaCode: p.string().length(16),
    kecamatanCode: p.string().length(16),
    stage: p.string().length(64),
    assertion: p.string().length(16),
    institution: p.string().length(64),
    channel: p.string().length(16),
    /** The principal who sent it; null where it was sent before principals were known. */
    reporter: p.string().length(36).nullable(),
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
    corrects: p.string().length(36).nullable().unique(),
    isEarly: p.boolean(),
  },
  // Lists are read newest first. Each index that a list walks also holds what its filters ask for, so that a
  // filter which matches little is decided in the index, without visiting the rows it passes over.
  indexes: [
    { properties: ['tpsCode', 'stage', 'institution'] },
    { properties: ['desaCode', 'receivedAt', 'id'] },
    { properties: ['kecamatanCode', 'receivedAt', 'id', 'stage', 'institution', 'happenedAt'] },
    { properties: ['receivedAt', 'id', 'stage', 'institution', 'happenedAt'] },
  ],
});

/** A coordinator tried to reach a TPS by telephone. Append-only. */
export const TpsCall = defineEntity({
  name: 'TpsCall',
  tableName: 'tps_call',
  properties: {
    id: p.string().length(36).primary(),
    tpsCode: p.string().length(32),
    outcome: p.string().length(16),
    /** The principal who called. */
    caller: p.string().length(36),
    happenedAt: p.bigint('number'),
    receivedAt: p.bigint('number'),
    clockOffsetSeconds: p.integer().nullable(),
  },
  indexes: [{ properties: ['tpsCode', 'receivedAt', 'id'] }],
});
