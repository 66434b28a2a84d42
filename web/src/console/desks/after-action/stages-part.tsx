import { placeName } from '../../session/regions.ts';
import { stageText } from '../../wording/stage-text.ts';
import type { ReportView } from './after-action.types.ts';
import { Figure, Part } from './report-parts.tsx';
import { SmallCurve, StageChart } from './stage-chart.tsx';

/** How punctual the stages of the wall were: of the whole scope, then of each of its parts. */
export function StagesPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const until = Date.parse(report.until);
  const base = words('report.base.tps', { n: report.summary.tpsCount });
  const shared = { report, speaking, source: 'report.source.reports', base } as const;
  return (
    <Part number={3} title={words('report.part.stages')} isOnNewSheet>
      <Figure {...shared} caption={words('report.stages.caption')} hint={words('report.stages.hint')}>
        <div className="stage-charts">
          {report.stages.map((stage) => {
            const [whole] = stage.regions;
            return whole && <StageChart key={stage.stage} {...{ stage, until, speaking }} course={whole} />;
          })}
        </div>
      </Figure>
      <Figure {...shared} caption={words('report.parts.caption')}>
        <SmallMultiples report={report} speaking={speaking} />
      </Figure>
    </Part>
  );
}

function SmallMultiples({ report, speaking }: ReportView) {
  const { operation, words } = speaking;
  const until = Date.parse(report.until);
  const parts = (report.stages[0]?.regions ?? []).slice(1);
  return (
    <table className="report-table small-multiples">
      <thead>
        <tr>
          <th scope="col">{words('report.parts.region')}</th>
          {report.stages.map(({ stage }) => (
            <th key={stage} scope="col">
              {stageText(stage, speaking)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ region }, index) => (
          <tr key={region}>
            <th scope="row">{placeName(operation, region)}</th>
            {report.stages.map((stage) => {
              const [whole] = stage.regions;
              const course = stage.regions[index + 1];
              return (
                <td key={stage.stage}>
                  {whole && course && <SmallCurve {...{ stage, course, whole, until }} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
