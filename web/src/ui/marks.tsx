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

/** A square with a bar: nothing passes. Filled, or as an outline where no hue is claimed. */
export function BarredSquare({
  x,
  y,
  size,
  paint,
  outlined = false,
}: MarkProps & { size: number; paint: string; outlined?: boolean }) {
  const half = size / 2;
  const bar = `M${x - half * 0.62} ${y - 2.5}h${size * 0.62}v5h${-size * 0.62}z`;
  const outer = `M${x - half} ${y - half}h${size}v${size}h${-size}z`;
  const inner = `M${x - half + 4} ${y - half + 4}h${size - 8}v${size - 8}h${8 - size}z`;
  return <path className={paint} fillRule="evenodd" d={outlined ? outer + inner + bar : outer + bar} />;
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
