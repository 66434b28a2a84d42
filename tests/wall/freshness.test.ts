import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, startFixtureServer } from '../support/fixture-server.ts';
import { looks, openWall, passOnline, SERVED_AT } from './support/open-wall.ts';
import { show } from './support/states.ts';

/** Old data must look old: thresholds, words, and that everything comes back by itself. */
let browser: Browser;
let server: FixtureServer;
let page: Page;
let close: () => Promise<void>;
let elapsed = 0;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startFixtureServer();
  elapsed = 0;
  server.play('morning', { servedAt: SERVED_AT, lagMs: 0, speed: 1 });
  const wall = await openWall(browser, server);
  page = wall.page;
  close = () => wall.context.close();
  await looks(page, 'live');
});
afterEach(async () => {
  await close();
  await server.close();
});

const look = () => page.locator('[data-look]').getAttribute('data-look');

/** So many seconds go by on the page and on the server. */
async function live(seconds: number, step = 0.5): Promise<void> {
  for (let i = 0; i < seconds; i += step) {
    elapsed += step * 1000;
    await passOnline(page, step * 1000, step * 1000);
  }
}

describe('a socket that is open but mute', () => {
  it('is LANGSUNG to 10 s, TERTUNDA at 11 s, TERPUTUS at 61 s', async () => {
    server.mute();
    await live(9.5);
    expect(await look()).toBe('live');
    await live(1.5);
    expect(await look()).toBe('delayed');
    expect(await page.locator('[data-item="link"]').textContent()).toContain('TERTUNDA');
    await live(48);
    expect(await look()).toBe('delayed');
    await live(2.5);
    expect(await look()).toBe('cut');
  });
});

describe('a socket that is cut', () => {
  it('is TERPUTUS at 16 s and not at 14 s', async () => {
    server.cut(true);
    await live(14);
    expect(await look()).not.toBe('cut');
    await live(2);
    expect(await look()).toBe('cut');
    expect(await page.locator('[data-item="banner"]').textContent()).toContain(
      'SAMBUNGAN TERPUTUS · tampilan terakhir 07.24.20',
    );
  });

  it('for two seconds shows nothing at all', async () => {
    const header = () => page.locator('[data-item="link"]').innerHTML();
    const before = await header();
    server.cut(false);
    for (let i = 0; i < 8; i += 1) {
      await live(0.25, 0.25);
      expect([await look(), await header()]).toEqual(['live', before]);
    }
    await server.subscribed(2);
    server.beat(2000);
    await live(0.5);
    expect([await look(), await header()]).toEqual(['live', before]);
  });

  it('comes back to the truth by itself, without a reload', async () => {
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    server.cut(true);
    await live(30);
    expect(await look()).toBe('cut');
    server.play('quiet', { servedAt: () => SERVED_AT + elapsed, lagMs: 0, speed: 1 });
    server.welcome();
    await live(16);
    await looks(page, 'live');
    expect(await page.locator('[data-number="done"] text').first().textContent()).toBe('713/713');
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });
});

describe('a cut picture', () => {
  const filled = () =>
    page
      .locator('[data-zone="board"] [data-filled], [data-zone="tiles"] [data-filled]')
      .evaluateAll((all) => all.map((badge) => badge.getAttribute('data-filled')));
  const legend = () => page.locator('[data-zone="legend"] text').allTextContents();

  it('counts no time, keeps what is filled without a hue and shows its own time in 44 px', async () => {
    const [filledBefore, legendBefore] = [await filled(), await legend()];
    expect(filledBefore).toContain('true');
    server.cut(true);
    await live(20);
    const frozen = () =>
      page.locator('[data-incident]').evaluateAll((rows) => rows.map((row) => row.textContent));
    const before = await frozen();
    expect(before[0]).toContain('batas 07.22');
    expect(before[0]).toContain('lapor 07.20');
    await live(120, 4);
    expect(await frozen()).toEqual(before);
    expect(await filled()).toEqual(filledBefore);
    expect(legendBefore.slice(0, -2)).toEqual(await legend());
    expect(await page.locator('[data-alarm], [data-band], .pulse-ring').count()).toBe(0);
    const size = await page
      .locator('[data-item="banner"] text')
      .first()
      .evaluate((el) => getComputedStyle(el).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(44);
  });

  it('of a real day has a clock that runs on', async () => {
    server.cut(true);
    await live(20);
    expect(await page.locator('[data-clock]').textContent()).toBe('07.24.40');
  });

  it('of a fast exercise has a clock that stands, without a step back, and says so while the age counts on', async () => {
    server.change('morning', { servedAt: SERVED_AT, lagMs: 0, speed: 60 });
    await live(0.5);
    server.cut(true);
    const times: string[] = [];
    for (let i = 0; i < 15; i += 1) {
      await live(5, 1);
      times.push((await page.locator('[data-clock]').textContent()) ?? '');
    }
    expect(await look()).toBe('cut');
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)).toBe('07.27.20');
    expect(await page.locator('[data-item="banner"]').textContent()).toContain('jam latihan berhenti');
    expect(await page.locator('[data-item="banner"]').textContent()).toContain('(1 mnt lalu)');
  });
});

describe('a server whose data stands still', () => {
  it('is not LANGSUNG however well its heart beats', async () => {
    const stuck = await show(browser, 'pipeline-stuck');
    expect(await stuck.page.locator('[data-item="banner"]').textContent()).toContain(
      'DATA SERVER TERHENTI sejak 07.24',
    );
    expect(await stuck.page.getByText('LANGSUNG').count()).toBe(0);
    await stuck.close();
  });
});

describe('the header', () => {
  it('keeps clock, phase, link and age in the same pixels in every state', async () => {
    const places = async (of: Page) =>
      of
        .locator('[data-item="clock"] text, [data-item="phase"] text')
        .evaluateAll((all) => all.map((el) => [el.getAttribute('x'), el.getAttribute('y')].join()));
    const expected = await places(page);
    for (const state of ['takeover', 'quiet', 'flood-30', 'delayed-34s'] as const) {
      const other = await show(browser, state);
      expect([state, await places(other.page)]).toEqual([state, expected]);
      await other.close();
    }
  });
});
