import { useMemo } from 'react';
import { useHeadline, useIncidents } from '../../situation/use-situation.ts';
import type { Look } from './look.ts';
import { isCalling } from './standing-words.ts';
import { useStepped } from './use-stepped.ts';
import { firstZone, nextZone, type SplitZone, type ZoneInput } from './zone-choice.ts';

export interface SplitOrders {
  /** The zone that the wall was told to keep; null where it chooses by itself. */
  readonly pinned: SplitZone | null;
  readonly isRotating: boolean;
}

/** The zone that a wall with room for one shows now. */
export function useZone(look: Look, { pinned, isRotating }: SplitOrders): SplitZone {
  const incidents = useIncidents();
  const hiddenCritical = useHeadline()?.hiddenCritical ?? 0;
  const isLive = look === 'live';
  const input = useMemo<ZoneInput>(() => {
    const urgent = [...incidents.values()].filter(
      ({ severity }) => severity === 'CRITICAL' || severity === 'HIGH',
    );
    const isWaitedFor = hiddenCritical > 0 || urgent.some(isCalling);
    return { pinned, isRotating, isLive, urgent: urgent.map(({ id }) => id), isWaitedFor };
  }, [incidents, hiddenCritical, pinned, isRotating, isLive]);
  return useStepped(firstZone, (before, now) => nextZone(before, input, now), input).zone;
}
