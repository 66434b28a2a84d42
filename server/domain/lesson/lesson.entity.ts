import { defineEntity, p } from '@mikro-orm/core';

/** What is to be learned from the day, as it stands now. Instants are epoch milliseconds on the operation's clock. */
export const Lesson = defineEntity({
  name: 'Lesson',
  tableName: 'lesson',
  properties: {
    id: p.string().length(36).primary(),
    region: p.string().length(16),
    ownerKind: p.string().length(16),
    owner: p.string().length(64),
    dueAt: p.bigint('number'),
    /** From 1; each change is one more. */
    version: p.integer(),
    /** The act that wrote its words. */
    act: p.string().length(36),
    recordedAt: p.bigint('number'),
    withdrawnAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['region', 'recordedAt', 'id'] }],
});
