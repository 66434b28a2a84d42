interface RuleProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** frame: a zone hangs from it · grid: it parts rows. */
  readonly tone?: 'frame' | 'grid';
}

/** A 2 px line; `y` is its upper edge. */
export function Rule({ x, y, width, tone = 'grid' }: RuleProps) {
  return <rect className={`paint-${tone}`} x={x} y={y} width={width} height={2} />;
}
