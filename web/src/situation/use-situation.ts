import { createContext, use, useCallback, useRef, useSyncExternalStore } from 'react';
import { type Freshness, freshness, type OperationClock, operationClock } from './freshness.ts';
import type { LinkView } from './link-view.ts';
import type {
  BoardIncident,
  LogLine,
  SilentGroup,
  SituationCell,
  SituationHeadline,
  SituationRow,
} from './situation.types.ts';
import { cellKey, type SituationReader, type SituationSlice } from './situation-store.ts';

/** What a page hands to its components: the store, the monotonic clock, and a tick for what ages by itself. */
export interface SituationSource {
  readonly store: SituationReader;
  /** Milliseconds on the page's monotonic clock, time asleep included. */
  now(): number;
  /** Calls back several times a second while at least one listener is there. */
  onTick(listener: () => void): () => void;
}

export const SituationContext = createContext<SituationSource | null>(null);

/** The source of this page; a component outside a `SituationContext` is a bug and throws. */
export function useSituationSource(): SituationSource {
  const source = use(SituationContext);
  if (source === null) throw new Error('No SituationContext around this component');
  return source;
}

function useSlice<Value>(slice: SituationSlice, read: (store: SituationReader) => Value): Value {
  const { store } = useSituationSource();
  const subscribe = useCallback((listener: () => void) => store.subscribe(slice, listener), [store, slice]);
  return useSyncExternalStore(subscribe, () => read(store));
}

export const useHeadline = (): SituationHeadline | null =>
  useSlice('headline', (store) => store.state().headline);

export const useRows = (): ReadonlyMap<string, SituationRow> =>
  useSlice('rows', (store) => store.state().rows);

export const useRow = (region: string): SituationRow | undefined =>
  useSlice(`rows:${region}`, (store) => store.state().rows.get(region));

export const useCells = (): ReadonlyMap<string, SituationCell> =>
  useSlice('cells', (store) => store.state().cells);

export const useCell = (region: string, stage: string): SituationCell | undefined =>
  useSlice(`cells:${cellKey(region, stage)}`, (store) => store.state().cells.get(cellKey(region, stage)));

export const useIncidents = (): ReadonlyMap<string, BoardIncident> =>
  useSlice('incidents', (store) => store.state().incidents);

export const useLog = (): readonly LogLine[] => useSlice('log', (store) => store.state().log);

export const useSilentGroups = (): readonly SilentGroup[] | null =>
  useSlice('silentGroups', (store) => store.state().silentGroups);

export const useLink = (): LinkView => useSlice('link', (store) => store.link());

/** Follows a value that ages by itself; the component renders again only when `isSame` says it looks different. */
function useAgeing<Value>(
  measure: (link: LinkView, now: number) => Value,
  isSame: (a: Value, b: Value) => boolean,
) {
  const source = useSituationSource();
  const shown = useRef<{ value: Value } | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [source.onTick(listener), source.store.subscribe('link', listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [source],
  );
  return useSyncExternalStore(subscribe, () => {
    const value = measure(source.store.link(), source.now());
    if (shown.current === null || !isSame(shown.current.value, value)) shown.current = { value };
    return shown.current.value;
  });
}

const second = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / 1000));

/** Freshness of the picture; renders again when the state changes or an age reaches its next whole second. */
export const useFreshness = (): Freshness =>
  useAgeing(
    freshness,
    (a, b) =>
      a.state === b.state &&
      a.cause === b.cause &&
      a.isSilentBlip === b.isSilentBlip &&
      second(a.linkAgeMs) === second(b.linkAgeMs) &&
      second(a.dataAgeMs) === second(b.dataAgeMs),
  );

/** Which step of the shown clock this is: one per real second, whatever the speed. */
const clockStep = (clock: OperationClock | null): number | null =>
  clock === null ? null : Math.floor(clock.at / (1000 * Math.max(1, clock.speed)));

/** The operation's clock; renders again about once in a real second, at a whole second when it runs at speed 1. */
export const useOperationClock = (): OperationClock | null =>
  useAgeing(
    operationClock,
    (a, b) => a?.isRunning === b?.isRunning && a?.speed === b?.speed && clockStep(a) === clockStep(b),
  );

/** The operation's clock for what changes seldom: renders again only where `isSame` says that the reading differs. */
export const useSlowClock = (isSame: (a: number | null, b: number | null) => boolean): number | null =>
  useAgeing(operationClock, (a, b) => isSame(a?.at ?? null, b?.at ?? null))?.at ?? null;

/** The operation's time at which the picture was read, which its counts belong to; renders again only where `isSame` says that it differs. */
export const usePictureTime = (isSame: (a: number | null, b: number | null) => boolean): number | null =>
  useAgeing(({ operationTime }) => operationTime, isSame);
