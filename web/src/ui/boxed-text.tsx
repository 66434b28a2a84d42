import { useTextLength } from './use-text-length.ts';

interface BoxedTextProps {
  readonly x: number;
  /** Bottom edge. */
  readonly bottom: number;
  readonly height: number;
  readonly minWidth: number;
  readonly size: number;
  readonly children: string;
}

const EDGE = 3;
const PADDING = 12;

/** A word in a box of 3 px edge; the box grows with the word. */
export function BoxedText({ x, bottom, height, minWidth, size, children }: BoxedTextProps) {
  const [line, length] = useTextLength(children, size);
  const width = Math.max(minWidth, Math.ceil(length) + 2 * PADDING);
  return (
    <g>
      <rect
        className="line-text"
        strokeWidth={EDGE}
        x={x + EDGE / 2}
        y={bottom - height + EDGE / 2}
        width={width - EDGE}
        height={height - EDGE}
      />
      <text
        ref={line}
        className="ink-first strong"
        fontSize={size}
        textAnchor="middle"
        x={x + width / 2}
        y={bottom - height / 2 + size * 0.35}
      >
        {children}
      </text>
    </g>
  );
}
