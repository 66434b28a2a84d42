import type { RegionFacts } from './region-facts.ts';
import type { SilentGroup } from './situation.view.ts';

const MOST = 12;

/**
 * The desa of a kecamatan with TPS that are silent at a stage of the wall, by code. Of more than twelve, those longest
 * without a word (never heard from before all others), then those that come first.
 */
export function silentGroupsAt(kecamatan: RegionFacts, instant: number): SilentGroup[] {
  const groups = kecamatan.children.flatMap((desa) => {
    if (desa.tallyAt(instant).worst.silentTps === 0) return [];
    const silent = desa.tpsList.filter((tps) => instant > tps.silentAfter);
    const lastHeardAt = Math.max(...silent.map((tps) => tps.lastHeardAt));
    const tpsNumbers = silent.map((tps) => tps.number).sort((a, b) => a - b);
    return [{ desa: desa.code, tpsNumbers, lastHeardAt }];
  });
  return groups
    .sort((a, b) => (a.lastHeardAt === b.lastHeardAt ? 0 : a.lastHeardAt < b.lastHeardAt ? -1 : 1))
    .slice(0, MOST)
    .sort((a, b) => (a.desa < b.desa ? -1 : 1))
    .map((group) => ({ ...group, lastHeardAt: heardAt(group.lastHeardAt) }));
}

const heardAt = (instant: number): string | null =>
  Number.isFinite(instant) ? new Date(instant).toISOString() : null;
