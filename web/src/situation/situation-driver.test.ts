import { expect, test } from 'vitest';
import { pictureOfSnapshot } from './apply-patch.ts';
import type { SituationFrame } from './situation.types.ts';
import { createSituationDriver } from './situation-driver.ts';
import type { SubscriptionListener } from './situation-transport.ts';
import { stateHash } from './state-hash.ts';
import { makeFrame, makeIncident, makePatch, makeRow } from './testing/make.ts';
import { ModelWorld } from './testing/model-world.ts';

const realOnes = {
  after(ms: number, callback: () => void) {
    const handle = setTimeout(callback, ms);
    return () => clearTimeout(handle);
  },
  every: () => () => {},
};

/** A page with a transport whose listener is in our hand. */
function page({ realTimers = false } = {}) {
  const model = new ModelWorld().surroundings();
  const surroundings = realTimers ? { ...model, timers: realOnes } : model;
  const watches = { begun: 0, ended: 0 };
  const held: { listener: SubscriptionListener | null } = { listener: null };
  const driver = createSituationDriver({
    operation: 'pemilu-2024',
    scope: '15.07',
    transport: {
      subscribe: (_request, listener) => {
        held.listener = listener;
        return () => {};
      },
    },
    surroundings: {
      ...surroundings,
      watchPage: () => {
        watches.begun += 1;
        return () => {
          watches.ended += 1;
        };
      },
    },
  });
  const frame = (over: Partial<SituationFrame>) => held.listener?.frame(makeFrame(over));
  return { driver, watches, frame };
}

test('a page watched by several starts is watched once, and left alone after stop', () => {
  const { driver, watches } = page();
  driver.start();
  driver.start();
  expect(watches).toEqual({ begun: 1, ended: 0 });
  driver.stop();
  driver.stop();
  expect(watches).toEqual({ begun: 1, ended: 1 });
});

test('each frame is published once, and only to those it concerns', () => {
  const { driver, frame } = page();
  driver.start();
  frame({ kind: 'SNAPSHOT', cursor: 'c1' });
  const heard: string[] = [];
  for (const slice of ['rows', 'cells', 'headline', 'link'] as const)
    driver.store.subscribe(slice, () => heard.push(slice));
  frame({
    kind: 'DELTA',
    after: 'c1',
    cursor: 'c2',
    patch: makePatch({ rows: [makeRow({ silentTps: 2 })] }),
  });
  expect(heard.toSorted()).toEqual(['link', 'rows']);
});

test('a frame that arrives while another is handled waits for its turn', () => {
  const { driver, frame } = page();
  driver.start();
  let isFirst = true;
  driver.store.subscribe('link', () => {
    if (!isFirst) return;
    isFirst = false;
    frame({
      kind: 'DELTA',
      after: 'c1',
      cursor: 'c2',
      patch: makePatch({ rows: [makeRow({ silentTps: 2 })] }),
    });
    expect(driver.store.state().rows.get('15.07.05')?.silentTps).toBe(0);
  });
  frame({ kind: 'SNAPSHOT', cursor: 'c1' });
  expect(driver.store.state().rows.get('15.07.05')?.silentTps).toBe(2);
});

const many = makePatch({ incidents: Array.from({ length: 300 }, (_, i) => makeIncident({ id: `${i}` })) });
const manyHash = stateHash(pictureOfSnapshot(many));
const closed = {
  kind: 'DELTA',
  after: 'c1',
  cursor: 'c2',
  patch: makePatch({ removedIncidents: ['7'] }),
} as const;

test('a long picture is checked in pieces, and what comes meanwhile waits for its turn', async () => {
  const { driver, frame } = page({ realTimers: true });
  driver.start();
  frame({ kind: 'SNAPSHOT', cursor: 'c1', patch: many, stateHash: manyHash });
  frame(closed);
  expect(driver.store.state().incidents.size).toBe(0);
  await expect.poll(() => driver.store.state().incidents.size).toBe(299);
  expect(driver.store.link().phase).toBe('live');
  driver.stop();
});

test('a long picture whose hash is another is not trusted either', async () => {
  const { driver, frame } = page({ realTimers: true });
  driver.start();
  frame({ kind: 'SNAPSHOT', cursor: 'c1', patch: many, stateHash: 'f'.repeat(64) });
  await expect.poll(() => driver.store.link().isDoubted).toBe(true);
  expect(driver.store.state().incidents.size).toBe(0);
  driver.stop();
});

test('what waits to be checked is forgotten when the page stops', async () => {
  const { driver, frame } = page({ realTimers: true });
  driver.start();
  frame({ kind: 'SNAPSHOT', cursor: 'c1', patch: many, stateHash: manyHash });
  driver.stop();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(driver.store.state().incidents.size).toBe(0);
});
