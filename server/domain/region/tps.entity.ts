import { defineEntity, p } from '@mikro-orm/core';

/** A polling station. `code` is the desa's code, a dash and the number in three digits. */
export const Tps = defineEntity({
  name: 'Tps',
  tableName: 'tps',
  properties: {
    code: p.string().length(24).primary(),
    desaCode: p.string().length(16).index(),
    number: p.integer(),
    /** `A`, `B` or `C`. */
    signalClass: p.string().length(1),
    /** A TPS at a special place (hospital, prison, boarding school), by custom numbered from 901. */
    isSpecial: p.boolean(),
  },
});
