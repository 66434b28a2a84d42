import { useMemo } from 'react';
import { encode } from 'uqr';

interface QrSquareProps {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Edge of the square, the quiet zone around the code included. */
  readonly size: number;
}

/** Cells of quiet around the code, as readers need them. */
const QUIET = 4;

/** A QR code as dark cells on a light square, one path. */
export function QrSquare({ text, x, y, size }: QrSquareProps) {
  const code = useMemo(() => encode(text, { ecc: 'M', border: QUIET }), [text]);
  const path = useMemo(
    () =>
      code.data
        .flatMap((row, top) => row.map((isDark, left) => (isDark ? `M${left} ${top}h1v1h-1z` : '')))
        .join(''),
    [code],
  );
  return (
    <g data-qr={text}>
      <rect className="paint-text" x={x} y={y} width={size} height={size} />
      <path
        className="paint-ground"
        transform={`translate(${x} ${y}) scale(${size / code.size})`}
        shapeRendering="crispEdges"
        d={path}
      />
    </g>
  );
}
