import { describe, expect, test } from 'vitest';
import { pictureOfSnapshot } from './apply-patch.ts';
import { createPictureKeeper, KEEP_EVERY_MS } from './picture-keeper.ts';
import type { Picture } from './situation-machine.types.ts';
import type { Surroundings } from './surroundings.ts';
import { MORNING, makeHeadline, makeIncident, makePatch, makeRow } from './testing/make.ts';

const COMPARED = { isCompared: true };

const of = { operation: 'pemilu-2024', scope: '15.07' };

const picture = (cursor: string): Picture => ({
  cursor,
  state: pictureOfSnapshot(
    makePatch({ headline: makeHeadline(), rows: [makeRow()], incidents: [makeIncident()] }),
  ),
  asOf: MORNING,
  servedAt: MORNING + 5,
  operationTime: MORNING,
  operationSpeed: 60,
});

/** A browser with a storage to look into and a clock to push. */
function browser(setItem?: () => void) {
  const writes: string[] = [];
  const due: (() => void)[] = [];
  let text: string | null = null;
  const storage: Surroundings['storage'] = {
    getItem: () => text,
    setItem: (_key, value) => {
      setItem?.();
      text = value;
      writes.push((JSON.parse(value) as Picture).cursor);
    },
    removeItem: () => {
      text = null;
    },
  };
  const after = (ms: number, callback: () => void) => {
    expect(ms).toBe(KEEP_EVERY_MS);
    due.push(callback);
    return () => due.splice(due.indexOf(callback), 1);
  };
  const surroundings: Surroundings = {
    monotonic: () => 0,
    wall: () => 0,
    chance: () => 0,
    timers: { after, every: () => () => {} },
    storage,
    watchPage: () => () => {},
  };
  return {
    surroundings,
    writes,
    pauseEnds: () => due.shift()?.(),
    text: () => text,
    setText: (value: string) => {
      text = value;
    },
  };
}

test('picture and cursor come back together, the same', () => {
  const { surroundings } = browser();
  createPictureKeeper(of, surroundings).keep(picture('c7'), COMPARED);
  expect(createPictureKeeper(of, surroundings).load()).toEqual(picture('c7'));
});

test('writes are at most one in the pause', () => {
  const { surroundings, writes, pauseEnds } = browser();
  const keeper = createPictureKeeper(of, surroundings);
  for (const cursor of ['c1', 'c2', 'c3']) keeper.keep(picture(cursor), COMPARED);
  expect(writes).toEqual(['c1']);
  pauseEnds();
  keeper.keep(picture('c4'), COMPARED);
  expect(writes).toEqual(['c1', 'c4']);
});

test('what was not compared is written when the page is left, and not before', () => {
  const { surroundings, writes, pauseEnds } = browser();
  const keeper = createPictureKeeper(of, surroundings);
  keeper.keep(picture('c1'), COMPARED);
  pauseEnds();
  keeper.keep(picture('c2'), { isCompared: false });
  expect(writes).toEqual(['c1']);
  keeper.flush();
  expect(writes).toEqual(['c1', 'c2']);
});

test('leaving the page writes what waits, once', () => {
  const { surroundings, writes } = browser();
  const keeper = createPictureKeeper(of, surroundings);
  keeper.keep(picture('c1'), COMPARED);
  keeper.keep(picture('c2'), COMPARED);
  keeper.flush();
  keeper.flush();
  expect(writes).toEqual(['c1', 'c2']);
});

test('what is forgotten does not come back, not even what waited', () => {
  const { surroundings, pauseEnds } = browser();
  const keeper = createPictureKeeper(of, surroundings);
  keeper.keep(picture('c1'), COMPARED);
  keeper.keep(picture('c2'), COMPARED);
  keeper.forget();
  pauseEnds();
  keeper.flush();
  expect(keeper.load()).toBeNull();
});

describe('is not loaded', () => {
  const kept = () => {
    const page = browser();
    createPictureKeeper(of, page.surroundings).keep(picture('c7'), COMPARED);
    return page;
  };
  const changed = (change: (kept: Record<string, unknown>) => void) => {
    const page = kept();
    const value = JSON.parse(page.text() ?? '') as Record<string, unknown>;
    change(value);
    page.setText(JSON.stringify(value));
    return createPictureKeeper(of, page.surroundings).load();
  };

  test('a picture of another scope', () => {
    expect(createPictureKeeper({ ...of, scope: '15.07.05' }, kept().surroundings).load()).toBeNull();
  });
  test('a picture of another operation', () => {
    expect(createPictureKeeper({ ...of, operation: 'latihan' }, kept().surroundings).load()).toBeNull();
  });
  test('another shape', () => {
    expect(changed((value) => Object.assign(value, { version: 0 }))).toBeNull();
  });
  test('text that is no JSON, or JSON of something else', () => {
    for (const text of ['{"version":1', 'null', '[]', '7', '"x"', '{}', '']) {
      const page = browser();
      page.setText(text);
      expect(createPictureKeeper(of, page.surroundings).load(), text).toBeNull();
    }
  });
  test('a damaged picture', () => {
    expect(changed((value) => Object.assign(value, { state: null }))).toBeNull();
    expect(changed(({ state }) => Object.assign(state as object, { rows: [] }))).toBeNull();
    expect(changed((value) => Object.assign(value, { cursor: 7 }))).toBeNull();
    expect(changed((value) => Object.assign(value, { servedAt: 'yesterday' }))).toBeNull();
  });
  test('anything, where the browser forbids storage', () => {
    const { surroundings } = browser();
    const keeper = createPictureKeeper(of, { ...surroundings, storage: null });
    keeper.keep(picture('c1'), COMPARED);
    keeper.forget();
    expect(keeper.load()).toBeNull();
  });
});

test('a full storage keeps the older picture whole and stops nothing', () => {
  let isFull = false;
  const page = browser(() => {
    if (isFull) throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
  });
  const keeper = createPictureKeeper(of, page.surroundings);
  keeper.keep(picture('c1'), COMPARED);
  isFull = true;
  page.pauseEnds();
  keeper.keep(picture('c2'), COMPARED);
  expect(keeper.load()).toEqual(picture('c1'));
  isFull = false;
  page.pauseEnds();
  keeper.keep(picture('c3'), COMPARED);
  expect(keeper.load()).toEqual(picture('c3'));
});
