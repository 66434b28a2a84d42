import type { RegencyRoster } from '../../../server/domain/region/regency-roster.ts';

export interface BriefRegion {
  readonly code: string;
  readonly children: readonly BriefRegion[];
}

/** A region and all below it as a wall's briefing has it. */
export function briefRegion(
  roster: RegencyRoster,
  code: string,
  outlines: ReadonlyMap<string, unknown>,
): BriefRegion {
  const row = roster.regions.find((candidate) => candidate.code === code);
  if (row === undefined) throw new Error(`no region ${code}`);
  const { latitude, longitude, tileColumn, tileRow } = row;
  const brief = {
    code,
    level: row.level,
    name: row.name,
    shortCode: row.shortCode,
    isKelurahan: row.isKelurahan,
    tpsCount: roster.tpsList.filter((tps) => tps.code.startsWith(code)).length,
    tile: tileColumn === null ? null : { column: tileColumn, row: tileRow },
    centre: latitude === null ? null : { latitude, longitude },
    outline: outlines.get(code) ?? null,
    children: roster.regions
      .filter(({ parentCode }) => parentCode === code)
      .map((child) => briefRegion(roster, child.code, outlines)),
  };
  return brief;
}
