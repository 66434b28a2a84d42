import { framePath, octagon } from './outline-path.ts';

interface PulseRingProps {
  /** Centre of the symbol that it surrounds. */
  readonly x: number;
  readonly y: number;
  /** Width of that symbol, px. */
  readonly width: number;
}

/** A ring around a symbol that comes and goes, so that the symbol itself can be seen all the while. */
export function PulseRing({ x, y, width }: PulseRingProps) {
  const thickness = width / 16;
  return (
    <path
      className="pulse-ring"
      fillRule="evenodd"
      transform={`translate(${x} ${y})`}
      d={framePath(octagon(width * 1.24), thickness)}
    />
  );
}
