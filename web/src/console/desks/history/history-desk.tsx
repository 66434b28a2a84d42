import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistorySearch } from '../../../generated/graphql.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { FileLinks } from '../../controls/file-links.tsx';
import { KeyCaps } from '../../controls/key-cap.tsx';
import { Empty, Failed } from '../../controls/notice.tsx';
import { leaveField } from '../../controls/row-in-hand.ts';
import { PATHS } from '../../frame/screens.ts';
import { useCommands } from '../../keys/commands.ts';
import { SavedTabs } from '../../saved/saved-tabs.tsx';
import { faultSentence } from '../../server/outcome.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { useSpeaking } from '../../wording/use-speaking.ts';
import { EntryDetail } from './entry-detail.tsx';
import { FacetPanel } from './facet-panel.tsx';
import type { HistoryEntry } from './history.types.ts';
import { HistoryList } from './history-list.tsx';
import {
  type HistoryAddress,
  isSameAddress,
  readHistoryAddress,
  savedPart,
  searchOf,
  withPart,
} from './history-search.ts';
import { type KnownHistory, useHistory } from './use-history.ts';

/** Everything that was done and that somebody may read: found by words, narrowed by what it is, and led on from. */
export function HistoryDesk() {
  const address: HistoryAddress = useSearch({ from: PATHS.history });
  const navigate = useNavigate({ from: PATHS.history });
  const speaking = useSpeaking();
  const { words, operation } = speaking;
  const search = searchOf(address, operation.zone);
  const known = useHistory(search);
  const change = useCallback(
    (next: HistoryAddress, isStep = false) => void navigate({ search: next, replace: isStep }),
    [navigate],
  );
  const narrow = (next: HistoryAddress) => change(savedPart(next));
  return (
    <>
      <h1 className="hidden-words">{words('screen.history')}</h1>
      <SavedTabs
        shelf={SHELF}
        search={savedPart(address)}
        isBare={isSameAddress(address, {})}
        onSearch={narrow}
      />
      <div className="history">
        <section className="history-facets" aria-label={words('history.facets')}>
          <FacetPanel
            address={address}
            facets={known.answer.kind === 'here' ? known.answer.data.history.facets : []}
            speaking={speaking}
            onAddress={narrow}
          />
        </section>
        <Results
          address={address}
          search={search}
          known={known}
          speaking={speaking}
          onAddress={change}
          onNarrow={narrow}
        />
      </div>
    </>
  );
}

const SHELF = { key: 'history', read: readHistoryAddress, isSame: isSameAddress };

interface ResultsProps {
  readonly address: HistoryAddress;
  readonly search: HistorySearch;
  readonly known: KnownHistory;
  readonly speaking: Speaking;
  readonly onAddress: (address: HistoryAddress, isStep?: boolean) => void;
  readonly onNarrow: (address: HistoryAddress) => void;
}

function Results(props: ResultsProps) {
  const { address, known, speaking, onAddress, onNarrow } = props;
  const { words } = speaking;
  const navigate = useNavigate();
  const now = useOperationClock()?.at ?? Date.now();
  const open = (entry: HistoryEntry) => {
    if (entry.incident !== null)
      void navigate({ to: PATHS.incidents, search: { bagian: 'semua', insiden: entry.incident.id } });
    else if (entry.tps !== null)
      void navigate({ to: PATHS.stages, search: { wilayah: entry.tps.split('-')[0] ?? '', tps: entry.tps } });
  };
  const newest = useRef(known.more);
  newest.current = known.more;
  const onEnd = useCallback(() => newest.current(), []);
  const take = (id: string) => onAddress(withPart(address, 'catatan', id), true);
  const { catatan } = address;
  const chosen = catatan === undefined ? known.entries[0] : known.entries.find(({ id }) => id === catatan);
  return (
    <>
      <section
        className="history-found"
        aria-label={words('history.list')}
        aria-busy={known.answer.kind === 'here' && known.answer.isEarlier}
      >
        <SearchLine {...props} />
        <Answered answer={known.answer} onRetry={known.ask} slow={words('history.reading')}>
          {() =>
            known.entries.length === 0 ? (
              <NothingFound isBare={isSameAddress(address, {})} words={words} onClear={() => onNarrow({})} />
            ) : (
              <HistoryList
                entries={known.entries}
                speaking={speaking}
                now={now}
                isByHappening={address.jam === 'kejadian'}
                inHand={address.catatan ?? null}
                onTake={take}
                onOpen={open}
                onEnd={onEnd}
              />
            )
          }
        </Answered>
        {known.fault !== null && <Failed sentence={faultSentence(known.fault, words)} onRetry={known.more} />}
      </section>
      <section className="history-detail" aria-label={words('history.entry')}>
        {chosen !== undefined && (
          <EntryDetail entry={chosen} speaking={speaking} now={now} address={address} onAddress={onNarrow} />
        )}
        {chosen === undefined && known.entries.length > 0 && (
          <Empty title={words('history.unknown')}>{words('history.unknownHint')}</Empty>
        )}
      </section>
    </>
  );
}

interface NothingFoundProps {
  readonly isBare: boolean;
  readonly words: Speaking['words'];
  readonly onClear: () => void;
}

function NothingFound({ isBare, words, onClear }: NothingFoundProps) {
  if (isBare) return <Empty title={words('history.none')}>{words('history.noneHint')}</Empty>;
  return (
    <Empty
      title={words('history.noMatch')}
      action={<ActionButton onPress={onClear}>{words('history.clear')}</ActionButton>}
    >
      {words('history.noMatchHint')}
    </Empty>
  );
}

/** How much was found; while that is awaited, what is in sight was found before. */
function totalText({ answer }: KnownHistory, words: Speaking['words']): string {
  if (answer.kind !== 'here') return '';
  if (answer.isEarlier) return words('state.loading');
  return words('history.total', { n: answer.data.history.total });
}

/** A search is asked once the hands rest. */
const REST_MS = 250;

/** The box to search by words, how much there is, and the ways to take it along. */
function SearchLine({ address, search, speaking, known, onNarrow }: ResultsProps) {
  const { words } = speaking;
  const input = useRef<HTMLInputElement>(null);
  const text = useTyped(address.cari ?? '', (typed) => onNarrow(withPart(address, 'cari', typed)));
  const group = 'keys.group.page' as const;
  useCommands([
    {
      ...{ id: 'history-search', group, label: words('history.search'), keys: '/' },
      hint: words('queue.searchShort'),
      run: () => input.current?.focus(),
    },
    {
      ...{ id: 'history-facets', group, label: words('history.facets'), keys: 'F' },
      hint: words('history.facetsShort'),
      run: () => document.querySelector<HTMLElement>('.facet-panel input')?.focus(),
    },
    { id: 'history-anew', group, label: words('history.anew'), keys: '.', run: known.ask },
  ]);
  const isNothing = known.answer.kind === 'here' && known.answer.data.history.total === 0;
  return (
    <div className="history-seek">
      <input
        ref={input}
        type="search"
        className="input search"
        aria-label={words('history.search')}
        placeholder={words('history.searchExample')}
        value={text.value}
        onChange={(event) => text.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') leaveField(event);
        }}
      />
      <p className="history-total" role="status">
        {totalText(known, words)}
      </p>
      <button type="button" className="strip-button" onClick={known.ask}>
        <KeyCaps keys="." />
        {words('history.anewShort')}
      </button>
      {!isNothing && <FileLinks search={search} label="history.download" />}
    </div>
  );
}

/** What is being typed, and what of it is told once the hands rest. Another address puts its own text in place. */
function useTyped(told: string, tell: (text: string) => void) {
  const [value, setValue] = useState(told);
  const newest = useRef(tell);
  const before = useRef(told);
  newest.current = tell;
  useEffect(() => {
    if (before.current === told) return;
    before.current = told;
    setValue(told);
  }, [told]);
  useEffect(() => {
    if (value === before.current) return;
    const handle = setTimeout(() => {
      before.current = value;
      newest.current(value);
    }, REST_MS);
    return () => clearTimeout(handle);
  }, [value]);
  return { value, type: setValue };
}
