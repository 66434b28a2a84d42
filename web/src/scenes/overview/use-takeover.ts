import { useMemo } from 'react';
import { operationClock } from '../../situation/freshness.ts';
import { useHeadline, useIncidents, useSituationSource } from '../../situation/use-situation.ts';
import { isCut, type Look } from './look.ts';
import { nextTakeover, noTakeover, type Takeover, type TakeoverState } from './takeover-choice.ts';
import { useStepped } from './use-stepped.ts';

export interface TakeoverView {
  readonly shown: Takeover | null;
  /** Id of what is drawn as a red band, or null. */
  readonly band: string | null;
  /** Critical incidents waiting for their turn, the shown one included. */
  readonly waiting: number;
  /** What may pulse: at most one symbol on the wall. An incident id, `takeover`, or null. */
  readonly pulsing: string | null;
}

/** What the critical incidents do to the screen now. A cut picture claims nothing: no takeover, no band, no pulse. */
export function useTakeover(look: Look): TakeoverView {
  const source = useSituationSource();
  const incidents = useIncidents();
  const hidden = useHeadline()?.hiddenCritical ?? 0;
  const criticals = useMemo(() => ({ incidents, hidden }), [incidents, hidden]);
  const state = useStepped<TakeoverState>(
    noTakeover,
    (before, now) => {
      const clock = operationClock(source.store.link(), now);
      return clock === null ? before : nextTakeover(before, criticals, clock.at, now);
    },
    criticals,
  );
  if (isCut(look) || look === 'cold') return { shown: null, band: null, waiting: 0, pulsing: null };
  const { shown, band, queue } = state;
  const pulsing = shown !== null && shown.settledAt === null ? 'takeover' : band;
  return { shown, band, waiting: queue.length + (shown === null ? 0 : 1), pulsing };
}
