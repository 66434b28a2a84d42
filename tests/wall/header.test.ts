import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import {
  type FixtureServer,
  type Recording,
  recording,
  startFixtureServer,
} from '../support/fixture-server.ts';
import { at, plan } from './support/exercise-day.ts';
import { hears } from './support/hears.ts';
import { looks, type OpenWall, openWall, passOnline, SERVED_AT } from './support/open-wall.ts';
import { type DrawnText, drawnTexts } from './support/screen.ts';
import { overlaps } from './support/texts.ts';

/** Nothing in the header lies over anything else, whatever has to be said there at once. */
let browser: Browser;
let server: FixtureServer;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFixtureServer();
});
afterEach(() => server.close());

const PRESETS = ['standar', 'besar'] as const;
const LANGUAGES = ['id', 'en'] as const;
const HOUR = 3_600_000;

/** The morning's picture as if it were another phase, an hour after that began. */
function inPhase(code: string): Recording {
  const phase = plan.phases.find((each) => each.code === code);
  if (phase === undefined) throw new Error(`no phase ${code}`);
  const { startsAt, endsAt } = phase;
  const morning = recording('morning');
  const operationTime = new Date(startsAt === null ? at('05.00') : startsAt + HOUR).toISOString();
  const phaseEndsAt = endsAt === null ? null : new Date(endsAt).toISOString();
  const scopes = Object.fromEntries(
    Object.entries(morning.scopes).map(([scope, patch]) => [
      scope,
      { ...patch, headline: patch.headline && { ...patch.headline, phase: code, phaseEndsAt } },
    ]),
  );
  return { ...morning, operationTime, scopes } as Recording;
}

const header = async ({ page }: OpenWall): Promise<DrawnText[]> =>
  (await drawnTexts(page)).filter(({ zone }) => zone === 'header');

/** Where the boxes of the badges end and the clock begins. */
const boxes = ({ page }: OpenWall) =>
  page.locator('[data-item="clock"]').evaluate((clock) => {
    const rights = [...clock.querySelectorAll('rect')].map((box) => box.getBoundingClientRect().right);
    const time = clock.querySelector('[data-clock]') as SVGTSpanElement;
    return { right: Math.max(0, ...rights), left: time.getBoundingClientRect().left };
  });

async function examine(wall: OpenWall, preset: (typeof PRESETS)[number]): Promise<void> {
  const texts = await header(wall);
  expect(overlaps(texts)).toEqual([]);
  expect(texts.filter(({ size }) => size < (preset === 'standar' ? 32 : 40))).toEqual([]);
  expect(texts.filter(({ squeeze, content }) => squeeze < 0.9 || /\p{L}…/u.test(content))).toEqual([]);
  expect(texts.filter(({ left, right }) => left < 36 || right > 1884)).toEqual([]);
  const { right, left } = await boxes(wall);
  expect(right).toBeLessThan(left);
}

const cases = PRESETS.flatMap((preset) => LANGUAGES.map((language) => ({ preset, language })));

describe.each(cases)('the header in $preset, $language', ({ preset, language }) => {
  it('has room for SUARA MATI beside the countdown of every phase, in an exercise with guests', async () => {
    server.order({ mode: 'NORMAL', isSoundOn: false });
    server.play('morning', { servedAt: SERVED_AT, lagMs: 0 });
    const wall = await openWall(browser, server, { preset, language });
    await looks(wall.page, 'live');
    const off = language === 'id' ? 'SUARA MATI' : 'SOUND OFF';
    for (const mode of ['NORMAL', 'GUEST'] as const) {
      server.order({ mode, isSoundOn: false });
      const guest = language === 'id' ? 'MODE TAMU' : 'GUEST MODE';
      await hears(
        wall.page,
        async () => (await header(wall)).some(({ content }) => content === guest),
        mode === 'GUEST',
      );
      for (const { code, label } of plan.phases) {
        server.change(inPhase(code), { servedAt: SERVED_AT, lagMs: 0 });
        const isThere = async () =>
          (await header(wall)).some(({ content }) => content.toUpperCase() === label[language].toUpperCase());
        await hears(wall.page, isThere, true);
        expect((await header(wall)).some(({ content }) => content.includes(off))).toBe(true);
        await examine(wall, preset);
      }
    }
    await wall.context.close();
  });

  it('has room for how old the data is while the wall is silent', async () => {
    server.order({ mode: 'NORMAL', isSoundOn: false });
    server.play(inPhase('PEMUNGUTAN'), { servedAt: SERVED_AT, lagMs: 30_000 });
    const stuck = await openWall(browser, server, { preset, language });
    await looks(stuck.page, 'delayed');
    await examine(stuck, preset);
    await stuck.context.close();
    server.play(inPhase('PENGHITUNGAN'), { servedAt: SERVED_AT, lagMs: 0 });
    const late = await openWall(browser, server, { preset, language });
    await looks(late.page, 'live');
    server.mute();
    await passOnline(late.page, 34_000, 2_000);
    await looks(late.page, 'delayed');
    expect((await header(late)).some(({ content }) => /3\d (dtk|s)/.test(content))).toBe(true);
    await examine(late, preset);
    await late.context.close();
  });
});
