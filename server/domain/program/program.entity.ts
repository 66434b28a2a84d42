import { defineEntity, p } from '@mikro-orm/core';

/**
 * What lets a program in. Its id is that of the principal; its secret is kept as a digest. What it may do is told by its
 * grants: `scopes` and `region` are what was chosen when it was issued. Instants are epoch milliseconds of real time.
 */
export const ProgramToken = defineEntity({
  name: 'ProgramToken',
  tableName: 'program_token',
  properties: {
    id: p.string().length(36).primary(),
    name: p.string().length(80),
    /** Codes, joined by commas. */
    scopes: p.string().length(64),
    region: p.string().length(16),
    secretDigest: p.string().length(64).unique(),
    issuedBy: p.string().length(36).nullable(),
    issuedAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    lastUsedAt: p.bigint('number').nullable(),
    revokedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['issuedAt', 'id'] }],
});
