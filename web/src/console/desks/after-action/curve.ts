const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** So much is shown before a stage is expected and after its limit, be there a word or not. */
const MARGIN = 30 * MINUTE;

/** How many were done, from an instant on in equal steps. */
export interface Curve {
  readonly from: number;
  readonly stepMs: number;
  readonly done: readonly number[];
}

/** The stretch of time that a chart shows. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Around what was expected and its limit, as wide as something was done. */
export function stretchOf({ from, stepMs, done }: Curve, expectedAt: number, limitAt: number): Stretch {
  const last = done.at(-1) ?? 0;
  const first = done.findIndex((count) => count > 0);
  const end = done.indexOf(last);
  const begins = first === -1 ? expectedAt : from + Math.max(0, first - 1) * stepMs;
  const ends = last === 0 ? limitAt : from + end * stepMs;
  return { from: Math.min(expectedAt - MARGIN, begins), until: Math.max(limitAt + MARGIN, ends) };
}

/** Where a chart stands in its drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const xOf = (at: number, { from, until }: Stretch, { left, width }: Box): number =>
  Math.round((left + (width * (at - from)) / (until - from)) * 10) / 10;

export const yOf = (share: number, { top, height }: Box): number =>
  Math.round((top + height * (1 - share)) * 10) / 10;

/** The line of a curve: level until more were done. Ends where what is known ends. */
export function linePath({ from, stepMs, done }: Curve, base: number, stretch: Stretch, box: Box): string {
  if (base === 0) return '';
  const points: string[] = [];
  let before = -1;
  let x = box.left;
  for (const [step, count] of done.entries()) {
    const at = from + step * stepMs;
    if (at < stretch.from || at > stretch.until) continue;
    x = xOf(at, stretch, box);
    if (before === -1) points.push(`M${x} ${yOf(count / base, box)}`);
    else if (count !== before) points.push(`H${x}V${yOf(count / base, box)}`);
    before = count;
  }
  return points.length === 0 ? '' : `${points.join('')}H${x}`;
}

/** Whole hours to name below a chart: few enough to be read. */
export function hoursIn({ from, until }: Stretch): readonly number[] {
  const apart = [1, 2, 3, 6, 12, 24].find((hours) => (until - from) / (hours * HOUR) <= 6) ?? 24;
  const first = Math.ceil(from / (apart * HOUR)) * apart * HOUR;
  const count = Math.max(0, Math.floor((until - first) / (apart * HOUR)) + 1);
  return Array.from({ length: count }, (_, index) => first + index * apart * HOUR);
}
