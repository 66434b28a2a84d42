import type { ReactNode } from 'react';
import { SavedTabs } from '../../saved/saved-tabs.tsx';
import { useWords } from '../../speech.ts';
import { type FilterGround, type QueueTab, TABS, tabCount } from './queue-filter.ts';
import type { QueueIncident } from './queue-incident.ts';
import { isSameSearch, type QueueSearch, readSearch, savedPart, withTab } from './queue-search.ts';

interface QueueTabsProps {
  readonly search: QueueSearch;
  readonly tab: QueueTab;
  readonly incidents: readonly QueueIncident[];
  readonly ground: FilterGround;
  /** Of those done with only the newest are counted. */
  readonly hasMoreDone: boolean;
  readonly onSearch: (search: QueueSearch) => void;
  /** What stands behind the parts of the queue. */
  readonly children: ReactNode;
}

const SHELF = { key: 'queue', read: readSearch, isSame: isSameSearch };

/** The parts of the queue with what each counts, the filters somebody saved, and the way to save one more. */
export function QueueTabs(props: QueueTabsProps) {
  const { search, tab, incidents, ground, hasMoreDone, onSearch, children } = props;
  const words = useWords();
  return (
    <SavedTabs
      shelf={SHELF}
      search={savedPart(search)}
      isBare={isSameSearch(withTab(search, 'open'), {})}
      onSearch={onSearch}
    >
      {(isSavedChosen) => (
        <>
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              className="subtab"
              aria-pressed={each === tab && !isSavedChosen}
              onClick={() => onSearch(withTab(search, each))}
            >
              {words(`queue.tab.${each}`)}{' '}
              <span className="number">
                {words.number(tabCount(incidents, each, ground))}
                {each === 'all' && hasMoreDone && '+'}
              </span>
            </button>
          ))}
          {children}
        </>
      )}
    </SavedTabs>
  );
}
