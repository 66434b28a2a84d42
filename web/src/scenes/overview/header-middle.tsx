import { useFreshness } from '../../situation/use-situation.ts';
import { type Line, TextLine, useFirstFit } from '../../ui/line.tsx';
import { solidPath, triangle } from '../../ui/outline-path.ts';
import { useTextLength } from '../../ui/use-text-length.ts';
import { useLayout } from '../layout.ts';
import { useStanding } from '../standing.ts';
import { useCountdownLines, useLinkLines, usePhaseLines } from './header-lines.ts';
import { FIRST, SECOND } from './header-places.ts';
import type { Look } from './look.ts';

/** Between the two halves of a line, px. */
const APART = 28;
const MARK_GAP = 26;
const MARK = MARK_GAP + 14;

/**
 * Phase and countdown from the left, link state and age from the right. Each half has shorter wordings; what is drawn is the
 * fullest pair that stands side by side.
 */
export function HeaderMiddle({ look }: { look: Look }) {
  const { b, text } = useLayout();
  const phases = usePhaseLines();
  const countdowns = useCountdownLines();
  const { state, below } = useLinkLines(look);
  const [first, phase] = useFirstFit(
    phases.map((line) => [
      { line, size: text.header },
      { line: state, size: text.header, extra: MARK },
    ]),
    b.width,
    APART,
  );
  const pairs = pairsOf(countdowns.length, below.length);
  const lineAt = (lines: readonly Line[], i: number): Line => lines[i] ?? [];
  const [second, chosen] = useFirstFit(
    pairs.map(([left, right]) => [
      { line: lineAt(countdowns, left), size: text.body },
      { line: lineAt(below, right), size: text.body },
    ]),
    b.width,
    APART,
  );
  const [left, right] = pairs[chosen] ?? [0, 0];
  return (
    <>
      <g data-item="phase" ref={first}>
        <TextLine line={lineAt(phases, phase)} x={b.x} y={FIRST} size={text.header} />
        <TextLine line={lineAt(countdowns, left)} x={b.x} y={SECOND} size={text.body} />
      </g>
      <LinkState look={look} state={state[0]?.text ?? ''} below={lineAt(below, right)} near={second} />
    </>
  );
}

/** Pairs of wordings, the fullest first: the right half gives way before the left one does. */
export const pairsOf = (lefts: number, rights: number): (readonly [number, number])[] =>
  Array.from({ length: lefts }, (_, left) =>
    Array.from({ length: rights }, (_, right) => [left, right] as const),
  ).flat();

interface LinkStateProps {
  readonly look: Look;
  readonly state: string;
  readonly below: Line;
  readonly near: React.Ref<SVGGElement>;
}

/** LANGSUNG with a dot, TERTUNDA with a triangle, both without hue; below, how old the data is. */
function LinkState({ look, state, below, near }: LinkStateProps) {
  const { b, text } = useLayout();
  const { isReplayed } = useStanding();
  const fresh = useFreshness();
  const [line, length] = useTextLength(state, text.header);
  const right = b.x + b.width;
  const mark = { x: right - length - MARK_GAP, y: FIRST - 15.5 };
  return (
    <g data-item="link" {...(isReplayed ? {} : { 'data-freshness': fresh.state })} ref={near}>
      <LinkMark look={look} {...mark} />
      <text
        ref={line}
        className="ink-first strong"
        fontSize={text.header}
        textAnchor="end"
        x={right}
        y={FIRST}
      >
        {state}
      </text>
      <TextLine line={below} x={right} y={SECOND} size={text.body} anchor="end" />
    </g>
  );
}

/** A dot for LANGSUNG, a triangle for TERTUNDA, both without hue; nothing of the past. */
export function LinkMark({ look, x, y }: { look: Look; x: number; y: number }) {
  const { isReplayed } = useStanding();
  if (isReplayed) return null;
  if (look === 'live') return <circle className="paint-text" cx={x} cy={y} r={10} />;
  if (look !== 'delayed') return null;
  return <path className="paint-text" transform={`translate(${x} ${y})`} d={solidPath(triangle(28, 25))} />;
}
