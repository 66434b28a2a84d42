import { durationText } from '../../i18n/moment.ts';
import { LocatorMap } from '../../pieces/locator-map.tsx';
import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { useHeadline, useOperationClock } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { PulseRing } from '../../ui/pulse-ring.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import {
  agencyLabel,
  type Briefing,
  incidentTitle,
  postLabel,
  type Speech,
  useBriefing,
  useSpeech,
} from '../briefing.ts';
import { BOTTOM, TOP, useLayout } from '../layout.ts';
import { useWallTime, type WallTime } from '../wall-time.ts';
import { dueInstant } from './board-order.ts';
import type { Takeover as Shown } from './takeover-choice.ts';
import { takeoverPlace, takeoverSummary } from './takeover-words.ts';

const PADDING = 64;

interface TakeoverProps {
  readonly shown: Shown;
  /** How many critical incidents wait, this one included. */
  readonly total: number;
  readonly pulses: boolean;
}

/** One critical incident over tiles and matrix; the board stays. */
export function Takeover({ shown, total, pulses }: TakeoverProps) {
  const { a, b } = useLayout();
  const left = a.x + PADDING;
  const right = b.x + b.width - PADDING;
  const isWaiting = shown.settledAt === null;
  return (
    <g data-zone="takeover" data-state={isWaiting ? 'waiting' : 'acknowledged'}>
      <TakeoverFrame isWaiting={isWaiting} />
      {pulses && <PulseRing x={left + 60} y={260} width={120} />}
      <SeverityBadge
        severity="CRITICAL"
        filled={isWaiting}
        tone="hue"
        scale="board"
        zoom={120 / 56}
        x={left + 60}
        y={260}
      />
      <TakeoverTitle shown={shown} x={left + 152} right={right} total={total} />
      {shown.incident === null ? (
        <HiddenOrder x={left} width={right - left} />
      ) : (
        <>
          <TakeoverPlace incident={shown.incident} x={left} right={right} />
          <Rule x={left} y={672} width={right - left} />
          <TakeoverFacts incident={shown.incident} isWaiting={isWaiting} x={left} width={right - left} />
        </>
      )}
      <Rule x={left} y={824} width={right - left} />
      {(shown.incident !== null || isWaiting) && <TakeoverWait isWaiting={isWaiting} x={left} />}
    </g>
  );
}

/** All that may be said of what this wall must not show: who has to go where. */
function HiddenOrder({ x, width }: { x: number; width: number }) {
  const { text } = useLayout();
  const { words } = useSpeech();
  return (
    <>
      <FittedText x={x - 4} y={540} size={84} strong width={width} how="squeeze">
        {words('hidden.order')}
      </FittedText>
      <FittedText x={x} y={620} size={text.header} ink="second" width={width} how="squeeze">
        {words('hidden.details')}
      </FittedText>
    </>
  );
}

function TakeoverFrame({ isWaiting }: { isWaiting: boolean }) {
  const { a, b } = useLayout();
  const [width, height] = [b.x + b.width - a.x, BOTTOM - TOP];
  const box = (inset: number) => ({
    x: a.x + inset,
    y: TOP + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
  });
  if (!isWaiting) return <rect className="line-critical" strokeWidth={4} {...box(2)} data-alarm="" />;
  return (
    <g data-alarm="">
      <rect className="line-critical" strokeWidth={16} {...box(8)} />
      <rect className="line-text" strokeWidth={3} {...box(17.5)} />
    </g>
  );
}

function TakeoverTitle({
  shown,
  x,
  right,
  total,
}: {
  shown: Shown;
  x: number;
  right: number;
  total: number;
}) {
  const { text } = useLayout();
  const briefing = useBriefing();
  const times = useWallTime();
  const speech = useSpeech();
  const { words } = speech;
  const { incident, settledAt } = shown;
  if (briefing === null) return null;
  const title =
    incident === null ? words('hidden.title') : incidentTitle(briefing.operation, incident, speech);
  return (
    <>
      <FittedText
        x={x}
        y={231}
        size={text.header}
        strong
        width={right - x - (total > 1 ? 170 : 0)}
        how="squeeze"
      >
        {settledAt === null
          ? words('takeover.unacknowledged')
          : settledWords(incident, briefing, times, speech)}
      </FittedText>
      {total > 1 && settledAt === null && (
        <Text x={right} y={231} size={text.header} ink="second" anchor="end">
          {words('takeover.position', { n: 1, total })}
        </Text>
      )}
      <FittedText x={x - 4} y={318} size={84} strong width={right - x} how="squeeze">
        {title}
      </FittedText>
    </>
  );
}

function settledWords(
  incident: BoardIncident | null,
  { operation }: Briefing,
  times: WallTime | null,
  { words, language }: Speech,
): string {
  if (incident === null) return words('hidden.settled');
  const { acknowledgedBy: by, acknowledgedAt: at } = incident;
  return words('takeover.acknowledged', {
    post: by === null ? '' : postLabel(operation, by, language),
    time: at === null || times === null ? '' : times.moment(Date.parse(at)),
  });
}

interface IncidentPartProps {
  readonly incident: BoardIncident;
  readonly x: number;
}

function TakeoverPlace({ incident, x, right }: IncidentPartProps & { right: number }) {
  const { text } = useLayout();
  const briefing = useBriefing();
  const speech = useSpeech();
  const tpsCount = useHeadline()?.tpsCount ?? 0;
  if (briefing === null) return null;
  const { children } = briefing.region;
  const hasMap = children.every(({ outline }) => outline !== null) && children.length > 0;
  const room = (hasMap ? right - 480 - 24 : right) - x;
  const child = children.find(({ code }) => code === incident.kecamatan || code === incident.desa);
  const desa = child?.children.find(({ code }) => code === incident.desa);
  // Of a guarded one the kecamatan is told, and a point would tell more.
  const point = incident.category === null ? null : (desa?.centre ?? child?.centre ?? null);
  return (
    <>
      {takeoverPlace(incident, briefing, speech).map(({ text: line, shorter }, i) => (
        <FittedText
          key={line}
          x={x}
          y={416 + i * 68}
          size={text.place}
          width={room}
          how="squeeze"
          shorter={shorter}
        >
          {line}
        </FittedText>
      ))}
      {takeoverSummary(incident, briefing, speech, tpsCount).map(({ text: line, shorter }, i) => (
        <FittedText
          key={line}
          x={x}
          y={560 + i * 54}
          size={text.header}
          ink="second"
          width={room}
          how="squeeze"
          shorter={shorter}
        >
          {line}
        </FittedText>
      ))}
      {hasMap && (
        <LocatorMap
          regions={children}
          highlighted={child?.code ?? null}
          point={point}
          x={right - 480}
          y={346}
          width={480}
          height={310}
        />
      )}
    </>
  );
}

function TakeoverFacts({
  incident,
  isWaiting,
  x,
  width,
}: IncidentPartProps & { isWaiting: boolean; width: number }) {
  const { text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const { words, language } = useSpeech();
  if (briefing === null || clock === null) return null;
  const due = dueInstant(incident);
  const left = due === null ? 0 : due - clock.at;
  const span = Math.abs(left) < 60_000 ? left : Math.ceil(left / 60_000) * 60_000;
  const limit =
    due === null
      ? words('board.watch')
      : words(left > 0 ? 'board.left' : 'board.over', {
          age: durationText(Math.abs(left > 0 ? span : left), words),
        });
  const facts = [
    [
      words('takeover.reported'),
      words('takeover.ago', { age: durationText(clock.at - Date.parse(incident.receivedAt), words) }),
    ],
    ...(incident.agency === null
      ? []
      : [
          [
            words(incident.isAgencyAssigned ? 'takeover.assigned' : 'takeover.agency'),
            agencyLabel(briefing.operation, incident.agency, language),
          ] as const,
        ]),
    [words(`takeover.limit.${incident.limit ?? (isWaiting ? 'ACKNOWLEDGE' : 'FOLLOW_UP')}`), limit],
  ] as const;
  return (
    <>
      {facts.map(([label, value], i) => (
        <g key={label}>
          <Text x={x + (i * width) / 3} y={720} size={text.body} ink="second">
            {label}
          </Text>
          <FittedText
            x={x + (i * width) / 3}
            y={784}
            size={text.place}
            strong
            width={width / 3 - 16}
            how="squeeze"
          >
            {value}
          </FittedText>
        </g>
      ))}
    </>
  );
}

function TakeoverWait({ isWaiting, x }: { isWaiting: boolean; x: number }) {
  const { text } = useLayout();
  const { words } = useSpeech();
  return (
    <Text x={x} y={875} size={text.title}>
      {words(isWaiting ? 'takeover.waiting' : 'takeover.settled')}
    </Text>
  );
}
