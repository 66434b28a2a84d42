import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type FixtureServer, startFixtureServer } from '../support/fixture-server.ts';
import { looks, openWall, pass, SERVED_AT } from './support/open-wall.ts';

let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFixtureServer();
  server.play('morning', { servedAt: SERVED_AT, lagMs: 2000 });
});
afterEach(() => server.close());

/** Counts the tones that the page really starts. */
const countTones = () => {
  const started = { count: 0 };
  Object.assign(window, { started });
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    started.count += 1;
    start.call(this, when);
  };
};

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
  const wall = await openWall(browser, server, { before: countTones });
  await looks(wall.page, 'live');
  await pass(wall.page, 500);
  // Five pulses of four partials for the critical one, two pulses for the high one.
  expect(await tones(wall.page)).toBe(28);
  await wall.context.close();
});

it('of a waiting critical incident that must not be shown is played as well', async () => {
  server.play('takeover-hidden', { servedAt: SERVED_AT, lagMs: 2000 });
  const wall = await openWall(browser, server, { before: countTones });
  await looks(wall.page, 'live');
  await pass(wall.page, 500);
  expect(await tones(wall.page)).toBe(28);
  await wall.context.close();
});

it('is off by order, told on the header, and the test tone sounds nevertheless, once', async () => {
  server.order({ isSoundOn: false });
  const wall = await openWall(browser, server, { before: countTones });
  await looks(wall.page, 'live');
  await pass(wall.page, 500);
  expect(await tones(wall.page)).toBe(0);
  expect(await wall.page.locator('[data-item="link"]').textContent()).toContain('SUARA MATI');
  server.order({ soundTestedAt: new Date(SERVED_AT).toISOString() });
  await expect.poll(() => tones(wall.page)).toBe(4);
  server.order({});
  await pass(wall.page, 500);
  expect(await tones(wall.page)).toBe(4);
  await wall.context.close();
});

const tones = (page: Awaited<ReturnType<typeof openWall>>['page']): Promise<number> =>
  page.evaluate(() => (window as unknown as { started: { count: number } }).started.count);
