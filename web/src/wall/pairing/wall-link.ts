/** What the address by which an exercise lets a wall in asks for. */
export interface WallLink {
  /** The key of the exercise. */
  readonly key: string;
  readonly scope: string;
  /** Inches. */
  readonly diagonal: number;
  /** Metres to the farthest seat. */
  readonly distance: number;
}

/**
 * `#kunci=…&scope=…&diagonal=…&distance=…`; null where any of them is missing. What is left out is as in the link by which this
 * screen came before: somebody who only types another scope means the same exercise and the same room.
 */
export function readWallLink(fragment: string, before: WallLink | null = null): WallLink | null {
  const told = new URLSearchParams(fragment.replace(/^#/, ''));
  if (told.get('kunci') === null && told.get('scope') === null) return null;
  const [key, scope] = [told.get('kunci') ?? before?.key, told.get('scope') ?? before?.scope];
  const diagonal = Number(told.get('diagonal') ?? before?.diagonal);
  const distance = Number(told.get('distance') ?? before?.distance);
  if (!key || !scope || !(diagonal > 0) || !(distance > 0)) return null;
  return { key, scope, diagonal, distance };
}

/** The same link, told from every other. */
export const linkText = ({ key, scope, diagonal, distance }: WallLink): string =>
  [key, scope, diagonal, distance].join(' ');

/** The link that was written so; null where there was none. */
export function linkOf(text: string | null): WallLink | null {
  const [key, scope, diagonal, distance] = text?.split(' ') ?? [];
  if (key === undefined || scope === undefined) return null;
  return { key, scope, diagonal: Number(diagonal), distance: Number(distance) };
}
