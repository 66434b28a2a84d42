import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { hears } from './support/hears.ts';
import { passOnline, SERVED_AT } from './support/open-wall.ts';
import { type DrawnText, drawnTexts } from './support/screen.ts';
import { type StateName, show } from './support/states.ts';
import { overlaps } from './support/texts.ts';

/** A screen of 65 inches that is read from 5 metres has room for one zone at a time. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

const ZONES = ['BOARD', 'STAGES', 'NUMBERS'] as const;
const zone = (page: Page) => page.locator('[data-scene]').getAttribute('data-scene');
const contents = async (page: Page) => (await drawnTexts(page)).map(({ content }) => content);

/** Readable from the farthest seat, each line in its place. */
async function examine(page: Page): Promise<void> {
  const texts = await drawnTexts(page);
  const isSmall = ({ size, isDigitOfBadge }: DrawnText) => size < (isDigitOfBadge ? 44 : 52);
  expect(texts.filter(isSmall).map(({ content }) => content)).toEqual([]);
  expect(overlaps(texts)).toEqual([]);
  expect(texts.filter(({ squeeze }) => squeeze < 0.9).map(({ content }) => content)).toEqual([]);
  const isOutside = ({ left, right, top, bottom }: DrawnText) =>
    left < 36 || right > 1884 || top < 36 || bottom > 1044;
  expect(texts.filter(isOutside).map(({ content }) => content)).toEqual([]);
}

describe.each(['id', 'en'] as const)('a wall with room for one zone, in %s', (language) => {
  it.each(['morning', 'triage', 'flood-30', 'night', 'quiet', 'restricted', 'guest'] satisfies StateName[])(
    'has all of %s in one of three zones',
    async (state) => {
      const wall = await show(browser, state, { preset: 'pisah', language });
      for (const pinnedScene of ZONES) {
        wall.server.walls.setUp({ pinnedScene });
        wall.server.order({ isSoundOn: false });
        await hears(wall.page, () => zone(wall.page), pinnedScene);
        await examine(wall.page);
        expect((await contents(wall.page)).join(' ')).toMatch(/LANGSUNG|LIVE/);
      }
      expect(wall.complaints).toEqual([]);
      await wall.close();
    },
  );

  it.each(['takeover', 'takeover-two', 'lost-8min', 'delayed-34s', 'cold'] satisfies StateName[])(
    'shows %s like every wall',
    async (state) => {
      const wall = await show(browser, state, { preset: 'pisah', language });
      await examine(wall.page);
      await wall.close();
    },
  );
});

describe('the zones', () => {
  it('go round on a quiet wall that was told to, and the board comes back with the first critical incident', async () => {
    const wall = await show(browser, 'quiet', { preset: 'pisah' });
    wall.server.walls.setUp({ isRotating: true });
    wall.server.order({});
    const seen = new Set<string | null>();
    for (let second = 0; second < 170; second += 2) {
      wall.server.beat(second * 1000);
      await passOnline(wall.page, 2000, 2000);
      seen.add(await zone(wall.page));
    }
    expect([...seen]).toEqual(['BOARD', 'NUMBERS', 'STAGES']);
    wall.server.change('takeover', { servedAt: SERVED_AT + 172_000, lagMs: 0 });
    await hears(wall.page, () => wall.page.locator('[data-zone="takeover"]').count(), 1);
    expect(await zone(wall.page)).toBe('BOARD');
    await wall.close();
  });

  it('other than the board say how many incidents are open', async () => {
    const wall = await show(browser, 'morning', { preset: 'pisah' });
    wall.server.walls.setUp({ pinnedScene: 'STAGES' });
    wall.server.order({});
    await hears(wall.page, () => zone(wall.page), 'STAGES');
    expect((await contents(wall.page)).some((text) => text.startsWith('INSIDEN 9 · '))).toBe(true);
    await wall.close();
  });
});
