import type { Roster, RosterRegion } from '../region/roster.queries.ts';

interface Point {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The desa around each desa: two are neighbours where no third lies in the circle that has the line between them for its
 * diameter (a Gabriel graph), across the borders of kecamatan too. A desa without a point has those of its kecamatan.
 */
export function neighbouringDesa(roster: Roster): (desa: string) => readonly string[] {
  const desaList = [...roster.regions.values()].filter(({ level }) => level === 'DESA');
  const points = desaList.flatMap(pointOf);
  const around = new Map<string, string[]>(points.map(({ code }) => [code, []]));
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) {
      if (points.some((c) => c !== a && c !== b && isBetween(c, a, b))) continue;
      around.get(a.code)?.push(b.code);
      around.get(b.code)?.push(a.code);
    }
  });
  return (desa) => around.get(desa) ?? siblingsOf(desa, roster);
}

const pointOf = ({ code, latitude, longitude }: RosterRegion): Point[] =>
  latitude === null || longitude === null ? [] : [{ code, latitude, longitude }];

/** Seen from inside the circle, its diameter spans more than a right angle. Near the equator degrees are as good as metres. */
const isBetween = (c: Point, a: Point, b: Point): boolean =>
  (a.latitude - c.latitude) * (b.latitude - c.latitude) +
    (a.longitude - c.longitude) * (b.longitude - c.longitude) <
  0;

const siblingsOf = (desa: string, roster: Roster): string[] =>
  roster
    .children(roster.regions.get(desa)?.parentCode ?? '')
    .map(({ code }) => code)
    .filter((code) => code !== desa);
