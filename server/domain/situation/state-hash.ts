import { canonicalText, sha256Hex } from '../../kernel/canonical.ts';
import type { SituationPatch, SituationState } from './situation.view.ts';

/** Order of the UTF-16 code units, the one that RFC 8785 sorts keys by. */
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The canonical text of a picture, as docs/state-hash.md describes it: the six parts of the state and nothing else,
 * every list in its order, RFC 8785.
 */
export const canonicalSituation = (state: SituationState): string =>
  canonicalText({
    headline: state.headline,
    rows: state.rows.toSorted((a, b) => compare(a.region, b.region)),
    cells: state.cells.toSorted((a, b) => compare(a.region, b.region) || compare(a.stage, b.stage)),
    incidents: state.incidents.toSorted((a, b) => compare(a.id, b.id)),
    log: state.log.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
    silentGroups: state.silentGroups?.toSorted((a, b) => compare(a.desa, b.desa)) ?? null,
  });

/** SHA-256 of the canonical text in UTF-8, as 64 lower-case hex digits. */
export const stateHash = (state: SituationState): string => sha256Hex(canonicalSituation(state));

/** A state before anything was received. */
export const emptySituation: SituationState = {
  headline: null,
  rows: [],
  cells: [],
  incidents: [],
  log: [],
  silentGroups: null,
};

/** The state after a patch; lists keep no particular order. */
export function applyPatch(state: SituationState, patch: SituationPatch): SituationState {
  return {
    headline: patch.headline ?? state.headline,
    rows: upsert(state.rows, patch.rows, ({ region }) => region),
    cells: upsert(state.cells, patch.cells, ({ region, stage }) => `${region} ${stage}`),
    incidents: upsert(state.incidents, patch.incidents, ({ id }) => id, patch.removedIncidents),
    log: upsert(state.log, patch.log, ({ id }) => id, patch.removedLog),
    silentGroups: patch.silentGroups ?? state.silentGroups,
  };
}

function upsert<T>(
  list: readonly T[],
  changed: readonly T[],
  keyOf: (item: T) => string,
  removed: readonly string[] = [],
): T[] {
  const byKey = new Map([...list, ...changed].map((item) => [keyOf(item), item]));
  for (const key of removed) byKey.delete(key);
  return [...byKey.values()];
}
