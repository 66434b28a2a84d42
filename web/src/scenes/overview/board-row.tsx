import { shortSpanText } from '../../i18n/moment.ts';
import { isAlleged } from '../../pieces/incident-name.ts';
import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { useOperationClock } from '../../situation/use-situation.ts';
import { EndedLine } from '../../ui/ended-line.tsx';
import { PulseRing } from '../../ui/pulse-ring.tsx';
import { Rule } from '../../ui/rule.tsx';
import { incidentTitle, type Speech, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useWallTime } from '../wall-time.ts';
import { type BoardEntry, tpsInGroup } from './board-entries.ts';
import { frozenLimitWords, type LimitWords, limitWords } from './limit-words.ts';
import { placesOnBoard } from './place-words.ts';
import {
  holderWords,
  isForsaken,
  restingWords,
  silentSince,
  truthWords,
  UNVERIFIED_MARK,
} from './standing-words.ts';

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
    <g
      data-incident={lead.id}
      data-severity={lead.severity}
      data-status={lead.status}
      data-counts={entry.members.length}
      data-calls={entry.isCalling}
      data-truth={entry.truth}
    >
      <Rule x={c.x} y={y + board.rowHeight} width={c.width} />
      {isBand && !isCut && <RowBand y={y} />}
      {isPulsing && !isCut && (
        <PulseRing x={c.x + board.badgeX} y={y + board.rowHeight / 2} width={56 * board.badge} />
      )}
      <SeverityBadge
        severity={lead.severity}
        filled={entry.isCalling}
        tone={isCut ? 'neutral' : 'hue'}
        scale="board"
        zoom={board.badge}
        x={c.x + board.badgeX}
        y={y + board.rowHeight / 2}
      />
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

function RowWords({ entry, y, isCut }: { entry: BoardEntry; y: number; isCut: boolean }) {
  const { c, board, text } = useLayout();
  const briefing = useBriefing();
  const speech = useSpeech();
  const limit = useLimitWords(entry, isCut);
  const age = useAgeWords(entry, isCut);
  const doubt = useDoubt(entry);
  if (briefing === null || limit === null || age === null) return null;
  const { lead, members } = entry;
  const [x, right] = [c.x + board.text, c.x + c.width];
  const first = y + board.rowHeight / 2 - 8;
  const second = y + board.rowHeight / 2 + 36 + (board.rowHeight - 112) / 4;
  const { truth } = entry;
  const title = incidentTitle(briefing.operation, { ...lead, truth }, speech);
  const released = lead.wallText !== null && members.length === 1 ? [lead.wallText] : [];
  // Nothing has followed: how old it is matters more than elsewhere.
  const isAlone = members.length === 1 && isForsaken(lead);
  const places = placesOnBoard(lead, briefing, speech);
  const holders = members.length === 1 ? holderWords(lead, briefing, speech) : groupWords(members, speech);
  const owners = toldApart(holders, truthWords(truth, board.truth, speech));
  return (
    <>
      <EndedLine
        {...{ x, right }}
        y={first}
        size={board.title}
        strong
        wordings={[...released.map((text) => text + doubt), title]}
        how="squeeze"
        keep={doubt}
        end={{ text: limit.text, size: text.body, strong: limit.isOver }}
      />
      <EndedLine
        {...{ x, right }}
        y={second}
        size={text.body}
        ink="second"
        how="cut"
        {...placeAndOwner(places, owners)}
        end={{ text: age, size: text.body, ...(isAlone ? { strong: true } : { ink: 'second' }) }}
      />
    </>
  );
}

/** Place and owner, the fullest first; of the last wording only the place may be cut. */
function placeAndOwner(
  [place, short]: readonly [string, string],
  owners: readonly string[],
): { wordings: string[]; keep: string } {
  const full = owners.length === 0 ? [place] : owners.map((owner) => `${place} · ${owner}`);
  const shortest = owners.at(-1);
  return { wordings: [...full, short], keep: shortest === undefined ? '' : ` · ${shortest}` };
}

/** The mark of what nobody has verified, where neither the title nor other words say so. */
function useDoubt({ lead, truth }: BoardEntry): string {
  const { board } = useLayout();
  const operation = useBriefing()?.operation;
  const isTold = board.truth === 'words' || isAlleged({ ...lead, truth }, operation?.categories ?? []);
  return truth === 'UNVERIFIED' && !isTold ? UNVERIFIED_MARK : '';
}

/** What a row says of its truth beside who has it, the fullest first; it is never what is left out. */
function toldApart(owners: readonly string[], truth: string | null): readonly string[] {
  if (truth === null) return owners;
  return owners.length === 0 ? [truth] : [...owners.map((owner) => `${owner} · ${truth}`), truth];
}

/** How many incidents stand in one row, and of how many TPS; the fullest first. */
function groupWords(members: readonly BoardIncident[], { words }: Speech): string[] {
  const stations = tpsInGroup(members);
  const tps = stations > 0 ? ` · ${words('tps.count', { n: stations })}` : '';
  const n = members.length;
  return [words('board.group', { n }) + tps, words('board.groupShort', { n }) + tps];
}

/** How long is left, how long it is over, or until when it was put off; on a cut picture the limit itself. */
function useLimitWords({ lead, members, dueAt }: BoardEntry, isCut: boolean): LimitWords | null {
  const clock = useOperationClock();
  const times = useWallTime();
  const speech = useSpeech();
  if (clock === null || times === null) return null;
  const resting = members.length === 1 ? restingWords(lead, times, speech) : null;
  if (resting !== null) return { text: resting, isOver: false };
  return isCut
    ? { text: frozenLimitWords(dueAt, times, speech.words), isOver: false }
    : limitWords(dueAt, clock.at, speech.words);
}

/** How old it is, or for how long there is no word of it where there should be; on a cut picture when it was reported. */
function useAgeWords({ lead, members, receivedAt }: BoardEntry, isCut: boolean): string | null {
  const clock = useOperationClock();
  const times = useWallTime();
  const operation = useBriefing()?.operation;
  const { words } = useSpeech();
  if (clock === null || times === null || operation === undefined) return null;
  const silent = members.length === 1 ? silentSince(lead, operation) : null;
  if (silent !== null && !isCut)
    return words('board.silent', { age: shortSpanText(clock.at - silent, 'down', words) });
  return isCut
    ? words('board.reportedAt', { time: times.moment(receivedAt) })
    : shortSpanText(clock.at - receivedAt, 'down', words);
}
