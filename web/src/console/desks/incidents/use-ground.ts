import { useMemo } from 'react';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { useSession } from '../../session/session.ts';
import { searchText } from '../../wording/incident-search.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { FilterGround } from './queue-filter.ts';
import type { QueueIncident } from './queue-incident.ts';

/** What filters have to know: whose queue it is, what time it is, and what each incident is found by. */
export function useGround(speaking: Speaking, post: string | null): FilterGround {
  const { me } = useSession();
  const now = useOperationClock()?.at ?? 0;
  const mine = useMemo(
    () => ({ post, agencies: me.grants.flatMap(({ agency }) => agency ?? []) }),
    [post, me.grants],
  );
  const textOf = useMemo(() => {
    const made = new WeakMap<QueueIncident, string>();
    return (incident: QueueIncident): string => {
      const text = made.get(incident) ?? searchText(incident, speaking);
      made.set(incident, text);
      return text;
    };
  }, [speaking]);
  return useMemo(() => ({ mine, now, textOf }), [mine, now, textOf]);
}
