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

/** `#kunci=…&scope=…&diagonal=…&distance=…`; null where any of them is missing. */
export function readWallLink(fragment: string): WallLink | null {
  const told = new URLSearchParams(fragment.replace(/^#/, ''));
  const [key, scope] = [told.get('kunci'), told.get('scope')];
  const [diagonal, distance] = [Number(told.get('diagonal')), Number(told.get('distance'))];
  if (!key || !scope || !(diagonal > 0) || !(distance > 0)) return null;
  return { key, scope, diagonal, distance };
}

/** The same link, told from every other. */
export const linkText = ({ key, scope, diagonal, distance }: WallLink): string =>
  [key, scope, diagonal, distance].join(' ');
