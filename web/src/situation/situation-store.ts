import { coldLink, type LinkView } from './link-view.ts';
import type {
  BoardIncident,
  LogLine,
  SilentGroup,
  SituationCell,
  SituationHeadline,
  SituationRow,
} from './situation.types.ts';

/** The picture of one scope. Immutable: an entity that did not change is the same object as before. */
export interface SituationState {
  readonly headline: SituationHeadline | null;
  /** By region code; the scope itself is one of the rows (the total). */
  readonly rows: ReadonlyMap<string, SituationRow>;
  /** By `cellKey(region, stage)`. */
  readonly cells: ReadonlyMap<string, SituationCell>;
  /** By incident id. */
  readonly incidents: ReadonlyMap<string, BoardIncident>;
  /** Newest last: by `at`, then by id. */
  readonly log: readonly LogLine[];
  /** Null where the scope has none (a kabupaten). */
  readonly silentGroups: readonly SilentGroup[] | null;
}

export const emptySituation: SituationState = {
  headline: null,
  rows: new Map(),
  cells: new Map(),
  incidents: new Map(),
  log: [],
  silentGroups: null,
};

export const cellKey = (region: string, stage: string): string => `${region} ${stage}`;

/** A part of the store a component may follow: a whole slice, or one entity of it (`cells:15.07.05 VOTING_OPENED`). */
export type SituationSlice =
  | 'headline'
  | 'rows'
  | 'cells'
  | 'incidents'
  | 'log'
  | 'silentGroups'
  | 'link'
  | `rows:${string}`
  | `cells:${string}`
  | `incidents:${string}`;

/** What a screen reads. Listeners of changed slices are called in one synchronous run per published frame. */
export interface SituationReader {
  state(): SituationState;
  link(): LinkView;
  subscribe(slice: SituationSlice, listener: () => void): () => void;
}

export interface SituationStore extends SituationReader {
  /** Replaces picture and link at once and tells only those whose slice changed. */
  publish(state: SituationState, link: LinkView): void;
}

const keyedSlices = ['rows', 'cells', 'incidents'] as const;
const wholeSlices = ['headline', 'log', 'silentGroups'] as const;

/** A small keyed store: no cache, no normalisation; its size is the size of the picture. */
export function createSituationStore(now: number): SituationStore {
  let state = emptySituation;
  let link = coldLink(now);
  const listeners = new Map<SituationSlice, Set<() => void>>();

  const due = (before: SituationState, linkBefore: LinkView): Set<() => void> => {
    const found = new Set<() => void>();
    const take = (slice: SituationSlice) => {
      for (const listener of listeners.get(slice) ?? []) found.add(listener);
    };
    if (link !== linkBefore) take('link');
    for (const slice of wholeSlices) if (state[slice] !== before[slice]) take(slice);
    for (const slice of keyedSlices) {
      if (state[slice] === before[slice]) continue;
      take(slice);
      for (const followed of listeners.keys()) {
        if (!followed.startsWith(`${slice}:`)) continue;
        const key = followed.slice(slice.length + 1);
        if (state[slice].get(key) !== before[slice].get(key)) take(followed);
      }
    }
    return found;
  };

  return {
    state: () => state,
    link: () => link,
    subscribe(slice, listener) {
      const set = listeners.get(slice) ?? new Set();
      listeners.set(slice, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(slice) === set) listeners.delete(slice);
      };
    },
    publish(nextState, nextLink) {
      const [before, linkBefore] = [state, link];
      state = nextState;
      link = nextLink;
      for (const listener of due(before, linkBefore)) listener();
    },
  };
}
