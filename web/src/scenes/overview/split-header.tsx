import { clockText } from '../../i18n/moment.ts';
import { useFreshness, useLink, useOperationClock } from '../../situation/use-situation.ts';
import { BoxedText } from '../../ui/boxed-text.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { type Line, TextLine, useFirstFit } from '../../ui/line.tsx';
import { Text } from '../../ui/text.tsx';
import { useTextLength } from '../../ui/use-text-length.ts';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useIsSoundOff } from '../sound-state.ts';
import { useStanding } from '../standing.ts';
import { bannerWords } from './cut-banner.tsx';
import { useBadges, useDay } from './header.tsx';
import { type LinkLines, useCountdownLines, useLinkLines, usePhaseLines } from './header-lines.ts';
import { LinkMark, pairsOf } from './header-middle.tsx';
import { isCut, type Look } from './look.ts';

const LEFT = 40;
const RIGHT = 1880;
const FIRST = 92;
const SECOND = 156;
const BADGE = { bottom: 98, height: 56, width: 324, pitch: 340 } as const;
/** Where the clock begins at the earliest; badges stand before it. */
const CLOCK_LEFT = 1376;
const APART = 40;
const MARK_GAP = 26;

/**
 * The header where a zone has the whole wall: place, badges and clock on the first line; phase, countdown and link state on the
 * second, which a cut covers with its banner.
 */
export function SplitHeader({ look }: { look: Look }) {
  return (
    <g data-zone="header">
      <FirstLine />
      {isCut(look) ? <Banner look={look} /> : <SecondLine look={look} />}
    </g>
  );
}

/** Where, what has to be known first, and what time it is. */
function FirstLine() {
  const { text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const badges = useAllBadges();
  const zone = briefing?.operation.zone ?? '';
  const day = useDay(clock?.at ?? null);
  const names = [briefing?.region.name ?? '–', briefing?.operation.regency.name ?? '–'];
  const boxesLeft = CLOCK_LEFT - badges.length * BADGE.pitch;
  return (
    <g data-item="clock">
      <FittedText
        x={LEFT}
        y={FIRST}
        size={text.body}
        ink="second"
        width={boxesLeft - LEFT - 16}
        how="cut"
        shorter={names[0] ?? ''}
      >
        {[...new Set(names)].join(' · ')}
      </FittedText>
      {badges.map((badge, i) => (
        <BoxedText
          key={badge}
          x={boxesLeft + i * BADGE.pitch}
          bottom={BADGE.bottom}
          height={BADGE.height}
          minWidth={BADGE.width}
          size={text.body}
        >
          {badge}
        </BoxedText>
      ))}
      <Text x={RIGHT - (day === null ? 104 : 196)} y={FIRST} size={text.clock} anchor="end" strong>
        <tspan data-clock="">{clock === null || briefing === null ? '–' : clockText(clock.at, zone)}</tspan>
      </Text>
      <Text x={RIGHT} y={FIRST} size={text.share} ink="second" anchor="end">
        {day === null ? zone : `${day} ${zone}`}
      </Text>
    </g>
  );
}

function useAllBadges(): string[] {
  const badges = useBadges().map(([full]) => full);
  const { words } = useSpeech();
  const isSoundOff = useIsSoundOff();
  const { isReplayed } = useStanding();
  return isSoundOff && !isReplayed ? [...badges, words('sound.off')] : badges;
}

/** Phase and countdown from the left, link state and age from the right, as full as they stand side by side. */
function SecondLine({ look }: { look: Look }) {
  const { text } = useLayout();
  const fresh = useFreshness();
  const phases = usePhaseLines();
  const countdowns = useCountdownLines();
  const lefts = leftLines(phases, countdowns);
  const rights = rightLines(useLinkLines(look));
  const pairs = pairsOf(lefts.length, rights.length);
  const [near, chosen] = useFirstFit(
    pairs.map(([left, right]) => [
      { line: lefts[left] ?? [], size: text.body },
      { line: rights[right] ?? [], size: text.body, extra: 2 * MARK_GAP },
    ]),
    RIGHT - LEFT,
    APART,
  );
  const [left, right] = pairs[chosen] ?? [0, 0];
  const shown = rights[right] ?? [];
  const [line, length] = useTextLength(shown.map(({ text: run }) => run).join(''), text.body);
  return (
    <g ref={near}>
      <g data-item="phase">
        <TextLine line={lefts[left] ?? []} x={LEFT} y={SECOND} size={text.body} />
      </g>
      <g data-item="link" data-freshness={fresh.state}>
        <LinkMark look={look} x={RIGHT - length - MARK_GAP} y={SECOND - 18} />
        <TextLine ref={line} line={shown} x={RIGHT} y={SECOND} size={text.body} anchor="end" />
      </g>
    </g>
  );
}

const leftLines = (phases: readonly Line[], countdowns: readonly Line[]): Line[] => [
  ...phases.flatMap((phase) => countdowns.map((countdown): Line => [...phase, { text: '  ' }, ...countdown])),
  ...phases,
];

const rightLines = ({ state, ages }: LinkLines): Line[] => [
  ...ages.map((age): Line => [...state, { text: ' · ', ink: 'second' }, ...age]),
  state,
];

/** The one thing that matters now, over phase and link state. */
function Banner({ look }: { look: Look }) {
  const { text } = useLayout();
  const fresh = useFreshness();
  const link = useLink();
  const briefing = useBriefing();
  const { words } = useSpeech();
  const [first] = link.isBarred
    ? [`${words('cut.link')} · ${words('cut.refused')}`]
    : bannerWords(look, fresh, link, briefing?.operation.zone ?? '', words);
  return (
    <g data-item="banner" data-freshness={fresh.state}>
      <rect className="paint-text" x={LEFT} y={SECOND - 50} width={RIGHT - LEFT} height={64} />
      <FittedText
        x={LEFT + 24}
        y={SECOND}
        size={text.body}
        ink="ground"
        strong
        width={RIGHT - LEFT - 48}
        how="squeeze"
      >
        {first}
      </FittedText>
    </g>
  );
}
