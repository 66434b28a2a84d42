import type { ReportView } from './after-action.types.ts';
import { dayTimeText, Figure, Part } from './report-parts.tsx';

const NAMES = [
  ...(['stageReports', 'corrections', 'calls', 'rollCalls'] as const),
  ...(['incidents', 'incidentActs', 'alerts'] as const),
];

/** How much was entered, by the hour: the entries themselves are in the file. */
export function LogPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const { hours } = report;
  const sumOf = (name: (typeof NAMES)[number]) => hours.reduce((sum, hour) => sum + hour[name], 0);
  const total = NAMES.reduce((sum, name) => sum + sumOf(name), 0);
  return (
    <Part number={9} title={words('report.part.log')}>
      <p>{words('report.log.hint')}</p>
      {total === 0 ? (
        <p>{words('report.log.none')}</p>
      ) : (
        <Figure
          {...{ report, speaking }}
          caption={words('report.log.caption')}
          source="report.source.log"
          base={words('report.base.entries', { n: total })}
        >
          <table className="report-table report-counts report-hours">
            <thead>
              <tr>
                <th scope="col">{words('report.log.hour')}</th>
                {NAMES.map((name) => (
                  <th key={name} scope="col">
                    {words(`report.log.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {hours.map((hour) => (
                <tr key={hour.at}>
                  <th scope="row">{dayTimeText(hour.at, speaking)}</th>
                  {NAMES.map((name) => (
                    <td key={name}>{hour[name] || '·'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words('report.total')}</th>
                {NAMES.map((name) => (
                  <td key={name}>{sumOf(name)}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </Figure>
      )}
    </Part>
  );
}
