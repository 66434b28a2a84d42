import type { Kysely } from '@mikro-orm/sql';
import { must } from '../../kernel/must.ts';
import type { RosterSizes } from '../operation/alert-plan-checks.ts';
import type { SignalClass } from '../operation/operation-plan.ts';

export type RegionLevel = 'KABUPATEN' | 'KECAMATAN' | 'DESA';

export interface RosterRegion {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: RegionLevel;
  readonly name: string;
  readonly shortCode: string;
  readonly isKelurahan: boolean;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly tileColumn: number | null;
  readonly tileRow: number | null;
  /** Display order among siblings. */
  readonly position: number;
}

export interface RosterTps {
  readonly code: string;
  readonly desaCode: string;
  readonly kecamatanCode: string;
  readonly number: number;
  readonly signalClass: SignalClass;
}

/** Every region and TPS of the regency, in memory: it does not change while the server runs. */
export class Roster {
  readonly kabupaten: RosterRegion;
  readonly regions: ReadonlyMap<string, RosterRegion>;
  readonly tpsList: ReadonlyMap<string, RosterTps>;
  readonly #children = new Map<string, RosterRegion[]>();
  readonly #tpsOfDesa = new Map<string, RosterTps[]>();

  constructor(regions: readonly RosterRegion[], tpsList: readonly RosterTps[]) {
    const roots = regions.filter((region) => region.level === 'KABUPATEN');
    if (roots.length !== 1 || !roots[0])
      throw new Error(`a roster has one kabupaten, this one has ${roots.length}`);
    this.kabupaten = roots[0];
    this.regions = new Map(regions.map((region) => [region.code, region]));
    this.tpsList = new Map(tpsList.map((tps) => [tps.code, tps]));
    for (const region of regions) if (region.parentCode) push(this.#children, region.parentCode, region);
    for (const list of this.#children.values()) list.sort((a, b) => a.position - b.position);
    for (const tps of tpsList) push(this.#tpsOfDesa, tps.desaCode, tps);
    for (const list of this.#tpsOfDesa.values()) list.sort((a, b) => a.number - b.number);
  }

  /** In display order; empty for a desa. */
  children(code: string): readonly RosterRegion[] {
    return this.#children.get(code) ?? [];
  }

  /** The kecamatan that a region lies in or is; null for what lies in no single one. Throws where there is no such region. */
  kecamatanOf(code: string): string | null {
    const region = must(this.regions.get(code), `region ${code}`);
    return region.level === 'DESA' ? region.parentCode : region.level === 'KECAMATAN' ? code : null;
  }

  /** Every TPS within a region of any level, by desa in display order, then by number. */
  tpsWithin(code: string): readonly RosterTps[] {
    const region = this.regions.get(code);
    if (!region) return [];
    if (region.level === 'DESA') return this.#tpsOfDesa.get(code) ?? [];
    return this.children(code).flatMap((child) => this.tpsWithin(child.code));
  }
}

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

interface RosterTables {
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
  tps: { code: string; desa_code: string; number: number; signal_class: string };
}

/** Reads the whole roster. Throws where it has not exactly one kabupaten. */
export async function loadRoster(reader: Kysely<unknown>): Promise<Roster> {
  const db = reader as Kysely<RosterTables>;
  const regions = await db.selectFrom('region').selectAll().execute();
  const tpsList = await db
    .selectFrom('tps')
    .select(['code', 'desa_code', 'number', 'signal_class'])
    .execute();
  return new Roster(
    regions.map((row) => ({
      code: row.code,
      parentCode: row.parent_code,
      level: row.level as RegionLevel,
      name: row.name,
      shortCode: row.short_code,
      isKelurahan: Boolean(row.is_kelurahan),
      latitude: row.latitude,
      longitude: row.longitude,
      tileColumn: row.tile_column,
      tileRow: row.tile_row,
      position: row.position,
    })),
    tpsList.map((row) => ({
      code: row.code,
      desaCode: row.desa_code,
      kecamatanCode: row.desa_code.slice(0, row.desa_code.lastIndexOf('.')),
      number: row.number,
      signalClass: row.signal_class as SignalClass,
    })),
  );
}

/** Whether two rosters say the same, in whatever order they were read. */
export const isSameRoster = (one: Roster, other: Roster): boolean =>
  isSameList(one.regions, other.regions) && isSameList(one.tpsList, other.tpsList);

const isSameList = (one: ReadonlyMap<string, object>, other: ReadonlyMap<string, object>): boolean =>
  one.size === other.size &&
  [...one].every(([code, entry]) => JSON.stringify(entry) === JSON.stringify(other.get(code)));

/** What a plan is checked against: how many TPS there are. Null for a roster without any. */
export function rosterSizes(roster: Roster): RosterSizes | null {
  const [anyTps] = roster.tpsWithin(roster.kabupaten.code);
  if (!anyTps) return null;
  const sizes = roster
    .children(roster.kabupaten.code)
    .map(({ code, name }) => ({ name, tpsCount: roster.tpsWithin(code).length }));
  const largestKecamatan = sizes.reduce(
    (a, b) => (b.tpsCount > a.tpsCount ? b : a),
    must(sizes[0], 'a kecamatan'),
  );
  return { largestKecamatan, anyTps: anyTps.code, tpsCount: roster.tpsList.size };
}
