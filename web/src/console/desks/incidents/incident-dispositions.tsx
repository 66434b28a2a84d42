import { dueTimeText, pastTimeText } from '../../../i18n/moment.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { confirming } from './deeds.ts';
import type { DetailedIncident } from './incident.types.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { Rights } from './rights.ts';
import type { Acting } from './use-acting.ts';

interface IncidentDispositionsProps {
  readonly incident: DetailedIncident;
  readonly row: QueueIncident;
  readonly rights: Rights;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/** What leaders directed, to whom, and whether that agency has confirmed it. */
export function IncidentDispositions(props: IncidentDispositionsProps) {
  const { incident, row, rights, speaking, perform } = props;
  const { operation, language, words } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(row.receivedAt);
  if (incident.dispositions.length === 0) return null;
  return (
    <section>
      <h3>{words('detail.dispositions')}</h3>
      {incident.dispositions.map(({ id, agency, text, dueAt, issuedBy, confirmedAt, isOverdue }) => (
        <div key={id} className="boxed">
          <div>
            <p>
              <strong>{labelOf(operation.agencies, agency, language)}</strong>
              {text !== null && ` · ${text}`}
            </p>
            <p className="small dim">
              {labelOf(operation.posts, issuedBy, language)} ·{' '}
              {confirmedAt === null
                ? words(isOverdue ? 'detail.disposition.overdue' : 'detail.disposition.open', {
                    time: dueTimeText(Date.parse(dueAt), now, operation.zone, words),
                  })
                : words('detail.disposition.confirmed', {
                    time: pastTimeText(Date.parse(confirmedAt), now, operation.zone, words),
                  })}
            </p>
          </div>
          {confirmedAt === null && rights.mayConfirm(agency) && (
            <ActionButton isSmall onPress={() => void perform(confirming(row, id, speaking))}>
              {words('act.confirm')}
            </ActionButton>
          )}
        </div>
      ))}
    </section>
  );
}
