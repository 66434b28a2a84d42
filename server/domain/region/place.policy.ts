import { PointNotOnEarth, RegionUnknown, TpsOutsideRegion, TpsUnknown } from './region.refusals.ts';
import type { Roster, RosterRegion, RosterTps } from './roster.queries.ts';

export interface RequestedPlace {
  /** The smallest region that holds all of it. */
  readonly region: string;
  readonly tps: readonly string[];
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  /** The stage that cannot go on while the incident is open; at every TPS of the region where none is named. */
  readonly hindersStage: string | null;
}

export interface SettledPlace {
  readonly region: RosterRegion;
  /** Where it is, as exactly as is known: the TPS where it is about one alone, otherwise the region. */
  readonly code: string;
  /** Those that hold `code`; null where it is larger. */
  readonly desaCode: string | null;
  readonly kecamatanCode: string | null;
  /** In the order of the roster, each once. */
  readonly tpsCodes: readonly string[];
}

/** Whether the asker may act at a region or TPS. Where he may not is as unknown to him as what does not exist. */
export type IsOpen = (code: string) => boolean;

const everywhere: IsOpen = () => true;

/** The TPS of this code. Refuses `TpsUnknown`. */
export function knownTps(code: string, roster: Roster, isOpen: IsOpen = everywhere): RosterTps {
  const tps = isOpen(code) ? roster.tpsList.get(code) : undefined;
  if (!tps) throw new TpsUnknown(code);
  return tps;
}

/** The region of this code. Refuses `RegionUnknown`. */
export function knownRegion(code: string, roster: Roster, isOpen: IsOpen = everywhere): RosterRegion {
  const region = isOpen(code) ? roster.regions.get(code) : undefined;
  if (!region) throw new RegionUnknown(code);
  return region;
}

/**
 * Finds the place in the roster. One TPS is open to whoever may act there, in whatever region it is named; anything larger to
 * whoever may act in the whole region. Refuses `RegionUnknown`, `TpsUnknown`, `TpsOutsideRegion`, `PointNotOnEarth`.
 */
export function settlePlace(
  place: RequestedPlace,
  roster: Roster,
  isOpen: IsOpen = everywhere,
): SettledPlace {
  const named = new Set(place.tps);
  for (const code of named) if (!isOpen(code)) throw new TpsUnknown(code);
  const region = knownRegion(place.region, roster, (code) => named.size === 1 || isOpen(code));
  if (place.point && !isOnEarth(place.point)) throw new PointNotOnEarth(place.point);
  const within = roster.tpsWithin(region.code);
  const inside = new Set(within.map((tps) => tps.code));
  for (const code of named) {
    if (!inside.has(knownTps(code, roster).code)) throw new TpsOutsideRegion(code, region.code);
  }
  const isEverywhere = named.size === 0 && place.hindersStage !== null;
  const concerned = isEverywhere ? within : within.filter((tps) => named.has(tps.code));
  return { region, ...smallest(region, concerned), tpsCodes: concerned.map((tps) => tps.code) };
}

function smallest(
  region: RosterRegion,
  concerned: readonly RosterTps[],
): Pick<SettledPlace, 'code' | 'desaCode' | 'kecamatanCode'> {
  const [tps] = concerned;
  if (tps && concerned.length === 1) {
    return { code: tps.code, desaCode: tps.desaCode, kecamatanCode: tps.kecamatanCode };
  }
  const { code, level, parentCode } = region;
  if (level === 'DESA') return { code, desaCode: code, kecamatanCode: parentCode };
  return { code, desaCode: null, kecamatanCode: level === 'KECAMATAN' ? code : null };
}

const isOnEarth = (point: { latitude: number; longitude: number }): boolean =>
  Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
