import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { hears } from './support/hears.ts';
import {
  contrast,
  type DrawnText,
  drawnTexts,
  eachPixel,
  hueOf,
  parseRgb,
  type Rgb,
  screenshot,
} from './support/screen.ts';
import { type ShownState, type StateName, show, stateNames } from './support/states.ts';
import { overlaps } from './support/texts.ts';

/** What is true of the wall in every state it can be in, in both languages, sizes and presets. */
const SAFE = { left: 36, right: 1884, top: 36, bottom: 1044 };
const SMALLEST = { standar: 32, besar: 40 } as const;
const HUES: Record<string, Rgb> = {
  critical: [217, 45, 32],
  high: [246, 139, 10],
  medium: [255, 236, 139],
  doubtful: [182, 146, 246],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

const name = ({ content }: DrawnText) => content;

/** A wall whose server is out of reach, or lets it in no more, cannot be told to use another size: it is opened anew. */
const UNTOLD: readonly StateName[] = ['cold', 'cached', 'lost-8min', 'refused'];
/** Screens that know nothing of their room yet have one size for all. */
const SIZELESS: readonly StateName[] = ['blank', 'pairing'];

const cases = [
  ...stateNames.map((state) => ({ state, scope: '15.07' })),
  { state: 'morning' as const, scope: '15.07.05' },
  { state: 'restricted' as const, scope: '15.07.05' },
].flatMap((shown) => (['id', 'en'] as const).map((language) => ({ ...shown, language })));

type Language = 'id' | 'en';
/** What a screen must say and must not say to those who look at it; the words stand here, not in a catalogue. */
interface Saying {
  readonly says: readonly (readonly [id: string, en: string])[];
  readonly never: readonly (readonly [id: string, en: string])[];
}

const LIVE = ['LANGSUNG', 'LIVE'] as const;
const DELAYED = ['TERTUNDA', 'DELAYED'] as const;
const NOT_NOW = ['bukan keadaan sekarang', 'not current'] as const;
const UNACKNOWLEDGED = ['BELUM DITANGGAPI', 'NOT ACKNOWLEDGED'] as const;
const CUT = ['SAMBUNGAN TERPUTUS', 'DISCONNECTED'] as const;
const GUEST = ['MODE TAMU', 'GUEST MODE'] as const;
const isLive: Saying = { says: [LIVE], never: [DELAYED, NOT_NOW, CUT] };
const alsoSays = (saying: Saying, ...says: Saying['says']): Saying => ({
  ...saying,
  says: [...saying.says, ...says],
});
const neverSays = (saying: Saying, ...never: Saying['never']): Saying => ({
  ...saying,
  never: [...saying.never, ...never],
});

/** States that are about the link or about one thing; every other one is live. */
const MEANINGS: Readonly<Partial<Record<StateName, Saying>>> = {
  quiet: neverSays(
    alsoSays(isLive, ['Tidak ada', 'No open'], ['insiden terbuka', 'incidents']),
    UNACKNOWLEDGED,
  ),
  takeover: alsoSays(isLive, UNACKNOWLEDGED),
  'takeover-acked': neverSays(alsoSays(isLive, ['DITANGGAPI', 'ACKNOWLEDGED']), UNACKNOWLEDGED),
  alleged: alsoSays(
    isLive,
    ['Dugaan penganiayaan', 'Alleged assault'],
    ['Dugaan petugas bias', 'Alleged staff bias'],
    ['Dugaan pengarahan', 'Alleged steering'],
    ['tidak terbukti', 'not proven'],
    ['Serangan fajar', 'Gifts before dawn'],
    ['Dugaan penganiayaan dilaporkan', 'Alleged assault reported'],
  ),
  'takeover-alleged': alsoSays(
    isLive,
    UNACKNOWLEDGED,
    ['Dugaan penganiayaan', 'Alleged assault'],
    ['Belum diverifikasi', 'Not verified'],
  ),
  guest: alsoSays(isLive, GUEST),
  'flood-30': alsoSays(isLive, ['LONJAKAN INSIDEN', 'INCIDENT SURGE']),
  'delayed-34s': { says: [DELAYED], never: [LIVE, NOT_NOW] },
  'lost-8min': { says: [CUT, NOT_NOW], never: [LIVE, DELAYED] },
  'pipeline-stuck': {
    says: [['DATA SERVER TERHENTI', 'SERVER DATA STOPPED'], NOT_NOW],
    never: [LIVE, DELAYED],
  },
  cached: { says: [['TAMPILAN TERSIMPAN', 'STORED VIEW'], NOT_NOW], never: [LIVE, DELAYED] },
  cold: { says: [], never: [LIVE, DELAYED] },
  refused: { says: [['Izin layar habis', 'permit has ended']], never: [LIVE, DELAYED] },
  blank: { says: [], never: [LIVE, UNACKNOWLEDGED] },
  pairing: { says: [['Pasangkan layar ini', 'Pair this screen']], never: [LIVE] },
};

/** What a state fails to say, and what it must not say. */
function misleading(texts: readonly DrawnText[], state: StateName, language: Language): string[] {
  const all = texts.map(name).join(' · ');
  const { says, never } = MEANINGS[state] ?? isLive;
  const place = language === 'id' ? 0 : 1;
  return [
    ...says.flatMap((words) => (all.includes(words[place]) ? [] : [`does not say “${words[place]}”`])),
    ...never.flatMap((words) => (all.includes(words[place]) ? [`says “${words[place]}”`] : [])),
  ];
}

describe.each(cases)('$state of $scope in $language', ({ state, scope, language }) => {
  it('is readable, keeps to its places and means what it shows, in both sizes', async () => {
    const wall = await show(browser, state, { scope, language });
    await examine(wall, state, 'standar');
    expect(misleading(await drawnTexts(wall.page), state, language)).toEqual([]);
    if (UNTOLD.includes(state)) {
      const large = await show(browser, state, { scope, language, preset: 'besar' });
      await examine(large, state, 'besar');
      await large.close();
    } else if (!SIZELESS.includes(state)) {
      wall.server.walls.setUp({ diagonalInches: 86, distanceMetres: 5.5 });
      wall.server.order({});
      await hears(wall.page, () => wall.page.locator('[data-preset="besar"]').count(), 1);
      await examine(wall, state, 'besar');
    }
    await wall.close();
  });
});

async function examine(wall: ShownState, state: StateName, preset: keyof typeof SMALLEST): Promise<void> {
  const texts = await drawnTexts(wall.page);
  expect(texts.length).toBeGreaterThan(state === 'blank' ? 1 : 9);
  const tooSmall = ({ size, isDigitOfBadge }: DrawnText) =>
    size < SMALLEST[preset] - (isDigitOfBadge ? 8 : 0);
  expect(texts.filter(tooSmall).map(name)).toEqual([]);
  const outside = ({ left, right, top, bottom }: DrawnText) =>
    left < SAFE.left || right > SAFE.right || top < SAFE.top || bottom > SAFE.bottom;
  expect(texts.filter(outside).map(name)).toEqual([]);
  expect(overlaps(texts)).toEqual([]);
  expect(texts.filter(({ squeeze }) => squeeze < 0.9).map(name)).toEqual([]);

  // A cut line ends in "…"; the words that end so by themselves say that something is under way.
  const cutLines = texts.filter(
    ({ content }) =>
      content.includes('…') && !/(ulang|data|hubungkan|HUBUNGKAN|ecting|yncing|ECTING)…/.test(content),
  );
  expect(cutLines.filter(({ zone }) => zone !== 'board' && zone !== 'matrix').map(name)).toEqual([]);

  for (const text of texts) {
    const ratio = contrast(parseRgb(text.ink), parseRgb(text.ground));
    const isFirst = ['rgb(230, 234, 238)', 'rgb(20, 24, 29)'].includes(text.ink);
    expect([text.content, ratio >= (isFirst && !text.isDigitOfBadge ? 7 : 4.5), ratio]).toEqual([
      text.content,
      true,
      ratio,
    ]);
  }
  expect(await withoutWeight(wall)).toEqual([]);
  expect((await alarmGroups(wall)).length).toBeLessThanOrEqual(12);
  expect(wall.complaints).toEqual([]);
}

/** Kinds of coloured things: what looks alike in one zone, of the matrix in one column, is one. */
const alarmGroups = (wall: ShownState) =>
  wall.page.evaluate(() => {
    const groups = [...document.querySelectorAll('[data-alarm]')].map((el) => {
      const kind = el.getAttribute('data-badge') ?? el.getAttribute('data-mark') ?? 'band';
      const column = el.closest('[data-cell]')?.getAttribute('data-cell') ?? '';
      return `${el.closest('[data-zone]')?.getAttribute('data-zone') ?? ''} ${column} ${kind}`;
    });
    return [...new Set(groups)];
  });

/** What is to stand out and is drawn like the rest. */
const withoutWeight = (wall: ShownState) =>
  wall.page.evaluate(() =>
    [...document.querySelectorAll('svg.canvas .strong')]
      .filter((text) => getComputedStyle(text).fontWeight !== '600')
      .map(({ textContent }) => textContent),
  );

describe('a room that is lit', () => {
  it.each(['morning', 'takeover', 'triage'] satisfies StateName[])(
    'has %s in ink that is read on its ground, and back again in the dark',
    async (state) => {
      const wall = await show(browser, state);
      const dark = await groundOf(wall);
      wall.server.walls.setUp({ ambient: 'BRIGHT' });
      wall.server.order({});
      await hears(wall.page, () => groundOf(wall), 'rgb(201, 205, 209)');
      const texts = await drawnTexts(wall.page);
      const dim = texts
        .map(({ content, ink, ground }) => [content, contrast(parseRgb(ink), parseRgb(ground))] as const)
        .filter(([, ratio]) => ratio < 4.5);
      expect(dim).toEqual([]);
      wall.server.walls.setUp({ ambient: 'DARK' });
      wall.server.order({});
      await hears(wall.page, () => groundOf(wall), dark);
      await wall.close();
    },
  );
});

const groundOf = (wall: ShownState) =>
  wall.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('colour', () => {
  const warm = ({ hue, saturation, value }: ReturnType<typeof hueOf>) =>
    value > 0.25 && saturation > 0.25 && (hue < 75 || hue > 340);
  const isSaturated = ({ saturation, value }: ReturnType<typeof hueOf>) => saturation > 0.45 && value > 0.45;

  it.each([
    'morning',
    'flood-30',
    'takeover',
    'takeover-acked',
    'quiet-uncovered',
    'guest',
    'takeover-hidden',
  ] satisfies StateName[])('of %s is four hues and no green', async (state) => {
    const wall = await show(browser, state);
    const hues = Object.values(HUES).map((color) => hueOf(color).hue);
    const strange = new Map<string, number>();
    eachPixel(await screenshot(wall.page), (color) => {
      const seen = hueOf(color);
      if (!isSaturated(seen)) return;
      const off = Math.min(
        ...hues.map((hue) => Math.min(Math.abs(hue - seen.hue), 360 - Math.abs(hue - seen.hue))),
      );
      if (off > 14) strange.set(color.join(), (strange.get(color.join()) ?? 0) + 1);
    });
    expect([...strange]).toEqual([]);
    await wall.close();
  });

  it.each([
    'quiet',
    'secret-alone',
    'lost-8min',
    'pipeline-stuck',
    'cached',
    'cold',
    'refused',
    'blank',
    'pairing',
  ] satisfies StateName[])('of %s has no alarm in it: not one warm or violet pixel', async (state) => {
    const wall = await show(browser, state);
    let coloured = 0;
    eachPixel(await screenshot(wall.page), (color) => {
      const seen = hueOf(color);
      if (warm(seen) || isSaturated(seen)) coloured += 1;
    });
    expect(coloured).toBe(0);
    await wall.close();
  });

  it('rests on no pixel brighter than the text, digits of critical badges aside', async () => {
    const wall = await show(browser, 'quiet');
    let brighter = 0;
    eachPixel(await screenshot(wall.page), ([r, g, b]) => {
      if (r > 230 || g > 234 || b > 238) brighter += 1;
    });
    expect(brighter).toBe(0);
    await wall.close();
  });
});

describe('a 4K panel', () => {
  it('shows the same canvas twice as fine, not more of it', async () => {
    const [fine, plain] = [await show(browser, 'morning', { scale: 2 }), await show(browser, 'morning')];
    const [fineTexts, plainTexts] = [await drawnTexts(fine.page), await drawnTexts(plain.page)];
    expect(fineTexts.map(({ content, size }) => [content, size])).toEqual(
      plainTexts.map(({ content, size }) => [content, size]),
    );
    const moved = fineTexts.map(({ left, top }, i) =>
      Math.hypot(left - (plainTexts[i]?.left ?? 0), top - (plainTexts[i]?.top ?? 0)),
    );
    expect(Math.max(...moved)).toBeLessThan(2);
    expect(await fine.page.evaluate(() => document.querySelector('svg')?.getScreenCTM()?.a)).toBe(2);
    await Promise.all([fine.close(), plain.close()]);
  });

  it('of another shape gets bars at its sides, never a stretched picture', async () => {
    const wall = await show(browser, 'morning');
    await wall.page.setViewportSize({ width: 3840, height: 1080 });
    const matrix = await wall.page.evaluate(() => {
      const m = (document.querySelector('svg.canvas > g') as SVGGElement).getScreenCTM();
      return [m?.a, m?.d, m?.e];
    });
    expect(matrix).toEqual([1, 1, 960]);
    await wall.close();
  });
});
