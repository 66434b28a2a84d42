import { defineEntity, p } from '@mikro-orm/core';

/** One question to the parts of a region. Instants are epoch milliseconds on the operation's clock. */
export const RollCall = defineEntity({
  name: 'RollCall',
  tableName: 'roll_call',
  properties: {
    id: p.string().length(36).primary(),
    region: p.string().length(16),
    post: p.string().length(64).nullable(),
    /** The principal who asked. */
    askedBy: p.string().length(36),
    askedAt: p.bigint('number'),
    closesAt: p.bigint('number'),
    closedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['region', 'askedAt', 'id'] }],
});

/** A region that a roll-call asks, with its newest answer; all of that is null while it is silent. */
export const RollCallEntry = defineEntity({
  name: 'RollCallEntry',
  tableName: 'roll_call_entry',
  properties: {
    rollCall: p.string().length(36).primary(),
    region: p.string().length(16).primary(),
    /** Its place among those asked, from 0. */
    position: p.integer(),
    answerId: p.string().length(36).nullable(),
    readiness: p.string().length(16).nullable(),
    channel: p.string().length(16).nullable(),
    post: p.string().length(64).nullable(),
    answeredBy: p.string().length(36).nullable(),
    happenedAt: p.bigint('number').nullable(),
    receivedAt: p.bigint('number').nullable(),
    clockOffsetSeconds: p.integer().nullable(),
  },
  indexes: [{ properties: ['region', 'rollCall'] }],
});
