import { z } from 'zod';
import type { BoundaryShape } from './boundary-file.ts';
import { INDONESIA } from './roster-line.ts';

type Position = [longitude: number, latitude: number];
type Ring = Position[];

export interface Outline {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: Ring[] | Ring[][];
}

const positionSchema = z
  .array(z.number())
  .min(2)
  .transform(([longitude = 0, latitude = 0]): Position => [longitude, latitude]);
const polygonSchema = z.array(z.array(positionSchema).min(4)).min(1);
const schemas = {
  Polygon: polygonSchema.transform((polygon) => [polygon]),
  MultiPolygon: z.array(polygonSchema).min(1),
};

/** Degrees that an outline may lie beside the point known for its region. */
const FAR_DEGREES = 0.25;
const DECIMALS = 5;

/**
 * A shape as it is stored: rounded to 5 decimals (about a metre), outer rings clockwise and holes the other way as d3-geo
 * wants them. A text instead says why the shape does not fit.
 */
export function outlineOf(
  shape: BoundaryShape,
  centre: { latitude: number; longitude: number } | null,
): Outline | string {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') {
    return `is a ${shape.type}; only Polygon and MultiPolygon are outlines`;
  }
  const parsed = schemas[shape.type].safeParse(shape.coordinates);
  if (!parsed.success) return 'has a ring that is not a list of at least four [longitude, latitude] pairs';
  const rings = parsed.data.flat();
  if (rings.some((ring) => !isClosed(ring))) return 'has a ring whose last point is not its first';
  const misplaced = misplacementOf(rings.flat(), centre);
  if (misplaced !== null) return misplaced;
  const polygons = parsed.data.map(mendPolygon).filter((polygon) => polygon.length > 0);
  const [first, ...others] = polygons;
  if (!first) return 'has no area';
  return others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function misplacementOf(
  positions: readonly Position[],
  centre: { latitude: number; longitude: number } | null,
): string | null {
  const outside = positions.find((position) => !isInIndonesia(position));
  if (outside) {
    const isSwapped = positions.every(([longitude, latitude]) => isInIndonesia([latitude, longitude]));
    const hint = isSwapped ? '; longitude and latitude look exchanged' : '';
    return `reaches [${outside.join(', ')}], which is outside Indonesia${hint}`;
  }
  if (!centre) return null;
  const isFar =
    distanceOutside(
      positions.map(([longitude]) => longitude),
      centre.longitude,
    ) > FAR_DEGREES ||
    distanceOutside(
      positions.map(([, latitude]) => latitude),
      centre.latitude,
    ) > FAR_DEGREES;
  return isFar ? `lies far from the region's point [${centre.longitude}, ${centre.latitude}]` : null;
}

function isInIndonesia([longitude, latitude]: Position): boolean {
  const { south, north, west, east } = INDONESIA;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** How far a value lies outside the span of others; 0 within it. */
function distanceOutside(values: readonly number[], value: number): number {
  const { low, high } = values.reduce(
    (span, next) => ({ low: Math.min(span.low, next), high: Math.max(span.high, next) }),
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
  );
  return Math.max(low - value, value - high, 0);
}

/** Empty where the outer ring has no area after rounding; holes without area are left out. */
function mendPolygon([outer, ...holes]: Ring[]): Ring[] {
  const mendedOuter = outer ? mendRing(outer, true) : null;
  if (!mendedOuter) return [];
  return [mendedOuter, ...holes.flatMap((hole) => [mendRing(hole, false)].filter((ring) => ring !== null))];
}

function mendRing(ring: Ring, isClockwise: boolean): Ring | null {
  const rounded = ring.map(([longitude, latitude]): Position => [round(longitude), round(latitude)]);
  const distinct = rounded.filter((position, index) => index === 0 || !isSame(position, rounded[index - 1]));
  const area = signedArea(distinct);
  if (distinct.length < 4 || area === 0) return null;
  return area < 0 === isClockwise ? distinct : distinct.reverse();
}

/** Twice the area in square degrees: negative where the ring runs clockwise seen with north up. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

const isSame = (a: Position, b: Position | undefined): boolean =>
  b !== undefined && a[0] === b[0] && a[1] === b[1];

const isClosed = (ring: Ring): boolean => ring[0] !== undefined && isSame(ring[0], ring.at(-1));
