import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { type Size, sizes } from '../support/invented-regency.ts';
import { type Moment, stagedRegency } from './support/regencies.ts';
import { type DrawnText, drawnTexts } from './support/screen.ts';
import { showRegency } from './support/states.ts';

/** Every regency of Indonesia fits: from 3 kecamatan and 60 TPS to 46 kecamatan, and to 16,000 TPS. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

const LEAST = { standar: 32, besar: 40 } as const;

function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const isBeside = a.right <= b.left + 1.5 || b.right <= a.left + 1.5;
      const isApart = a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      return isBeside || isApart ? [] : [`“${a.content}” and “${b.content}”`];
    }),
  );
}

interface DrawnCell {
  readonly stages: string[];
  readonly counted: number;
}

/** By region, what the cells of its row say is missing. */
const drawnCells = (page: Page) =>
  page.locator('[data-role="region"]').evaluateAll((rows) =>
    rows.map((row) => ({
      region: row.getAttribute('data-row') ?? '',
      cells: [...row.querySelectorAll('[data-cell]')].map(
        (cell): DrawnCell => ({
          stages: (cell.getAttribute('data-stages') ?? '').split(' '),
          counted: [...cell.querySelectorAll('[data-count]')].reduce(
            (sum, mark) => sum + Number(mark.getAttribute('data-count')),
            0,
          ),
        }),
      ),
    })),
  );

const moments: readonly Moment[] = ['morning', 'afternoon'];
const cases = sizes.flatMap((size) => moments.map((moment) => ({ size, moment })));

describe.each(cases)(
  'a regency of the size $size, $moment',
  ({ size, moment }: { size: Size; moment: Moment }) => {
    it.each(['regency', 'kecamatan'] as const)(
      'fits its wall, of the %s, in both sizes and languages',
      async (of) => {
        const staged = stagedRegency(size, moment);
        const scope = of === 'regency' ? staged.regency.code : staged.kecamatan;
        for (const preset of ['standar', 'besar'] as const)
          for (const language of ['id', 'en'] as const) {
            const wall = await showRegency(browser, staged, { scope, preset, language });
            const texts = (await drawnTexts(wall.page)).filter(({ zone }) =>
              ['tiles', 'numbers', 'mark-keys', 'matrix'].includes(zone),
            );
            expect(texts.length).toBeGreaterThan(20);
            expect(overlaps(texts)).toEqual([]);
            expect(
              texts.filter(({ size: drawn }) => drawn < LEAST[preset]).map(({ content }) => content),
            ).toEqual([]);
            expect(texts.filter(({ squeeze }) => squeeze < 0.9).map(({ content }) => content)).toEqual([]);
            expect(texts.map(({ content }) => content).filter((text) => /\d{4}|\d…/.test(text))).toEqual([]);
            const patch = staged.recording.scopes[scope];
            for (const { region, cells } of await drawnCells(wall.page))
              for (const { stages, counted } of cells) {
                const missing = stages.map((stage) => {
                  const cell = patch?.cells.find((each) => each.region === region && each.stage === stage);
                  return cell === undefined ? 0 : cell.late + cell.silent + cell.hindered;
                });
                expect([region, stages, counted]).toEqual([region, stages, Math.max(...missing)]);
              }
            if (preset === 'standar') {
              const tiles = wall.page.locator('[data-tile]');
              expect(await tiles.count()).toBe(patch === undefined ? 0 : patch.rows.length - 1);
              const incidents = await wall.page
                .locator('[data-tile] [data-count]')
                .evaluateAll((found) =>
                  found.reduce((sum, el) => sum + Number(el.getAttribute('data-count')), 0),
                );
              expect(incidents).toBe(patch?.headline?.openIncidents);
            }
            expect(wall.complaints).toEqual([]);
            await wall.close();
          }
      },
    );
  },
);
