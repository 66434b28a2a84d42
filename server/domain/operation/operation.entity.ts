import { defineEntity, p } from '@mikro-orm/core';

/**
 * The one operation of this database. `plan` is the JSON text of the `OperationPlan` that was loaded, `planHash` the hex
 * SHA-256 of its RFC 8785 form. Instants are epoch milliseconds of real time.
 */
export const Operation = defineEntity({
  name: 'Operation',
  tableName: 'operation',
  properties: {
    id: p.string().length(64).primary(),
    regency: p.string().length(16),
    plan: p.text(),
    planHash: p.string().length(64),
    loadedAt: p.bigint('number'),
    closedAt: p.bigint('number').nullable(),
  },
});
