import { clockText, countdownText, timeText } from '../../i18n/moment.ts';
import { useHeadline, useLink, useOperationClock } from '../../situation/use-situation.ts';
import { BoxedText } from '../../ui/boxed-text.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Span, Text } from '../../ui/text.tsx';
import { phaseLabel, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useStanding } from '../standing.ts';
import { CutBanner } from './cut-banner.tsx';
import { LinkState } from './link-state.tsx';
import { isCut, type Look } from './look.ts';

const FIRST = 78;
const SECOND = 118;
/** One badge is as high as the clock's digits; two share the height of the header. */
const BADGE_HEIGHT = 50.4;
const SHARED = { bottoms: [78, 124], height: 42 } as const;

/** Who, which phase, how fresh, what time: the same pixels in every scene. A cut covers all of it but the time. */
export function Header({ look }: { look: Look }) {
  return (
    <g data-zone="header">
      {isCut(look) ? (
        <CutBanner look={look} />
      ) : (
        <>
          <Names />
          <PhaseLine />
          <HowLive look={look} />
        </>
      )}
      <Clock />
    </g>
  );
}

/** How fresh the picture is; of the past there is nothing to be said but that it is the past. */
function HowLive({ look }: { look: Look }) {
  const { b, text } = useLayout();
  const { isReplayed } = useStanding();
  const { words } = useSpeech();
  if (!isReplayed) return <LinkState look={look} baselines={[FIRST, SECOND]} />;
  const right = b.x + b.width;
  return (
    <g data-item="link">
      <Text x={right} y={FIRST} size={text.header} anchor="end" strong>
        {words('replay.title')}
      </Text>
      <Text x={right} y={SECOND} size={text.body} ink="second" anchor="end">
        {words('replay.notLive')}
      </Text>
    </g>
  );
}

function Names() {
  const { a, text } = useLayout();
  const briefing = useBriefing();
  const { words } = useSpeech();
  const region = briefing?.region;
  const title =
    region === undefined || region.level === 'KABUPATEN'
      ? words('app.name')
      : words(`region.${region.level}.named`, { name: region.name });
  return (
    <g data-item="names">
      <FittedText x={a.x} y={FIRST} size={text.header} width={a.width + 8} how="squeeze" strong>
        {title}
      </FittedText>
      <Text x={a.x} y={SECOND} size={text.body} ink="second">
        {briefing?.operation.regency.name ?? '–'}
      </Text>
    </g>
  );
}

function PhaseLine() {
  const { b, text } = useLayout();
  const headline = useHeadline();
  const briefing = useBriefing();
  const { language } = useSpeech();
  const known = headline !== null && briefing !== null;
  return (
    <g data-item="phase">
      <Text x={b.x} y={FIRST} size={text.header} strong>
        {known ? phaseLabel(briefing.operation, headline.phase, language).toUpperCase() : '–'}
      </Text>
      {known && <Countdown endsAt={headline.phaseEndsAt} phase={headline.phase} />}
    </g>
  );
}

function Countdown({ endsAt, phase }: { endsAt: string | null; phase: string }) {
  const { b, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const { words, language } = useSpeech();
  const word = briefing?.operation.phases.find(({ code }) => code === phase)?.endsLabel?.[language];
  if (endsAt === null || clock === null || briefing === null || word === undefined) return null;
  const end = Date.parse(endsAt);
  const time = countdownText(end - clock.at);
  return (
    <Text x={b.x} y={SECOND} size={text.body} ink="second">
      {`${words('phase.ends', { word, time: timeText(end, briefing.operation.zone) })} · `}
      <Span>{words(end >= clock.at ? 'phase.left' : 'phase.over', { time })}</Span>
    </Text>
  );
}

/** What has to be known before anything on the wall is believed or talked about. */
function useBadges(): string[] {
  const briefing = useBriefing();
  const { operationSpeed } = useLink();
  const { isGuest, isReplayed } = useStanding();
  const { words } = useSpeech();
  const isExercise = briefing?.operation.kind === 'EXERCISE';
  return [
    ...(isExercise
      ? [isReplayed ? words('exercise.mark') : words('exercise.badge', { speed: operationSpeed })]
      : []),
    ...(isGuest ? [words('guest.badge')] : []),
  ];
}

function Clock() {
  const { c, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const badges = useBadges();
  const right = c.x + c.width;
  return (
    <g data-item="clock">
      {badges.map((badge, i) => (
        <BoxedText
          key={badge}
          x={c.x}
          bottom={badges.length === 1 ? SECOND : (SHARED.bottoms[i] ?? SECOND)}
          height={badges.length === 1 ? BADGE_HEIGHT : SHARED.height}
          minWidth={badges.length === 1 ? 188 : text.body * 6.6}
          size={text.body}
        >
          {badge}
        </BoxedText>
      ))}
      <Text x={right} y={SECOND} size={text.clock} anchor="end" strong>
        <tspan data-clock="">
          {clock === null || briefing === null ? '–' : clockText(clock.at, briefing.operation.zone)}
        </tspan>
        <Span ink="second" size={text.share} dx={8}>
          {briefing?.operation.zone ?? ''}
        </Span>
      </Text>
    </g>
  );
}
