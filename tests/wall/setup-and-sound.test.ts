import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, startFixtureServer } from '../support/fixture-server.ts';
import { looks, openWall, SERVED_AT } from './support/open-wall.ts';

let server: FixtureServer;
beforeEach(async () => {
  server = await startFixtureServer();
  server.play('morning', { servedAt: Date.now, lagMs: 0 });
});
afterEach(() => server.close());

describe('setting up a wall', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('asks size, distance, region and language, refuses a screen too small, and starts without being asked again', async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/wall.html`);
    await page.getByLabel('Diagonal layar (inci)').fill('55');
    await page.getByLabel('Jarak kursi terjauh (meter)').fill('5');
    expect(await page.locator('output').textContent()).toBe('Layar terlalu kecil untuk jarak ini');
    expect(await page.getByRole('button', { name: 'Mulai' }).isDisabled()).toBe(true);
    await page.getByLabel('Diagonal layar (inci)').fill('98');
    expect(await page.locator('output').textContent()).toBe('Ukuran teks: Standar, terkecil 32 px');
    await page.getByLabel('Wilayah').selectOption({ label: 'Sadu' });
    await page.getByRole('button', { name: 'Mulai' }).click();
    await looks(page, 'live');
    await page.reload();
    await looks(page, 'live');
    expect(await page.locator('[data-item="names"]').textContent()).toContain('Kecamatan Sadu');
    await context.close();
  });

  it('without a region in the address takes the operation’s regency', async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/wall.html?diagonal=86&distance=5`);
    await looks(page, 'live');
    expect(await page.locator('[data-row]').count()).toBe(12);
    await context.close();
  });
});

describe('sound', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
  });
  afterAll(() => browser.close());
  beforeEach(() => server.play('morning', { servedAt: SERVED_AT, lagMs: 2000 }));

  it('that the browser keeps silent is told on the header', async () => {
    const before = () => Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });
    const wall = await openWall(browser, server, { before });
    await looks(wall.page, 'live');
    expect(await wall.page.locator('[data-item="link"]').textContent()).toContain(
      'SUARA MATI · data 2 dtk lalu',
    );
    await wall.context.close();
  });

  it('that runs is not mentioned', async () => {
    const wall = await openWall(browser, server);
    await looks(wall.page, 'live');
    expect(await wall.page.getByText('SUARA MATI').count()).toBe(0);
    await wall.context.close();
  });

  it('of a waiting critical incident is really played', async () => {
    const before = () => {
      const started = { count: 0 };
      Object.assign(window, { started });
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when) {
        started.count += 1;
        start.call(this, when);
      };
    };
    const wall = await openWall(browser, server, { before });
    await looks(wall.page, 'live');
    const count = () =>
      wall.page.evaluate(() => (window as unknown as { started: { count: number } }).started.count);
    await wall.page.clock.runFor(500);
    // Five pulses of four partials for the critical one, two pulses for the high one.
    expect(await count()).toBe(28);
    await wall.context.close();
  });
});
