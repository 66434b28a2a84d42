import { type Ref, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Ink, inkClass } from './text.tsx';

/** A part of a line in one ink and weight. */
export interface Run {
  readonly text: string;
  readonly ink?: Ink;
  readonly strong?: boolean;
}

/** One line of text, from the left. */
export type Line = readonly Run[];

export interface SizedLine {
  readonly line: Line;
  readonly size: number;
  /** What stands beside the line and is no text, px. */
  readonly extra?: number;
}

interface TextLineProps {
  readonly ref?: Ref<SVGTextElement>;
  readonly line: Line;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'end';
}

export function TextLine({ ref, line, x, y, size, anchor = 'start' }: TextLineProps) {
  return (
    <text ref={ref} x={x} y={y} fontSize={size} textAnchor={anchor}>
      {line.map(({ text, ink = 'first', strong = false }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <tspan key={i} className={inkClass(ink, strong)}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

const SVG = 'http://www.w3.org/2000/svg';

/** The drawn length of a line in px, with the fonts of the canvas that `near` is part of. */
function drawnLength(near: SVGElement, { line, size, extra = 0 }: SizedLine): number {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('font-size', String(size));
  for (const { text: content, strong = false } of line) {
    const run = document.createElementNS(SVG, 'tspan');
    run.setAttribute('class', inkClass('first', strong));
    run.textContent = content;
    text.append(run);
  }
  near.append(text);
  const length = text.getComputedTextLength();
  text.remove();
  return length + extra;
}

/** Digits are of equal width: a clock that runs on needs no new measure. */
const shapeOf = (candidates: readonly (readonly SizedLine[])[]): string =>
  candidates
    .map((lines) =>
      lines
        .map(({ line, size, extra }) => `${size} ${extra} ${line.map(({ text }) => text).join('')}`)
        .join('|'),
    )
    .join('\n')
    .replaceAll(/\d/g, '0');

/**
 * Which of the candidates is drawn: the first whose lines stand side by side, `gap` px apart, within `room` px; the last where
 * none does. Measured with the real font before anything is painted.
 */
export function useFirstFit(
  candidates: readonly (readonly SizedLine[])[],
  room: number,
  gap: number,
): [RefObject<SVGGElement | null>, number] {
  const near = useRef<SVGGElement>(null);
  const [chosen, setChosen] = useState(0);
  const shape = shapeOf(candidates);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape is what the lengths depend on
  useLayoutEffect(() => {
    const group = near.current;
    if (group === null) return;
    const first = candidates.findIndex(
      (lines) =>
        lines.reduce((sum, line) => sum + drawnLength(group, line), 0) + gap * (lines.length - 1) <= room,
    );
    setChosen(first < 0 ? candidates.length - 1 : first);
  }, [shape, room, gap]);
  return [near, Math.min(chosen, candidates.length - 1)];
}
