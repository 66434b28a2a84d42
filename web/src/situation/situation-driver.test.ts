import { expect, test } from 'vitest';
import type { SituationFrame } from './situation.types.ts';
import { createSituationDriver } from './situation-driver.ts';
import type { SubscriptionListener } from './situation-transport.ts';
import { makeFrame, makePatch, makeRow } from './testing/make.ts';
import { ModelWorld } from './testing/model-world.ts';

/** A page with a transport whose listener is in our hand. */
function page() {
  const surroundings = new ModelWorld().surroundings();
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
