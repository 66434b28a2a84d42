import { incidentNumber } from '../../../i18n/incident-number.ts';
import { clockText } from '../../../i18n/moment.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { tpsText } from '../../wording/incident-place.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { unmerging } from './deeds.ts';
import type { DetailedIncident } from './incident.types.ts';
import { doneIncident } from './known-incidents.ts';
import type { Rights } from './rights.ts';
import type { Acting } from './use-acting.ts';

interface IncidentReportsProps {
  readonly incident: DetailedIncident;
  readonly rights: Rights;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/** Reports that were merged into this incident; each can be taken out again. */
export function IncidentReports({ incident, rights, speaking, perform }: IncidentReportsProps) {
  const { operation, words } = speaking;
  if (incident.mergedReports.length === 0) return null;
  return (
    <section>
      <h3>{words('detail.merged')}</h3>
      {incident.mergedReports.map((report) => {
        const { tpsNumbers } = doneIncident({ ...incident, ...report });
        return (
          <div key={report.id} className="boxed">
            <div>
              <p>
                {incidentNumber(report, words)} · {titleOf(report, speaking)}
                {tpsNumbers.length > 0 && `, ${tpsText(tpsNumbers, words)}`}
              </p>
              <p className="small dim">
                {clockText(Date.parse(report.receivedAt), operation.zone)}
                {report.description !== null && ` · ${report.description}`}
              </p>
            </div>
            {rights.mayHandle && (
              <ActionButton
                isSmall
                onPress={() => void perform(unmerging(doneIncident({ ...incident, ...report }), speaking))}
              >
                {words('act.unmerge')}
              </ActionButton>
            )}
          </div>
        );
      })}
    </section>
  );
}
