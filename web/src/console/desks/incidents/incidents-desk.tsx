import { useCallback, useEffect, useRef, useState } from 'react';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import { useFreshness, useHeadline, useLink } from '../../../situation/use-situation.ts';
import { Empty, Waiting } from '../../controls/notice.tsx';
import { Split } from '../../controls/split.tsx';
import { usePictureThen } from '../../frame/old-picture.tsx';
import { watchedScope } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useActingPost } from '../../session/use-post.ts';
import { useWords } from '../../speech.ts';
import { titleOf } from '../../wording/incident-title.ts';
import { useSpeaking } from '../../wording/use-speaking.ts';
import { FacetWindow } from './facet-window.tsx';
import { IncidentPane } from './incident-pane.tsx';
import { isOpen } from './queue-incident.ts';
import { QueueList } from './queue-list.tsx';
import {
  clearedSearch,
  filterOf,
  isSameSearch,
  savedPart,
  sortOf,
  withFacet,
  withSort,
  withText,
} from './queue-search.ts';
import { QueueStrip } from './queue-strip.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { UnansweredButton } from './unanswered.tsx';
import { useActing } from './use-acting.ts';
import { useGround } from './use-ground.ts';
import { useKnown } from './use-known.ts';
import { useMarks } from './use-marks.ts';
import { useQueueCommands } from './use-queue-commands.ts';
import { useQueueSearch } from './use-queue-search.ts';
import { useSeats } from './use-seats.ts';

/** Everything that came in and is not yet done with: what to do first, and everything known of the one in hand. */
export function IncidentsDesk() {
  const words = useWords();
  const { me } = useSession();
  const { phase } = useLink();
  if (watchedScope(me.grants) === null) {
    return (
      <div className="desk-page">
        <Empty title={words('queue.noScope')}>{words('queue.noScopeHint')}</Empty>
      </div>
    );
  }
  return (
    <>
      <h1 className="hidden-words">{words('screen.incidents')}</h1>
      {phase === 'cold' ? <ColdQueue /> : <Queue />}
    </>
  );
}

function Queue() {
  const speaking = useSpeaking();
  const post = useActingPost();
  const { told, shown, pending, isWhole, hasMoreDone } = useKnown();
  const ground = useGround(speaking, post.code);
  const address = useQueueSearch();
  const { search, change } = address;
  const filter = filterOf(search);
  const sort = sortOf(search);
  const key = JSON.stringify([savedPart(search), isWhole]);
  const seating = useSeats(shown, { filter, sort, key }, ground);
  const { seats, waiting, showWaiting, moveOn } = seating;
  const marks = useMarks();
  const acting = useActing(pending, told, post.code);
  const [focusTurn, setFocusTurn] = useState(0);
  const [isChoosing, setChoosing] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const inHand = address.inHand ?? seats[0]?.id ?? null;
  useSeatFor(inHand, waiting, () => {
    showWaiting();
    setFocusTurn((turn) => turn + 1);
  });

  const take = (id: string | null, isByKey: boolean) => {
    if (id === null) return;
    address.take(id);
    // Rows stay where they are while several are being chosen.
    if (id !== inHand && marks.marked.size === 0) moveOn();
    if (isByKey) setFocusTurn((turn) => turn + 1);
  };
  const step = (by: number) => take(seating.step(inHand, by), true);
  const mark = (by: number) => {
    if (inHand === null) return;
    const next = by === 0 ? null : seating.step(inHand, by);
    if (next === null) marks.toggle(inHand);
    else marks.add([inHand, next]);
    if (next !== null) {
      address.take(next);
      setFocusTurn((turn) => turn + 1);
    }
  };
  const showNews = () => {
    const first = waiting[0]?.id ?? null;
    showWaiting();
    if (first !== null) address.take(first);
    setFocusTurn((turn) => turn + 1);
  };
  const pick = useStable((id: string, isMark: boolean) => (isMark ? marks.toggle(id) : take(id, false)));
  useQueueCommands({
    hasNews: waiting.length > 0,
    hasMarks: marks.marked.size > 0,
    step,
    mark,
    open: () => pane.current?.focus(),
    showNews,
    unmark: marks.clear,
    back: () => setFocusTurn((turn) => turn + 1),
  });
  const everything = [...shown.values()];
  const openCount = everything.filter(isOpen).length;
  const incident = inHand === null ? null : (shown.get(inHand) ?? null);
  return (
    <>
      <QueueTabs
        search={search}
        tab={filter.tab}
        incidents={everything}
        ground={ground}
        hasMoreDone={hasMoreDone}
        onSearch={change}
      >
        <UnansweredButton speaking={speaking} now={ground.now} />
      </QueueTabs>
      <Split
        label={
          incident === null
            ? ''
            : `${incidentNumber(incident, speaking.words)} ${titleOf(incident, speaking)}`
        }
        list={
          <div className="queue-column">
            <QueueStrip
              speaking={speaking}
              waiting={waiting}
              openCount={openCount}
              markedCount={marks.marked.size}
              filter={filter}
              text={search.cari ?? ''}
              onShow={showNews}
              onUnmark={marks.clear}
              onText={(text) => change(withText(search, text))}
              onFacets={() => setChoosing(true)}
            />
            <QueueList
              seats={seats}
              known={shown}
              speaking={speaking}
              sort={sort}
              inHand={inHand}
              marked={marks.marked}
              refused={acting.rolledBack}
              focusTurn={focusTurn}
              hasMoreDone={hasMoreDone}
              onPick={pick}
              onStep={step}
              onSort={(next) => change(withSort(search, next))}
              empty={<EmptyQueue isNarrowed={!isSameSearch(search, {})} />}
            />
            <FootLine hasMoreDone={hasMoreDone} />
          </div>
        }
        detail={
          <IncidentPane
            pane={pane}
            incident={incident}
            id={inHand}
            known={shown}
            targets={marks.targets(shown, inHand)}
            acting={acting}
            post={post}
            textOf={ground.textOf}
            speaking={speaking}
            onDone={marks.clear}
            onLead={(id) => take(id, true)}
          />
        }
      />
      {isChoosing && (
        <FacetWindow
          speaking={speaking}
          incidents={everything}
          filter={filter}
          ground={ground}
          onFacet={(facet, values) => change(withFacet(search, facet, values))}
          onClear={() => change(clearedSearch(search))}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** What is taken in hand while it waits to be shown, by its address or because somebody here reported it, gets its seat at once. */
function useSeatFor(
  inHand: string | null,
  waiting: readonly { readonly id: string }[],
  seat: () => void,
): void {
  const newest = useRef(seat);
  newest.current = seat;
  const isWaiting = waiting.some(({ id }) => id === inHand);
  useEffect(() => {
    if (isWaiting) newest.current();
  }, [isWaiting]);
}

/** The newest of a function under one name, for rows that are drawn again only when they have to be. */
function useStable<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...args: Args) => newest.current(...args), []);
}

/** No picture yet: it is awaited, and once the line is lost nobody knows whether there is anything to do. */
function ColdQueue() {
  const words = useWords();
  const { state } = useFreshness();
  if (state !== 'TERPUTUS') return <Waiting />;
  return (
    <div className="desk-page">
      <Empty title={words('queue.emptyCut')}>{words('queue.emptyCutHint')}</Empty>
    </div>
  );
}

function EmptyQueue({ isNarrowed }: { isNarrowed: boolean }) {
  const words = useWords();
  const then = usePictureThen();
  if (isNarrowed) return <Empty title={words('queue.emptyTab')}>{words('queue.emptyTabHint')}</Empty>;
  return then === null ? (
    <Empty title={words('queue.empty')}>{words('queue.emptyHint')}</Empty>
  ) : (
    <Empty title={words('queue.emptyThen', { time: then })}>{words('queue.emptyCutHint')}</Empty>
  );
}

/** What is not in the list: incidents that count for this place and are shown to nobody with these rights, and those long done with. */
function FootLine({ hasMoreDone }: { hasMoreDone: boolean }) {
  const words = useWords();
  const hidden = useHeadline()?.hiddenIncidents ?? 0;
  const parts = [
    ...(hidden === 0 ? [] : [words('queue.hidden', { n: hidden })]),
    ...(hasMoreDone ? [words('queue.moreDone')] : []),
  ];
  return parts.length === 0 ? null : <p className="list-foot small dim">{parts.join(' · ')}</p>;
}
