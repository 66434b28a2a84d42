import type { ConsoleLadderCheckQuery, RungLevel } from '../../../generated/graphql.ts';

export type LadderRow = ConsoleLadderCheckQuery['ladderCheck']['rows'][number];

/** From the widest reach down: whoever is missing above is missed by all below. */
const LEVELS: readonly RungLevel[] = ['KABUPATEN', 'AGENCY', 'KECAMATAN', 'DESA', 'TPS'];

/** The same office is a rung of several ladders: its people are told once, as long as no ladder reaches them otherwise. */
const officeOf = ({ rung, place, label, people, reachable }: LadderRow): string =>
  JSON.stringify([rung, place, label.id, people, reachable]);

/** Each office once; those that have nobody first, the highest before all. */
export function ladderRows(rows: readonly LadderRow[]): readonly LadderRow[] {
  const offices = new Map<string, LadderRow>();
  for (const row of rows) if (!offices.has(officeOf(row))) offices.set(officeOf(row), row);
  return [...offices.values()].toSorted(
    (a, b) =>
      Number(a.reachable > 0) - Number(b.reachable > 0) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}
