import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardIncident } from '../../server/domain/situation/situation.view.ts';
import { launchBrowser } from '../support/chromium.ts';
import { type Recording, recording } from '../support/fixture-server.ts';
import { hears } from './support/hears.ts';
import { SERVED_AT } from './support/open-wall.ts';
import { drawnTexts } from './support/screen.ts';
import { type StateName, show } from './support/states.ts';

/** The board agrees with its own heading in every frame. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

/** What one frame says: the number of the heading, what rows and rest add up to, and whether calm is claimed. */
const board = (page: Page) =>
  page.locator('[data-zone="board"]').evaluate((zone) => ({
    heading: Number(/\d+/.exec(zone.querySelector('text')?.textContent ?? '')?.[0]),
    sum: [...zone.querySelectorAll('[data-counts]')].reduce(
      (all, row) => all + Number(row.getAttribute('data-counts')),
      0,
    ),
    isCalm: zone.querySelector('[data-quiet]') !== null,
  }));

/** What every frame says until the heading shows that number. */
async function boardsUntil(page: Page, heading: number) {
  const seen: Awaited<ReturnType<typeof board>>[] = [];
  const shown = async () => {
    seen.push(await board(page));
    return seen.at(-1)?.heading;
  };
  await hears(page, shown, heading);
  return seen;
}

const SOON = { servedAt: SERVED_AT + 2000, lagMs: 0 };

/** A recording with one more incident in the regency. */
function withOneMore(name: string, like: Partial<BoardIncident>): Recording {
  const played = recording(name);
  const sample = recording('morning').scopes['15.07']?.incidents[0];
  const patch = played.scopes['15.07'];
  if (patch?.headline == null || sample === undefined) throw new Error(`nothing to add to in ${name}`);
  const id = '018da000-0000-7000-8000-0000000000ff';
  const headline = { ...patch.headline, openIncidents: patch.headline.openIncidents + 1 };
  const incidents = [...patch.incidents, { ...sample, ...like, id }];
  return { ...played, scopes: { '15.07': { ...patch, headline, incidents } } };
}

describe('rows and rest', () => {
  it.each([
    'morning',
    'triage',
    'flood-30',
    'restricted',
    'guest',
    'band-hidden',
    'takeover-two',
    'takeover-hidden',
    'lost-8min',
  ] satisfies StateName[])('of %s add up to the heading, in both sizes', async (state) => {
    for (const preset of ['standar', 'besar'] as const) {
      const wall = await show(browser, state, { preset });
      const { heading, sum, isCalm } = await board(wall.page);
      expect([preset, sum, isCalm]).toEqual([preset, heading, false]);
      await wall.close();
    }
  });
});

describe('an incident below high', () => {
  it('is counted with the frame that brings it, and has a row within ten seconds', async () => {
    const wall = await show(browser, 'morning');
    wall.server.change(withOneMore('morning', { severity: 'MEDIUM', status: 'NEW' }), SOON);
    const seen = await boardsUntil(wall.page, 10);
    for (const { heading, sum } of seen) expect(sum).toBe(heading);
    await wall.close();
  });

  it('ends the calm of an empty board at once', async () => {
    const wall = await show(browser, 'quiet');
    expect(await board(wall.page)).toEqual({ heading: 0, sum: 0, isCalm: true });
    wall.server.change(withOneMore('quiet', { severity: 'LOW', status: 'NEW' }), SOON);
    const seen = await boardsUntil(wall.page, 1);
    expect(seen.at(-1)).toEqual({ heading: 1, sum: 1, isCalm: false });
    for (const { heading, sum, isCalm } of seen) expect([sum, isCalm]).toEqual([heading, heading === 0]);
    expect(await wall.page.locator('[data-incident]').count()).toBe(1);
    await wall.close();
  });
});

it('after midnight every time has its day', async () => {
  const wall = await show(browser, 'night');
  const texts = (await drawnTexts(wall.page)).map(({ content }) => content);
  expect(texts).toContain('Kam');
  expect(texts.some((text) => /^batas Rab 24\.00/.test(text))).toBe(true);
  expect(texts.filter((text) => /\b00\.00\b/.test(text))).toEqual([]);
  await wall.close();
});
