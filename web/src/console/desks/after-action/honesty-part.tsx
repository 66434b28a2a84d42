import { durationText } from '../../../i18n/moment.ts';
import { tpsNumber } from '../../../i18n/tps-number.ts';
import { placeName } from '../../session/regions.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { stageText } from '../../wording/stage-text.ts';
import type { Report, ReportView } from './after-action.types.ts';
import { dayTimeText, Figure, Part, shareText } from './report-parts.tsx';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What the data is worth: from where there is word and from where not, how late it came, and when the server was not there. */
export function HonestyPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const tps = words('report.base.tps', { n: report.summary.tpsCount });
  const shared = { report, speaking };
  const { silent, delays } = report;
  return (
    <Part number={7} title={words('report.part.honesty')}>
      <Figure
        {...shared}
        caption={words('report.coverage.caption')}
        source="report.source.reports"
        base={tps}
      >
        <CoverageTable {...shared} />
      </Figure>
      <Figure
        {...shared}
        caption={words('report.silent.caption', { n: silent.count })}
        source="report.source.log"
        base={tps}
        hint={words('report.silent.hint', { n: report.summary.neverHeardTps })}
      >
        <SilentList {...shared} />
      </Figure>
      <Figure
        {...shared}
        caption={words('report.delay.caption')}
        source="report.source.log"
        base={words('report.base.reports', { n: delays.count })}
      >
        <Delays {...shared} />
      </Figure>
      <Figure
        {...shared}
        caption={words('report.outages.caption')}
        source="report.source.record"
        base={words('report.base.entries', { n: report.outages.length })}
      >
        <Outages {...shared} />
      </Figure>
    </Part>
  );
}

const COVERAGE = ['dated', 'implied', 'notApplicable', 'hindered', 'open'] as const;

function CoverageTable({ report, speaking }: ReportView) {
  const { words } = speaking;
  return (
    <table className="report-table report-counts">
      <thead>
        <tr>
          <th scope="col">{words('report.coverage.stage')}</th>
          {COVERAGE.map((name) => (
            <th key={name} scope="col">
              {words(`report.coverage.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.stages.map(({ stage, regions: [whole] }) => (
          <tr key={stage}>
            <th scope="row">{stageText(stage, speaking)}</th>
            {COVERAGE.map((name) => (
              <td key={name}>{whole?.[name] || '·'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Under the name of each desa its TPS, with when they were last heard from. */
function SilentList({ report, speaking }: ReportView) {
  const { operation, words } = speaking;
  const { items } = report.silent;
  if (items.length === 0) return <p>{words('report.silent.none')}</p>;
  const byDesa = Map.groupBy(items, ({ tps }) => tps.split('-')[0] ?? '');
  return (
    <dl className="silent-list">
      {[...byDesa].map(([desa, list]) => (
        <div key={desa}>
          <dt>
            {placeName(operation, desa)}, {placeName(operation, desa.slice(0, desa.lastIndexOf('.')))}
          </dt>
          <dd>
            {list
              .map(({ tps, lastHeardAt }) => {
                const heard =
                  lastHeardAt === null ? words('report.silent.never') : dayTimeText(lastHeardAt, speaking);
                return `${tpsNumber(tps.split('-')[1] ?? '')} (${heard})`;
              })
              .join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const BAR = 260;

function Delays({ report, speaking }: ReportView) {
  const { words } = speaking;
  const { delays } = report;
  const { count, p50Seconds, p90Seconds, counts } = delays;
  if (p50Seconds === null || p90Seconds === null) return <p>{words('report.delay.none')}</p>;
  const most = Math.max(...counts.map((each) => each.count));
  const told = (seconds: number) => durationText(seconds * SECOND, words);
  return (
    <>
      <p>{words('report.delay.summary', { p50: told(p50Seconds), p90: told(p90Seconds) })}</p>
      <table className="report-table">
        <tbody>
          {counts.map(({ upToMinutes, count: part }) => (
            <tr key={upToMinutes}>
              <th scope="row">
                {upToMinutes === null
                  ? words('report.delay.over')
                  : words('report.delay.upTo', { time: durationText(upToMinutes * MINUTE, words) })}
              </th>
              <td>
                <svg className="delay-bar" viewBox={`0 0 ${BAR} 10`} aria-hidden="true">
                  <rect className="span-p50" x="0" y="1" width={(BAR * part) / most} height="8" />
                </svg>
              </td>
              <td className="report-number">{part}</td>
              <td className="report-number">{shareText(part, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Outages({ report, speaking }: ReportView) {
  const { words } = speaking;
  if (report.outages.length === 0) return <p>{words('report.outages.none')}</p>;
  return (
    <ul className="outage-list">
      {report.outages.map((outage) => (
        <li key={`${outage.from} ${outage.seconds}`}>{outageText(outage, speaking)}</li>
      ))}
    </ul>
  );
}

function outageText({ from, until, seconds }: Report['outages'][number], speaking: Speaking): string {
  const { words } = speaking;
  const begun = dayTimeText(from, speaking);
  const time = durationText(seconds * SECOND, words);
  if (until === null) return words('report.outages.open', { time: begun });
  if (until === from) return words('report.outages.stood', { from: begun, time });
  return words('report.outages.lasted', { from: begun, until: dayTimeText(until, speaking), time });
}
