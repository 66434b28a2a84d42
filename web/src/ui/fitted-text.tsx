import { useLayoutEffect, useRef } from 'react';
import { inkClass, type TextProps } from './text.tsx';

interface FittedTextProps extends Omit<TextProps, 'children'> {
  /** Widest it may become, px. */
  readonly width: number;
  /** cut: end in "…" · squeeze: narrow the letters, to nine tenths at most; what needs more ends in "…". */
  readonly how: 'cut' | 'squeeze';
  /** Kept whole behind the last wording, which may be cut. */
  readonly tail?: string;
  /** Said instead where the text itself has no room: the fullest first. */
  readonly shorter?: string | readonly string[];
  readonly children: string;
}

/** A line that never leaves its place. Measured with the real font after each change. */
export function FittedText({
  width,
  how,
  tail = '',
  shorter,
  children,
  x,
  y,
  size,
  ink = 'first',
  strong = false,
  anchor = 'start',
}: FittedTextProps) {
  const line = useRef<SVGTextElement>(null);
  const others = JSON.stringify([shorter ?? []].flat());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what the lengths depend on too
  useLayoutEffect(() => {
    const text = line.current;
    if (text === null) return;
    fitInto(text, [children, ...JSON.parse(others)], { tail, width, how });
  }, [children, tail, others, width, how, size]);
  return (
    <text
      ref={line}
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      className={inkClass(ink, strong)}
      lengthAdjust="spacingAndGlyphs"
    >
      {others === '[]' ? children + tail : children}
    </text>
  );
}

/** Letters narrower than this are read worse than a shorter line. */
export const NARROWEST = 0.9;

/** What would be another number if it were cut. */
const NUMBER = /^[+\d.,/]+( \?)?$/;

interface Fit {
  readonly tail: string;
  readonly width: number;
  readonly how: 'cut' | 'squeeze';
}

function fitInto(line: SVGTextElement, candidates: readonly string[], { tail, width, how }: Fit): void {
  line.removeAttribute('textLength');
  const fits = (content: string) => {
    line.textContent = content;
    return line.getComputedTextLength() <= width;
  };
  const last = candidates.at(-1) ?? '';
  if (candidates.slice(0, -1).some(fits) || fits(last + tail)) return;
  const isNarrowed = how === 'squeeze' && width / line.getComputedTextLength() >= NARROWEST;
  if (isNarrowed || NUMBER.test(last)) {
    line.setAttribute('textLength', String(width));
    return;
  }
  for (let kept = last.length - 1; kept > 0; kept -= 1)
    if (fits(`${last.slice(0, kept).trimEnd()}…${tail}`)) return;
}
