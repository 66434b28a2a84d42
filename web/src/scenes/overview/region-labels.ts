import type { RegionLevel } from '../../generated/graphql.ts';
import type { ChildRegion, ScopeRegion } from '../briefing.ts';

/** With more regions than this their codes would not fit on tiles: they are numbered. */
const MOST_CODED = 24;

/**
 * The regions of a scope in the order of the rows. Within a kecamatan that is the order of the tiles, left to right and from the top;
 * a regency has its own, from west to east.
 */
export function regionsInOrder({ level, children }: Pick<ScopeRegion, 'children'> & { level: RegionLevel }) {
  const placed = children.filter(({ tile }) => tile !== null);
  if (level === 'KABUPATEN' || placed.length < children.length) return children;
  const at = ({ tile }: ChildRegion) => (tile?.row ?? 0) * 1000 + (tile?.column ?? 0);
  return [...children].sort((a, b) => at(a) - at(b));
}

/** What a region is called on its tile and before its name in the matrix: its code, or its number where there are many. */
export function regionLabels(regions: readonly ChildRegion[]): ReadonlyMap<string, string> {
  const isNumbered = regions.length > MOST_CODED;
  return new Map(
    regions.map(({ code, shortCode }, at) => [
      code,
      isNumbered ? String(at + 1).padStart(2, '0') : shortCode,
    ]),
  );
}

/** A name as people shorten it where there is no room, the fullest first: `M. Sabak Timur`, `M. S. Timur`; a single word stays. */
export function shortenedNames(name: string): readonly string[] {
  const words = name.split(' ');
  const initials = (count: number) =>
    words.map((word, at) => (at < count ? `${word.slice(0, 1)}.` : word)).join(' ');
  return words.length < 2
    ? [name]
    : words.length === 2
      ? [name, initials(1)]
      : [name, initials(1), initials(2)];
}
