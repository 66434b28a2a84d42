import { clockText, isoDay, weekdayText } from '../../i18n/moment.ts';
import { useLink, useOperationClock } from '../../situation/use-situation.ts';
import { BoxedText } from '../../ui/boxed-text.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { type SizedLine, useFirstFit } from '../../ui/line.tsx';
import { Text } from '../../ui/text.tsx';
import { useTextLength } from '../../ui/use-text-length.ts';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useStanding } from '../standing.ts';
import { CutBanner } from './cut-banner.tsx';
import { HeaderMiddle } from './header-middle.tsx';
import { FIRST, SECOND } from './header-places.ts';
import { isCut, type Look } from './look.ts';

/** One badge is as high as the clock's digits; two share the height of the header. */
const BADGE_HEIGHT = 50.4;
const SHARED = { bottoms: [78, 124], height: 42 } as const;
/** A box around a word: its edges and what is left free beside the word, px. */
const BOX = 24;
const APART = 16;

/** Who, which phase, how fresh, what time: the same pixels in every scene. A cut covers all of it but the time. */
export function Header({ look }: { look: Look }) {
  return (
    <g data-zone="header">
      {isCut(look) ? (
        <CutBanner look={look} />
      ) : (
        <>
          <Names />
          <HeaderMiddle look={look} />
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
  const isWhole = region === undefined || region.level === 'KABUPATEN';
  return (
    <g data-item="names">
      <FittedText
        x={a.x}
        y={FIRST}
        size={text.header}
        width={a.width + 8}
        how="squeeze"
        strong
        {...(isWhole ? {} : { shorter: region.name })}
      >
        {isWhole ? words('app.name') : words(`region.${region.level}.named`, { name: region.name })}
      </FittedText>
      <FittedText x={a.x} y={SECOND} size={text.body} ink="second" width={a.width + 8} how="squeeze">
        {briefing?.operation.regency.name ?? '–'}
      </FittedText>
    </g>
  );
}

/** What has to be known before anything on the wall is believed or talked about: each in full, then for little room. */
export function useBadges(): (readonly [full: string, short: string])[] {
  const briefing = useBriefing();
  const { operationSpeed } = useLink();
  const { isGuest, isReplayed } = useStanding();
  const { words } = useSpeech();
  const isExercise = briefing?.operation.kind === 'EXERCISE';
  const mark = words('exercise.mark');
  return [
    ...(isExercise
      ? [[isReplayed ? mark : words('exercise.badge', { speed: operationSpeed }), mark] as const]
      : []),
    ...(isGuest ? [[words('guest.badge'), words('guest.badge')] as const] : []),
  ];
}

function Clock() {
  const { c, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const badges = useBadges();
  const isAlone = badges.length === 1;
  const zone = briefing?.operation.zone ?? '';
  const time = clock === null || briefing === null ? '–' : clockText(clock.at, zone);
  const day = useDay(clock?.at ?? null);
  const sizes: readonly SizedLine[] = [
    { line: [{ text: time, strong: true }], size: text.clock },
    { line: [{ text: zone }], size: text.share, extra: 8 + (day === null ? 0 : text.share) },
  ];
  const candidates = [0, 1].map((i) => {
    const longest = [...badges].sort((a, b) => (b[i] ?? '').length - (a[i] ?? '').length)[0]?.[i] ?? '';
    return [{ line: [{ text: longest, strong: true }], size: text.body, extra: BOX }, ...sizes];
  });
  const [near, chosen] = useFirstFit(candidates, c.width - APART, 0);
  return (
    <g data-item="clock" ref={near}>
      {badges.map((badge, i) => (
        <BoxedText
          key={badge[0]}
          x={c.x}
          bottom={isAlone ? SECOND : (SHARED.bottoms[i] ?? SECOND)}
          height={isAlone ? BADGE_HEIGHT : SHARED.height}
          minWidth={isAlone ? 188 : text.body * 6.6}
          size={text.body}
        >
          {badge[chosen] ?? ''}
        </BoxedText>
      ))}
      <Time time={time} zone={zone} day={day} />
    </g>
  );
}

/** The day, once it is not the operation's own any more; null before. */
export function useDay(at: number | null): string | null {
  const briefing = useBriefing();
  const { language } = useSpeech();
  if (briefing === null || at === null) return null;
  const { date, zone } = briefing.operation;
  return isoDay(at, zone) === date ? null : weekdayText(at, zone, language);
}

/** The clock at the right edge, its zone behind it, and above the zone the day where it has to be said. */
function Time({ time, zone, day }: { time: string; zone: string; day: string | null }) {
  const { c, text } = useLayout();
  const right = c.x + c.width;
  const [zoneLine, zoneLength] = useTextLength(zone, text.share);
  const [dayLine, dayLength] = useTextLength(day ?? '', text.body);
  const beside = Math.max(zoneLength, dayLength);
  return (
    <>
      <Text x={right - beside - 8} y={SECOND} size={text.clock} anchor="end" strong>
        <tspan data-clock="">{time}</tspan>
      </Text>
      <text
        ref={zoneLine}
        className="ink-second regular"
        fontSize={text.share}
        textAnchor="end"
        x={right}
        y={SECOND}
      >
        {zone}
      </text>
      <text
        ref={dayLine}
        className="ink-first strong"
        fontSize={text.body}
        textAnchor="end"
        x={right}
        y={SECOND - text.share}
      >
        {day ?? ''}
      </text>
    </>
  );
}
