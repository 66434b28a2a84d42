import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, recording } from '../support/fixture-server.ts';
import { GUARDED_WORDS } from './support/guarded-moments.ts';
import { looks, pass, SERVED_AT } from './support/open-wall.ts';
import { show } from './support/states.ts';

/** What guests and the room may see: looked for in the frames that were sent, and only then on the screen. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

interface SentIncident {
  readonly level: string;
  readonly category: string | null;
  readonly agency: string | null;
  readonly tpsNumbers: readonly number[];
  readonly desa: string | null;
}

const sentIncidents = (server: FixtureServer): SentIncident[] =>
  server.sent.flatMap(
    (text) => (JSON.parse(text) as { patch: { incidents: SentIncident[] } }).patch.incidents,
  );

/** Nothing of what is guarded stands in any frame that went out, nor anywhere in the page. */
async function expectNothingGuarded(server: FixtureServer, page: Page): Promise<void> {
  expect(server.sent.length).toBeGreaterThan(1);
  for (const text of server.sent) for (const word of GUARDED_WORDS) expect(text).not.toContain(word);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  for (const word of GUARDED_WORDS) expect(kept).not.toContain(`"${word}"`);
}

const rows = (page: Page) =>
  page
    .locator('[data-incident]')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('text')].map((text) => text.textContent ?? '')),
    );

describe('guarded incidents on the wall of the room', () => {
  it('have a row without what and where: severity, kecamatan, agency, age and limit', async () => {
    const wall = await show(browser, 'restricted');
    await expectNothingGuarded(wall.server, wall.page);
    expect((await rows(wall.page))[2]).toEqual([
      '2',
      'Insiden terbatas',
      'sisa 3 mnt',
      'Sadu · Polres',
      '2 mnt',
    ]);
    for (const { level, category, tpsNumbers, desa } of sentIncidents(wall.server))
      if (level !== 'BIASA') expect([category, tpsNumbers, desa]).toEqual([null, [], null]);
    await wall.close();
  });

  it('that are only counted stand in the heading and in the line under the rows', async () => {
    const wall = await show(browser, 'restricted');
    expect(recording('restricted').scopes['15.07']?.headline).toMatchObject({ hiddenIncidents: 3 });
    const board = await wall.page.locator('[data-zone="board"]').textContent();
    expect(board).toContain('INSIDEN 14');
    expect(board).toContain('+9 lainnyasedang 3 · rendah 3 · terbatas 3');
    expect(sentIncidents(wall.server).map(({ level }) => level)).not.toContain('RAHASIA');
    await wall.close();
  });

  it('on the wall of their kecamatan name the kecamatan, and are not counted where they must not be placed', async () => {
    const wall = await show(browser, 'restricted', { scope: '15.07.05' });
    await expectNothingGuarded(wall.server, wall.page);
    const masked = (await rows(wall.page)).find(([, title]) => title === 'Insiden terbatas');
    expect(masked?.[3]).toBe('Sadu · Polres');
    expect(await wall.page.getByText('terbatas').count()).toBe(1);
    await wall.close();
  });

  it('that are all there is leave no claim that nothing is open', async () => {
    const wall = await show(browser, 'secret-alone');
    const board = (await wall.page.locator('[data-zone="board"]').textContent()) ?? '';
    expect(board).toContain('2 insidenterbatas');
    expect(board).toContain('28 insiden, 2 terbuka');
    expect(board).not.toContain('Tidak ada');
    await wall.close();
  });
});

describe('a critical incident that is masked', () => {
  it('takes over with its kecamatan, its agency and its limit, and no point on the map', async () => {
    const wall = await show(browser, 'takeover-restricted');
    await expectNothingGuarded(wall.server, wall.page);
    const words = await wall.page.locator('[data-zone="takeover"]').textContent();
    expect(words).toContain('Insiden terbatas');
    expect(words).toContain('Kecamatan Berbak');
    expect(words).toContain('Polres');
    expect(await wall.page.locator('[data-zone="takeover"] path.border').count()).toBe(11);
    expect(await wall.page.locator('[data-zone="takeover"] [data-badge]').count()).toBe(1);
    await wall.close();
  });
});

describe('a critical incident that must not be shown', () => {
  it('takes over with nothing but the way to the console', async () => {
    const wall = await show(browser, 'takeover-hidden');
    await expectNothingGuarded(wall.server, wall.page);
    const words = await wall.page
      .locator('[data-zone="takeover"] text')
      .evaluateAll((found) => found.map((text) => text.textContent));
    expect(words).toEqual([
      '1',
      'KRITIS · BELUM DITANGGAPI',
      'Insiden kritis terbatas',
      'Koordinator ke konsol',
      'Rincian hanya di konsol',
      'Menunggu koordinator piket menekan “Tanggapi”',
    ]);
    expect(await wall.page.locator('[data-zone="takeover"] path.border').count()).toBe(0);
    await wall.close();
  });

  it('waits as a red band over the first row after three minutes, with one pulsing symbol', async () => {
    const wall = await show(browser, 'band-hidden');
    expect(await wall.page.locator('[data-zone="takeover"]').count()).toBe(0);
    expect(await wall.page.locator('[data-hidden-row] [data-band]').count()).toBe(1);
    expect(await wall.page.locator('.pulse-ring').count()).toBe(1);
    expect(await wall.page.locator('[data-incident]').count()).toBe(4);
    await wall.close();
  });

  it('ends with the acknowledgement, and says no more than that it waits no longer', async () => {
    const wall = await show(browser, 'takeover-hidden');
    wall.server.change('takeover-acked', { servedAt: SERVED_AT + 2000, lagMs: 0, speed: 1 });
    await wall.page.waitForSelector('[data-state="acknowledged"]', { state: 'attached' });
    expect(await wall.page.locator('[data-zone="takeover"]').textContent()).toContain('TIDAK LAGI MENUNGGU');
    await pass(wall.page, 21_000);
    expect(await wall.page.locator('[data-zone="takeover"]').count()).toBe(0);
    await wall.close();
  });
});

describe('an incident that is guarded more while it is on the wall', () => {
  it('takes its words out of the takeover with the very frame', async () => {
    const wall = await show(browser, 'takeover-restricted');
    const takeover = wall.page.locator('[data-zone="takeover"]');
    expect(await takeover.textContent()).toContain('Kecamatan Berbak');
    wall.server.change('takeover-turned', { servedAt: SERVED_AT + 2000, lagMs: 0 });
    await takeover.filter({ hasText: 'Koordinator ke konsol' }).waitFor();
    expect(await takeover.textContent()).not.toContain('Berbak');
    await wall.close();
  });
});

describe('guests', () => {
  it('are sent no agency, no log and nothing guarded', async () => {
    const wall = await show(browser, 'guest');
    await expectNothingGuarded(wall.server, wall.page);
    const incidents = sentIncidents(wall.server);
    expect(incidents.length).toBeGreaterThan(0);
    for (const { agency, level } of incidents) expect([agency, level]).toEqual([null, 'BIASA']);
    for (const text of wall.server.sent)
      expect((JSON.parse(text) as { patch: { log: unknown[] } }).patch.log).toEqual([]);
    await wall.close();
  });

  it('see a badge that says so, rows without agencies, and a footer that claims nothing', async () => {
    const wall = await show(browser, 'guest');
    expect(await wall.page.locator('[data-item="clock"]').textContent()).toContain('MODE TAMU');
    expect((await rows(wall.page))[0]?.[3]).toBe('Kuala Jambi');
    // How many cannot vote is no news of an incident: everybody is told.
    expect(await wall.page.locator('[data-zone="footer"] text').allTextContents()).toEqual([
      'Mode tamu: catatan kejadian tidak ditampilkan',
      'TPS belum dapat melaksanakan pemungutan suara: 2',
    ]);
    const board = await wall.page.locator('[data-zone="board"]').textContent();
    expect(board).toContain('INSIDEN 14');
    expect(board).toContain('+9 lainnyasedang 1 · rendah 3 · terbatas 5');
    await wall.close();
  });

  it('are told of a flood like everybody', async () => {
    const wall = await show(browser, 'guest');
    wall.server.change('guest-flood', { servedAt: SERVED_AT + 1000, lagMs: 0 });
    await wall.page.locator('[data-zone="footer"]', { hasText: 'LONJAKAN INSIDEN' }).waitFor();
    expect(await wall.page.locator('[data-zone="footer"]').textContent()).toContain('LONJAKAN INSIDEN · 30');
    await wall.close();
  });

  it('see nothing of the room from the order on, whatever the picture at hand still holds', async () => {
    const wall = await show(browser, 'restricted');
    await wall.page.getByText('Insiden terbatas').waitFor();
    const sent = wall.server.sent.length;
    wall.server.order({ mode: 'GUEST' });
    await wall.page.getByText('MODE TAMU', { exact: true }).waitFor();
    expect(wall.server.sent.length).toBe(sent);
    expect(await wall.page.getByText('Insiden terbatas').count()).toBe(0);
    expect((await rows(wall.page)).map((row) => row[3])).toEqual([
      'Kuala Jambi',
      'Sadu',
      'Nipah Panjang',
      'Geragai',
      'Berbak',
    ]);
    expect(await wall.page.locator('[data-zone="footer"]').textContent()).not.toContain('ditugaskan');
    await looks(wall.page, 'live');
    await wall.close();
  });
});
