import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, startFixtureServer } from '../support/fixture-server.ts';
import { looks, openWall, passOnline, SERVED_AT } from './support/open-wall.ts';

/** What the server says is wrong with itself stands on the wall while it is so, and nothing of it is cut off. */

const ALL = ['CLOCK_WRONG', 'ALERTS_LATE', 'DELIVERIES_LATE', 'TIMERS_LATE'];

let browser: Browser;
let server: FixtureServer;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFixtureServer();
});
afterEach(async () => {
  await close();
  await server.close();
});

async function open(options: Parameters<typeof openWall>[2] = {}): Promise<void> {
  server.play('morning', { servedAt: SERVED_AT, lagMs: 0, speed: 1 });
  const wall = await openWall(browser, server, options);
  page = wall.page;
  close = () => wall.context.close();
  await looks(page, 'live');
}

const play = async (warnings: readonly string[], seconds: number): Promise<void> => {
  server.play('morning', { servedAt: SERVED_AT, lagMs: 0, speed: 1, warnings });
  server.beat(seconds * 1000);
  await passOnline(page, 1000, 1000);
};
const words = () => page.locator('svg.canvas').textContent();

describe('a server that says what is wrong with itself', () => {
  it('is believed as long as it says so', async () => {
    await open();
    expect(await words()).not.toContain('PERINGATAN TERLAMBAT');
    await play(['ALERTS_LATE'], 1);
    await expect.poll(words).toContain('PERINGATAN TERLAMBAT: server belum selesai memproses laporan');
    await play([], 3);
    await expect.poll(words).not.toContain('PERINGATAN TERLAMBAT');
  });

  it.each(['id', 'en'] as const)('has room for all of it at once, in %s', async (language) => {
    await open({ language });
    await play(ALL, 1);
    await expect.poll(words).toMatch(language === 'id' ? /JAM SERVER/ : /SERVER CLOCK|CLOCK OF THE SERVER/i);
    const line = page.locator('[data-zone="footer"] .not-cut text');
    expect(await line.textContent()).not.toContain(':');
    // A line that is squeezed is as wide as its room; from afar nobody reads it.
    expect((await line.boundingBox())?.width).toBeLessThan(1800);
  });
});
