import { regionName } from '../../session/regions.ts';
import type { LessonsView } from './after-action.types.ts';
import { HonestyPart } from './honesty-part.tsx';
import { IncidentsPart } from './incidents-part.tsx';
import { LessonsPart } from './lessons-part.tsx';
import { LogPart } from './log-part.tsx';
import { MissedPart } from './missed-part.tsx';
import { PassedOnPart } from './passed-on-part.tsx';
import { RunningHead } from './running-head.tsx';
import { StagesPart } from './stages-part.tsx';
import { StarredPart } from './starred-part.tsx';
import { SummaryPart } from './summary-part.tsx';

/** The report as it lies on paper. What stands on every sheet is the head of a table, which browsers print anew on each. */
export function ReportPaper({ acts, ...view }: LessonsView) {
  const { report, speaking } = view;
  const { operation, words } = speaking;
  const scope = regionName(operation, report.scope, words);
  return (
    <article className="report" aria-label={words('report.paper', { scope })}>
      <table role="presentation" className="report-sheets">
        <thead>
          <tr>
            <td className="report-column">
              <RunningHead {...view} />
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="report-column">
              <SummaryPart {...view} />
              <StarredPart {...view} />
              <StagesPart {...view} />
              <IncidentsPart {...view} />
              <MissedPart {...view} />
              <PassedOnPart {...view} />
              <HonestyPart {...view} />
              <LessonsPart {...view} acts={acts} />
              <LogPart {...view} />
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}
