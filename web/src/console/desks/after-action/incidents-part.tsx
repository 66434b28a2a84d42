import { durationText } from '../../../i18n/moment.ts';
import { placeName } from '../../session/regions.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { Durations, ReportView } from './after-action.types.ts';
import { Figure, Part } from './report-parts.tsx';

/** What incidents there were and where, and how long people took with them. */
export function IncidentsPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const n = report.summary.countedIncidents;
  const shared = { report, speaking, source: 'report.source.incidents' } as const;
  const base = words('report.base.incidents', { n });
  return (
    <Part number={4} title={words('report.part.incidents')}>
      {n === 0 ? (
        <p>{words('report.incidents.none')}</p>
      ) : (
        <>
          <Figure {...shared} base={base} caption={words('report.categories.caption')}>
            <CategoryTable report={report} speaking={speaking} />
          </Figure>
          <Figure
            {...shared}
            base={base}
            caption={words('report.responses.caption')}
            hint={words('report.responses.hint')}
          >
            <ResponseTable report={report} speaking={speaking} />
          </Figure>
        </>
      )}
    </Part>
  );
}

function CategoryTable({ report, speaking }: ReportView) {
  const { operation, language, words } = speaking;
  const { categories } = report;
  const codes = operation.categories.map(({ code }) => code);
  const rows = codes.filter((code) => categories.some(({ category }) => category === code));
  const parts = (report.stages[0]?.regions ?? []).slice(1).map(({ region }) => region);
  const found = new Set(categories.map(({ region }) => region));
  // Before guests no place is closer than the kecamatan, be the report one of a kecamatan itself.
  const columns: (string | null)[] = parts.some((part) => found.has(part))
    ? [...parts]
    : [...found].filter((region) => region !== null);
  if (found.has(null)) columns.push(null);
  const countOf = (category: string | null, region: string | null | undefined) =>
    categories
      .filter((each) => category === null || each.category === category)
      .filter((each) => region === undefined || each.region === region)
      .reduce((sum, { count }) => sum + count, 0);
  const cells = (category: string | null) => (
    <>
      {columns.map((region) => (
        <td key={region}>{countOf(category, region) || '·'}</td>
      ))}
      <td className="report-sum">{countOf(category, undefined)}</td>
    </>
  );
  return (
    <table className="report-table report-counts category-table">
      <thead>
        <tr>
          <th scope="col">{words('report.categories.category')}</th>
          {columns.map((region) => (
            <th key={region} scope="col" className="report-upright">
              <span>
                {region === null ? words('report.categories.nowhere') : placeName(operation, region)}
              </span>
            </th>
          ))}
          <th scope="col" className="report-upright">
            <span>{words('report.total')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((code) => (
          <tr key={code}>
            <th scope="row">{labelOf(operation.categories, code, language)}</th>
            {cells(code)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words('report.total')}</th>
          {cells(null)}
        </tr>
      </tfoot>
    </table>
  );
}

function ResponseTable({ report, speaking }: ReportView) {
  const { words } = speaking;
  const rows = report.responses.filter(({ incidents }) => incidents > 0);
  const longest = (of: (row: (typeof rows)[number]) => Durations) =>
    Math.max(0, ...rows.map((row) => of(row).p90Seconds ?? 0));
  const scales = { answered: longest(({ answered }) => answered), closed: longest(({ closed }) => closed) };
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">{words('report.responses.severity')}</th>
          <th scope="col">{words('report.responses.answered')}</th>
          <th scope="col">{words('report.responses.closed')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ severity, incidents, answered, closed }) => (
          <tr key={severity}>
            <th scope="row">{words(`severity.${severity}`)}</th>
            <td>
              <Spans durations={answered} of={incidents} scale={scales.answered} speaking={speaking} />
            </td>
            <td>
              <Spans durations={closed} of={incidents} scale={scales.closed} speaking={speaking} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SpansProps {
  readonly durations: Durations;
  readonly of: number;
  /** The longest of the column, in seconds. */
  readonly scale: number;
  readonly speaking: Speaking;
}

const BAR = 150;
const SECOND = 1_000;

/** Half and nine tenths as bars, with the numbers beside them. */
function Spans({ durations, of, scale, speaking }: SpansProps) {
  const { words } = speaking;
  const { count, p50Seconds, p90Seconds } = durations;
  const measured = words('report.responses.measured', { part: count, n: of });
  if (p50Seconds === null || p90Seconds === null)
    return (
      <>
        {words('report.responses.none')} <small>{measured}</small>
      </>
    );
  const widthOf = (seconds: number) => (scale === 0 ? 0 : Math.max(1, (BAR * seconds) / scale));
  const told = (seconds: number) => durationText(seconds * SECOND, words);
  return (
    <>
      <svg className="spans" viewBox={`0 0 ${BAR + 2} 14`} aria-hidden="true">
        <rect className="span-p90" x="1" y="2" width={widthOf(p90Seconds)} height="10" />
        <rect className="span-p50" x="1" y="4" width={widthOf(p50Seconds)} height="6" />
      </svg>
      {words('report.responses.p50', { time: told(p50Seconds) })} ·{' '}
      {words('report.responses.p90', { time: told(p90Seconds) })} <small>{measured}</small>
    </>
  );
}
