import type { Severity } from '../generated/graphql.ts';
import { diamond, framePath, inset, octagon, type Point, solidPath, triangle } from '../ui/outline-path.ts';

interface SeveritySignProps {
  readonly severity: Severity;
  /** Filled means: it calls for somebody. */
  readonly isFilled: boolean;
  /** Its height and width, px. */
  readonly size: number;
}

const DIGITS: Record<Severity, number> = { CRITICAL: 1, HIGH: 2, MEDIUM: 3, LOW: 4 };
const SIZE = 32;
const EDGE = 2;

const circle: readonly Point[] = Array.from({ length: 48 }, (_, i) => {
  const angle = (i * Math.PI) / 24;
  return [Math.sin(angle) * 10.5, -Math.cos(angle) * 10.5];
});

const SHAPES: Record<Severity, { readonly points: readonly Point[]; readonly digit: number }> = {
  CRITICAL: { points: octagon(26), digit: 5 },
  HIGH: { points: triangle(31, 27), digit: 10 },
  MEDIUM: { points: diamond(31), digit: 5 },
  LOW: { points: circle, digit: 5 },
};

/**
 * Severity on light pages, as shape, hue and digit: octagon, triangle, diamond, ring. Filled while nobody has acknowledged;
 * afterwards an outline in ink. A hue that is light itself has an edge of ink. Words stand beside it.
 */
export function SeveritySign({ severity, isFilled, size }: SeveritySignProps) {
  const { points, digit } = SHAPES[severity];
  const hasHue = isFilled && severity !== 'LOW';
  const hasEdge = severity !== 'CRITICAL' || !isFilled;
  return (
    <svg
      className="severity-sign"
      width={size}
      height={size}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      data-severity={severity}
      data-filled={isFilled}
      aria-hidden="true"
    >
      {hasHue && (
        <path className={`hue ${severity}`} d={solidPath(hasEdge ? inset(points, EDGE / 2) : points)} />
      )}
      {hasEdge && <path className="ink" fillRule="evenodd" d={framePath(points, EDGE)} />}
      <text
        className={hasHue && severity === 'CRITICAL' ? 'on-critical' : undefined}
        textAnchor="middle"
        y={digit}
      >
        {DIGITS[severity]}
      </text>
    </svg>
  );
}
