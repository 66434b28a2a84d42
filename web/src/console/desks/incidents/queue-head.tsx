import type { Words } from '../../../i18n/words.ts';
import type { QueueSort } from './queue-order.ts';

const SORTED = [
  { name: 'incident', sort: 'urgent' },
  { name: 'place', sort: 'place' },
  { name: 'reported', sort: 'reported' },
  { name: 'limit', sort: 'limit' },
] as const satisfies readonly { name: string; sort: QueueSort }[];

interface QueueHeadProps {
  readonly words: Words;
  readonly sort: QueueSort;
  readonly onSort: (sort: QueueSort) => void;
}

/** The names of the columns; those that the list can be sorted by are pressed for it. */
export function QueueHead({ words, sort, onSort }: QueueHeadProps) {
  return (
    <thead>
      <tr className="queue-head">
        <th scope="col">
          <span className="hidden-words">{words('queue.column.severity')}</span>
        </th>
        {SORTED.map((column) => (
          <th key={column.name} scope="col" aria-sort={sort === column.sort ? directionOf(sort) : 'none'}>
            <button
              type="button"
              className="sort"
              title={words(`queue.sort.${column.sort}`)}
              onClick={() => onSort(column.sort)}
            >
              {words(`queue.column.${column.name}`)}
              {sort === column.sort && sort !== 'urgent' && <SortMark isDown={sort === 'reported'} />}
            </button>
          </th>
        ))}
        <th scope="col">{words('queue.column.agency')}</th>
        <th scope="col">{words('queue.column.status')}</th>
      </tr>
    </thead>
  );
}

const directionOf = (sort: QueueSort) => (sort === 'reported' ? 'descending' : 'ascending');

function SortMark({ isDown }: { isDown: boolean }) {
  return (
    <svg className="arrow" viewBox="0 0 12 12" aria-hidden="true">
      <path d={isDown ? 'M6 2v8M3 7l3 3 3-3' : 'M6 10V2M3 5l3-3 3 3'} />
    </svg>
  );
}
