import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, startFixtureServer } from '../support/fixture-server.ts';
import { FIXTURE_KEY } from '../support/fixture-walls.ts';
import { hears } from './support/hears.ts';
import { looks, openWall, pass, passOnline, SERVED_AT } from './support/open-wall.ts';

const SETUP = {
  name: 'Layar utama',
  place: 'Ruang posko',
  scope: '15.07.05',
  diagonalInches: 86,
  distanceMetres: 5.5,
  ambient: 'DARK' as const,
};

let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  browser = await launchBrowser([
    '--host-resolver-rules=MAP posko.lan 127.0.0.1',
    '--autoplay-policy=no-user-gesture-required',
  ]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFixtureServer();
  server.play('morning', { servedAt: SERVED_AT, lagMs: 0 });
});
afterEach(() => server.close());

const entry = (page: Page, kind: string) =>
  page.waitForSelector(`[data-entry="${kind}"]`, { state: 'attached' });
const words = async (page: Page) => (await page.locator('svg.canvas').textContent()) ?? '';

async function unknown(context?: BrowserContext) {
  return openWall(browser, server, { isUnknown: true, ...(context === undefined ? {} : { context }) });
}

describe('a screen that nobody knows', () => {
  it('shows its code in large letters and as a picture, what it is, how long, in both languages; no field to type in', async () => {
    const { page, context, complaints } = await unknown();
    await entry(page, 'code');
    expect(await page.locator('[data-code]').textContent()).toBe('BCDF-GHJK');
    const size = await page.locator('[data-code] text').evaluate((el) => getComputedStyle(el).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(200);
    expect(await page.locator('[data-qr]').getAttribute('data-qr')).toBe(
      `${server.url}/console/layar?kode=BCDF-GHJK`,
    );
    const said = await words(page);
    expect(said).toContain('Kode berlaku 10.00 lagi');
    expect(said).toContain('Code valid for 10.00');
    expect(said).toMatch(/Layar 1920 × 1080 · Chrome \d+ · Linux · Server 127\.0\.0\.1/);
    expect(await page.locator('input, button, select, form').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('becomes the wall that the coordinator set up, stays it over a reload, and goes on without a word', async () => {
    const { page, context } = await unknown();
    await entry(page, 'code');
    server.walls.approve('BCDF-GHJK', SETUP);
    await passOnline(page, 5_000, 1_000);
    await looks(page, 'live');
    expect(await page.locator('[data-item="names"]').textContent()).toContain('Kecamatan Sadu');
    expect(await page.locator('[data-tile]').count()).toBe(0);
    await page.reload();
    await looks(page, 'live');
    expect(server.walls.passes).toBe(1);
    expect(server.walls.misuses).toEqual([]);
    await context.close();
  });

  it('counts down, and shows a new code by itself when the old one has run out', async () => {
    const { page, context } = await unknown();
    await entry(page, 'code');
    await pass(page, 65_000);
    expect(await words(page)).toMatch(/Kode berlaku 08\.5\d lagi/);
    await passOnline(page, 540_000, 20_000);
    await page.locator('[data-code="LMNP-QRST"]').waitFor({ state: 'attached' });
    await context.close();
  });

  it('says that it was turned away, and has a new code a little later', async () => {
    const { page, context } = await unknown();
    await entry(page, 'code');
    server.walls.turnAway('BCDF-GHJK');
    await passOnline(page, 5_000, 1_000);
    await entry(page, 'turnedAway');
    expect(await words(page)).toContain('Layar ini ditolak');
    expect(await words(page)).toContain('This screen was turned away');
    await passOnline(page, 16_000, 2_000);
    await page.locator('[data-code="LMNP-QRST"]').waitFor({ state: 'attached' });
    await context.close();
  });

  it('without a server says so, keeps trying, and has a code as soon as there is one', async () => {
    const { page, context } = await unknown();
    await entry(page, 'code');
    await context.clearCookies();
    server.cut(true);
    await passOnline(page, 6_000, 2_000);
    expect(await words(page)).toContain('Server tidak terjangkau; layar ini terus mencoba');
    await pass(page, 610_000);
    await entry(page, 'offline');
    expect(await words(page)).toContain('Server out of reach');
    server.welcome();
    await passOnline(page, 16_000, 2_000);
    await entry(page, 'code');
    await context.close();
  });

  it('at an address without protection says what to do instead', async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(`${server.url.replace('127.0.0.1', 'posko.lan')}/wall`);
    await entry(page, 'insecure');
    expect(await words(page)).toContain('Buka layar ini lewat https.');
    await context.close();
  });
});

describe('the link of an exercise', () => {
  it('lets a screen in by itself and leaves no key in the address', async () => {
    const { page, context } = await openWall(browser, server);
    await looks(page, 'live');
    expect(page.url()).toBe(`${server.url}/wall?lang=id`);
    expect(server.walls.codes).toEqual([]);
    await context.close();
  });

  it('opened again is the same wall; another one is another wall', async () => {
    const first = await openWall(browser, server);
    await looks(first.page, 'live');
    const again = await openWall(browser, server, { context: first.context });
    await looks(again.page, 'live');
    expect(server.walls.passes).toBe(1);
    const other = await openWall(browser, server, { context: first.context, scope: '15.07.05' });
    await looks(other.page, 'live');
    expect(server.walls.passes).toBe(2);
    expect(await other.page.locator('[data-item="names"]').textContent()).toContain('Kecamatan Sadu');
    await first.context.close();
  });

  it('that names another scope is followed without a reload', async () => {
    const { page, context } = await openWall(browser, server);
    await looks(page, 'live');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.evaluate(() => {
      location.hash = '#scope=15.07.05';
    });
    const name = page.locator('[data-item="names"]');
    await hears(
      page,
      async () => (await name.count()) > 0 && (await name.textContent())?.includes('Kecamatan Sadu'),
      true,
    );
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(page.url()).toBe(`${server.url}/wall?lang=id`);
    await context.close();
  });

  it.each([43, 50])('for %i inches and 5 metres says that the screen is too small', async (diagonal) => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/wall#kunci=${FIXTURE_KEY}&scope=15.07&diagonal=${diagonal}&distance=5`);
    await entry(page, 'code');
    expect(await words(page)).toContain('Layar terlalu kecil untuk jarak ini');
    expect(await words(page)).not.toContain('Tautan latihan tidak berlaku');
    await context.close();
  });

  it('that is not of this exercise is told, and the screen can be paired like any other', async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/wall#kunci=not-${FIXTURE_KEY}&scope=15.07&diagonal=98&distance=5`);
    await entry(page, 'code');
    expect(await words(page)).toContain('Tautan latihan tidak berlaku di server ini');
    expect(page.url()).toBe(`${server.url}/wall`);
    await context.close();
  });
});

describe('the key of a device', () => {
  it('can be used by the page and read by nobody', async () => {
    const { page, context } = await openWall(browser, server);
    await looks(page, 'live');
    const kept = await page.evaluate(
      () =>
        new Promise<{ extractable: boolean; names: string[] }>((resolve) => {
          const opening = indexedDB.open('siaga-wall');
          opening.onsuccess = () => {
            const store = opening.result.transaction('device').objectStore('device');
            const [key, names] = [store.get('key'), store.getAllKeys()];
            names.onsuccess = () =>
              resolve({
                extractable: (key.result as CryptoKeyPair).privateKey.extractable,
                names: names.result as string[],
              });
          };
        }),
    );
    expect(kept).toEqual({ extractable: false, names: ['key', 'pass'] });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('ssd_wall_');
    await context.close();
  });

  it('that is lost with the storage is made anew, and the screen asks for its way in', async () => {
    const { page, context } = await openWall(browser, server);
    await looks(page, 'live');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          localStorage.clear();
          const clearing = indexedDB.deleteDatabase('siaga-wall');
          clearing.onsuccess = resolve;
        }),
    );
    await page.close();
    const again = await unknown(context);
    await entry(again.page, 'code');
    await context.close();
  });
});
