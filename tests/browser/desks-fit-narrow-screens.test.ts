import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { IncidentSource } from '../support/incident-source.ts';
import { ServerProcess } from '../support/server-process.ts';
import { focusIsVisible } from './queue-view.ts';

/** 1024 px, and 1366 × 768 drawn twice as large. */
const SIZES = [
  [1024, 768],
  [683, 384],
] as const;
const OF_POSKO = ['/antrean', '/peringatan', '/tahap', '/kesiapan', '/riwayat', '/putar-ulang', '/laporan'];
const OF_ADMIN = [
  '/layar',
  '/admin/orang',
  '/admin/token',
  '/admin/webhook',
  '/admin/daftar-tps',
  '/admin/catatan',
];

let server: ServerProcess;
let browser: Browser;
let source: IncidentSource;
let posko: ConsolePage;
let admin: ConsolePage;

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  source = new IncidentSource(server);
  await source.runClock(0);
  await source.raiseMany(14);
  posko = await ConsolePage.open(browser, server);
  await posko.logIn(server, 'POSKO');
  admin = await ConsolePage.open(browser, server);
  await admin.logIn(server, 'ADMIN');
});
afterAll(async () => {
  source.close();
  await browser.close();
  await server.dispose();
});

/** How far the page goes beyond the screen sideways, and what of clock and freshness is not on it. */
const beyond = ({ page }: ConsolePage) =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('.top [data-clock], .top [data-freshness]')];
    const isOut = ({ left, right, top, bottom }: DOMRect) =>
      left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
    return {
      sideways: document.documentElement.scrollWidth - innerWidth,
      unseen: told
        .filter((each) => isOut(each.getBoundingClientRect()))
        .map(({ textContent }) => textContent),
    };
  });

describe.each(SIZES)('at %i × %i', (width, height) => {
  it('no desk is scrolled sideways, and clock and freshness are always seen', async () => {
    for (const [desk, paths] of [[posko, OF_POSKO] as const, [admin, OF_ADMIN] as const]) {
      await desk.page.setViewportSize({ width, height });
      for (const path of paths) {
        await desk.go(path);
        await desk.page.locator('main').waitFor();
        expect(await beyond(desk), path).toEqual({ sideways: 0, unseen: [] });
        await desk.page.evaluate('scrollTo(0, 300)');
        expect(await beyond(desk), `${path}, scrolled`).toEqual({ sideways: 0, unseen: [] });
      }
    }
  });

  it('the queue is gone through by keyboard, its words whole, and axe finds nothing', async () => {
    await posko.go('/antrean');
    await posko.page.waitForSelector('.queue-row');
    for (let i = 0; i < 5; i += 1) {
      await posko.keys('j');
      await expect.poll(() => focusIsVisible(posko.page), { message: `after ${i + 1}` }).toBe(true);
    }
    const cut = await posko.page.evaluate(() =>
      [...document.querySelectorAll('.queue-row[data-in-hand] .two-lines > *')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    expect(await posko.findings()).toEqual([]);
  });
});
