import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import {
  colourDistance,
  contrast,
  luminance,
  type Rgb,
  screenshot,
  seenBy,
  type Vision,
  visions,
} from './support/screen.ts';
import { show } from './support/states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

const hex = (text: string): Rgb =>
  [1, 3, 5].map((i) => Number.parseInt(text.slice(i, i + 2), 16)) as unknown as Rgb;

const token = (page: Page, name: string): Promise<Rgb> =>
  page
    .evaluate((key) => getComputedStyle(document.documentElement).getPropertyValue(key).trim(), `--${name}`)
    .then(hex);

describe('the tokens', () => {
  it('keep severities apart for every kind of colour vision', async () => {
    const wall = await show(browser, 'morning');
    const [critical, high, medium, doubtful] = await Promise.all(
      ['critical', 'high', 'medium', 'doubtful'].map((name) => token(wall.page, name)),
    );
    const pairs = {
      'critical–high': [critical, high],
      'high–medium': [high, medium],
      'critical–medium': [critical, medium],
      'critical–doubtful': [critical, doubtful],
      'high–doubtful': [high, doubtful],
    } as Record<string, [Rgb, Rgb]>;
    const figures = Object.entries(pairs).flatMap(([pair, [a, b]]) =>
      (['protan', 'deutan', 'tritan'] satisfies Vision[]).map((vision) => ({
        pair,
        vision,
        distance: colourDistance(seenBy(vision, a), seenBy(vision, b)),
      })),
    );
    for (const { pair, vision, distance } of figures)
      expect([pair, vision, distance > 12]).toEqual([pair, vision, true]);
    await wall.close();
  });

  it('reach the contrasts of the brief on the ground', async () => {
    const wall = await show(browser, 'morning');
    const ground = await token(wall.page, 'ground');
    const floor: Record<string, number> = {
      text: 7,
      'text-second': 4.5,
      'text-dim': 4.5,
      frame: 3,
      critical: 3,
      high: 3,
      medium: 3,
      doubtful: 3,
      dot: 3,
    };
    for (const [name, least] of Object.entries(floor)) {
      const ratio = contrast(await token(wall.page, name), ground);
      expect([name, ratio >= least]).toEqual([name, true]);
    }
    await wall.close();
  });
});

interface Crop {
  readonly name: string;
  readonly pixels: Rgb[];
}

/** Square cut-outs of the wall, centred on what a selector finds first. */
async function crops(page: Page, wanted: Record<string, string>, half = 30): Promise<Crop[]> {
  const { data, width } = await screenshot(page);
  return Promise.all(
    Object.entries(wanted).map(async ([name, selector]) => {
      const box = await page.locator(selector).first().boundingBox();
      if (box === null) throw new Error(`nothing matches ${selector}`);
      const [cx, cy] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      const pixels: Rgb[] = [];
      for (let y = cy - half; y < cy + half; y += 1)
        for (let x = cx - half; x < cx + half; x += 1) {
          const i = (y * width + x) * 4;
          pixels.push([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]);
        }
      return { name, pixels };
    }),
  );
}

/** Share of pixels that look clearly different, light against dark, to someone with that vision. */
function difference(vision: Vision, a: Crop, b: Crop): number {
  const light = (color: Rgb) => 116 * Math.cbrt(Math.max(luminance(seenBy(vision, color)), 0.008)) - 16;
  return (
    a.pixels.filter((color, i) => Math.abs(light(color) - light(b.pixels[i] ?? [0, 0, 0])) > 20).length /
    a.pixels.length
  );
}

describe('a guarded incident', () => {
  it('is told from one that may be shown by its words alone, and from a badge of another state by shape, for everybody', async () => {
    const wall = await show(browser, 'restricted');
    const rows = ['critical', 'open', 'masked', 'hollow'];
    await wall.page.locator('[data-incident]').evaluateAll((found, names) => {
      for (const [i, row] of found.entries()) row.setAttribute('data-as', names[i] ?? '');
    }, rows);
    const badge = (as: string) => `[data-as="${as}"] [data-badge] > path`;
    const [masked, open, hollow] = (await crops(wall.page, {
      masked: badge('masked'),
      open: badge('open'),
      hollow: badge('hollow'),
    })) as [Crop, Crop, Crop];
    for (const vision of visions) {
      expect([vision, difference(vision, masked, open) < 0.02]).toEqual([vision, true]);
      expect([vision, difference(vision, masked, hollow) > 0.04]).toEqual([vision, true]);
    }
    await wall.close();
  });

  it('that must not be shown stands in a band that everybody sees as one', async () => {
    const wall = await show(browser, 'band-hidden');
    const [band, row] = (await crops(
      wall.page,
      { band: '[data-hidden-row] [data-band]', row: '[data-incident]' },
      60,
    )) as [Crop, Crop];
    for (const vision of visions)
      expect([vision, difference(vision, band, row) > 0.04]).toEqual([vision, true]);
    await wall.close();
  });
});

describe('every state of a badge and a mark', () => {
  it('differs from every other in more than its hue, in grey and for every colour vision', async () => {
    const [morning, acknowledged] = [await show(browser, 'morning'), await show(browser, 'takeover-acked')];
    const badge = (severity: string, filled: boolean) =>
      `[data-zone="board"] [data-badge="${severity}"][data-filled="${filled}"] > path`;
    const badges = [
      ...(await crops(morning.page, {
        'critical waiting': badge('CRITICAL', true),
        'high waiting': badge('HIGH', true),
        'high taken': badge('HIGH', false),
        'medium taken': badge('MEDIUM', false),
      })),
      ...(await crops(acknowledged.page, { 'critical taken': badge('CRITICAL', false) })),
    ];
    const cell = (row: string, slot: string) => `[data-row="${row}"] [data-cell="${slot}"]`;
    const marks = await crops(
      morning.page,
      {
        hindered: `${cell('15.07.08', 'T3')} [data-alarm]`,
        late: `${cell('15.07.04', 'T3')} [data-alarm]`,
        silent: `${cell('15.07.05', 'T2')} [data-mark="silent"]`,
        done: cell('15.07.04', 'T2'),
        'not due': cell('15.07.04', 'T4–8'),
      },
      14,
    );
    for (const group of [badges, marks])
      for (const vision of visions)
        group.forEach((a, i) => {
          for (const b of group.slice(i + 1)) {
            const share = difference(vision, a, b);
            expect([vision, a.name, b.name, share > 0.04]).toEqual([vision, a.name, b.name, true]);
          }
        });
    await Promise.all([morning.close(), acknowledged.close()]);
  });
});
