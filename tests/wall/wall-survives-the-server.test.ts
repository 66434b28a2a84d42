import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

let room: Room;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [room, browser] = await Promise.all([Room.open(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(room.server.wallLink({ scope: REGENCY, diagonal: 98, distance: 5 }));
  await page.evaluate('window.isTheSamePage = true');
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

const freshness = () =>
  page.evaluate(
    'document.querySelector(\'[data-item="banner"], [data-item="link"]\')?.dataset.freshness ?? null',
  );

/** How many TPS the wall says have done the current stage. */
const shown = () =>
  page.evaluate(
    `Number(/\\d+/.exec(document.querySelector('[data-row="${REGENCY}"] [data-shows="progress"]')?.textContent ?? '')?.[0] ?? -1)`,
  );

/** The same from the server, by a query that the wall's road has no part in. */
async function told(): Promise<number> {
  const { situation } = (await room.http.read(
    `query { situation(scope: "${REGENCY}") { state { headline { currentStage } cells { region stage done } } } }`,
  )) as {
    situation: {
      state: { headline: { currentStage: string }; cells: { region: string; stage: string; done: number }[] };
    };
  };
  const { headline, cells } = situation.state;
  return cells.find((cell) => cell.region === REGENCY && cell.stage === headline.currentStage)?.done ?? -1;
}

it('a wall says that its server is dead, lets its data look old, and is right again after its return', async () => {
  const whole = room.reports.reports(2_100);
  await sendUntilAccepted(room.http, whole.slice(0, 1_500));
  await expect.poll(shown).toBe(await told());
  expect(await freshness()).toBe('LANGSUNG');
  await room.server.kill9();
  await expect.poll(freshness).toBe('TERPUTUS');
  expect(await page.evaluate('document.querySelectorAll(\'[data-item="banner"]\').length')).toBe(1);
  await room.server.start();
  const backAt = performance.now();
  const sending = sendUntilAccepted(room.http, whole.slice(1_500));
  await expect.poll(freshness, { interval: 50 }).toBe('LANGSUNG');
  console.log(`the wall was live ${Math.round(performance.now() - backAt)} ms after the server was`);
  await sending;
  await expect.poll(shown).toBe(await told());
  expect(await page.evaluate('window.isTheSamePage')).toBe(true);
  expect(complaints).toEqual([]);
});
