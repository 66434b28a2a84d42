import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { recording } from '../support/fixture-server.ts';
import { show } from './support/states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

const texts = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((found) =>
      found.map((el) => [...el.querySelectorAll('text')].map((text) => text.textContent ?? '')),
    );

const numbers = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('[data-number]')
      .evaluateAll((found) =>
        found.map((el) => [el.getAttribute('data-number'), el.querySelector('text')?.textContent ?? '']),
      ),
  ) as Record<string, string>;

/** The current stage of each row: done, total, and what is marked as missing. */
const progress = (page: Page) =>
  page.locator('[data-shows="progress"]').evaluateAll((cells) =>
    cells.map((cell) => {
      const total = [...cell.querySelectorAll('text')].find((text) => text.textContent?.startsWith('/'));
      const marks = [...cell.querySelectorAll('[data-count]')].map((mark) => ({
        kind: mark.getAttribute('data-mark'),
        count: Number(mark.getAttribute('data-count')),
      }));
      const sum = (kinds: (string | null)[]) =>
        marks.filter(({ kind }) => kinds.includes(kind)).reduce((all, { count }) => all + count, 0);
      return {
        done: Number(cell.getAttribute('data-done')),
        total: Number(total?.textContent?.slice(1)),
        mark: sum(['late', 'veryLate', 'hindered', 'others']),
        silent: sum(['silent']),
      };
    }),
  );

describe('the morning', () => {
  it('is that of 698 opened, 9 late, 2 hindered and 4 silent of 713, and the rows add up to it', async () => {
    const wall = await show(browser, 'morning');
    const big = await numbers(wall.page);
    expect(big).toEqual({ done: '698/713', late: '9/713', hindered: '2/713', silent: '4/713' });
    const rows = await progress(wall.page);
    expect(rows).toHaveLength(12);
    const kecamatan = rows.slice(0, 11);
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      kecamatan.reduce((total, row) => total + of(row), 0);
    expect([sum(({ done }) => done), sum(({ total }) => total)]).toEqual([698, 713]);
    expect(sum(({ silent }) => silent)).toBe(4);
    expect(sum(({ mark }) => mark)).toBe(9 + 2);
    for (const row of kecamatan) expect(row.done + row.mark + row.silent).toBe(row.total);
    expect(rows.at(-1)).toEqual({ done: 698, total: 713, mark: 9, silent: 4 });
    await wall.close();
  });

  it.each(['standar', 'besar'] as const)(
    'says how many TPS cannot vote, beside the news (%s)',
    async (preset) => {
      const wall = await show(browser, 'morning', { preset });
      const told = wall.page.locator('[data-cannot-vote]');
      expect(await told.textContent()).toBe('TPS belum dapat melaksanakan pemungutan suara: 2');
      const boxes = await wall.page.locator('[data-zone="footer"] text').evaluateAll((lines) =>
        lines.map((line) => {
          const { left, right, top, bottom } = line.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const own = boxes.at(-1);
      const beside = boxes
        .slice(0, -1)
        .filter(({ top, bottom }) => top < (own?.bottom ?? 0) && bottom > (own?.top ?? 0));
      expect(beside.length).toBeGreaterThan(0);
      for (const { right } of beside) expect(right).toBeLessThan(own?.left ?? 0);
      await wall.close();
    },
  );

  it('shows 9 incidents on the board and 9 on the tiles, and the hue only where someone has to act', async () => {
    const wall = await show(browser, 'morning');
    const heading = (await texts(wall.page, '[data-zone="board"]'))[0]?.slice(0, 2);
    expect(heading).toEqual(['INSIDEN 9', '7 ditangani']);
    expect(await wall.page.locator('[data-incident]').count()).toBe(5);
    const tiles = await texts(wall.page, '[data-tile]');
    expect(tiles).toHaveLength(11);
    expect(tiles.reduce((sum, [, count]) => sum + Number(count ?? 0), 0)).toBe(9);
    const coloured = await wall.page
      .locator('[data-tile]:has([data-alarm])')
      .evaluateAll((all) => all.map((el) => el.getAttribute('data-tile')));
    expect(coloured).toEqual(['15.07.08', '15.07.05']);
    expect(await wall.page.locator('[data-alarm]').count()).toBe(12);
    await wall.close();
  });

  it('has rows that say how bad, what, where, who, how old and how long left', async () => {
    const wall = await show(browser, 'morning');
    expect(await texts(wall.page, '[data-incident]')).toEqual([
      ['1', 'TPS terendam rob?', 'lewat 2 mnt', 'Kuala Jambi · BPBD', '4 mnt'],
      ['2', 'Surat suara kurang?', 'sisa 2 mnt', 'Sadu · KPU', '3 mnt'],
      ['2', 'Petugas KPPS sakit?', 'sisa 18 mnt', 'Nipah Panjang · Dinkes', '12 mnt'],
      ['3', 'Bilik suara rusak?', 'sisa 8 mnt', 'Geragai · Koordinator piket', '52 mnt'],
      ['3', 'Listrik padam?', 'sisa 20 mnt', 'Berbak · PLN', '40 mnt'],
    ]);
    const titles = (await texts(wall.page, '[data-incident]')).map(([, title]) => title ?? '');
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(20);
    await wall.close();
  });

  it('fills a badge exactly while the incident calls for somebody; the digit inside is the priority', async () => {
    const wall = await show(browser, 'morning');
    const rows = await wall.page.locator('[data-incident]').evaluateAll((found) =>
      found.map((row) => ({
        isCalling: row.getAttribute('data-calls') === 'true',
        isFilled: row.querySelector('[data-badge]')?.getAttribute('data-filled') === 'true',
        digit: row.querySelector('[data-badge] text')?.textContent,
        severity: row.getAttribute('data-severity'),
      })),
    );
    for (const { isCalling, isFilled, digit, severity } of rows) {
      expect(isFilled).toBe(isCalling);
      expect(digit).toBe({ CRITICAL: '1', HIGH: '2', MEDIUM: '3', LOW: '4' }[severity ?? '']);
    }
    await wall.close();
  });

  it('counts no station both late and silent', () => {
    for (const patch of Object.values(recording('morning').scopes))
      for (const cell of patch.cells) {
        const { notDue, waiting, done, late, silent, hindered, notApplicable } = cell;
        const row = patch.rows.find(({ region }) => region === cell.region);
        expect(notDue + waiting + done + late + silent + hindered + notApplicable).toBe(row?.tpsCount);
      }
  });

  it('gives every count its base and every limit its time', async () => {
    const wall = await show(browser, 'morning');
    const all = (await texts(wall.page, 'svg')).flat();
    expect(all).toEqual(expect.arrayContaining(['713 TPS', 'batas 07.15', '698/713', '07.24.20', 'WIB']));
    expect(all.some((text) => text.startsWith('tutup 13.00 · 05.35.40 lagi'))).toBe(true);
    expect(all.filter((text) => /\d:\d\d|UTC|Z$|beberapa/.test(text))).toEqual([]);
    await wall.close();
  });
});

it('what accuses is alleged unless it is proven, and what nobody has verified has a question mark', async () => {
  const rows = async (preset: 'standar' | 'besar' | 'pisah') => {
    const wall = await show(browser, 'alleged', { preset });
    const told = await texts(wall.page, '[data-incident]');
    await wall.close();
    return told.map(([, title, , where]) => [title, where]);
  };
  expect(await rows('standar')).toEqual([
    ['Dugaan penganiayaan', 'Muara Sabak Timur · Polres'],
    ['Dugaan petugas bias', 'Sadu · Koordinator piket'],
    ['Serangan fajar', 'Muara Sabak Timur · Bawaslu'],
    ['Dugaan pengarahan', 'Berbak · tidak terbukti'],
    ['Banjir', 'Berbak · Koordinator piket'],
  ]);
  expect((await rows('besar')).map(([title]) => title)).toEqual([
    'Dugaan penganiayaan',
    'Dugaan petugas bias',
    'Serangan fajar',
    'Dugaan pengarahan',
    'Banjir',
  ]);
  expect((await rows('pisah')).slice(0, 2)).toEqual([
    ['Dugaan penganiayaan', 'Muara Sabak Timur · Polres · belum diverifikasi'],
    ['Dugaan petugas bias', 'Sadu · Koordinator piket · belum diverifikasi'],
  ]);
});

describe('a kecamatan’s wall', () => {
  it('has its desa as rows, the same figures as its row on the regency’s wall, and the silent by name', async () => {
    const [sadu, regency] = [
      await show(browser, 'morning', { scope: '15.07.05' }),
      await show(browser, 'morning'),
    ];
    const total = (await progress(sadu.page)).at(-1);
    const row = await regency.page
      .locator('[data-row="15.07.05"] [data-shows="progress"] text')
      .allTextContents();
    expect([`${total?.done}`, `/${total?.total}`]).toEqual(row.slice(0, 2));
    expect(await progress(sadu.page)).toHaveLength(10);
    expect(await texts(sadu.page, '[data-zone="silent"]')).toEqual([
      [
        'Sungai Benuh · TPS 01, 02',
        'kabar terakhir kemarin 20.10',
        'Sungai Cemara · TPS 01, 02',
        'kabar terakhir 04.52',
      ],
    ]);
    expect(await texts(sadu.page, '[data-incident]')).toEqual([
      ['2', 'Surat suara kurang?', 'sisa 2 mnt', 'TPS 05 Sungai Jambat · KPU', '3 mnt'],
      ['4', 'Sinyal lemah?', 'pantau', 'TPS 02 S. Itik · Op. seluler', '26 mnt'],
    ]);
    await Promise.all([sadu.close(), regency.close()]);
  });
});

describe('a flood', () => {
  it('of thirty in five minutes has five rows, and every critical incident is shown or counted', async () => {
    const wall = await show(browser, 'flood-30');
    const rows = await texts(wall.page, '[data-incident]');
    expect(rows.map(([digit, title, , where]) => [digit, title, where])).toEqual([
      ['1', 'TPS terendam rob?', 'Kuala Jambi · BPBD'],
      ['1', 'TPS terendam rob?', 'Kuala Jambi · BPBD'],
      ['1', 'TPS terendam rob?', 'Kuala Jambi · BPBD'],
      ['2', 'Banjir?', 'Nipah Panjang · 7 ins. · 7 TPS'],
      ['3', 'Listrik padam?', 'Sadu · 14 insiden · 14 TPS'],
    ]);
    expect((await texts(wall.page, '[data-rest]')).flat()).toEqual([
      '+6 lainnya · 6 perlu tindakan',
      'kritis 1 · sedang 3 · rendah 2',
    ]);
    expect((await texts(wall.page, '[data-zone="footer"]')).flat()).toEqual([
      'LONJAKAN INSIDEN · 30 dalam 10 mnt',
    ]);
    await wall.close();
  });
});

describe('a quiet day', () => {
  it('is claimed with its coverage', async () => {
    const wall = await show(browser, 'quiet');
    expect((await texts(wall.page, '[data-quiet="covered"]')).flat().slice(0, 3)).toEqual([
      'Tidak ada',
      'insiden terbuka',
      '713/713 TPS sudah melapor',
    ]);
    await wall.close();
  });

  it('is not claimed while stations are silent: nothing is *reported*', async () => {
    const wall = await show(browser, 'quiet-uncovered');
    expect((await texts(wall.page, '[data-quiet="reported"]')).flat().slice(0, 3)).toEqual([
      'Tidak ada',
      'insiden dilaporkan',
      '42/713 TPS lama tidak melapor',
    ]);
    await wall.close();
  });

  it('is not claimed by a wall that is not live', async () => {
    const wall = await show(browser, 'quiet');
    wall.server.mute();
    await wall.page.clock.runFor(12_000);
    await wall.page.waitForSelector('[data-look="delayed"]', { state: 'attached' });
    expect(await wall.page.locator('[data-quiet="covered"]').count()).toBe(0);
    await wall.close();
  });
});

describe('a cold wall', () => {
  it('shows dashes, never a 0', async () => {
    const wall = await show(browser, 'cold');
    const all = (await texts(wall.page, 'svg')).flat();
    expect(all.filter((text) => /\d/.test(text))).toEqual([]);
    expect(await numbers(wall.page)).toEqual({ done: '–', late: '–', hindered: '–', silent: '–' });
    await wall.close();
  });
});

describe("past the plan's limit", () => {
  const keyWords = {
    standar: { id: 'dlm waktu 59', en: 'in time 59' },
    besar: { id: 'dalam waktu 59', en: 'still in time 59' },
  } as const;

  /** What each row says of the current stage: done and marks, and the TPS of its region. */
  const currentCells = (page: Page) =>
    page.locator('[data-row]').evaluateAll((rows) =>
      rows.map((row) => {
        const cell = [...row.querySelectorAll('[data-shows="progress"]')].at(-1);
        const marks = [...(cell?.querySelectorAll('[data-count]') ?? [])].map((mark) => ({
          kind: mark.getAttribute('data-mark'),
          count: Number(mark.getAttribute('data-count')),
        }));
        const done = Number(cell?.getAttribute('data-done'));
        const isTotal = row.getAttribute('data-role') === 'total';
        return { isTotal, done, marks, all: marks.reduce((sum, { count }) => sum + count, done) };
      }),
    );

  it.each(['standar', 'besar'] as const)(
    'those who have time left are marked and numbered, so that all add up (%s)',
    async (preset) => {
      for (const language of ['id', 'en'] as const) {
        const wall = await show(browser, 'night', { preset, language });
        const big = await numbers(wall.page);
        expect(big).toEqual({ done: '654/713', late: '0/713', hindered: '0/713', silent: '0/713' });
        const key = wall.page.locator('[data-zone="mark-keys"]');
        expect(await key.getAttribute('data-within-time')).toBe('59');
        expect(await key.locator('text').allTextContents()).toContain(keyWords[preset][language]);
        const rows = await currentCells(wall.page);
        const total = rows.find(({ isTotal }) => isTotal);
        expect(total?.marks).toEqual([{ kind: 'withinTime', count: 59 }]);
        expect(total?.all).toBe(713);
        const regions = rows.filter(({ isTotal }) => !isTotal);
        expect(regions).toHaveLength(11);
        expect(regions.reduce((sum, { all }) => sum + all, 0)).toBe(713);
        // Nobody is late, so that nothing in the matrix alarms.
        expect(await wall.page.locator('[data-zone="matrix"] [data-alarm]').count()).toBe(0);
        await wall.close();
      }
    },
  );

  it('nobody is said to have time left before it', async () => {
    const wall = await show(browser, 'morning');
    expect(await wall.page.locator('[data-zone="matrix"] [data-mark="withinTime"]').count()).toBe(0);
    await wall.close();
  });
});
