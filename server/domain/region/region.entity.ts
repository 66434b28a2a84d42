import { defineEntity, p } from '@mikro-orm/core';

/** A kabupaten, kecamatan or desa, under its Kemendagri code; the code of a region begins with that of its parent. */
export const Region = defineEntity({
  name: 'Region',
  tableName: 'region',
  properties: {
    code: p.string().length(16).primary(),
    parentCode: p.string().length(16).nullable().index(),
    /** `KABUPATEN`, `KECAMATAN` or `DESA`. */
    level: p.string().length(16),
    name: p.string().length(80),
    /** Three capital letters or digits, unique among siblings. */
    shortCode: p.string().length(3),
    isKelurahan: p.boolean(),
    /** A point inside the region, in degrees; null where the roster gave none. */
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    /** Place on the tile grid of the parent, from 0; null for the kabupaten. */
    tileColumn: p.integer().nullable(),
    tileRow: p.integer().nullable(),
    /** Order among siblings on every screen, from 0. */
    position: p.integer(),
  },
});
