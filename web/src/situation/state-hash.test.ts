import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureOfSnapshot } from './apply-patch.ts';
import { emptySituation } from './situation-store.ts';
import { canonicalSituation, stateHash } from './state-hash.ts';
import { makeCell, makeHeadline, makeIncident, makeLogLine, makePatch, makeRow } from './testing/make.ts';
import { hashOfView, type ModelView } from './testing/model-log.ts';

const shuffled = pictureOfSnapshot(
  makePatch({
    headline: makeHeadline(),
    rows: [makeRow({ region: '15.07.06' }), makeRow({ region: '15.07' }), makeRow({ region: '15.07.05' })],
    cells: [makeCell({ stage: 'B' }), makeCell({ region: '15.07' }), makeCell({ stage: 'A' })],
    incidents: [makeIncident({ id: 'b' }), makeIncident({ id: 'a' })],
    log: [
      makeLogLine({ id: 'y' }),
      makeLogLine({ id: 'x' }),
      makeLogLine({ id: 'z', at: '2024-02-14T00:00:00.000Z' }),
    ],
    silentGroups: [
      { desa: '15.07.05.2005', tpsNumbers: [3], lastHeardAt: null },
      { desa: '15.07.05.2004', tpsNumbers: [1, 2], lastHeardAt: '2024-02-14T00:00:00.000Z' },
    ],
  }),
);

test('the canonical situation sorts every list by code point', () => {
  const canonical = canonicalSituation(shuffled);
  expect(canonical.rows.map(({ region }) => region)).toEqual(['15.07', '15.07.05', '15.07.06']);
  expect(canonical.cells.map(({ region, stage }) => `${region} ${stage}`)).toEqual([
    '15.07 VOTING_OPENED',
    '15.07.05 A',
    '15.07.05 B',
  ]);
  expect(canonical.incidents.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(canonical.log.map(({ id }) => id)).toEqual(['z', 'x', 'y']);
  expect(canonical.silentGroups?.map(({ desa }) => desa)).toEqual(['15.07.05.2004', '15.07.05.2005']);
});

test('the hash is SHA-256 of the RFC 8785 text, as another implementation computes it', () => {
  expect(stateHash(shuffled)).toBe(hashOfView(canonicalSituation(shuffled)));
  expect(stateHash(shuffled)).toMatch(/^[0-9a-f]{64}$/);
});

test('the hash of nothing is that of the text with five empty places', () => {
  // printf '{"cells":[],"headline":null,"incidents":[],"log":[],"rows":[],"silentGroups":null}' | sha256sum
  expect(stateHash(emptySituation)).toBe('28a34788cce44d88965dc2ebef2360316328a87070e9902f598ff2108011c6c2');
});

test('the example of docs/state-hash.md has the hash that stands there', () => {
  const page = readFileSync(new URL('../../../docs/state-hash.md', import.meta.url), 'utf8');
  const block = (language: string) => page.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';
  const state = pictureOfSnapshot(makePatch(JSON.parse(block('json')) as ModelView));
  expect(stateHash(state)).toBe(block('hash'));
});

test('any change of any field changes the hash', () => {
  const changed = { ...shuffled, headline: makeHeadline({ coverageHeard: 710 }) };
  expect(stateHash(changed)).not.toBe(stateHash(shuffled));
});
