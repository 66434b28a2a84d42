import type { Severity } from '../generated/graphql.ts';
import { diamond, framePath, inset, octagon, type Point, solidPath, triangle } from '../ui/outline-path.ts';

export type BadgeTone = 'hue' | 'neutral' | 'text';

interface SeverityBadgeProps {
  readonly severity: Severity;
  /** Filled means: it calls for somebody. */
  readonly filled: boolean;
  readonly tone: BadgeTone;
  /** Centre of the badge. */
  readonly x: number;
  readonly y: number;
  /** board: 56 with its digit · tile: 36 without · legend: 28 without. */
  readonly scale: 'board' | 'tile' | 'legend';
  /** Times the scale's own size. */
  readonly zoom?: number;
}

interface Shape {
  readonly points: readonly Point[];
  /** The digit's baseline below the badge's centre, px. */
  readonly digit: number;
  /** How far the box stands above the badge's centre: a triangle looks centred when it stands higher. */
  readonly lift: number;
}

const hue: Record<Severity, string> = {
  CRITICAL: 'paint-critical',
  HIGH: 'paint-high',
  MEDIUM: 'paint-medium',
  LOW: 'paint-neutral',
};

const DIGITS: Record<Severity, number> = { CRITICAL: 1, HIGH: 2, MEDIUM: 3, LOW: 4 };
const thickness = { board: 5, tile: 4, legend: 4 } as const;
const EDGE = 3;

const circle = (width: number): Point[] =>
  Array.from({ length: 72 }, (_, i) => {
    const angle = (i * Math.PI) / 36;
    return [(Math.sin(angle) * width) / 2, (-Math.cos(angle) * width) / 2];
  });

const shapes = {
  CRITICAL: { board: 56, tile: 36, legend: 28 },
  HIGH: { board: [65, 57], tile: [38, 33], legend: [30, 26] },
  MEDIUM: { board: 62, tile: 37, legend: 31 },
  LOW: { board: 45, tile: 26, legend: 20 },
} as const;

function shapeOf(severity: Severity, scale: SeverityBadgeProps['scale'], zoom: number): Shape {
  if (severity === 'HIGH') {
    const [width, height] = shapes.HIGH[scale].map((side) => side * zoom) as [number, number];
    return {
      points: triangle(width, height),
      digit: height / 2 - 8,
      lift: scale === 'board' ? 2.5 * zoom : 0.5,
    };
  }
  const width = shapes[severity][scale] * zoom;
  const points =
    severity === 'CRITICAL' ? octagon(width) : severity === 'MEDIUM' ? diamond(width) : circle(width);
  return { points, digit: 12 * zoom, lift: 0 };
}

/**
 * Severity as shape, hue and digit: octagon, triangle, diamond, ring; filled while nobody has acknowledged. A low one has no
 * fill of its own: its ring is drawn solid.
 */
export function SeverityBadge({ severity, filled, tone, x, y, scale, zoom = 1 }: SeverityBadgeProps) {
  const { points, digit, lift } = shapeOf(severity, scale, zoom);
  const paint = tone === 'hue' ? hue[severity] : tone === 'text' ? 'paint-text' : 'paint-neutral';
  const isAlarm = tone === 'hue' && severity !== 'LOW';
  const hasEdge = isAlarm && severity === 'CRITICAL';
  const body = hasEdge ? inset(points, EDGE) : points;
  const digitInk =
    !filled || tone !== 'hue' ? 'ink-first' : severity === 'CRITICAL' ? 'ink-on-critical' : 'ink-on-hue';
  return (
    <g
      transform={`translate(${x} ${y - lift})`}
      data-badge={severity}
      data-filled={filled}
      data-alarm={isAlarm || undefined}
    >
      {hasEdge && (
        <path
          className="paint-text"
          fillRule="evenodd"
          d={filled ? solidPath(points) : framePath(points, EDGE)}
        />
      )}
      <path
        className={paint}
        fillRule="evenodd"
        d={filled ? solidPath(body) : framePath(body, thickness[scale] * Math.sqrt(zoom))}
      />
      {scale === 'board' && (
        <text
          className={`${filled && tone === 'neutral' ? 'ink-ground' : digitInk} strong`}
          fontSize={34 * zoom}
          textAnchor="middle"
          y={digit}
        >
          {DIGITS[severity]}
        </text>
      )}
    </g>
  );
}
