interface HatchProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance along an edge of lines that are 16 px apart. */
const STEP = 16 * Math.SQRT2;

/** Old data: 45° lines, 3 px on 16, over a box. One path, so that nothing depends on pattern tiling. */
export function Hatch({ x, y, width, height }: HatchProps) {
  const lines: string[] = [];
  const round = (n: number) => Math.round(n * 100) / 100;
  for (let c = x + y + STEP / 2; c < x + width + y + height; c += STEP) {
    const [startX, startY] = c - y <= x + width ? [c - y, y] : [x + width, c - x - width];
    const [endX, endY] = c - x <= y + height ? [x, c - x] : [c - y - height, y + height];
    lines.push(`M${round(startX)} ${round(startY)}L${round(endX)} ${round(endY)}`);
  }
  return <path className="hatch-line" strokeWidth={3} d={lines.join('')} />;
}
