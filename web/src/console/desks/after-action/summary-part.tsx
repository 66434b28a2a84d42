import type { ReportView } from './after-action.types.ts';
import { Part, shareText } from './report-parts.tsx';

/** The numbers of the day, each with what it is counted from. */
export function SummaryPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const { summary, missed } = report;
  const { tpsCount, neverHeardTps, coverageHeard, coverageOwing } = summary;
  const of = (part: number, n: number) => words('report.of', { part, n });
  const heard = tpsCount - neverHeardTps;
  const numbers = [
    { label: words('report.sum.heard'), value: of(heard, tpsCount), more: shareText(heard, tpsCount) },
    {
      label: words('report.sum.coverage'),
      value: coverageOwing === 0 ? '–' : of(coverageHeard, coverageOwing),
      more: coverageOwing === 0 ? words('report.sum.noneOwing') : shareText(coverageHeard, coverageOwing),
    },
    { label: words('report.sum.cannotVote'), value: of(summary.cannotVoteTps, tpsCount) },
    {
      label: words('report.sum.wrong'),
      value: of(summary.hinderedTps + summary.silentTps + summary.lateTps, tpsCount),
      more: words('report.sum.wrongDetail', {
        hindered: summary.hinderedTps,
        silent: summary.silentTps,
        late: summary.lateTps,
      }),
    },
    {
      label: words('report.sum.reports'),
      value: words.number(summary.stageReports),
      more: words('report.sum.corrections', { n: summary.corrections }),
    },
    {
      label: words('report.sum.incidents'),
      value: words.number(summary.countedIncidents),
      more: words('report.sum.incidentsDetail', {
        critical: summary.criticalIncidents,
        open: summary.openIncidents,
      }),
    },
    { label: words('report.sum.acts'), value: words.number(summary.incidentActs) },
    { label: words('report.sum.missed'), value: words.number(missed.count) },
    { label: words('report.sum.alerts'), value: words.number(summary.alerts) },
    { label: words('report.sum.calls'), value: words.number(summary.calls) },
    { label: words('report.sum.rollCalls'), value: words.number(summary.rollCalls) },
  ];
  return (
    <Part number={1} title={words('report.part.summary')}>
      <p>{words('report.basisLine')}</p>
      {report.version === 'MASKED' && <p>{words('report.maskedLine', { n: report.untoldIncidents })}</p>}
      <dl className="report-numbers">
        {numbers.map(({ label, value, more }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="report-value">{value}</span>
              {more !== undefined && <span className="report-more">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="report-source">{words('report.countedHint')}</p>
    </Part>
  );
}
