import { regionName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import type { ReportView } from './after-action.types.ts';
import { momentText } from './report-parts.tsx';

/** What stands at the top of every sheet: what it is, how guarded, until when it knows, when and by whom it was made. */
export function RunningHead({ report, speaking }: ReportView) {
  const { operation, language, words } = speaking;
  const { me } = useSession();
  const name = me.name ?? me.username ?? '–';
  return (
    <div className="report-head">
      <p className="report-name">
        <strong>{words('report.title')}</strong> · {words(`report.version.${report.version}`)} ·{' '}
        {regionName(operation, report.scope, words)} · {operation.name[language]}
      </p>
      <p className="report-marks">
        {operation.kind === 'EXERCISE' && <strong className="report-mark">{words('report.exercise')}</strong>}
        <strong className="report-mark">{words(`report.level.${report.level}`)}</strong>
      </p>
      <p className="report-made">
        {words('report.dataUntil', { time: momentText(report.until, speaking) })} ·{' '}
        {words('report.madeBy', { time: momentText(report.madeAt, speaking), name })}
      </p>
      <p className="report-version">
        <strong>{words('report.notOfficial')}</strong>
      </p>
    </div>
  );
}
