import { FittedText } from './fitted-text.tsx';
import type { Ink } from './text.tsx';
import { inkClass } from './text.tsx';
import { useTextLength } from './use-text-length.ts';

/** Least distance between the two halves of the line, px. */
const APART = 12;

interface EndedLineProps {
  readonly x: number;
  /** Right edge of the line. */
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly ink?: Ink;
  readonly strong?: boolean;
  /** What stands at the left, the fullest first; behind the last one stands `keep`, which is never cut. */
  readonly wordings: readonly string[];
  readonly how: 'cut' | 'squeeze';
  readonly keep?: string;
  readonly end: {
    readonly text: string;
    readonly size: number;
    readonly ink?: Ink;
    readonly strong?: boolean;
  };
}

/** A line with words at its left and a short text at its right end, which is measured: the words have the room that is left. */
export function EndedLine({
  x,
  right,
  y,
  size,
  ink = 'first',
  strong = false,
  wordings,
  how,
  keep = '',
  end,
}: EndedLineProps) {
  const [line, length] = useTextLength(end.text, end.size);
  const [first = '', ...shorter] = wordings;
  return (
    <>
      <FittedText
        x={x}
        y={y}
        size={size}
        ink={ink}
        strong={strong}
        width={right - x - length - APART}
        how={how}
        shorter={shorter}
        tail={keep}
      >
        {first}
      </FittedText>
      <text
        ref={line}
        className={inkClass(end.ink ?? 'first', end.strong)}
        fontSize={end.size}
        textAnchor="end"
        x={right}
        y={y}
      >
        {end.text}
      </text>
    </>
  );
}
