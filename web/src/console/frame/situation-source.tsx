import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { createApolloTransport } from '../../situation/apollo-transport.ts';
import { createSituationDriver } from '../../situation/situation-driver.ts';
import { createSituationStore } from '../../situation/situation-store.ts';
import { browserSurroundings } from '../../situation/surroundings.ts';
import { SituationContext, type SituationSource } from '../../situation/use-situation.ts';
import { useSession } from '../session/session.ts';

interface LiveSituationProps {
  /** Null: the rights hold for less than any scope, so there is no picture to follow. */
  readonly scope: string | null;
  readonly children: ReactNode;
}

function silentSource(): SituationSource {
  return {
    store: createSituationStore(performance.now()),
    now: () => performance.now(),
    onTick: (listener) => {
      const handle = setInterval(listener, 250);
      return () => clearInterval(handle);
    },
  };
}

/** The live picture around the console. Nothing of it is kept on the computer: the next who sits there may not see it. */
export function LiveSituation({ scope, children }: LiveSituationProps) {
  const client = useApolloClient();
  const { operation, renew } = useSession();
  const driver = useMemo(() => {
    if (scope === null) return null;
    const transport = createApolloTransport(client, {
      renew: async () => {
        renew();
        return false;
      },
    });
    const surroundings = { ...browserSurroundings(), storage: null };
    return createSituationDriver({ transport, operation: operation.id, scope, surroundings });
  }, [client, operation.id, scope, renew]);
  useEffect(() => {
    driver?.start();
    return () => driver?.stop();
  }, [driver]);
  const silent = useMemo(silentSource, []);
  return <SituationContext value={driver ?? silent}>{children}</SituationContext>;
}
