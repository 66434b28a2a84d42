import { defineEntity, p } from '@mikro-orm/core';

/**
 * A signed statement of where both streams stood at one instant. `content` is the exact text that was signed, `marks` what
 * it says of each event since the seal before. Never updated, never deleted.
 */
export const AuditSeal = defineEntity({
  name: 'AuditSeal',
  tableName: 'audit_seal',
  properties: {
    /** 1, 2, 3 … without a hole. */
    number: p.integer().primary(),
    content: p.text(),
    marks: p.text(),
    signature: p.string().length(96),
  },
});
