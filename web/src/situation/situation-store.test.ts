import { expect, test, vi } from 'vitest';
import { applyPatch, pictureOfSnapshot } from './apply-patch.ts';
import { coldLink } from './link-view.ts';
import { createSituationStore, type SituationSlice } from './situation-store.ts';
import { makeCell, makeIncident, makePatch, makeRow } from './testing/make.ts';

const first = pictureOfSnapshot(
  makePatch({
    rows: [makeRow(), makeRow({ region: '15.07.06' })],
    cells: [makeCell()],
    incidents: [makeIncident({ id: 'a' })],
  }),
);

function followed(...slices: SituationSlice[]) {
  const store = createSituationStore(0);
  store.publish(first, store.link());
  const heard: SituationSlice[] = [];
  const ends = slices.map((slice) => store.subscribe(slice, () => heard.push(slice)));
  return { store, heard, ends };
}

test('only those hear whose slice or entity changed', () => {
  const { store, heard } = followed(
    'rows',
    'rows:15.07.05',
    'rows:15.07.06',
    'cells',
    'incidents:a',
    'headline',
    'link',
  );
  store.publish(applyPatch(first, makePatch({ rows: [makeRow({ silentTps: 3 })] })), store.link());
  expect(heard).toEqual(['rows', 'rows:15.07.05']);
});

test('an entity that leaves is heard by its followers', () => {
  const { store, heard } = followed('incidents:a', 'incidents:b');
  store.publish(applyPatch(first, makePatch({ removedIncidents: ['a'] })), store.link());
  expect(heard).toEqual(['incidents:a']);
  expect(store.state().incidents.get('a')).toBeUndefined();
});

test('a listener of many slices is called once for each publication', () => {
  const { store } = followed();
  const listener = vi.fn();
  for (const slice of ['rows', 'cells', 'link', 'rows:15.07.05'] as const) store.subscribe(slice, listener);
  const next = applyPatch(
    first,
    makePatch({ rows: [makeRow({ silentTps: 3 })], cells: [makeCell({ late: 9 })] }),
  );
  store.publish(next, coldLink(1));
  expect(listener).toHaveBeenCalledOnce();
});

test('who has left hears nothing, and leaving twice harms nobody', () => {
  const { store, heard, ends } = followed('rows');
  const other = vi.fn();
  ends[0]?.();
  store.subscribe('rows', other);
  ends[0]?.();
  store.publish(applyPatch(first, makePatch({ rows: [makeRow({ silentTps: 3 })] })), store.link());
  expect(heard).toEqual([]);
  expect(other).toHaveBeenCalledOnce();
});
