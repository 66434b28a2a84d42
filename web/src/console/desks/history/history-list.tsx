import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useRef } from 'react';
import { pastTimeText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { useCommands } from '../../keys/commands.ts';
import { stopAt } from '../../keys/row-place.ts';
import { useRowPlace } from '../../keys/use-row-place.ts';
import { useRowSteps } from '../../keys/use-row-steps.ts';
import { entryTitle, placeText, sourceText, subjectText } from '../../wording/entry-words.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { HistoryEntry } from './history.types.ts';
import { isFarApart } from './history-words.ts';
import { MarkedText } from './marked-text.tsx';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly speaking: Speaking;
  readonly now: number;
  /** Which of the two times stands first. */
  readonly isByHappening: boolean;
  readonly inHand: string | null;
  readonly onTake: (entry: string) => void;
  readonly onOpen: (entry: HistoryEntry) => void;
  /** The end of what is here has come into sight. */
  readonly onEnd: () => void;
}

const ROW_HEIGHT = 68;
const NEAR_THE_END = 20;

/** What happened, newest first, in rows of one height, of which only those in sight are in the page. */
export function HistoryList(props: HistoryListProps) {
  const { entries, speaking, inHand, onTake, onOpen, onEnd } = props;
  const { words } = speaking;
  const scroller = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => entries[i]?.id ?? i,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= entries.length - NEAR_THE_END) onEnd();
  }, [last, entries.length, onEnd]);
  const rows = entries.map(({ id }) => id);
  const place = useRowPlace(rows, inHand);
  const step = useRowSteps({
    rows,
    place,
    scroller,
    virtualizer,
    onTake,
  });
  const chosen = entries.find(({ id }) => id === inHand);
  useCommands([
    {
      id: 'history-open',
      group: 'keys.group.list',
      label: words('history.open'),
      keys: 'O',
      hint: words('history.openShort'),
      run: () => chosen && onOpen(chosen),
    },
  ]);
  return (
    <ul
      className="history-scroll"
      ref={scroller}
      aria-label={words('history.list')}
      style={{ '--rows-height': `${virtualizer.getTotalSize()}px` } as CSSProperties}
    >
      {items.map(({ index, start }) => {
        const entry = entries[index];
        return entry === undefined ? null : (
          <HistoryRow
            key={entry.id}
            {...props}
            entry={entry}
            top={start}
            position={index + 1}
            isInHand={entry.id === inHand || (inHand === null && index === 0)}
            isStop={index === stopAt(rows.length, place)}
            onStep={step}
          />
        );
      })}
    </ul>
  );
}

interface HistoryRowProps extends HistoryListProps {
  readonly entry: HistoryEntry;
  readonly top: number;
  readonly position: number;
  readonly isInHand: boolean;
  readonly isStop: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

function HistoryRow(props: HistoryRowProps) {
  const { entry, entries, speaking, now, isByHappening, top, position, isInHand, isStop } = props;
  const { operation, words } = speaking;
  const { incident, matched, text } = entry;
  const time = (at: string) => pastTimeText(Date.parse(at), now, operation.zone, words);
  const [shown, other] = isByHappening
    ? [entry.happenedAt, entry.receivedAt]
    : [entry.receivedAt, entry.happenedAt];
  const about = subjectText(entry, speaking);
  return (
    <li
      className="history-row"
      style={{ transform: `translateY(${top}px)` }}
      aria-setsize={entries.length}
      aria-posinset={position}
      data-in-hand={isInHand || undefined}
      data-undone={entry.isUndone || undefined}
    >
      <button
        type="button"
        className="history-button"
        data-row={entry.id}
        aria-current={isInHand}
        tabIndex={isStop ? 0 : -1}
        onClick={() => props.onTake(entry.id)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
          if (by === null) return;
          event.preventDefault();
          props.onStep(by);
        }}
      >
        <span className="history-time number">
          {time(shown)}
          {isFarApart(entry) && (
            <span className="small dim block">
              {words(isByHappening ? 'history.received' : 'history.happened', { time: time(other) })}
            </span>
          )}
        </span>
        <span className="history-sign">
          {incident !== null && (
            <SeveritySign severity={incident.severity} isFilled={incident.calls !== 'NONE'} size={24} />
          )}
        </span>
        <span className="history-what">
          <span className="history-title">
            <MarkedText text={entryTitle(entry, now, speaking)} matched={matched} />
          </span>
          <span className="small second history-line">
            <MarkedText
              text={[about, text ?? ''].filter((part) => part !== '').join(' · ')}
              matched={matched}
            />
          </span>
        </span>
        <span className="history-where small">
          <span className="history-line">
            <MarkedText text={placeText(entry, speaking)} matched={matched} />
          </span>
          <span className="history-line dim">{sourceText(entry, speaking)}</span>
        </span>
      </button>
    </li>
  );
}
