import { type ReactNode, useEffect, useState } from 'react';
import { orbitAt } from './orbit.ts';

const EVERY_MS = 1_000;

interface CanvasProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The 1920 × 1080 canvas, scaled whole to the window and never stretched; it wanders a few pixels against burn-in. */
export function Canvas({ label, children }: CanvasProps) {
  const [[x, y], setOffset] = useState(() => orbitAt(performance.now()));
  useEffect(() => {
    const handle = setInterval(() => {
      const next = orbitAt(performance.now());
      setOffset((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
    }, EVERY_MS);
    return () => clearInterval(handle);
  }, []);
  return (
    <svg
      className="canvas"
      viewBox="0 0 1920 1080"
      preserveAspectRatio="xMidYMid meet"
      role="img"
      aria-label={label}
    >
      <g transform={x === 0 && y === 0 ? undefined : `translate(${x} ${y})`}>{children}</g>
    </svg>
  );
}
