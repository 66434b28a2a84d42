import { incidentNumber } from '../../../i18n/incident-number.ts';
import { regionName } from '../../session/regions.ts';
import { entryTitle, sourceText } from '../../wording/entry-words.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { Report, ReportedIncident, ReportView } from './after-action.types.ts';
import { dayTimeText, Part } from './report-parts.tsx';

const MINUTE = 60_000;
/** Both times are told where they are further apart. */
const FAR_APART = 5 * MINUTE;

/** What people marked for the report while the day went on, oldest first. */
export function StarredPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const { count, items } = report.starred;
  return (
    <Part number={2} title={words('report.part.starred')}>
      {count === 0 ? (
        <p>{words('report.starred.none')}</p>
      ) : (
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">{words('report.time')}</th>
              <th scope="col">{words('report.starred.incident')}</th>
              <th scope="col">{words('report.starred.what')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <StarredRow
                key={item.entry?.id ?? index}
                item={item}
                now={Date.parse(report.until)}
                speaking={speaking}
              />
            ))}
          </tbody>
        </table>
      )}
      <Listed shown={items.length} n={count} speaking={speaking} />
    </Part>
  );
}

interface StarredRowProps {
  readonly item: Report['starred']['items'][number];
  readonly now: number;
  readonly speaking: Speaking;
}

function StarredRow({ item, now, speaking }: StarredRowProps) {
  const { words } = speaking;
  const { entry, kind, happenedAt, receivedAt, about } = item;
  const isLate = Date.parse(receivedAt) - Date.parse(happenedAt) > FAR_APART;
  return (
    <tr>
      <td className="report-when">
        {dayTimeText(happenedAt, speaking)}
        {isLate && <small>{words('report.received', { time: dayTimeText(receivedAt, speaking) })}</small>}
      </td>
      <td>
        <IncidentName about={about} speaking={speaking} />
      </td>
      <td>
        <strong>
          {entry === null ? words(`history.kind.${kind}`) : entryTitle(entry, now, speaking)}
          {entry?.isUndone === true && ` (${words('report.undone')})`}
        </strong>
        {entry?.text != null && <span className="report-text">{entry.text}</span>}
        {entry !== null && <small>{sourceText(entry, speaking)}</small>}
      </td>
    </tr>
  );
}

interface IncidentNameProps {
  readonly about: ReportedIncident;
  readonly speaking: Speaking;
  /** Where it was stands beside it. */
  readonly isPlaced?: boolean;
}

/** What an incident is called and where it was: as much as the report tells. */
export function IncidentName({ about, speaking, isPlaced = false }: IncidentNameProps) {
  const { operation, words } = speaking;
  const { incident, category, region, wallText } = about;
  const title =
    incident === null
      ? titleOf({ category, kind: null, truth: null }, speaking)
      : `${incidentNumber(incident, words)} ${titleOf(incident, speaking)}`;
  return (
    <>
      {title}
      {!isPlaced && <small>{regionName(operation, region, words)}</small>}
      {wallText !== null && <small>{words('report.wallText', { text: wallText })}</small>}
    </>
  );
}

/** That there are more than are shown. */
export function Listed({ shown, n, speaking }: { shown: number; n: number; speaking: Speaking }) {
  if (shown === n) return null;
  return <p className="report-source">{speaking.words('report.listed', { shown, n })}</p>;
}
