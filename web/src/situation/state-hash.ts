import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { SituationPatch } from './situation.types.ts';
import type { SituationState } from './situation-store.ts';

/** The situation as plain JSON in its one canonical order; what is hashed, and what is kept in the browser. */
export type CanonicalSituation = Omit<SituationPatch, 'removedIncidents' | 'removedLog'>;

function sorted<Entity>(entities: Iterable<Entity>, ...keys: ((entity: Entity) => string)[]): Entity[] {
  return [...entities].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}

/**
 * The picture in canonical order, all keys by code point: rows by region; cells by region, then stage; incidents by
 * id; log by at, then id; silent groups by desa, or null.
 */
export const canonicalSituation = (state: SituationState): CanonicalSituation => ({
  headline: state.headline,
  rows: sorted(state.rows.values(), (row) => row.region),
  cells: sorted(
    state.cells.values(),
    (cell) => cell.region,
    (cell) => cell.stage,
  ),
  incidents: sorted(state.incidents.values(), (incident) => incident.id),
  log: sorted(
    state.log,
    (line) => line.at,
    (line) => line.id,
  ),
  silentGroups: state.silentGroups && sorted(state.silentGroups, (group) => group.desa),
});

/**
 * SHA-256 (64 lower-case hex digits) of the RFC 8785 text of the canonical situation; equal to the server's
 * `stateHash` exactly when the pictures are equal. Not `crypto.subtle`: that exists only on secure origins, and a wall
 * on the regency's own network is served over plain HTTP.
 */
export function stateHash(state: SituationState): string {
  const text = canonicalize(canonicalSituation(state));
  if (text === undefined) throw new Error('The situation is not JSON');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
