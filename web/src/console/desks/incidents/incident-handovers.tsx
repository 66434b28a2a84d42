import { useState } from 'react';
import { pastTimeText } from '../../../i18n/moment.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { HandoverAnswerWindow } from './handover-answer-window.tsx';
import type { DetailedIncident } from './incident.types.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { Rights } from './rights.ts';
import type { Acting } from './use-acting.ts';

interface IncidentHandoversProps {
  readonly incident: DetailedIncident;
  readonly row: QueueIncident;
  readonly rights: Rights;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/** To which bodies it was handed over, and what they answered. */
export function IncidentHandovers({ incident, row, rights, speaking, perform }: IncidentHandoversProps) {
  const { operation, language, words } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(row.receivedAt);
  const [asked, setAsked] = useState<DetailedIncident['handovers'][number] | null>(null);
  if (incident.handovers.length === 0) return null;
  const past = (at: string) => pastTimeText(Date.parse(at), now, operation.zone, words);
  return (
    <section>
      <h3>{words('detail.handover')}</h3>
      {incident.handovers.map((handover) => (
        <div key={handover.id} className="boxed">
          <div>
            <p>
              <strong>{labelOf(operation.handovers, handover.to, language)}</strong>, {past(handover.at)} ·{' '}
              {words('detail.receipt', { number: handover.receiptNumber ?? '–' })}
            </p>
            <p className="small dim">
              {handover.answer === null || handover.answeredAt === null
                ? words('detail.handover.unanswered')
                : [
                    `${words(`handover.answer.${handover.answer}`)}, ${past(handover.answeredAt)}`,
                    handover.answerNumber,
                    handover.answerText,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
            </p>
          </div>
          {rights.mayHandle && (
            <ActionButton isSmall onPress={() => setAsked(handover)}>
              {words('act.handoverAnswer.short')}
            </ActionButton>
          )}
        </div>
      ))}
      {asked !== null && (
        <HandoverAnswerWindow
          row={row}
          handover={asked}
          speaking={speaking}
          now={now}
          perform={(deed) => void perform(deed)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
