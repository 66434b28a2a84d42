import { clockText, countdownText, timeText } from '../../../i18n/moment.ts';
import { useHeadline, useLink, useOperationClock } from '../../../situation/use-situation.ts';
import { BoxedText } from '../../../ui/boxed-text.tsx';
import { FittedText } from '../../../ui/fitted-text.tsx';
import { Span, Text } from '../../../ui/text.tsx';
import { phaseLabel, useBriefing, useSpeech } from '../../briefing.ts';
import { useLayout } from '../../layout.ts';
import { CutBanner } from './cut-banner.tsx';
import { LinkState } from './link-state.tsx';
import { isCut, type Look } from './look.ts';

const FIRST = 78;
const SECOND = 118;
const BADGE_HEIGHT = 50.4;

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
          <LinkState look={look} baselines={[FIRST, SECOND]} />
        </>
      )}
      <Clock />
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

function Clock() {
  const { c, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const { operationSpeed } = useLink();
  const { words } = useSpeech();
  const isExercise = briefing?.operation.kind === 'EXERCISE';
  const right = c.x + c.width;
  return (
    <g data-item="clock">
      {isExercise && (
        <BoxedText x={c.x} bottom={SECOND} height={BADGE_HEIGHT} minWidth={188} size={text.body}>
          {words('exercise.badge', { speed: operationSpeed })}
        </BoxedText>
      )}
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
