import { durationText, timeText } from '../../../i18n/moment.ts';
import { LocatorMap } from '../../../pieces/locator-map.tsx';
import { SeverityBadge } from '../../../pieces/severity-badge.tsx';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { FittedText } from '../../../ui/fitted-text.tsx';
import { Rule } from '../../../ui/rule.tsx';
import { Text } from '../../../ui/text.tsx';
import { agencyLabel, postLabel, useBriefing, useSpeech, wallTitle } from '../../briefing.ts';
import { BOTTOM, TOP, useLayout } from '../../layout.ts';
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
      <g className={pulses ? 'pulse' : undefined}>
        <SeverityBadge
          severity="CRITICAL"
          filled={isWaiting}
          tone="hue"
          scale="board"
          zoom={120 / 56}
          x={left + 60}
          y={260}
        />
      </g>
      <TakeoverTitle shown={shown} x={left + 152} right={right} total={total} />
      <TakeoverPlace shown={shown} x={left} right={right} />
      <Rule x={left} y={672} width={right - left} />
      <TakeoverFacts shown={shown} x={left} width={right - left} />
      <Rule x={left} y={824} width={right - left} />
      <TakeoverWait isWaiting={isWaiting} x={left} />
    </g>
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
  const { words, language } = useSpeech();
  const { incident, settledAt } = shown;
  if (briefing === null) return null;
  const { operation } = briefing;
  const post =
    incident.acknowledgedBy === null ? '' : postLabel(operation, incident.acknowledgedBy, language);
  const time =
    incident.acknowledgedAt === null ? '' : timeText(Date.parse(incident.acknowledgedAt), operation.zone);
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
          : words('takeover.acknowledged', { post, time })}
      </FittedText>
      {total > 1 && settledAt === null && (
        <Text x={right} y={231} size={text.header} ink="second" anchor="end">
          {words('takeover.position', { n: 1, total })}
        </Text>
      )}
      <FittedText x={x - 4} y={318} size={84} strong width={right - x} how="squeeze">
        {wallTitle(operation, incident.category, incident.kind, language)}
      </FittedText>
    </>
  );
}

function TakeoverPlace({ shown, x, right }: { shown: Shown; x: number; right: number }) {
  const { text } = useLayout();
  const briefing = useBriefing();
  const speech = useSpeech();
  if (briefing === null) return null;
  const { incident } = shown;
  const { children } = briefing.region;
  const hasMap = children.every(({ outline }) => outline !== null) && children.length > 0;
  const room = (hasMap ? right - 480 - 24 : right) - x;
  const child = children.find(({ code }) => code === incident.kecamatan || code === incident.desa);
  const desa = child?.children.find(({ code }) => code === incident.desa);
  return (
    <>
      {takeoverPlace(incident, briefing, speech).map((line, i) => (
        <FittedText key={line} x={x} y={416 + i * 68} size={text.place} width={room} how="squeeze">
          {line}
        </FittedText>
      ))}
      {takeoverSummary(incident, briefing, speech).map((line, i) => (
        <FittedText
          key={line}
          x={x}
          y={560 + i * 54}
          size={text.header}
          ink="second"
          width={room}
          how="squeeze"
        >
          {line}
        </FittedText>
      ))}
      {hasMap && (
        <LocatorMap
          regions={children}
          highlighted={child?.code ?? null}
          point={desa?.centre ?? child?.centre ?? null}
          x={right - 480}
          y={346}
          width={480}
          height={310}
        />
      )}
    </>
  );
}

function TakeoverFacts({ shown, x, width }: { shown: Shown; x: number; width: number }) {
  const { text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const { words, language } = useSpeech();
  if (briefing === null || clock === null) return null;
  const { incident, settledAt } = shown;
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
    [
      words(incident.isAgencyAssigned ? 'takeover.assigned' : 'takeover.agency'),
      agencyLabel(briefing.operation, incident.agency, language),
    ],
    [words(settledAt === null ? 'takeover.limit' : 'takeover.nextLimit'), limit],
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
