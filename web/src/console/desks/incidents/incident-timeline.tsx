import { clockText, timeText } from '../../../i18n/moment.ts';
import { labelOf } from '../../session/session.ts';
import type { DetailedIncident } from './incident.types.ts';
import type { Speaking } from './incident-words.ts';

type Entry = DetailedIncident['timeline'][number];

interface IncidentTimelineProps {
  readonly incident: DetailedIncident;
  readonly speaking: Speaking;
}

/** Everything that was done about it, oldest first. */
export function IncidentTimeline({ incident, speaking }: IncidentTimelineProps) {
  const { words } = speaking;
  return (
    <section className="incident-timeline">
      <h3>{words('detail.timeline')}</h3>
      <ol className="timeline">
        {incident.timeline.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} speaking={speaking} />
        ))}
      </ol>
    </section>
  );
}

function TimelineEntry({ entry, speaking }: { entry: Entry; speaking: Speaking }) {
  const { operation, language } = speaking;
  const { zone } = operation;
  return (
    <li>
      <time className="dim number" dateTime={entry.receivedAt}>
        {clockText(Date.parse(entry.receivedAt), zone)}
      </time>
      <span className="dot" />
      <div>
        <p>
          {titleOfEntry(entry, speaking)}
          {entry.post !== null && `, ${labelOf(operation.posts, entry.post, language)}`}
        </p>
        {entry.text !== null && <p className="small">{entry.text}</p>}
        <Late entry={entry} speaking={speaking} />
      </div>
    </li>
  );
}

const WORTH_SAYING_MS = 5 * 60_000;

/** Both times, where what happened was told much later. */
function Late({ entry, speaking: { operation, words } }: { entry: Entry; speaking: Speaking }) {
  const happened = Date.parse(entry.happenedAt);
  if (Date.parse(entry.receivedAt) - happened <= WORTH_SAYING_MS) return null;
  return (
    <p className="small dim">{words('timeline.happened', { time: timeText(happened, operation.zone) })}</p>
  );
}

function titleOfEntry(entry: Entry, { operation, language, words }: Speaking): string {
  const agency = entry.agency === null ? '' : labelOf(operation.agencies, entry.agency, language);
  const level = entry.level === null ? '' : words(`incident.level.${entry.level}`);
  return words(`timeline.${entry.kind}`, { agency, level });
}
