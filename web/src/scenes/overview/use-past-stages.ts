import { useMemo } from 'react';
import { usePictureTime } from '../../situation/use-situation.ts';
import { useBriefing, wallStages } from '../briefing.ts';

const limitsPast = (limits: readonly number[], now: number | null): number =>
  now === null ? 0 : limits.filter((limit) => limit < now).length;

/**
 * Stages of the wall, by code, of which the limit of the plan was past when the picture was read: by a clock that runs ahead of
 * the picture, TPS that are late would have time left until it catches up. The same set until one more is.
 */
export function usePastStages(): ReadonlySet<string> {
  const operation = useBriefing()?.operation;
  const stages = useMemo(
    () =>
      operation === undefined
        ? []
        : wallStages(operation).map(({ code, limitAt }) => ({ code, limit: Date.parse(limitAt) })),
    [operation],
  );
  const limits = stages.map(({ limit }) => limit);
  const now = usePictureTime((a, b) => limitsPast(limits, a) === limitsPast(limits, b));
  const count = limitsPast(limits, now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time is read only where the number of past limits changes
  return useMemo(
    () => new Set(stages.filter(({ limit }) => now !== null && limit < now).map(({ code }) => code)),
    [stages, count],
  );
}
