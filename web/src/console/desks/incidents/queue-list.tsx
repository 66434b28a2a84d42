import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Speaking } from '../../wording/speaking.ts';
import { IncidentRow } from './incident-row.tsx';
import type { KnownIncidents } from './known-incidents.ts';
import { QueueHead } from './queue-head.tsx';
import type { QueueSort } from './queue-order.ts';
import { GROUP_HEIGHT, type ListLine, linesOf, ROW_HEIGHT, type Seats, topOf } from './seats.ts';
import { silentSinceOf } from './silence.ts';
import { useRowNews } from './use-row-news.ts';

export interface QueueListProps {
  readonly seats: Seats;
  readonly known: KnownIncidents;
  readonly speaking: Speaking;
  readonly sort: QueueSort;
  readonly inHand: string | null;
  readonly marked: ReadonlySet<string>;
  /** Incidents about which an act was refused. */
  readonly refused: ReadonlyMap<string, unknown>;
  /** Of those done with only the newest are known. */
  readonly hasMoreDone: boolean;
  /** Stands where there are no rows. */
  readonly empty: ReactNode;
  /** Counts up whenever the row in hand is to have the focus. */
  readonly focusTurn: number;
  readonly onPick: (id: string, isMark: boolean) => void;
  readonly onStep: (by: number) => void;
  readonly onSort: (sort: QueueSort) => void;
}

/** The queue itself: rows of one height, of which only those in sight are in the page. */
export function QueueList(props: QueueListProps) {
  const { seats, known, speaking, sort, inHand, marked, refused, onPick, onStep, onSort } = props;
  const { words } = speaking;
  const news = useRowNews();
  const scroller = useRef<HTMLTableSectionElement>(null);
  const lines = useMemo(() => linesOf(seats), [seats]);
  const kept = inHand === null ? -1 : lines.findIndex((line) => line.kind === 'row' && line.id === inHand);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => heightOf(lines[i]),
    getItemKey: (i) => keyOf(lines[i], i),
    overscan: 8,
    // The row in hand stays in the page when it is scrolled out of sight, and keeps the focus.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        return kept === -1 || indexes.includes(kept) ? indexes : [...indexes, kept].toSorted((a, b) => a - b);
      },
      [kept],
    ),
  });
  useSteadyHand(scroller, lines, props);
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <>
      <table className="queue" aria-rowcount={lines.length + 1} onKeyDown={step}>
        <caption className="hidden-words">{words('queue.list')}</caption>
        <QueueHead words={words} sort={sort} onSort={onSort} />
        <tbody className="queue-scroll" ref={scroller} style={heightOfAll(virtualizer.getTotalSize())}>
          {virtualizer.getVirtualItems().map(({ index, key }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const incident = (line.kind === 'row' && known.get(line.id)) || null;
            return line.kind === 'group' ? (
              <GroupLine
                key={key}
                line={line}
                position={index + 1}
                isOpenEnded={line.group === 'done' && props.hasMoreDone}
                speaking={speaking}
              />
            ) : (
              <IncidentRow
                key={key}
                id={line.id}
                incident={incident}
                speaking={speaking}
                top={line.top}
                position={index + 1}
                isInHand={line.id === inHand}
                isMarked={marked.has(line.id)}
                isRefused={refused.has(line.id)}
                called={news.called.get(line.id) ?? null}
                silentSince={incident === null ? null : silentSinceOf(incident, news.silent)}
                onPick={onPick}
              />
            );
          })}
        </tbody>
      </table>
      {lines.length === 0 && props.empty}
    </>
  );
}

/** The style sheet makes the scrolled box as high as all rows together. */
const heightOfAll = (px: number): CSSProperties => ({ '--rows-height': `${px}px` }) as CSSProperties;

const heightOf = (line: ListLine | undefined): number => (line?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT);
const keyOf = (line: ListLine | undefined, i: number): string =>
  line === undefined ? String(i) : line.kind === 'group' ? line.group : line.id;

interface GroupLineProps {
  readonly line: Extract<ListLine, { kind: 'group' }>;
  readonly position: number;
  /** There are more of them than are known. */
  readonly isOpenEnded: boolean;
  readonly speaking: Speaking;
}

function GroupLine({ line, position, isOpenEnded, speaking: { words } }: GroupLineProps) {
  return (
    <tr
      className="queue-group"
      style={{ transform: `translateY(${line.top}px)` }}
      aria-rowindex={position + 1}
    >
      <th colSpan={7} scope="rowgroup">
        {words(`queue.group.${line.group}`)}{' '}
        <span className="dim number">
          {words.number(line.count)}
          {isOpenEnded && '+'}
        </span>
      </th>
    </tr>
  );
}

/**
 * Keeps the row in hand where it is on the screen when the rows around it are seated anew, scrolls as little as it takes to
 * bring another one into sight, and gives it the focus when told.
 */
function useSteadyHand(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly ListLine[],
  { inHand, focusTurn }: QueueListProps,
): void {
  const before = useRef(lines);
  useLayoutEffect(() => {
    const box = scroller.current;
    const [was, is] = [before.current, lines];
    before.current = lines;
    if (box === null || inHand === null) return;
    const top = topOf(is, inHand);
    if (top === null) return;
    const moved = was === is ? 0 : top - (topOf(was, inHand) ?? top);
    if (moved !== 0) box.scrollTop += moved;
    const [from, to] = [box.scrollTop, box.scrollTop + box.clientHeight];
    if (top < from) box.scrollTop = Math.max(0, top - GROUP_HEIGHT);
    else if (top + ROW_HEIGHT > to) box.scrollTop = top + ROW_HEIGHT - box.clientHeight;
  }, [scroller, lines, inHand]);
  useLayoutEffect(() => {
    if (focusTurn === 0 || inHand === null) return;
    const row = scroller.current?.querySelector(`[data-row="${CSS.escape(inHand)}"]`);
    if (!(row instanceof HTMLElement)) return;
    row.focus({ preventScroll: true });
    // Where the list itself is scrolled with the page, it may lie below the screen.
    row.closest('.queue-row')?.scrollIntoView({ block: 'nearest' });
  }, [scroller, focusTurn, inHand]);
}
