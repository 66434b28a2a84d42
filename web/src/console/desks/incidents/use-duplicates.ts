import { useMemo } from 'react';
import { IncidentDuplicatesDocument } from '../../../generated/graphql.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import type { KnownIncidents } from './known-incidents.ts';
import { isOpen, type QueueIncident } from './queue-incident.ts';
import { kinOf, type SuggestedDuplicate } from './suggested-duplicates.ts';

/** At most one question in this time, however many like it come in. */
const ASK_EVERY_MS = 500;

const NONE: readonly SuggestedDuplicate[] = [];

/** What the incident in hand may be the same as, the likeliest first: asked anew when something like it comes in or changes. */
export function useDuplicates(
  incident: QueueIncident | null,
  known: KnownIncidents,
): readonly SuggestedDuplicate[] {
  const isAsked = incident !== null && isOpen(incident);
  const { answer, ask } = useAnswer(IncidentDuplicatesDocument, {
    variables: { id: incident?.id ?? '' },
    isSkipped: !isAsked,
  });
  // Looked for among all that are known, which are many.
  const kin = useMemo(() => (incident === null ? '' : kinOf(incident, known)), [incident, known]);
  useAskedAnew(
    () => {
      if (isAsked) void ask();
    },
    kin,
    ASK_EVERY_MS,
  );
  if (!isAsked || answer.kind !== 'here' || answer.data.incident?.id !== incident.id) return NONE;
  return answer.data.incident.suggestedDuplicates;
}
