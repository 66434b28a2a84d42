// `npm run bench:queue`: the console's queue on a day that swamps it. Prints how long its frames took; asserts nothing.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/chromium.ts';
import { ConsolePage } from '../tests/support/console-page.ts';
import { Coordinator } from '../tests/support/coordinator.ts';
import { IncidentSource } from '../tests/support/incident-source.ts';
import { ServerProcess } from '../tests/support/server-process.ts';
import { say, spread } from './figures.ts';

const REPORTS_PER_SECOND = 20;
const SECONDS = 10;
const FRAME_AIM_MS = 50;
/** A wheel as fast as a hand flings it: 8,000 px a second, 140 rows. */
const FLING_PX = 240;
const FLING_MS = 30;
const SUGGESTED = 100;

// Runs in the page: how far frames lie apart, and how long the page was busy with something at one stretch.
const WATCH = `
  window.framesSeen = { gaps: [], busy: [] };
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    window.framesSeen.gaps.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.framesSeen.busy.push(duration);
  }).observe({ type: 'longtask' });
  undefined;`;

interface Frames {
  readonly gaps: readonly number[];
  readonly busy: readonly number[];
}

/** Forgets what was noted before, does something, and prints what it did to the frames. */
async function measure(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate('window.framesSeen.gaps.length = window.framesSeen.busy.length = 0');
  await act();
  const { gaps, busy } = (await page.evaluate('window.framesSeen')) as Frames;
  say(`${name}: frames`, spread(gaps));
  const over = gaps.filter((gap) => gap > FRAME_AIM_MS).length;
  const longest = Math.max(0, ...busy).toFixed(0);
  say(`${name}: frames over ${FRAME_AIM_MS} ms`, `${over}; the page was busy for ${longest} ms at most`);
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(400, 500);
  for (let step = 0; step < 150; step += 1) {
    await page.mouse.wheel(0, step < 100 ? FLING_PX : -FLING_PX);
    await wait(FLING_MS);
  }
}

async function report(source: IncidentSource): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < REPORTS_PER_SECOND * SECONDS; i += 1) {
    sent.push(source.raiseSome(i));
    await wait(1_000 / REPORTS_PER_SECOND);
  }
  await Promise.all(sent);
}

async function step(page: Page): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('j');
    await wait(1_000 / 12);
  }
}

/** How long the server takes to say what one of all these may be the same as, told in the words of two people. */
async function duplicates(): Promise<void> {
  const coordinator = await Coordinator.logIn(server);
  const took: number[] = [];
  for (let i = 0; i < SUGGESTED; i += 1) {
    const description = i % 2 === 0 ? 'Surat suara presiden kurang 50 lembar' : 'sursuara pres krg';
    const id = await source.raiseSome(i, { description });
    const asked = performance.now();
    await coordinator.does('IncidentDuplicates', { id });
    took.push(performance.now() - asked);
  }
  say('what one of them may be the same as, over HTTP', spread(took));
}

const { values } = parseArgs({ options: { incidents: { type: 'string', default: '2000' } } });
const server = await ServerProcess.start();
const source = new IncidentSource(server);
const browser = await launchBrowser();
try {
  const started = performance.now();
  await source.raiseMany(Number(values.incidents));
  say(`${values.incidents} incidents reported`, `${((performance.now() - started) / 1000).toFixed(1)} s`);
  await duplicates();
  const desk = await open();
  const { page } = desk;
  await page.evaluate(WATCH);
  await measure(page, 'at rest, 5 s', () => wait(5_000));
  await measure(page, 'scrolling', () => scroll(page));
  await measure(page, `${REPORTS_PER_SECOND} reports a second`, () => report(source));
  await measure(page, `${REPORTS_PER_SECOND} reports a second, scrolling`, () =>
    Promise.all([report(source), scroll(page)]),
  );
  await measure(page, 'going down by J', () => step(page));
  say('elements in the page', String(await page.evaluate('document.querySelectorAll("*").length')));
  for (const complaint of desk.complaints) console.log(`complaint: ${complaint}`);
} finally {
  source.close();
  await browser.close();
  await server.dispose();
}

async function open(): Promise<ConsolePage> {
  const desk = await ConsolePage.open(browser, server, { width: 1920, height: 1080 });
  await desk.logIn(server, 'POSKO');
  await desk.go('/antrean');
  await desk.page.waitForSelector('.queue-row');
  await wait(3_000);
  return desk;
}
