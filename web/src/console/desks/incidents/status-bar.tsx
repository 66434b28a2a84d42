import type { IncidentStatus } from '../../../generated/graphql.ts';
import type { Words } from '../../../i18n/words.ts';

const STEPS: readonly IncidentStatus[] = ['NEW', 'ACKNOWLEDGED', 'IN_HAND', 'CLOSED'];

/** How far people have come: the steps of an incident's life, the present one marked. */
export function StatusBar({ status, words }: { status: IncidentStatus; words: Words }) {
  return (
    <ol className="status-bar">
      {STEPS.map((step) => (
        <li key={step} className="upper" aria-current={step === status ? 'step' : undefined}>
          {words(`incident.status.${step}`)}
        </li>
      ))}
    </ol>
  );
}
