import { useState } from 'react';
import { dueTimeText, pastTimeText } from '../../../i18n/moment.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { DetailedIncident } from './incident.types.ts';
import type { QueueIncident } from './queue-incident.ts';
import { type RecordedRevote, RevoteDecisionWindow, RevoteOutcomeWindow } from './revote-answer-windows.tsx';
import type { Rights } from './rights.ts';
import type { Acting } from './use-acting.ts';

interface IncidentRevotesProps {
  readonly incident: DetailedIncident;
  readonly row: QueueIncident;
  readonly rights: Rights;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

type Asked = { readonly what: 'decision' | 'outcome'; readonly revote: RecordedRevote };

/** Which bodies proposed or recommended a revote, what the KPU decided, and what came of it. */
export function IncidentRevotes({ incident, row, rights, speaking, perform }: IncidentRevotesProps) {
  const { words } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(row.receivedAt);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (incident.revotes.length === 0) return null;
  const of = { row, speaking, now, perform: (deed: Parameters<typeof perform>[0]) => void perform(deed) };
  const close = () => setAsked(null);
  return (
    <section>
      <h3>{words('detail.revotes')}</h3>
      {incident.revotes.map((revote) => (
        <div key={revote.id} className="boxed">
          <RevoteLines revote={revote} speaking={speaking} now={now} />
          {rights.mayHandle && (
            <ActionButton isSmall onPress={() => setAsked({ what: 'decision', revote })}>
              {words('act.revoteDecision.short')}
            </ActionButton>
          )}
          {rights.mayHandle && revote.decision === 'ACCEPTED' && (
            <ActionButton isSmall onPress={() => setAsked({ what: 'outcome', revote })}>
              {words('act.revoteOutcome.short')}
            </ActionButton>
          )}
        </div>
      ))}
      {asked?.what === 'decision' && <RevoteDecisionWindow {...of} revote={asked.revote} onClose={close} />}
      {asked?.what === 'outcome' && <RevoteOutcomeWindow {...of} revote={asked.revote} onClose={close} />}
    </section>
  );
}

function RevoteLines({ revote, speaking, now }: { revote: RecordedRevote; speaking: Speaking; now: number }) {
  const { operation, language, words } = speaking;
  const { kind, by, ground, text, letterNumber, letterAt } = revote;
  const law = operation.revoteGrounds.find(({ code }) => code === ground);
  const past = (at: string) => pastTimeText(Date.parse(at), now, operation.zone, words);
  const letter = [letterNumber, letterAt === null ? null : past(letterAt)].filter((part) => part !== null);
  const why = [law?.label[language] ?? ground, law?.article, text].filter((part) => part != null);
  return (
    <div>
      <p>
        <strong>
          {kind} · {labelOf(operation.revoteBodies, by, language)}
        </strong>
        {letter.length > 0 && ` · ${words('detail.revote.letter', { letter: letter.join(', ') })}`}
      </p>
      <p className="small">{why.join(' · ')}</p>
      <p className="small dim">{decisionText(revote, speaking, now)}</p>
      {revote.outcome !== null && (
        <p className="small dim">
          {words(`revote.outcome.${revote.outcome}`)}
          {revote.endedAt !== null && `, ${past(revote.endedAt)}`}
          {revote.outcomeText !== null && ` · ${revote.outcomeText}`}
        </p>
      )}
    </div>
  );
}

function decisionText(revote: RecordedRevote, { operation, words }: Speaking, now: number): string {
  const { decision, decidedAt, decisionNumber, decisionText: reason, votesAt, recordedAt } = revote;
  const past = (at: string) => pastTimeText(Date.parse(at), now, operation.zone, words);
  if (decision === null || decidedAt === null)
    return words('detail.revote.undecided', { time: past(recordedAt) });
  const votes = votesAt === null ? null : dueTimeText(Date.parse(votesAt), now, operation.zone, words);
  return [
    `${words(`revote.decision.${decision}`)}, ${past(decidedAt)}`,
    decisionNumber,
    votes === null ? null : words('detail.revote.votes', { time: votes }),
    reason,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
