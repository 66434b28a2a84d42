interface HatchProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 16;

/** Old data: 45° lines, 3 px on 16, over a box. One path, so that nothing depends on pattern tiling. */
export function Hatch({ x, y, width, height }: HatchProps) {
  const lines: string[] = [];
  for (let c = x + y + STEP - ((x + y) % STEP); c < x + width + y + height; c += STEP) {
    const [startX, startY] = c - y <= x + width ? [c - y, y] : [x + width, c - x - width];
    const [endX, endY] = c - x <= y + height ? [x, c - x] : [c - y - height, y + height];
    lines.push(`M${startX} ${startY}L${endX} ${endY}`);
  }
  return <path className="hatch-line" strokeWidth={3 / Math.SQRT2} d={lines.join('')} />;
}
