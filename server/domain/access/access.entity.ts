import { defineEntity, p } from '@mikro-orm/core';

/** Whoever can be let in: a person, a field reporter, a wall or a program. What else is known of it has tables of its own. */
export const Principal = defineEntity({
  name: 'Principal',
  tableName: 'principal',
  properties: {
    id: p.string().length(36).primary(),
    /** `PERSON`, `REPORTER`, `WALL` or `PROGRAM`. */
    kind: p.string().length(16),
    /** Real time, epoch milliseconds. */
    createdAt: p.bigint('number'),
    barredAt: p.bigint('number').nullable(),
  },
});

/** One role in one region for one principal; ended grants stay. Instants are epoch milliseconds of real time. */
export const AccessGrant = defineEntity({
  name: 'AccessGrant',
  tableName: 'access_grant',
  properties: {
    id: p.string().length(36).primary(),
    principal: p.string().length(36).index(),
    role: p.string().length(24),
    region: p.string().length(32),
    agency: p.string().length(64).nullable(),
    institution: p.string().length(64).nullable(),
    post: p.string().length(64).nullable(),
    startsAt: p.bigint('number'),
    endsAt: p.bigint('number').nullable(),
    revokedAt: p.bigint('number').nullable(),
  },
});
