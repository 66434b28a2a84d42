import { expect, test } from 'vitest';
import { applyPatch, pictureOfSnapshot } from './apply-patch.ts';
import { cellKey } from './situation-store.ts';
import { makeCell, makeHeadline, makeIncident, makeLogLine, makePatch, makeRow } from './testing/make.ts';

const full = pictureOfSnapshot(
  makePatch({
    headline: makeHeadline(),
    rows: [makeRow(), makeRow({ region: '15.07.06' })],
    cells: [makeCell()],
    incidents: [makeIncident({ id: 'a' }), makeIncident({ id: 'b' })],
    log: [
      makeLogLine({ id: 'x', at: '2024-02-14T00:02:00.000Z' }),
      makeLogLine({ id: 'y', at: '2024-02-14T00:01:00.000Z' }),
    ],
    silentGroups: [],
  }),
);

test('an empty patch changes no slice', () => {
  const after = applyPatch(full, makePatch());
  for (const slice of ['headline', 'rows', 'cells', 'incidents', 'log', 'silentGroups'] as const) {
    expect(after[slice]).toBe(full[slice]);
  }
});

test('lists are upserts by key and untouched entities keep their identity', () => {
  const after = applyPatch(
    full,
    makePatch({ rows: [makeRow({ openIncidents: 7 })], cells: [makeCell({ done: 81 })] }),
  );
  expect(after.rows.get('15.07.05')?.openIncidents).toBe(7);
  expect(after.rows.get('15.07.06')).toBe(full.rows.get('15.07.06'));
  expect(after.cells.get(cellKey('15.07.05', 'VOTING_OPENED'))?.done).toBe(81);
  expect(after.incidents).toBe(full.incidents);
});

test('an entity sent again unchanged keeps its identity', () => {
  const after = applyPatch(
    full,
    makePatch({ headline: makeHeadline(), rows: [makeRow()], silentGroups: [] }),
  );
  expect(after.rows).toBe(full.rows);
  expect(after.headline).toBe(full.headline);
  expect(after.silentGroups).toBe(full.silentGroups);
});

test('what left is removed, in the incidents and in the log', () => {
  const after = applyPatch(full, makePatch({ removedIncidents: ['a'], removedLog: ['y'] }));
  expect([...after.incidents.keys()]).toEqual(['b']);
  expect(after.log.map(({ id }) => id)).toEqual(['x']);
});

test('the log stays sorted by time, then id', () => {
  const added = makeLogLine({ id: 'w', at: '2024-02-14T00:02:00.000Z' });
  expect(applyPatch(full, makePatch({ log: [added] })).log.map(({ id }) => id)).toEqual(['y', 'w', 'x']);
  const atOnce = ['e', 'b', 'd', 'a', 'c'].map((id) => makeLogLine({ id }));
  const { log } = applyPatch(pictureOfSnapshot(makePatch()), makePatch({ log: atOnce }));
  expect(log.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a snapshot replaces everything', () => {
  const after = pictureOfSnapshot(makePatch({ headline: makeHeadline(), rows: [makeRow()] }));
  expect(after).toMatchObject({ log: [], silentGroups: null });
  expect(after.incidents.size).toBe(0);
  expect([...after.rows.keys()]).toEqual(['15.07.05']);
});
