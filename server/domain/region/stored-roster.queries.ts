import type { Kysely } from '@mikro-orm/sql';
import type { SignalClass } from '../operation/operation-plan.ts';
import type { RegencyRoster, RegionRow, TpsRow } from './regency-roster.ts';

export type StoredRosterTables = {
  region: {
    code: string;
    parent_code: string | null;
    level: string;
    name: string;
    short_code: string;
    is_kelurahan: boolean | number;
    latitude: number | null;
    longitude: number | null;
    tile_column: number | null;
    tile_row: number | null;
    position: number;
  };
  tps: {
    code: string;
    desa_code: string;
    number: number;
    signal_class: string;
    is_special: boolean | number;
  };
};

const ROWS_PER_STATEMENT = 50;

/** Every region and TPS as stored, by code. */
export async function storedRoster(db: Kysely<StoredRosterTables>): Promise<RegencyRoster> {
  const regions = await db.selectFrom('region').selectAll().orderBy('code').execute();
  const tpsList = await db.selectFrom('tps').selectAll().orderBy('code').execute();
  return {
    regions: regions.map((row) => ({
      code: row.code,
      parentCode: row.parent_code,
      level: row.level as RegionRow['level'],
      name: row.name,
      shortCode: row.short_code,
      isKelurahan: Boolean(row.is_kelurahan),
      latitude: row.latitude,
      longitude: row.longitude,
      tileColumn: row.tile_column,
      tileRow: row.tile_row,
      position: row.position,
    })),
    tpsList: tpsList.map((row) => ({
      code: row.code,
      desaCode: row.desa_code,
      number: row.number,
      signalClass: row.signal_class as SignalClass,
      isSpecial: Boolean(row.is_special),
    })),
  };
}

/** Inserts or overwrites regions and TPS by their codes, in one transaction with whatever else is done through `db`. */
export async function putRoster(
  db: Kysely<StoredRosterTables>,
  { regions, tpsList }: RegencyRoster,
): Promise<void> {
  for (const rows of chunksOf(regions.map(regionValues))) {
    await db
      .insertInto('region')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((row) => ({
          parent_code: row.ref('excluded.parent_code'),
          level: row.ref('excluded.level'),
          name: row.ref('excluded.name'),
          short_code: row.ref('excluded.short_code'),
          is_kelurahan: row.ref('excluded.is_kelurahan'),
          latitude: row.ref('excluded.latitude'),
          longitude: row.ref('excluded.longitude'),
          tile_column: row.ref('excluded.tile_column'),
          tile_row: row.ref('excluded.tile_row'),
          position: row.ref('excluded.position'),
        })),
      )
      .execute();
  }
  for (const rows of chunksOf(tpsList.map(tpsValues))) {
    await db
      .insertInto('tps')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((row) => ({
          desa_code: row.ref('excluded.desa_code'),
          number: row.ref('excluded.number'),
          signal_class: row.ref('excluded.signal_class'),
          is_special: row.ref('excluded.is_special'),
        })),
      )
      .execute();
  }
}

const regionValues = (region: RegionRow): StoredRosterTables['region'] => ({
  code: region.code,
  parent_code: region.parentCode,
  level: region.level,
  name: region.name,
  short_code: region.shortCode,
  is_kelurahan: region.isKelurahan,
  latitude: region.latitude,
  longitude: region.longitude,
  tile_column: region.tileColumn,
  tile_row: region.tileRow,
  position: region.position,
});

const tpsValues = (tps: TpsRow): StoredRosterTables['tps'] => ({
  code: tps.code,
  desa_code: tps.desaCode,
  number: tps.number,
  signal_class: tps.signalClass,
  is_special: tps.isSpecial,
});

function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
}
