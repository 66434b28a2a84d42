import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Preset } from '../../../web/src/pieces/preset.ts';
import type { FixtureServer } from '../../support/fixture-server.ts';
import { FIXTURE_KEY } from '../../support/fixture-walls.ts';

export const SERVED_AT = Date.parse('2024-02-14T02:00:00.000Z');

/** Rooms that ask for each size of text. */
const ROOMS: Record<Preset, string> = {
  standar: 'diagonal=98&distance=5',
  besar: 'diagonal=86&distance=5.5',
  pisah: 'diagonal=65&distance=5',
};

export interface WallOptions {
  readonly scope?: string;
  readonly language?: 'id' | 'en';
  /** Device pixels per canvas pixel: 2 is a 4K panel. */
  readonly scale?: number;
  readonly preset?: Preset;
  readonly context?: BrowserContext;
  /** What the page's clock says when it is opened, epoch ms. */
  readonly startAt?: number;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
  /** Opened without the link that lets it in: a browser that nobody knows yet. */
  readonly isUnknown?: boolean;
}

export interface OpenWall {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the browser complained about. */
  readonly complaints: string[];
}

/**
 * Opens the wall with a clock that stands still until a test moves it. The picture is not waited for: what a cold wall shows is
 * one of the things to look at.
 */
export async function openWall(
  browser: Browser,
  server: FixtureServer,
  options: WallOptions = {},
): Promise<OpenWall> {
  const { scope = '15.07', language = 'id', scale = 1, preset = 'standar', startAt = SERVED_AT } = options;
  const size = { width: 1920 * scale, height: 1080 * scale };
  const context = options.context ?? (await browser.newContext({ viewport: size, screen: size }));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isOwn = message.type() === 'error' || message.type() === 'warning';
    if (isOwn && !/ERR_|WebSocket connection/.test(message.text())) complaints.push(message.text());
  });
  if (options.before !== undefined) await page.addInitScript(options.before);
  await page.clock.install({ time: startAt });
  await page.clock.pauseAt(startAt + 1000);
  const link = options.isUnknown ? '' : `#kunci=${FIXTURE_KEY}&scope=${scope}&${ROOMS[preset]}`;
  await page.goto(`${server.url}/wall?lang=${language}${link}`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  return { page, context, complaints };
}

/** Waits until the wall claims that state. */
export async function looks(page: Page, look: string): Promise<void> {
  await page.waitForSelector(`[data-look="${look}"]`, { state: 'attached' });
}

/** Lets the page's clock run on, timers included. */
export async function pass(page: Page, ms: number): Promise<void> {
  await page.clock.runFor(ms);
}

/**
 * Lets the page's clock run in steps; after each, what the page asked of the network has been answered. For whatever depends on
 * how long a socket was closed: the network does not know the page's clock.
 */
export async function passOnline(page: Page, ms: number, step = 500): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    await pass(page, step);
    for (let trip = 0; trip < 2; trip += 1) {
      await page.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()));
    }
  }
}

/**
 * Lets the page's clock run in steps until the wall claims that state, for at most `ms`: where the moment is drawn by lot, a step
 * more could make what came just then look old again.
 */
export async function passUntil(page: Page, look: string, ms: number, step = 1_000): Promise<void> {
  const isThere = async () => (await page.locator('[data-look]').getAttribute('data-look')) === look;
  for (let passed = 0; passed < ms && !(await isThere()); passed += step) await passOnline(page, step, step);
  await looks(page, look);
}
