interface RuleProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** frame: a zone hangs from it · grid: it parts rows. */
  readonly tone?: 'frame' | 'grid';
}

/** A 2 px line. A zone's rule begins at `y`; a row's straddles it. */
export function Rule({ x, y, width, tone = 'grid' }: RuleProps) {
  return <rect className={`paint-${tone}`} x={x} y={tone === 'frame' ? y : y - 1} width={width} height={2} />;
}
