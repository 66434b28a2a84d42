import { useSay } from '../../frame/sayings.tsx';
import { useCommands } from '../../keys/commands.ts';
import { useWords } from '../../speech.ts';
import { ACT_KEYS, excuseFor, type Offer, unofferedActs } from './offers.ts';
import type { QueueIncident } from './queue-incident.ts';

interface ActExcusesProps {
  readonly offers: readonly Offer[];
  readonly incident: QueueIncident | null;
  readonly hasPost: boolean;
}

/** The key of an act that cannot be done now says why. */
export function ActExcuses({ offers, incident, hasPost }: ActExcusesProps) {
  const words = useWords();
  const say = useSay();
  useCommands(
    unofferedActs(offers).map((act) => ({
      id: `excuse-${act}`,
      group: 'keys.group.incident' as const,
      label: words(`act.${act}`),
      keys: ACT_KEYS[act],
      isExcuse: true,
      run: () =>
        say({
          text: words('act.excuse', {
            act: words(`act.${act}`),
            why: words(`act.excuse.${excuseFor(act, incident, hasPost)}`),
          }),
        }),
    })),
  );
  return null;
}
