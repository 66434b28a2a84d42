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
  rows: rowsInOrder(state),
  cells: cellsInOrder(state),
  incidents: incidentsInOrder(state),
  log: logInOrder(state),
  silentGroups: state.silentGroups && groupsInOrder(state.silentGroups),
});

const rowsInOrder = ({ rows }: SituationState) => sorted(rows.values(), (row) => row.region);
const cellsInOrder = ({ cells }: SituationState) =>
  sorted(
    cells.values(),
    (cell) => cell.region,
    (cell) => cell.stage,
  );
const incidentsInOrder = ({ incidents }: SituationState) => sorted(incidents.values(), ({ id }) => id);
const logInOrder = ({ log }: SituationState) =>
  sorted(
    log,
    (line) => line.at,
    (line) => line.id,
  );
const groupsInOrder = (groups: NonNullable<SituationState['silentGroups']>) =>
  sorted(groups, (group) => group.desa);

const texts = new WeakMap<object, string>();

/** The RFC 8785 text of something that never changes; worked out once, so that a long list costs what is new in it. */
function textOf(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = canonicalize(value);
  if (text === undefined) throw new Error('The situation is not JSON');
  texts.set(value, text);
  return text;
}

const lists = new WeakMap<object, string>();

/** The text of a list, by the identity of the slice it is made from. */
function listText(slice: object, inOrder: () => readonly object[]): string {
  const text = lists.get(slice) ?? `[${inOrder().map(textOf).join(',')}]`;
  lists.set(slice, text);
  return text;
}

/** The RFC 8785 text of the canonical situation: its six keys in their order. */
export function canonicalText(state: SituationState): string {
  const { headline, silentGroups } = state;
  const parts = [
    ['cells', listText(state.cells, () => cellsInOrder(state))],
    ['headline', headline === null ? 'null' : textOf(headline)],
    ['incidents', listText(state.incidents, () => incidentsInOrder(state))],
    ['log', listText(state.log, () => logInOrder(state))],
    ['rows', listText(state.rows, () => rowsInOrder(state))],
    [
      'silentGroups',
      silentGroups === null ? 'null' : listText(silentGroups, () => groupsInOrder(silentGroups)),
    ],
  ];
  return `{${parts.map(([key, text]) => `"${key}":${text}`).join(',')}}`;
}

/** The text that was hashed last: whoever keeps a picture after its hash was compared need not work it out again. */
let newest = { text: '', hash: '' };

/**
 * SHA-256 (64 lower-case hex digits) of the RFC 8785 text of the canonical situation; equal to the server's
 * `stateHash` exactly when the pictures are equal. Not `crypto.subtle`: that exists only on secure origins, and a wall
 * on the regency's own network is served over plain HTTP.
 */
export function stateHash(state: SituationState): string {
  const text = canonicalText(state);
  if (text !== newest.text) newest = { text, hash: bytesToHex(sha256(utf8ToBytes(text))) };
  return newest.hash;
}

/** Small enough that a slow computer draws its next frame in time. */
const SLICE_BYTES = 96 * 1024;

/** The same, worked out piece by piece: whatever else the page has to do is done in the pauses. */
export async function stateHashInSlices(state: SituationState, pause: () => Promise<void>): Promise<string> {
  const text = canonicalText(state);
  if (text === newest.text) return newest.hash;
  const bytes = utf8ToBytes(text);
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    await pause();
    hash.update(bytes.subarray(at, at + SLICE_BYTES));
  }
  newest = { text, hash: bytesToHex(hash.digest()) };
  return newest.hash;
}
