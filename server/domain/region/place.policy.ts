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
  readonly desaCode: string | null;
  readonly kecamatanCode: string | null;
  /** In the order of the roster, each once. */
  readonly tpsCodes: readonly string[];
}

/** The TPS of this code. Refuses `TpsUnknown`. */
export function knownTps(code: string, roster: Roster): RosterTps {
  const tps = roster.tpsList.get(code);
  if (!tps) throw new TpsUnknown(code);
  return tps;
}

/** The region of this code. Refuses `RegionUnknown`. */
export function knownRegion(code: string, roster: Roster): RosterRegion {
  const region = roster.regions.get(code);
  if (!region) throw new RegionUnknown(code);
  return region;
}

/** Finds the place in the roster. Refuses `RegionUnknown`, `TpsUnknown`, `TpsOutsideRegion`, `PointNotOnEarth`. */
export function settlePlace(place: RequestedPlace, roster: Roster): SettledPlace {
  const region = knownRegion(place.region, roster);
  if (place.point && !isOnEarth(place.point)) throw new PointNotOnEarth();
  const within = roster.tpsWithin(region.code).map((tps) => tps.code);
  const inside = new Set(within);
  for (const code of place.tps) {
    if (!inside.has(knownTps(code, roster).code)) throw new TpsOutsideRegion(code, region.code);
  }
  const named = new Set(place.tps);
  const isEverywhere = named.size === 0 && place.hindersStage !== null;
  return {
    region,
    desaCode: region.level === 'DESA' ? region.code : null,
    kecamatanCode: kecamatanOf(region),
    tpsCodes: isEverywhere ? within : within.filter((code) => named.has(code)),
  };
}

function kecamatanOf(region: RosterRegion): string | null {
  if (region.level === 'KECAMATAN') return region.code;
  return region.level === 'DESA' ? region.parentCode : null;
}

const isOnEarth = (point: { latitude: number; longitude: number }): boolean =>
  Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
