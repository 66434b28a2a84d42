import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { IncidentSource } from '../support/incident-source.ts';
import { ServerProcess } from '../support/server-process.ts';

/** What one does is on the screen so soon after the key. */
const SHOWN_WITHIN_MS = 100;

let server: ServerProcess;
let browser: Browser;
let source: IncidentSource;
let desk: ConsolePage;

/** The row in hand: which it is, where on the screen it lies, and whether it has the focus. */
const hand = () =>
  desk.page.evaluate(() => {
    const row = document.querySelector('.queue-row[data-in-hand]');
    return {
      name: row?.querySelector('.row-name')?.textContent,
      id: row?.querySelector('[data-row]')?.getAttribute('data-row'),
      top: row?.getBoundingClientRect().top,
      isFocused: row?.contains(document.activeElement) === true,
    };
  });

/** Whether what has the focus can be seen: drawn around, in sight, and with nothing lying over it. */
const isFocusVisible = () =>
  desk.page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return false;
    const box = (focused.closest('.queue-row') ?? focused).getBoundingClientRect();
    const style = [getComputedStyle(focused), getComputedStyle(focused, '::after')];
    const isDrawn = style.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth !== '0px',
    );
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return (
      isDrawn &&
      top !== null &&
      (focused.contains(top) || focused.closest('.queue-row')?.contains(top) === true)
    );
  });

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  source = new IncidentSource(server);
  await source.raiseMany(30);
  desk = await ConsolePage.open(browser, server);
  await desk.logIn(server, 'POSKO');
  await desk.go('/antrean');
  await desk.page.waitForSelector('.queue-row');
});
afterAll(async () => {
  source.close();
  await browser.close();
  await server.dispose();
});

describe('the row in hand', () => {
  it('is gone to by J and K, keeps the focus and stands in the address', async () => {
    await desk.keys('j', 'j', 'k');
    const { id, isFocused } = await hand();
    expect(isFocused).toBe(true);
    expect(await isFocusVisible()).toBe(true);
    await desk.page.waitForURL(`**insiden=${id}**`);
  });

  it('stays in sight however far one goes', async () => {
    for (let i = 0; i < 29; i += 1) {
      await desk.keys('j');
      expect(await isFocusVisible(), `after ${i + 1} steps`).toBe(true);
    }
  });

  it('never moves and keeps the focus while reports come in, critical ones among them', async () => {
    await desk.keys('k', 'k', 'k', 'k');
    const before = await hand();
    await Promise.all(Array.from({ length: 12 }, (_, i) => source.raiseSome(i)));
    await source.raiseSome(0, { severity: 'CRITICAL', category: 'BENCANA_CUACA', kind: 'TPS_TERENDAM_ROB' });
    await desk.says('Kritis baru: TPS terendam rob');
    expect(await hand()).toEqual(before);
  });

  it('leads to what is new by a key', async () => {
    await desk.keys('.');
    await expect.poll(async () => (await hand()).name).toBe('TPS terendam rob');
    expect((await hand()).isFocused).toBe(true);
    expect(await desk.page.locator('.queue-strip').textContent()).toContain('43 insiden terbuka');
  });
});

// Runs in the page: from the pressing of a key to the first frame in which the row in hand says something else.
const WATCH_KEY = `
  window.shownAfter = new Promise((resolve) => {
    const status = () => document.querySelector('.queue-row[data-in-hand] td:last-child')?.textContent;
    const before = status();
    addEventListener('keydown', ({ timeStamp }) => {
      const look = () => (status() === before ? requestAnimationFrame(look) : resolve(performance.now() - timeStamp));
      look();
    }, { once: true, capture: true });
  });
  undefined;`;

describe('an act', () => {
  it('is shown at once, though the server says nothing, and told by it soon after', async () => {
    await desk.page.evaluate(WATCH_KEY);
    server.freeze();
    try {
      await desk.keys('1');
      const took = (await desk.page.evaluate('window.shownAfter')) as number;
      console.log(`an act was shown ${Math.round(took)} ms after its key`);
      expect(took).toBeLessThan(SHOWN_WITHIN_MS);
    } finally {
      server.thaw();
    }
    await desk.says('42 belum diterima');
  });
});

it('the browser had nothing to complain about, and axe finds nothing', async () => {
  expect(await desk.findings()).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
