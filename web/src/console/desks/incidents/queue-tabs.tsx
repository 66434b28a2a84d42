import { useState } from 'react';
import { ActionButton } from '../../controls/action-button.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Window } from '../../controls/window.tsx';
import { BarContent } from '../../frame/bar.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { type FilterGround, type QueueTab, TABS, tabCount } from './queue-filter.ts';
import type { QueueIncident } from './queue-incident.ts';
import { isSameSearch, type QueueSearch, savedPart, withTab } from './queue-search.ts';
import { keepFilters, type SavedFilter, savedFilters, withFilter } from './saved-filters.ts';

interface QueueTabsProps {
  readonly search: QueueSearch;
  readonly tab: QueueTab;
  readonly incidents: readonly QueueIncident[];
  readonly ground: FilterGround;
  readonly onSearch: (search: QueueSearch) => void;
}

/** The parts of the queue with what each counts, the filters somebody saved, and the way to save one more. */
export function QueueTabs({ search, tab, incidents, ground, onSearch }: QueueTabsProps) {
  const words = useWords();
  const { me } = useSession();
  const say = useSay();
  const owner = me.principal ?? '';
  const [saved, setSaved] = useState(() => savedFilters(owner, localStorage));
  const [isNaming, setNaming] = useState(false);
  const keep = (filters: readonly SavedFilter[]) => {
    keepFilters(owner, filters, localStorage);
    setSaved(filters);
  };
  const here = saved.find((filter) => isSameSearch(filter.search, search));
  const hasOwn = !isSameSearch(withTab(search, 'open'), {}) && here === undefined;
  const remove = ({ name }: SavedFilter) => {
    keep(saved.filter((filter) => filter.name !== name));
    say({ text: words('queue.save.removed', { name }), undo: () => keep(saved) });
  };
  return (
    <BarContent>
      <div className="subtabs">
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            className="subtab"
            aria-pressed={each === tab && here === undefined}
            onClick={() => onSearch(withTab(search, each))}
          >
            {words(`queue.tab.${each}`)} <span className="number">{tabCount(incidents, each, ground)}</span>
          </button>
        ))}
        {saved.map((filter) => (
          <button
            key={filter.name}
            type="button"
            className="subtab"
            aria-pressed={filter === here}
            onClick={() => onSearch(filter.search)}
          >
            {filter.name}
          </button>
        ))}
        {here !== undefined && (
          <button
            type="button"
            className="subtab"
            aria-label={words('queue.save.remove', { name: here.name })}
            onClick={() => remove(here)}
          >
            ✕
          </button>
        )}
        {hasOwn && (
          <button type="button" className="subtab link" onClick={() => setNaming(true)}>
            + {words('queue.save')}
          </button>
        )}
      </div>
      {isNaming && (
        <NameWindow
          onClose={() => setNaming(false)}
          onName={(name) => {
            keep(withFilter(saved, { name, search: savedPart(search) }));
            setNaming(false);
          }}
        />
      )}
    </BarContent>
  );
}

function NameWindow({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const words = useWords();
  const [name, setName] = useState('');
  return (
    <Window title={words('queue.save')} onClose={onClose} width="narrow">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim());
        }}
      >
        <TextEntry
          label={words('queue.save.name')}
          value={name}
          onChange={setName}
          maxLength={24}
          autoFocus
          autoComplete="off"
          hint={words('queue.save.hint')}
        />
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
          <ActionButton type="submit" isPrimary isDisabled={name.trim() === ''}>
            {words('queue.save.do')}
          </ActionButton>
        </div>
      </form>
    </Window>
  );
}
