import { useLayoutEffect, useRef } from 'react';
import { inkClass, type TextProps } from './text.tsx';

interface FittedTextProps extends Omit<TextProps, 'children'> {
  /** Widest it may become, px. */
  readonly width: number;
  /** cut: end in "…" · squeeze: narrow the letters. */
  readonly how: 'cut' | 'squeeze';
  /** Kept whole behind the text that may be cut. */
  readonly tail?: string;
  /** Said instead where the text itself has no room. */
  readonly shorter?: string;
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
  useLayoutEffect(() => {
    const text = line.current;
    if (text === null) return;
    fitInto(text, [children, ...(shorter === undefined ? [] : [shorter])], { tail, width, how });
  }, [children, tail, shorter, width, how]);
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
      {children + tail}
    </text>
  );
}

interface Fit {
  readonly tail: string;
  readonly width: number;
  readonly how: 'cut' | 'squeeze';
}

function fitInto(line: SVGTextElement, candidates: readonly string[], { tail, width, how }: Fit): void {
  line.removeAttribute('textLength');
  const fits = (content: string) => {
    line.textContent = content + tail;
    return line.getComputedTextLength() <= width;
  };
  if (candidates.some(fits)) return;
  const last = candidates.at(-1) ?? '';
  if (how === 'squeeze') {
    line.setAttribute('textLength', String(width));
    return;
  }
  for (let kept = last.length - 1; kept > 0; kept -= 1) if (fits(`${last.slice(0, kept).trimEnd()}…`)) return;
}
