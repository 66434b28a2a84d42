import { useCallback } from 'react';
import { operationClock } from '../../situation/freshness.ts';
import { useSituationSource } from '../../situation/use-situation.ts';

/** Tells the time of the operation, as the API takes it; where no picture is followed, that of this computer. */
export function useOperationNow(): () => string {
  const source = useSituationSource();
  return useCallback(
    () => new Date(operationClock(source.store.link(), source.now())?.at ?? Date.now()).toISOString(),
    [source],
  );
}
