import { useLayoutEffect, useRef } from 'react';
import { inkClass, type TextProps } from './text.tsx';

interface FittedTextProps extends Omit<TextProps, 'children'> {
  /** Widest it may become, px. */
  readonly width: number;
  /** cut: end in "…" · squeeze: narrow the letters. */
  readonly how: 'cut' | 'squeeze';
  /** Kept whole behind the text that may be cut. */
  readonly tail?: string;
  readonly children: string;
}

/** A line that never leaves its place. Measured with the real font after each change. */
export function FittedText({ width, how, tail = '', children, x, y, size, ink = 'first', strong = false, anchor = 'start' }: FittedTextProps) {
  const line = useRef<SVGTextElement>(null);
  useLayoutEffect(() => {
    const text = line.current;
    if (text === null) return;
    text.removeAttribute('textLength');
    text.textContent = children + tail;
    if (text.getComputedTextLength() <= width) return;
    if (how === 'squeeze') {
      text.setAttribute('textLength', String(width));
      return;
    }
    for (let kept = children.length - 1; kept > 0; kept -= 1) {
      text.textContent = `${children.slice(0, kept).trimEnd()}…${tail}`;
      if (text.getComputedTextLength() <= width) return;
    }
  }, [children, tail, width, how]);
  return (
    <text ref={line} x={x} y={y} fontSize={size} textAnchor={anchor} className={inkClass(ink, strong)} lengthAdjust="spacingAndGlyphs">
      {children + tail}
    </text>
  );
}
