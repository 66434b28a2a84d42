import type { IncidentStatus } from '../../../generated/graphql.ts';
import type { Words } from '../../../i18n/words.ts';

const STEPS: readonly IncidentStatus[] = [
  'NEW',
  'ACKNOWLEDGED',
  'IN_HAND',
  'AWAITING_VERIFICATION',
  'CLOSED',
];

/** How far people have come: the steps of an incident's life, the present one marked. */
export function StatusBar({ status, words }: { status: IncidentStatus; words: Words }) {
  // What was merged or is none at all ended too, under its own name.
  const shownAs = STEPS.includes(status) ? status : 'CLOSED';
  return (
    <ol className="status-bar">
      {STEPS.map((step) => (
        <li key={step} className="upper" aria-current={step === shownAs ? 'step' : undefined}>
          {words(`incident.status.${step === shownAs ? status : step}`)}
        </li>
      ))}
    </ol>
  );
}
