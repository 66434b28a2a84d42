// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Preset } from '../../pieces/preset.ts';
import { coldLink } from '../../situation/link-view.ts';
import { createSituationStore, emptySituation } from '../../situation/situation-store.ts';
import { openPage, type Page } from '../../ui/testing/page.ts';
import type { WallSession } from '../wall-session.ts';
import type { HealthReport } from './health-report.ts';
import { type HealthInput, useHealth } from './use-health.ts';

const NOW = Date.parse('2024-02-14T00:24:20.000Z');
/** The server's clock is a minute ahead of this computer's. */
const byServer = (ms: number) => new Date(NOW + 60_000 + ms).toISOString();

let page: Page;
let frames: (() => void)[];
let reports: HealthReport[];
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  page = openPage();
  frames = [];
  reports = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  // happy-dom loads no script: nothing is fetched from this address.
  document.head.innerHTML =
    '<script type="module" src="https://siaga.example.id/assets/wall-Ab12.js"></script>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sessionWith = (heard: HealthReport[]) =>
  ({
    time: { now: () => Date.now() + 60_000 },
    report: async (health: HealthReport) => void heard.push(health),
  }) as unknown as WallSession;

function input(change: Partial<HealthInput> = {}): HealthInput {
  const store = createSituationStore(0);
  store.publish(emptySituation, { ...coldLink(0), cursor: 'c1' });
  const source = { store, now: () => 0, onTick: () => () => {} };
  const session = sessionWith(reports);
  const shown = { preset: 'besar', scene: 'OVERVIEW' } as const;
  return { session, source, ...shown, sound: null, isSoundOn: true, isBlank: false, ...change };
}
function Reporting(props: HealthInput) {
  useHealth(props);
  return null;
}

it('a wall reports at once and each half minute, with all that it knows of itself', async () => {
  const given = input({ sound: { state: 'running' } as AudioContext });
  await page.show(<Reporting {...given} />);
  expect(reports).toEqual([
    {
      cursor: 'c1',
      frameAt: byServer(0),
      scene: 'OVERVIEW',
      preset: 'LARGE',
      sound: 'RUNNING',
      heapMegabytes: null,
      // html, head, script, body and the place that React draws into.
      nodes: 5,
      version: 'Ab12',
    },
  ]);
  await page.pass(29_999);
  expect(reports).toHaveLength(1);
  await page.pass(1);
  expect(reports).toHaveLength(2);
});

it('its newest frame is the one that was drawn last, however long ago that is', async () => {
  const given = input();
  await page.show(<Reporting {...given} />);
  await page.pass(1_000);
  expect(frames).toHaveLength(1);
  for (const draw of frames) draw();
  await page.pass(29_000);
  expect(frames).toHaveLength(30);
  expect(reports.at(-1)?.frameAt).toBe(byServer(1_000));
});

it.each<[string, Partial<HealthInput>, Partial<HealthReport>]>([
  [
    'is silent by order',
    { isSoundOn: false, sound: { state: 'running' } as AudioContext },
    { sound: 'MUTED' },
  ],
  ['may not sound', { sound: { state: 'suspended' } as AudioContext }, { sound: 'BLOCKED' }],
  ['has no sound', { sound: null }, { sound: 'BLOCKED' }],
  ['is blank', { isBlank: true }, { cursor: null }],
  ['has small letters', { preset: 'standar' satisfies Preset }, { preset: 'STANDARD' }],
])('one that %s says so in its next report, and in that alone', async (_, change, said) => {
  const given = input();
  await page.show(<Reporting {...given} />);
  await page.show(<Reporting {...given} {...change} />);
  expect(reports).toHaveLength(1);
  await page.pass(30_000);
  expect(reports[1]).toMatchObject(said);
});

it('one with another session reports to it, and one that is gone looks and reports no more', async () => {
  const [given, other] = [input(), [] as HealthReport[]];
  await page.show(<Reporting {...given} />);
  await page.show(<Reporting {...given} session={sessionWith(other)} />);
  expect([reports.length, other.length, vi.getTimerCount()]).toEqual([1, 1, 2]);
  await page.close();
  expect(vi.getTimerCount()).toBe(0);
});
