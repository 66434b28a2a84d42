import { countdownText } from '../../i18n/moment.ts';
import { useFreshness, useHeadline, useLink, useOperationClock } from '../../situation/use-situation.ts';
import { type Line, TextLine, useFirstFit } from '../../ui/line.tsx';
import { solidPath, triangle } from '../../ui/outline-path.ts';
import { useTextLength } from '../../ui/use-text-length.ts';
import { phaseLabel, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useIsSoundOff } from '../sound-state.ts';
import { useStanding } from '../standing.ts';
import { useWallTime } from '../wall-time.ts';
import { FIRST, SECOND } from './header-places.ts';
import { linkWords } from './link-words.ts';
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
const pairsOf = (lefts: number, rights: number): (readonly [number, number])[] =>
  Array.from({ length: lefts }, (_, left) =>
    Array.from({ length: rights }, (_, right) => [left, right] as const),
  ).flat();

function usePhaseLines(): Line[] {
  const headline = useHeadline();
  const briefing = useBriefing();
  const { language } = useSpeech();
  if (headline === null || briefing === null) return [[{ text: '–', strong: true }]];
  const label = phaseLabel(briefing.operation, headline.phase, language);
  return [label.toUpperCase(), label].map((text) => [{ text, strong: true }]);
}

/** Until when the phase lasts and how long that is, the fullest first. */
function useCountdownLines(): Line[] {
  const headline = useHeadline();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const times = useWallTime();
  const { words, language } = useSpeech();
  if (headline === null || briefing === null || clock === null || times === null) return [[]];
  const word = briefing.operation.phases.find(({ code }) => code === headline.phase)?.endsLabel?.[language];
  if (headline.phaseEndsAt === null || word === undefined) return [[]];
  const end = Date.parse(headline.phaseEndsAt);
  const time = countdownText(end - clock.at);
  const ends = words('phase.ends', { word, time: times.limit(end) });
  const left = words(end >= clock.at ? 'phase.left' : 'phase.over', { time });
  return [[{ text: `${ends} · `, ink: 'second' }, { text: left }], [{ text: ends, ink: 'second' }]];
}

/** How fresh the picture is; of the past there is nothing to be said but that it is the past. */
function useLinkLines(look: Look): { state: Line; below: Line[] } {
  const { isReplayed } = useStanding();
  const { words } = useSpeech();
  const fresh = useFreshness();
  const link = useLink();
  const briefing = useBriefing();
  const isSoundOff = useIsSoundOff();
  if (isReplayed) {
    return {
      state: [{ text: words('replay.title'), strong: true }],
      below: [[{ text: words('replay.notLive'), ink: 'second' }]],
    };
  }
  const { state, ages } = linkWords(look, fresh, link, briefing?.operation.zone ?? '', words);
  const silence = { text: words('sound.off'), strong: true };
  const told = ages.map((text): Line => {
    const age = { text, ink: 'second' } as const;
    return isSoundOff ? [silence, { text: ' · ', ink: 'second' }, age] : [age];
  });
  // While LANGSUNG the age is below ten seconds by definition: it may give way, a silent wall may not.
  const below = isSoundOff && look === 'live' ? [...told, [silence]] : told;
  return { state: [{ text: state, strong: true }], below };
}

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
  const [line, length] = useTextLength(state);
  const right = b.x + b.width;
  const mark = { x: right - length - MARK_GAP, y: FIRST - 15.5 };
  const isMarked = !isReplayed;
  return (
    <g data-item="link" {...(isMarked ? { 'data-freshness': fresh.state } : {})} ref={near}>
      {isMarked && look === 'live' && <circle className="paint-text" cx={mark.x} cy={mark.y} r={10} />}
      {isMarked && look === 'delayed' && (
        <path
          className="paint-text"
          transform={`translate(${mark.x} ${mark.y})`}
          d={solidPath(triangle(28, 25))}
        />
      )}
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
