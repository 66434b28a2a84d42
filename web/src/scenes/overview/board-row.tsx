import { shortSpanText, timeText } from '../../i18n/moment.ts';
import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import { useOperationClock } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { incidentTitle, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { type BoardEntry, tpsInGroup } from './board-entries.ts';
import { frozenLimitWords, type LimitWords, limitWords } from './limit-words.ts';
import { placeOnBoard } from './place-words.ts';
import { holderWords, isForsaken, restingWords } from './standing-words.ts';

interface BoardRowProps {
  readonly entry: BoardEntry;
  readonly y: number;
  readonly isCut: boolean;
  readonly isBand: boolean;
  readonly isPulsing: boolean;
}

/** How bad, what, where, who, how old, how long left. */
export function BoardRow({ entry, y, isCut, isBand, isPulsing }: BoardRowProps) {
  const { c, board } = useLayout();
  const { lead } = entry;
  return (
    <g data-incident={lead.id} data-severity={lead.severity} data-status={lead.status}>
      <Rule x={c.x} y={y + board.rowHeight} width={c.width} />
      {isBand && !isCut && <RowBand y={y} />}
      <g className={isPulsing && !isCut ? 'pulse' : undefined}>
        <SeverityBadge
          severity={lead.severity}
          filled={entry.isCalling}
          tone={isCut ? 'neutral' : 'hue'}
          scale="board"
          zoom={board.badge}
          x={c.x + 34}
          y={y + board.rowHeight / 2}
        />
      </g>
      <RowWords entry={entry} y={y} isCut={isCut} />
    </g>
  );
}

/** The red frame of what has waited too long. */
export function RowBand({ y }: { y: number }) {
  const { c, board } = useLayout();
  const [x, width, height] = [c.x - 16, c.width + 32, board.rowHeight];
  return (
    <g data-band="">
      <rect
        className="line-critical"
        strokeWidth={6}
        x={x + 3}
        y={y + 3}
        width={width - 6}
        height={height - 6}
      />
      <rect
        className="line-text"
        strokeWidth={2}
        x={x + 7}
        y={y + 7}
        width={width - 14}
        height={height - 14}
      />
    </g>
  );
}

/** Generous width of a short time text, px per letter of the text size. */
const LETTER = 0.47;

function RowWords({ entry, y, isCut }: { entry: BoardEntry; y: number; isCut: boolean }) {
  const { c, board, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const speech = useSpeech();
  if (briefing === null || clock === null) return null;
  const { words } = speech;
  const { operation } = briefing;
  const { lead, members } = entry;
  const resting = members.length === 1 ? restingWords(lead, operation.zone, speech) : null;
  const limit: LimitWords =
    resting !== null
      ? { text: resting, isOver: false }
      : isCut
        ? { text: frozenLimitWords(entry.dueAt, operation.zone, words), isOver: false }
        : limitWords(entry.dueAt, clock.at, words);
  const age = isCut
    ? words('board.reportedAt', { time: timeText(entry.receivedAt, operation.zone) })
    : shortSpanText(clock.at - entry.receivedAt, 'down', words);
  const left = c.x + board.text;
  const room = (right: string) => c.width - board.text - right.length * LETTER * text.body - 12;
  const [first, second] = [
    y + board.rowHeight / 2 - 8,
    y + board.rowHeight / 2 + 36 + (board.rowHeight - 112) / 4,
  ];
  // Nothing has followed: that takes the whole line, since how old it is matters no more.
  const isAlone = members.length === 1 && isForsaken(lead);
  const stations = tpsInGroup(members);
  const place = placeOnBoard(lead, briefing, speech);
  const who =
    members.length === 1
      ? holderWords(lead, briefing, speech)
      : [stations > 0 ? words('tps.count', { n: stations }) : `${members.length}×`];
  const [full, short] = who.map((each) => ` · ${each}`);
  return (
    <>
      <FittedText
        x={left}
        y={first}
        size={board.title}
        strong
        width={room(limit.text)}
        how="squeeze"
        shorter={incidentTitle(operation, lead, speech)}
      >
        {lead.wallText !== null && members.length === 1
          ? lead.wallText
          : incidentTitle(operation, lead, speech)}
      </FittedText>
      <Text x={c.x + c.width} y={first} size={text.body} strong={limit.isOver} anchor="end">
        {limit.text}
      </Text>
      <FittedText
        x={left}
        y={second}
        size={text.body}
        ink="second"
        width={isAlone ? c.width - board.text : room(age)}
        how={isAlone ? 'squeeze' : 'cut'}
        {...(short === undefined ? { tail: isAlone ? '' : (full ?? '') } : { shorter: place + short })}
      >
        {short === undefined && !isAlone ? place : place + (full ?? '')}
      </FittedText>
      {!isAlone && (
        <Text x={c.x + c.width} y={second} size={text.body} ink="second" anchor="end">
          {age}
        </Text>
      )}
    </>
  );
}
