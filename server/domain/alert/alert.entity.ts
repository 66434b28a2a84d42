import { defineEntity, p } from '@mikro-orm/core';

/** An alert as it stands. Instants are epoch milliseconds on the operation's clock. */
export const Alert = defineEntity({
  name: 'Alert',
  tableName: 'alert',
  properties: {
    id: p.string().length(36).primary(),
    /** Rule and what it is about: of one key there is one open alert. Null once it has ended. */
    openKey: p.string().length(160).nullable().unique(),
    /** Null: a test. */
    rule: p.string().length(40).nullable(),
    /** Null: every ladder, of a test. */
    ladder: p.string().length(40).nullable(),
    severity: p.string().length(16),
    level: p.string().length(16),
    agency: p.string().length(64).nullable(),
    placeCode: p.string().length(32),
    incidentId: p.string().length(36).nullable().index(),
    /** JSON of what it saw. */
    saw: p.text(),
    /** `CALLING`, `ACKNOWLEDGED` or `ENDED`. */
    state: p.string().length(16),
    /** `ACKNOWLEDGEMENT`: that of its incident is one of it; `ACTION`: only what is done stops it. */
    awaits: p.string().length(16),
    /** The rung called last; null before any was reached. */
    rung: p.string().length(40).nullable(),
    /** Which call of that rung it was, counted from 1; 0 while it is owed one. */
    attempt: p.integer(),
    /** JSON: what was said already of rungs that were passed over. */
    skipped: p.text(),
    raisedAt: p.bigint('number'),
    acknowledgedAt: p.bigint('number').nullable(),
    /** When something followed the acknowledgement. */
    followedAt: p.bigint('number').nullable(),
    endedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['state', 'raisedAt', 'id'] }],
});

/** Somebody called on a rung: how often, and what he answered. */
export const AlertCall = defineEntity({
  name: 'AlertCall',
  tableName: 'alert_call',
  properties: {
    alertId: p.string().length(36).primary(),
    rung: p.string().length(80).primary(),
    principal: p.string().length(36).primary(),
    attempt: p.integer(),
    calledAt: p.bigint('number'),
    /** `ACKNOWLEDGED` or `DECLINED`; null: nothing yet. */
    answer: p.string().length(16).nullable(),
    answeredAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['principal', 'calledAt'] }],
});
