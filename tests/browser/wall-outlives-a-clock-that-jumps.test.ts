import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { Coordinator } from '../support/coordinator.ts';
import { ProcessClock } from '../support/process-clock.ts';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

/** Somebody sets the clock of the server while a wall is open; the wall shows each report that comes afterwards. */

const HOUR = 3_600_000;

let clock: ProcessClock;
let room: Room;
let browser: Browser;
let page: Page;
let coordinator: Coordinator;
const complaints: string[] = [];

beforeAll(async () => {
  clock = new ProcessClock();
  [room, browser] = await Promise.all([Room.open('SQLite', { env: clock.env }), launchBrowser()]);
  coordinator = await Coordinator.logIn(room.server);
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(room.server.wallLink({ scope: REGENCY, diagonal: 98, distance: 5 }));
});
afterAll(async () => {
  await browser.close();
  await room.close();
  clock.close();
});

const FRESHNESS =
  'document.querySelector(\'[data-item="banner"], [data-item="link"]\')?.dataset.freshness ?? null';
const look = () => page.evaluate("document.querySelector('[data-look]')?.dataset.look ?? null");
const freshness = () => page.evaluate(FRESHNESS);
const shown = () =>
  page.evaluate(
    `Number(/\\d+/.exec(document.querySelector('[data-row="${REGENCY}"] [data-shows="progress"]')?.textContent ?? '')?.[0] ?? -1)`,
  ) as Promise<number>;

let told = 0;

/** Reports of the stage that the wall shows, from TPS that have not told it: its figure grows with each. */
async function reportedAndShown(count: number): Promise<void> {
  const { situation } = (await room.http.read(
    `query { situation(scope: "${REGENCY}") { state { headline { currentStage } } } }`,
  )) as { situation: { state: { headline: { currentStage: string } } } };
  const stage = situation.state.headline.currentStage;
  const reports = room.reports.reports(count).map((report, at) => {
    const tps = room.reports.tpsList[told + at];
    if (tps === undefined) throw new Error('no TPS is left');
    return { ...report, stage, tps };
  });
  await sendUntilAccepted(room.http, reports);
  told += count;
  await expect.poll(shown).toBe(told);
  await expect.poll(freshness).toBe('LANGSUNG');
}

const isHeardOf = async () => {
  const walls = (await coordinator.does('Walls')) as unknown as {
    isConnected: boolean;
    isMisused: boolean;
  }[];
  return walls.map(({ isConnected, isMisused }) => ({ isConnected, isMisused }));
};

it('shows new reports while the clock of the server is set forward and back, and never looks cut off (F8)', async () => {
  await expect.poll(look).toBe('live');
  await page.evaluate(`window.isTheSamePage = true; window.freshnessSeen = new Set();
    new MutationObserver(() => window.freshnessSeen.add(${FRESHNESS})).observe(document.body, { subtree: true, childList: true, attributes: true })`);
  await reportedAndShown(20);
  for (const hours of [7, -14, 7]) {
    await clock.jump(room.server.pid, hours * HOUR);
    await reportedAndShown(20);
    expect(await isHeardOf()).toEqual([{ isConnected: true, isMisused: false }]);
  }
  expect(await page.evaluate('window.isTheSamePage')).toBe(true);
  expect(await page.evaluate('[...window.freshnessSeen]')).not.toContain('TERPUTUS');
});

it('comes back by itself when it is loaded again after a jump, either way (F8)', async () => {
  for (const hours of [7, -14]) {
    await clock.jump(room.server.pid, hours * HOUR);
    await page.reload();
    await expect.poll(look).toBe('live');
    await reportedAndShown(20);
  }
  expect(await isHeardOf()).toEqual([{ isConnected: true, isMisused: false }]);
});

it('comes back by itself after a restart of the server whose clock was set meanwhile (F8)', async () => {
  for (const hours of [14, -7]) {
    await room.server.kill9();
    clock.setForTheNextStart(hours * HOUR);
    await room.server.start();
    await reportedAndShown(20);
  }
  expect(complaints).toEqual([]);
});
