import { type Ladder, type LadderRung, RUNG_LEVELS, type RungLevel } from '../operation/operation-plan.ts';

/** The levels of a place from its own upwards: those at which somebody answers for it. */
export function levelsAbove(place: string): readonly RungLevel[] {
  return RUNG_LEVELS.slice(RUNG_LEVELS.indexOf(levelOf(place)));
}

/** `15.07` regency, `15.07.05` kecamatan, `15.07.05.2004` desa, `15.07.05.2004-001` TPS. */
export function levelOf(place: string): RungLevel {
  if (place.includes('-')) return 'TPS';
  return (['KABUPATEN', 'KECAMATAN', 'DESA'] as const)[place.split('.').length - 2] ?? 'KABUPATEN';
}

/** The part of a place's code that names the region of a level around it: null where it lies above. */
export function regionAround(place: string, level: RungLevel): string | null {
  const [region = '', number] = place.split('-');
  if (level === 'TPS') return number === undefined ? null : place;
  const parts = region.split('.');
  const depth = { DESA: 4, KECAMATAN: 3, KABUPATEN: 2, AGENCY: 2 }[level];
  return parts.length < depth ? null : parts.slice(0, depth).join('.');
}

/** The rungs that an alert from this place climbs: what is not at a TPS has no rung there. */
export function rungsFrom(ladder: Ladder, place: string): readonly LadderRung[] {
  const levels = levelsAbove(place);
  return ladder.rungs.filter((rung) => levels.includes(rung.level));
}
