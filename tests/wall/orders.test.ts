import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, startFixtureServer } from '../support/fixture-server.ts';
import {
  looks,
  type OpenWall,
  openWall,
  pass,
  passOnline,
  passUntil,
  SERVED_AT,
} from './support/open-wall.ts';

let browser: Browser;
let server: FixtureServer;
let wall: OpenWall;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFixtureServer();
  server.play('morning', { servedAt: SERVED_AT, lagMs: 0, speed: 1 });
  wall = await openWall(browser, server);
  page = wall.page;
  await looks(page, 'live');
});
afterEach(async () => {
  await wall.context.close();
  await server.close();
});

const isBlank = async () => (await page.locator('[data-blank]').count()) === 1;
const text = async () => (await page.locator('svg.canvas').textContent()) ?? '';
/** After time in which the network did not go along: the page may be about to ask for its orders anew. */
const orderLater = async (change: Parameters<FixtureServer['order']>[0]) => {
  server.order(change);
  await passOnline(page, 5_000, 500);
};
const blank = () => page.waitForSelector('[data-blank]', { state: 'attached' });

describe('a wall that is told to be blank', () => {
  it('shows time and date of the exercise alone, at once, and nothing else of it is left in the page', async () => {
    server.order({ mode: 'BLANK' });
    await blank();
    expect(await text()).toBe('07.24.20Rabu 14 Februari 2024LATIHAN');
    expect(await page.locator('[data-incident], [data-row], [data-zone]').count()).toBe(0);
    await pass(page, 2_000);
    expect(await page.locator('[data-clock]').textContent()).toBe('07.24.22');
  });

  it('shows again what is true now as soon as it is told to', async () => {
    server.order({ mode: 'BLANK' });
    await blank();
    server.play('quiet', { servedAt: SERVED_AT + 62_000, lagMs: 0, speed: 1 });
    await pass(page, 60_000);
    await orderLater({ mode: 'NORMAL' });
    await looks(page, 'live');
    expect(await page.locator('[data-number="done"] text').first().textContent()).toBe('713/713');
    expect(await isBlank()).toBe(false);
  });

  it('stays blank when the orders are cut off, and says that the server is gone', async () => {
    server.order({ mode: 'BLANK' });
    await blank();
    server.cut(true);
    await pass(page, 10_000);
    expect(await text()).not.toContain('TERPUTUS');
    await pass(page, 60_000);
    expect(await isBlank()).toBe(true);
    expect(await text()).toContain('SAMBUNGAN TERPUTUS');
    server.welcome();
    await passOnline(page, 8_000, 1_000);
    expect(await isBlank()).toBe(true);
    expect(await text()).not.toContain('TERPUTUS');
  });

  it('stays blank over a restart, with or without a server', async () => {
    server.order({ mode: 'BLANK' });
    await blank();
    await page.reload();
    await blank();
    server.cut(true);
    await page.close();
    const again = await openWall(browser, server, { context: wall.context });
    await again.page.waitForSelector('[data-blank]', { state: 'attached' });
    expect(await again.page.locator('[data-incident]').count()).toBe(0);
  });

  it('does not become blank because nobody says anything', async () => {
    server.cut(true);
    await pass(page, 120_000);
    expect(await isBlank()).toBe(false);
    await looks(page, 'cut');
  });
});

describe('a wall that is told nothing', () => {
  it('says that it hears no orders while its picture goes on, until it hears some again', async () => {
    server.muteOrders();
    const said = page.getByText('Layar ini tidak menerima perintah konsol');
    for (let ms = 0; ms < 30_000; ms += 1_000) {
      server.beat(ms);
      await passOnline(page, 1_000, 1_000);
    }
    await said.waitFor();
    await looks(page, 'live');
    server.welcome();
    server.beat(30_000);
    await passOnline(page, 8_000, 1_000);
    await said.waitFor({ state: 'detached' });
  });
});

describe('settings', () => {
  it('of the screen and its room change the size of the text while it runs', async () => {
    expect(await page.locator('[data-tile]').count()).toBe(11);
    server.walls.setUp({ diagonalInches: 86, distanceMetres: 5.5 });
    server.order({});
    await expect.poll(() => page.locator('[data-tile]').count()).toBe(0);
    await looks(page, 'live');
  });

  it('of the scope change the picture', async () => {
    server.walls.setUp({ scope: '15.07.05' });
    server.order({});
    await page.locator('[data-item="names"]', { hasText: 'Kecamatan Sadu' }).waitFor();
    await looks(page, 'live');
  });
});

describe('what is ordered once', () => {
  it('a seal stands in the footer for as long as it was asked for', async () => {
    server.order({ sealUntil: new Date(SERVED_AT + 60_000).toISOString() });
    await page
      .locator('[data-zone="footer"]', { hasText: 'Tanda digital log 1F0C-77A2-93B4-E05D · 09.00' })
      .waitFor();
    await pass(page, 59_000);
    expect(await page.getByText('Tanda digital log').count()).toBe(1);
    await pass(page, 3_000);
    expect(await page.getByText('Tanda digital log').count()).toBe(0);
  });

  it('a new start loads the page anew, once, and only while it can be had', async () => {
    const mark = () => page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const isSame = () => page.evaluate(() => 'isSamePage' in window);
    await mark();
    await page.route('**/wall?**', (route) => route.abort());
    server.order({ restartedAt: new Date(SERVED_AT).toISOString() });
    await passOnline(page, 2_000);
    expect(await isSame()).toBe(true);
    await page.unroute('**/wall?**');
    server.play('morning', { servedAt: SERVED_AT + 13_000, lagMs: 0, speed: 1 });
    await page.clock.fastForward(10_000);
    await expect.poll(() => isSame().catch(() => true)).toBe(false);
    await looks(page, 'live');
    await mark();
    server.order({});
    await passOnline(page, 2_000);
    expect(await isSame()).toBe(true);
  });
});

describe('a wall', () => {
  it('reports how it is doing: what it shows, when it drew last, its size, its sound, its memory', async () => {
    await pass(page, 31_000);
    await expect.poll(() => server.walls.health.length).toBeGreaterThanOrEqual(2);
    const [first, second] = server.walls.health;
    expect(second).toMatchObject({
      cursor: 'cursor-15.07-0',
      scene: 'OVERVIEW',
      preset: 'STANDARD',
      sound: 'RUNNING',
    });
    expect(Number(second?.nodes)).toBeGreaterThan(100);
    expect(Number(second?.nodes)).toBeLessThan(3_000);
    expect(second).toHaveProperty('heapMegabytes');
    expect(second?.version).toMatch(/^[\w-]{6,}$/);
    expect(Date.parse(String(second?.frameAt))).toBeGreaterThan(Date.parse(String(first?.frameAt)));
    await orderLater({ mode: 'BLANK' });
    await blank();
    await pass(page, 30_000);
    await expect.poll(() => server.walls.health.at(-1)?.cursor).toBeNull();
  });

  it('renews its pass when it is told to, without a word on the screen', async () => {
    server.order({ isRenewalDue: true });
    await expect.poll(() => server.walls.passes).toBe(2);
    await page.reload();
    await looks(page, 'live');
    expect(server.walls.misuses).toEqual([]);
  });
});

describe('a wall that is let in no more', () => {
  it('shows its last picture, dead at once, and no form', async () => {
    server.bar('CREDENTIAL_REVOKED');
    await looks(page, 'cut');
    expect(await page.locator('[data-item="banner"]').textContent()).toContain(
      'Izin layar habis, hubungi operator',
    );
    expect(await page.locator('[data-incident]').count()).toBe(5);
    expect(await page.locator('input, form, button').count()).toBe(0);
    expect(await page.locator('[data-alarm], .pulse-ring').count()).toBe(0);
  });

  it('knocks about once a minute, and is right again by itself when it may see again', async () => {
    server.revoke();
    await looks(page, 'cut');
    const asked = server.subscriptions;
    await passOnline(page, 50_000, 10_000);
    expect(server.subscriptions).toBe(asked);
    expect(await page.locator('[data-look]').getAttribute('data-look')).toBe('cut');
    server.play('quiet', { servedAt: SERVED_AT + 66_000, lagMs: 0, speed: 1 });
    await passUntil(page, 'live', 16_000);
    expect(await page.locator('[data-number="done"] text').first().textContent()).toBe('713/713');
  });

  it('shows how it may be let in anew, and is a wall again once somebody did', async () => {
    server.walls.unpair();
    server.cut(false);
    await passOnline(page, 6_000, 500);
    await looks(page, 'cut');
    await page
      .locator('[data-zone="footer"]', { hasText: 'Pasangkan lagi: Konsol › Layar › kode' })
      .waitFor();
    const [code = ''] = server.walls.codes;
    expect(await page.locator('[data-zone="footer"]').textContent()).toContain(code);
    server.walls.approve(code, {
      name: 'Layar utama',
      place: 'Ruang posko',
      scope: '15.07',
      diagonalInches: 98,
      distanceMetres: 5,
      ambient: 'DARK',
    });
    server.play('quiet', { servedAt: SERVED_AT + 15_000, lagMs: 0, speed: 1 });
    await passOnline(page, 6_000, 1_000);
    await looks(page, 'live');
    expect(await page.getByText('Pasangkan lagi').count()).toBe(0);
  });
});
