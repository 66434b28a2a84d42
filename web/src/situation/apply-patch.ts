import type { LogLine, SituationPatch } from './situation.types.ts';
import { cellKey, emptySituation, type SituationState } from './situation-store.ts';

/** Two entities of one selection hold their fields in the same order, so equal text means equal values. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function upsert<Entity>(
  held: ReadonlyMap<string, Entity>,
  keyOf: (entity: Entity) => string,
  changed: readonly Entity[],
  removed: readonly string[] = [],
): ReadonlyMap<string, Entity> {
  const next = new Map(held);
  for (const entity of changed) {
    const key = keyOf(entity);
    const before = next.get(key);
    if (before === undefined || !isSame(before, entity)) next.set(key, entity);
  }
  for (const key of removed) next.delete(key);
  const isUnchanged = next.size === held.size && [...next].every(([key, entity]) => held.get(key) === entity);
  return isUnchanged ? held : next;
}

const idOf = (entity: { readonly id: string }): string => entity.id;

/** Code-point order: by `at`, then by id. */
const inLogOrder = (a: LogLine, b: LogLine): number =>
  a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1;

function upsertLog(held: readonly LogLine[], patch: SituationPatch): readonly LogLine[] {
  if (patch.log.length === 0 && patch.removedLog.length === 0) return held;
  const byId = new Map(held.map((line) => [line.id, line]));
  return [...upsert(byId, idOf, patch.log, patch.removedLog).values()].sort(inLogOrder);
}

/**
 * The picture after a patch. Pure; lists are upserts by key, removals come last, null headline and null silent
 * groups mean unchanged. Entities and slices that did not change keep their identity.
 */
export function applyPatch(state: SituationState, patch: SituationPatch): SituationState {
  return {
    headline:
      patch.headline === null || isSame(state.headline, patch.headline) ? state.headline : patch.headline,
    rows: upsert(state.rows, (row) => row.region, patch.rows),
    cells: upsert(state.cells, (cell) => cellKey(cell.region, cell.stage), patch.cells),
    incidents: upsert(state.incidents, idOf, patch.incidents, patch.removedIncidents),
    log: upsertLog(state.log, patch),
    silentGroups:
      patch.silentGroups === null || isSame(state.silentGroups, patch.silentGroups)
        ? state.silentGroups
        : patch.silentGroups,
  };
}

/** The picture a snapshot describes: its patch on nothing, whatever was held before. */
export const pictureOfSnapshot = (patch: SituationPatch): SituationState => applyPatch(emptySituation, patch);
