import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { Coordinator } from '../support/coordinator.ts';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

/** An order of the console stands on every wall within this time. */

let room: Room;
let browser: Browser;
let page: Page;
let coordinator: Coordinator;
const complaints: string[] = [];

beforeAll(async () => {
  [room, browser] = await Promise.all([Room.open(), launchBrowser()]);
  coordinator = await Coordinator.logIn(room.server);
  await sendUntilAccepted(room.http, room.reports.reports(300));
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

const look = () => page.evaluate("document.querySelector('[data-look]')?.dataset.look ?? null");
const words = () =>
  page.evaluate("document.querySelector('svg.canvas')?.textContent ?? ''") as Promise<string>;

/** Gives an order to all walls; answers how long it took until the page was so. */
async function ordered(command: string, isSo: () => Promise<unknown>): Promise<number> {
  const id = crypto.randomUUID();
  await coordinator.does('CommandWall', { input: { id, command, reason: 'Tamu datang' } });
  const at = performance.now();
  await expect.poll(isSo, { interval: 25 }).toBe(true);
  return performance.now() - at;
}

const isBlank = async () => (await page.locator('[data-blank]').count()) === 1;
const isGuest = async () => (await words()).includes('MODE TAMU');

describe('a screen of the room', () => {
  it('that nobody knows shows a code, and is a wall a moment after a coordinator approved it', async () => {
    await page.goto(`${room.server.url}/wall?lang=id`);
    const code = (await page.locator('[data-code]').textContent()) ?? '';
    expect(code).toMatch(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/);
    const shown = await coordinator.does('WallPairing', { code });
    expect(shown).toMatchObject({ width: 1920, height: 1080 });
    const setup = {
      name: 'Layar utama',
      place: 'Ruang posko',
      scope: REGENCY,
      diagonalInches: 98,
      distanceMetres: 5,
      ambient: 'DARK',
      isGuestByDefault: false,
    };
    await coordinator.does('ApproveWall', { input: { id: crypto.randomUUID(), code, setup } });
    await expect.poll(look).toBe('live');
    expect(await page.locator('[data-row]').count()).toBe(12);
  });

  it('is known to the console with its health', async () => {
    const walls = async () => (await coordinator.does('Walls')) as unknown as Record<string, unknown>[];
    await expect
      .poll(async () => (await walls())[0]?.health)
      .toMatchObject({
        scene: 'OVERVIEW',
        preset: 'STANDARD',
      });
    const [wall] = await walls();
    expect(wall).toMatchObject({ isConnected: true, isMisused: false, settings: { name: 'Layar utama' } });
    const { heapMegabytes } = (wall?.health ?? {}) as { heapMegabytes?: number };
    expect(heapMegabytes).toBeGreaterThan(1);
  });

  it('goes into guest mode, blank, and back', async () => {
    const took = {
      guest: await ordered('GUEST_ON', isGuest),
      blank: await ordered('BLANK', isBlank),
      unblank: await ordered('UNBLANK', async () => !(await isBlank())),
      room: await ordered('GUEST_OFF', async () => !(await isGuest())),
    };
    console.log(
      Object.entries(took)
        .map(([order, ms]) => `${order} ${Math.round(ms)} ms`)
        .join(' · '),
    );
    await expect.poll(look).toBe('live');
  });

  it('shows another region, and text for another room, as soon as it is set up so', async () => {
    const [wall] = (await coordinator.does('Walls')) as unknown as { id: string }[];
    const change = (settings: object) =>
      coordinator.does('CommandWall', {
        input: { id: crypto.randomUUID(), wall: wall?.id, command: 'CHANGE_SETTINGS', settings },
      });
    await change({ scope: '15.07.05', diagonalInches: 86, distanceMetres: 5.5 });
    await expect.poll(words).toContain('Kecamatan Sadu');
    await expect.poll(look).toBe('live');
    expect(await page.locator('[data-preset="besar"]').count()).toBe(1);
    await change({ scope: REGENCY, diagonalInches: 98, distanceMetres: 5 });
    await expect.poll(words).toContain('Ruang Situasi');
    await expect.poll(look).toBe('live');
  });

  it('shows the seal of the record when asked to, and takes it away by itself', async () => {
    await coordinator.does('CommandWall', { input: { id: crypto.randomUUID(), command: 'SHOW_SEAL' } });
    await expect.poll(words).toMatch(/Tanda digital log [0-9A-F]{4}(-[0-9A-F]{4}){3} · \d\d\.\d\d/);
  });

  it('is blank still after a restart of page and server, until it is told otherwise', async () => {
    await ordered('BLANK', isBlank);
    await page.reload();
    // Of whatever the page draws first, nothing is the picture.
    await page.locator('[data-blank], svg.canvas, [data-code]').first().waitFor({ state: 'attached' });
    expect(await isBlank()).toBe(true);
    await room.server.kill9();
    await page.reload().catch(() => undefined);
    await room.server.start();
    await page.goto(`${room.server.url}/wall?lang=id`);
    await expect.poll(isBlank).toBe(true);
    await ordered('UNBLANK', async () => !(await isBlank()));
    await expect.poll(look).toBe('live');
  });

  it('that is unpaired shows its last picture, dead, and a code to be let in anew', async () => {
    const [wall] = (await coordinator.does('Walls')) as unknown as { id: string }[];
    const input = { id: crypto.randomUUID(), wall: wall?.id, reason: 'Layar dipindah' };
    await coordinator.does('UnpairWall', { input });
    await expect.poll(look).toBe('cut');
    const said = await words();
    expect(said).toContain('Izin layar habis, hubungi operator');
    expect(await page.locator('[data-row]').count()).toBe(12);
    expect(await page.locator('form, input').count()).toBe(0);
    await expect.poll(words).toMatch(/Pasangkan lagi: Konsol › Layar › kode [A-Z]{4}-/);
    expect(complaints).toEqual([]);
  });
});
