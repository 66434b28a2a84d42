import { IncidentFinishedDocument } from '../../../generated/graphql.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import type { QueueIncident } from './queue-incident.ts';

/** Who said that it is done. */
export interface FinishedBy {
  readonly name: string | null;
  readonly post: string | null;
}

/** Who said last that an incident is done, while it awaits its verification; null while that is not known, or not so. */
export function useFinishedBy(incident: QueueIncident | null): FinishedBy | null {
  const isAsked = incident?.status === 'AWAITING_VERIFICATION';
  const { answer, ask } = useAnswer(IncidentFinishedDocument, {
    variables: { id: incident?.id ?? '' },
    isSkipped: !isAsked,
  });
  useAskedAnew(() => {
    if (isAsked) void ask();
  }, `${incident?.id} ${incident?.revision}`);
  if (!isAsked || answer.kind !== 'here' || answer.data.incident?.id !== incident.id) return null;
  const last = answer.data.incident.timeline.findLast(
    ({ kind, isUndone }) => kind === 'FINISHED' && !isUndone,
  );
  return last === undefined ? null : { name: last.by, post: last.post };
}
