interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly className?: string;
}

/** All done: a quiet check, `x` and `y` its centre. */
export function Check({ x, y }: MarkProps) {
  return <path className="line-check" strokeWidth={4} d={`M${x - 8} ${y + 0.5}l6 6l10.5-11.5`} />;
}

/** Not due yet: a quiet dot. */
export function Dot({ x, y }: MarkProps) {
  return <rect className="paint-dot" x={x - 3} y={y - 3} width={6} height={6} />;
}

/** A square with a bar: nothing passes. */
export function BarredSquare({ x, y, size, paint }: MarkProps & { size: number; paint: string }) {
  const half = size / 2;
  const bar = `M${x - half * 0.62} ${y - 2.5}h${size * 0.62}v5h${-size * 0.62}z`;
  const outer = `M${x - half} ${y - half}h${size}v${size}h${-size}z`;
  return <path className={paint} fillRule="evenodd" d={outer + bar} />;
}

export type Filling = 'empty' | 'half' | 'full';

/** The hourglass in a box of 24 × 28 about the origin, and the holes that are left in it where it is not full. */
const GLASS = 'M-12-14h24v3.4L3 0l9 10.6V14h-24v-3.4L-3 0l-9-10.6z';
const UPPER_HOLE = 'M-7.6-11h15.2L0-2z';
const LOWER_HOLE = 'M-7.6 11h15.2L0 2z';
const HOLES: Record<Filling, string> = { empty: UPPER_HOLE + LOWER_HOLE, half: UPPER_HOLE, full: '' };

/** Time that runs out: an hourglass by its filling. `height` is that of the glass; a full one stands a little larger. */
export function Hourglass({
  x,
  y,
  height,
  filling,
  paint,
}: MarkProps & { height: number; filling: Filling; paint: string }) {
  const scale = (height / 28) * (filling === 'full' ? 30 / 28 : 1);
  return (
    <path
      className={paint}
      fillRule="evenodd"
      transform={`translate(${x} ${y}) scale(${Math.round(scale * 1000) / 1000})`}
      d={GLASS + HOLES[filling]}
    />
  );
}

const DASH = 7;
const GAP = 4;

/** A dashed box, dashes meeting at the corners. `x`, `y` is the top left corner; the line lies inside. */
export function DashedBox({ x, y, width, height, className }: MarkProps & { width: number; height: number }) {
  const line = (length: number) => {
    const dashes = Math.round((length + GAP) / (DASH + GAP));
    return `${DASH} ${(length - dashes * DASH) / (dashes - 1)}`;
  };
  const [x1, y1, x2, y2] = [x + 1.5, y + 1.5, x + width - 1.5, y + height - 1.5];
  return (
    <g className={className ?? 'line-doubtful'} strokeWidth={3}>
      <path strokeDasharray={line(width)} d={`M${x} ${y1}h${width}M${x} ${y2}h${width}`} />
      <path strokeDasharray={line(height)} d={`M${x1} ${y}v${height}M${x2} ${y}v${height}`} />
    </g>
  );
}
