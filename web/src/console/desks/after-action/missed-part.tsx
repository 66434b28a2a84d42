import { regionName } from '../../session/regions.ts';
import type { ReportView } from './after-action.types.ts';
import { dayTimeText, Part } from './report-parts.tsx';
import { IncidentName, Listed } from './starred-part.tsx';

/** Each service limit that was missed, in the order in which they ended. */
export function MissedPart({ report, speaking }: ReportView) {
  const { operation, words } = speaking;
  const { count, items } = report.missed;
  return (
    <Part number={5} title={words('report.part.missed')}>
      {count === 0 ? (
        <p>{words('report.missed.none')}</p>
      ) : (
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">{words('report.missed.due')}</th>
              <th scope="col">{words('report.missed.limit')}</th>
              {report.version === 'FULL' && <th scope="col">{words('report.responses.severity')}</th>}
              <th scope="col">{words('report.starred.incident')}</th>
              <th scope="col">{words('report.place')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ limit, dueAt, severity, about }, index) => (
              <tr key={`${dueAt} ${limit} ${about.incident?.id ?? index}`}>
                <td className="report-when">{dayTimeText(dueAt, speaking)}</td>
                <td className="report-short">{words(`report.limit.${limit}`)}</td>
                {severity !== null && <td>{words(`severity.${severity}`)}</td>}
                <td>
                  <IncidentName about={about} speaking={speaking} isPlaced />
                </td>
                <td>{regionName(operation, about.region, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Listed shown={items.length} n={count} speaking={speaking} />
    </Part>
  );
}
