import { clockText, timeText } from '../../../i18n/moment.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { useCommands } from '../../keys/commands.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { starring } from './deeds.ts';
import type { DetailedIncident } from './incident.types.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { Rights } from './rights.ts';
import { type Entry, entryTitle, isByItself, isStarrable } from './timeline-words.ts';
import type { Acting } from './use-acting.ts';

interface IncidentTimelineProps {
  readonly incident: DetailedIncident;
  readonly row: QueueIncident;
  readonly rights: Rights;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/** Putting a star to an entry is no entry of its own: the star itself is seen. */
const isTold = ({ kind }: Entry): boolean => kind !== 'ENTRY_STARRED' && kind !== 'ENTRY_UNSTARRED';

/** Everything that was done about it, oldest first, and what of it goes into the report of the day. */
export function IncidentTimeline({ incident, row, rights, speaking, perform }: IncidentTimelineProps) {
  const { words } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(row.receivedAt);
  const entries = incident.timeline.filter(isTold);
  const star = (entry: Entry) => void perform(starring(row, entry.id, !entry.isStarred, speaking));
  const newest = entries.findLast(isStarrable);
  useCommands(
    rights.mayHandle && newest !== undefined
      ? [
          {
            id: 'star',
            group: 'keys.group.incident',
            label: words('act.star'),
            keys: '*',
            run: () => star(focusedEntry(entries) ?? newest),
          },
        ]
      : [],
  );
  return (
    <section>
      <h3>{words('detail.timeline')}</h3>
      <ol className="timeline">
        {entries.map((entry) => (
          <TimelineEntry
            key={entry.id}
            entry={entry}
            timeline={incident.timeline}
            now={now}
            speaking={speaking}
            onStar={rights.mayHandle && isStarrable(entry) ? star : null}
          />
        ))}
      </ol>
    </section>
  );
}

/** The entry whose star has the keyboard. */
const focusedEntry = (entries: readonly Entry[]): Entry | undefined => {
  const id = document.activeElement?.getAttribute('data-entry');
  return entries.find((entry) => entry.id === id);
};

interface TimelineEntryProps {
  readonly entry: Entry;
  readonly timeline: readonly Entry[];
  /** By the clock of the operation. */
  readonly now: number;
  readonly speaking: Speaking;
  /** Null: stars are seen and not set. */
  readonly onStar: ((entry: Entry) => void) | null;
}

function TimelineEntry({ entry, timeline, now, speaking, onStar }: TimelineEntryProps) {
  const { operation, words } = speaking;
  const title = entryTitle(entry, timeline, now, speaking);
  return (
    <li data-undone={entry.isUndone || undefined}>
      <time className="dim number" dateTime={entry.receivedAt}>
        {clockText(Date.parse(entry.receivedAt), operation.zone)}
      </time>
      <span className={dotOf(entry)} />
      <div>
        <p>
          {title}
          {entry.isUndone && <span className="mark">{words('timeline.isUndone')}</span>}
        </p>
        {entry.text !== null && <p className="small">{entry.text}</p>}
        <Source entry={entry} speaking={speaking} />
      </div>
      {onStar === null ? (
        entry.isStarred && <StarSign isOn />
      ) : (
        <button
          type="button"
          className="star"
          data-entry={entry.id}
          aria-pressed={entry.isStarred}
          aria-label={words('act.starOf', { entry: title })}
          onClick={() => onStar(entry)}
        >
          <StarSign isOn={entry.isStarred} />
        </button>
      )}
    </li>
  );
}

const MISSED: readonly Entry['kind'][] = [
  'LIMIT_MISSED',
  'DISPOSITION_UNCONFIRMED',
  'ALERT_RUNG_SKIPPED',
  'ALERT_RETURNED',
];

/** What happened by itself, what somebody did, and what somebody only wrote down. */
const dotOf = ({ kind }: Entry): string =>
  kind === 'NOTE_ADDED' ? 'dot note' : MISSED.includes(kind) ? 'dot missed' : 'dot';

const WORTH_SAYING_MS = 5 * 60_000;

/** Who, through which channel, for whom; and when it happened, where that was told much later. */
function Source({ entry, speaking }: { entry: Entry; speaking: Speaking }) {
  const { operation, language, words } = speaking;
  const happened = Date.parse(entry.happenedAt);
  const isLate = Date.parse(entry.receivedAt) - happened > WORTH_SAYING_MS;
  const parts = [
    entry.post === null ? null : labelOf(operation.posts, entry.post, language),
    entry.channel === 'APP' || isByItself(entry) ? null : words(`channel.${entry.channel}`),
    entry.onBehalfOf === null ? null : words('detail.onBehalfOf', { name: entry.onBehalfOf }),
    isLate ? words('timeline.happened', { time: timeText(happened, operation.zone) }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <p className="small dim">{parts.join(' · ')}</p>;
}

function StarSign({ isOn }: { isOn: boolean }) {
  return (
    <svg className={isOn ? 'star-sign on' : 'star-sign'} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z" />
    </svg>
  );
}
