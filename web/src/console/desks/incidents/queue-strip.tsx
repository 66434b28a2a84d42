import { useRef } from 'react';
import type { Words } from '../../../i18n/words.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { KeyCaps } from '../../controls/key-cap.tsx';
import { leaveField } from '../../controls/row-in-hand.ts';
import { usePictureThen } from '../../frame/old-picture.tsx';
import { useCommands } from '../../keys/commands.ts';
import { placeOf } from '../../wording/incident-place.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { chosenCount, type QueueFilter } from './queue-filter.ts';
import type { QueueIncident } from './queue-incident.ts';

interface QueueStripProps {
  readonly speaking: Speaking;
  readonly waiting: readonly QueueIncident[];
  readonly openCount: number;
  readonly markedCount: number;
  readonly filter: QueueFilter;
  readonly text: string;
  readonly onShow: () => void;
  readonly onUnmark: () => void;
  readonly onText: (text: string) => void;
  readonly onFacets: () => void;
}

/**
 * The line between the names of the columns and the rows. It is always there and always as high, so that what it has to say
 * moves nothing: what came in, a new critical incident before all, how many are chosen, and what is searched for.
 */
export function QueueStrip(props: QueueStripProps) {
  const { waiting, openCount, markedCount, speaking, onUnmark } = props;
  const { words } = speaking;
  const criticals = waiting.filter(({ severity }) => severity === 'CRITICAL');
  return (
    <div
      className="queue-strip"
      data-news={criticals.length > 0 ? 'critical' : waiting.length > 0 || undefined}
    >
      {markedCount > 0 && (
        <button type="button" className="strip-button" onClick={onUnmark}>
          <strong>{words('queue.marked', { n: markedCount })}</strong>
          <KeyCaps keys="Esc" />
          {words('queue.unmark')}
        </button>
      )}
      <div className="strip-news" role="status">
        <Then words={words} />
        {waiting.length > 0 && <News criticals={criticals} {...props} />}
        {waiting.length === 0 && markedCount === 0 && (
          <span className="dim">{words('queue.quiet', { n: openCount })}</span>
        )}
      </div>
      <Seek {...props} />
    </div>
  );
}

/** That the queue is not that of now. Of when it is, and not for how long: what stands here is read aloud. */
function Then({ words }: { words: Words }) {
  const time = usePictureThen();
  return time === null ? null : <strong className="strip-then">{words('queue.then', { time })}</strong>;
}

function News({
  criticals,
  waiting,
  speaking,
  onShow,
}: QueueStripProps & { criticals: readonly QueueIncident[] }) {
  const { words } = speaking;
  const newest = criticals.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0];
  return (
    <button type="button" className="strip-button" onClick={onShow}>
      {newest === undefined ? (
        <span>{words('queue.news', { n: waiting.length })}</span>
      ) : (
        <>
          <SeveritySign severity="CRITICAL" isFilled size={26} />
          <strong>{criticalWords(criticals.length, newest, speaking)}</strong>
        </>
      )}
      <KeyCaps keys="." />
      {words('queue.show')}
    </button>
  );
}

function criticalWords(count: number, newest: QueueIncident, speaking: Speaking): string {
  const { wide, desa, spot } = placeOf(newest, speaking);
  const place = [[desa, spot].filter((part) => part !== '').join(' · '), wide]
    .filter((part) => part !== '')
    .join(', ');
  const title = titleOf(newest, speaking);
  return count === 1
    ? speaking.words('queue.newsCritical', { title, place })
    : speaking.words('queue.newsCriticals', { n: count, title, place });
}

function Seek({ speaking: { words }, filter, text, onText, onFacets }: QueueStripProps) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = chosenCount(filter);
  const group = 'keys.group.page' as const;
  useCommands([
    {
      id: 'queue-search',
      group,
      label: words('queue.search'),
      keys: '/',
      hint: words('queue.searchShort'),
      run: () => input.current?.focus(),
    },
    { id: 'queue-facets', group, label: words('queue.facets'), keys: 'F', run: onFacets },
  ]);
  return (
    <div className="strip-seek">
      <button type="button" className="strip-button" aria-haspopup="dialog" onClick={onFacets}>
        {chosen === 0 ? words('queue.facets') : <strong>{words('queue.facetsOn', { n: chosen })}</strong>}
        <KeyCaps keys="F" />
      </button>
      <input
        ref={input}
        type="search"
        className="input search"
        aria-label={words('queue.search')}
        placeholder={words('queue.search')}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') leaveField(event);
        }}
      />
    </div>
  );
}
