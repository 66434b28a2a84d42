import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Coordinator } from '../support/coordinator.ts';
import { IncidentSource } from '../support/incident-source.ts';
import { ServerProcess } from '../support/server-process.ts';
import { focusIsVisible, loseAnswer, rowInHand, WATCH_KEY } from './queue-view.ts';

let server: ServerProcess;
let browser: Browser;
let source: IncidentSource;
let desk: ConsolePage;

const hand = () => rowInHand(desk.page);
const isFocusVisible = () => focusIsVisible(desk.page);

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  source = new IncidentSource(server);
  // A limit that passes would move rows.
  await source.runClock(0);
  await source.raiseMany(30);
  desk = await ConsolePage.open(browser, server);
  await desk.logIn(server, 'POSKO');
  await desk.go('/antrean');
  await desk.page.waitForSelector('.queue-row');
});
afterAll(async () => {
  source.close();
  await browser.close();
  await server.dispose();
});

describe('the row in hand', () => {
  it('is gone to by J and K, keeps the focus and stands in the address', async () => {
    await desk.keys('j', 'j', 'k');
    const { id } = await hand();
    await expect.poll(async () => (await hand()).isFocused).toBe(true);
    await expect.poll(isFocusVisible).toBe(true);
    await desk.page.waitForURL(`**insiden=${id}**`);
  });

  it('stays in sight however far one goes', async () => {
    for (let i = 0; i < 29; i += 1) {
      await desk.keys('j');
      await expect.poll(isFocusVisible, { message: `after ${i + 1} steps` }).toBe(true);
    }
  });

  it('never moves and keeps the focus while reports come in, critical ones among them', async () => {
    await desk.keys('k', 'k', 'k', 'k');
    const before = await hand();
    await Promise.all(Array.from({ length: 12 }, (_, i) => source.raiseSome(i)));
    await source.raiseSome(0, { severity: 'CRITICAL', category: 'BENCANA_CUACA', kind: 'TPS_TERENDAM_ROB' });
    await desk.says('Kritis baru: TPS terendam rob');
    expect(await hand()).toEqual(before);
  });

  it('leads to what is new by a key', async () => {
    await desk.keys('.');
    await expect.poll(async () => (await hand()).name).toBe('TPS terendam rob');
    await expect.poll(async () => (await hand()).isFocused).toBe(true);
    expect(await desk.page.locator('.queue-strip').textContent()).toContain('43 insiden terbuka');
  });
});

describe('an act', () => {
  it('is shown at once, though the server says nothing, and told by it soon after', async () => {
    await desk.page.evaluate(WATCH_KEY);
    server.freeze();
    try {
      await desk.keys('1');
      const took = (await desk.page.evaluate('window.shownAfter')) as number;
      console.log(`an act was shown ${Math.round(took)} ms after its key`);
    } finally {
      server.thaw();
    }
    await desk.says('42 belum ditanggapi');
  });
});

const inHand = () => desk.page.locator('.queue-row[data-in-hand]');
const nothingOpen = () => expect.poll(() => desk.page.locator('[data-overlay]').count()).toBe(0);

describe('a window of an act', () => {
  it('takes what is typed at once as its text, and changes nothing else', async () => {
    await desk.keys('d');
    const window = desk.page.getByRole('dialog');
    const agency = window.locator('.choice');
    const proposed = await agency.textContent();
    // Typed into a choice, its first letter would choose another agency.
    await desk.page.keyboard.type('Gakkumdu turun ke TPS.');
    expect(await window.getByRole('textbox').inputValue()).toBe('Gakkumdu turun ke TPS.');
    expect(await agency.textContent()).toBe(proposed);
    await desk.keys('Escape');
    await nothingOpen();
  });

  it('has the keyboard where something is chosen first', async () => {
    await desk.keys('s');
    await desk.page.getByRole('dialog').waitFor();
    const chosen = desk.page.getByRole('dialog').getByRole('radio', { checked: true });
    await expect.poll(() => chosen.evaluate((radio) => radio === document.activeElement)).toBe(true);
    await desk.keys('Escape');
    await nothingOpen();
  });
});

describe('what was done', () => {
  it('is taken back by Z within ten seconds, on every screen', async () => {
    await desk.keys('j');
    await inHand().filter({ hasText: 'Baru' }).waitFor();
    await desk.keys('1');
    await desk.says('41 belum ditanggapi');
    await desk.keys('z');
    await desk.says('Dibatalkan.');
    await desk.says('42 belum ditanggapi');
    await inHand().filter({ hasText: 'Baru' }).waitFor();
  });

  it('is not said to be taken back once somebody else has acted upon it', async () => {
    const { id } = await hand();
    await desk.keys('1');
    await desk.says('41 belum ditanggapi');
    const other = await Coordinator.logIn(server);
    const happenedAt = new Date(await source.now()).toISOString();
    const head = { id: crypto.randomUUID(), incident: id, post: 'KOORDINATOR_PIKET', happenedAt };
    await other.does('RecordAction', { input: { ...head, text: 'Petugas dikirim.' } });
    await desk.keys('z');
    await desk.says('1 dari 1 ditolak');
    expect(await desk.words()).not.toContain('Dibatalkan.');
    await desk.press('Tutup');
    await desk.keys('j');
    await inHand().filter({ hasText: 'Baru' }).waitFor();
  });

  it('is put back where it was when the server refuses it, with the reason and in sight', async () => {
    const { id } = await hand();
    const other = await Coordinator.logIn(server);
    await desk.page.context().setOffline(true);
    await desk.keys('1');
    await desk.says('dikembalikan seperti semula');
    await inHand().filter({ hasText: 'Baru' }).waitFor();
    await desk.page.context().setOffline(false);
    const at = new Date(await source.now()).toISOString();
    await other.does('AcknowledgeIncident', {
      input: { id: crypto.randomUUID(), incident: id, post: 'KOORDINATOR_PIKET', happenedAt: at },
    });
    await desk.press('Coba lagi');
    await desk.says('sudah ditanggapi');
    await desk.press('Tutup');
    await inHand().filter({ hasText: 'Ditanggapi' }).waitFor();
  });

  it('is done once, though the answer was lost and it is tried again', async () => {
    await loseAnswer(desk.page, 'AddNote');
    await desk.keys('c');
    await desk.page.keyboard.type('Petugas sudah di jalan.');
    await desk.keys('Enter');
    await desk.says('dikembalikan seperti semula');
    await desk.press('Coba lagi');
    await expect.poll(() => desk.page.locator('.rolled-back .notice').count()).toBe(0);
    await desk.page.reload();
    const notes = desk.page.locator('.timeline').getByText('Petugas sudah di jalan.');
    await notes.first().waitFor();
    expect(await notes.count()).toBe(1);
  });

  it('is done once, though the answer was lost and it is written again', async () => {
    await loseAnswer(desk.page, 'AddNote');
    await desk.keys('c');
    await desk.page.keyboard.type('Bantuan tiba pukul tujuh.');
    await desk.keys('Enter');
    await desk.says('dikembalikan seperti semula');
    await expect
      .poll(() => desk.page.locator('.note-entry input').inputValue())
      .toBe('Bantuan tiba pukul tujuh.');
    await desk.page.locator('.note-entry input').press('Enter');
    await expect.poll(() => desk.page.locator('.rolled-back .notice').count()).toBe(0);
    await desk.page.reload();
    const notes = desk.page.locator('.timeline').getByText('Bantuan tiba pukul tujuh.');
    await notes.first().waitFor();
    expect(await notes.count()).toBe(1);
  });

  it('is taken back on the server too, though its answer was lost', async () => {
    const other = await Coordinator.logIn(server);
    const status = async () =>
      ((await other.does('IncidentDetail', { id: (await hand()).id })) as { truth: string }).truth;
    const before = await status();
    let lose = () => {};
    await loseAnswer(desk.page, 'JudgeTruth', new Promise((resolve) => (lose = resolve)));
    await desk.keys('b');
    await desk.page.getByRole('radio', { name: 'Terbukti', exact: true }).press('Space');
    await desk.type('Alasan', 'Dilihat sendiri.');
    await desk.keys('Control+Enter');
    await expect.poll(status).not.toBe(before);
    await nothingOpen();
    await desk.keys('z');
    await desk.says('dibatalkan');
    lose();
    await expect.poll(status).toBe(before);
  });

  it('overwrites nothing that somebody else changed meanwhile, and shows both versions', async () => {
    const { id } = await hand();
    await desk.keys('s');
    const other = await Coordinator.logIn(server);
    const at = new Date(await source.now()).toISOString();
    const was = ((await other.does('IncidentDetail', { id })) as { severity: string }).severity;
    const severity = was === 'LOW' ? 'MEDIUM' : 'LOW';
    const head = { id: crypto.randomUUID(), incident: id, post: 'KOORDINATOR_PIKET', happenedAt: at };
    await other.does('ChangeSeverity', { input: { ...head, severity, was, reason: 'Sudah reda.' } });
    await desk.page.getByRole('radio', { name: 'kritis' }).press('Space');
    await desk.type('Alasan', 'Bertambah parah.');
    await desk.keys('Control+Enter');
    await desk.says(`kini ${severity === 'LOW' ? 'rendah' : 'sedang'}. Diubah Koordinator piket`);
    expect((await other.does('IncidentDetail', { id })).severity).toBe(severity);
    await desk.press('Biarkan');
    await nothingOpen();
  });
});

describe('several at once', () => {
  it('are acknowledged together, and those that could not be are named with the reason', async () => {
    const { id } = await hand();
    await desk.keys('g', 'a', 'j');
    await inHand().filter({ hasText: 'Baru' }).waitFor();
    await desk.keys('x', 'Shift+J', 'Shift+J');
    await desk.says('Untuk 3 insiden yang dipilih');
    const other = await Coordinator.logIn(server);
    const first =
      (await desk.page.locator('.queue-row[data-marked] [data-row]').first().getAttribute('data-row')) ?? id;
    const at = new Date(await source.now()).toISOString();
    await other.does('AcknowledgeIncident', {
      input: { id: crypto.randomUUID(), incident: first, post: 'KOORDINATOR_PIKET', happenedAt: at },
    });
    await desk.keys('1');
    await desk.says('1 dari 3 ditolak');
    expect(await desk.page.locator('.rolled-back .notice').count()).toBe(1);
    await desk.press('Tutup');
    const unacknowledged = () => desk.page.locator('.count').first().textContent();
    const left = Number.parseInt((await unacknowledged()) ?? '', 10);
    // Those that were taken can still be taken back.
    await desk.keys('z');
    await expect.poll(unacknowledged).toBe(`${left + 2} belum ditanggapi`);
  });

  it('are chosen no longer once Esc is pressed, wherever the keyboard is', async () => {
    await desk.keys('x', 'Enter');
    await desk.says('1 dipilih');
    await desk.keys('Escape');
    await expect.poll(() => desk.page.locator('[data-marked]').count()).toBe(0);
    await desk.keys('Escape');
    await expect.poll(async () => (await hand()).isFocused).toBe(true);
  });
});

describe('what has the keyboard', () => {
  it('is pressed by Enter, though Enter opens the row in hand elsewhere', async () => {
    await desk.page.getByRole('button', { name: /^Saya / }).press('Enter');
    await desk.page.waitForURL('**bagian=saya**');
    await desk.page.getByRole('button', { name: /^Antrean / }).press('Enter');
    await expect.poll(() => desk.page.url()).not.toContain('bagian=');
  });
});

describe('a text for walls', () => {
  it('that is being written stays while somebody else releases another, and overwrites nothing', async () => {
    const { id } = await hand();
    const entry = desk.page.getByRole('textbox', { name: 'Teks di layar' });
    await entry.fill('Kotak aman di kantor lurah.');
    const other = await Coordinator.logIn(server);
    const happenedAt = new Date(await source.now()).toISOString();
    const head = { id: crypto.randomUUID(), incident: id, post: 'KOORDINATOR_PIKET', happenedAt };
    await other.does('ReleaseWallText', { input: { ...head, text: 'Pemungutan berlanjut.', was: null } });
    await desk.page.locator('.timeline').getByText('Pemungutan berlanjut.').waitFor();
    expect(await entry.inputValue()).toBe('Kotak aman di kantor lurah.');
    await entry.press('Enter');
    await desk.says('kini Pemungutan berlanjut.');
    await expect.poll(() => entry.inputValue()).toBe('Kotak aman di kantor lurah.');
    await desk.press('Biarkan');
    await entry.press('Escape');
  });
});

describe('two screens', () => {
  it('never disagree on a total', async () => {
    const second = await ConsolePage.open(browser, server);
    await second.logIn(server, 'POSKO');
    await second.go('/antrean');
    await second.page.waitForSelector('.queue-row');
    const totals = (page: ConsolePage) =>
      page.page.evaluate(() => ({
        tabs: [...document.querySelectorAll('.subtab .number')].map(({ textContent }) => textContent),
        unacknowledged: document.querySelector('.count')?.textContent,
      }));
    await Promise.all(Array.from({ length: 20 }, (_, i) => source.raiseSome(i)));
    // Both have told of everything that was reported; from then on nothing comes in.
    for (const screen of [desk, second])
      await expect.poll(async () => (await totals(screen)).tabs[0]).toBe('63');
    await expect.poll(() => totals(second)).toEqual(await totals(desk));
    await second.close();
  });
});

const total = () => desk.page.locator('.subtab .number').first().textContent();

describe('an incident that was told to the post', () => {
  it('is written down by keyboard alone, keeps every word while no answer comes, is written down once, and is in hand afterwards', async () => {
    await desk.keys('i', 'Control+Enter');
    await desk.says('Pilih tempat dari daftar.');
    await desk.page.keyboard.type('tps 4 jambat');
    // The TPS are asked for when the window opens: nothing can be chosen before they are there.
    await desk.page.getByRole('option', { name: 'TPS 04 Sungai Jambat' }).waitFor();
    await desk.keys('Enter');
    await desk.page.getByRole('combobox', { name: /^Kejadian/ }).focus();
    await desk.page.keyboard.type('kotak tidak');
    await desk.keys('Enter');
    await desk.type('Siapa yang melapor', 'Ketua KPPS');
    await desk.type('Apa yang terjadi', 'Segel robek.');
    await desk.page.getByRole('button', { name: /^(Pilih unsur )?Unsur pelapor/ }).press('Enter');
    await desk.page.getByRole('option', { name: 'KPPS', exact: true }).press('Enter');
    expect(await desk.findings()).toEqual([]);
    await loseAnswer(desk.page, 'EnterIncident');
    await desk.keys('Control+Enter');
    await desk.page.getByRole('alert').waitFor();
    await desk.keys('Escape');
    await nothingOpen();
    // It was taken all the same, and came with the picture.
    await expect.poll(total).toBe('64');
    await desk.keys('i');
    expect(await desk.page.getByLabel('Apa yang terjadi').inputValue()).toBe('Segel robek.');
    await desk.keys('Control+Enter');
    await nothingOpen();
    await expect.poll(async () => (await hand()).name).toBe('Kotak tak tersegel');
    await expect.poll(async () => (await hand()).isFocused).toBe(true);
    await desk.says('atas nama Ketua KPPS');
    expect(await total()).toBe('64');
  });
});

describe('a window that is called for while another one closes', () => {
  it('gives the keyboard back to the row in hand, and so does Esc in a note', async () => {
    const cdp = await desk.context.newCDPSession(desk.page);
    // The keys come faster than the page is drawn.
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    for (let i = 0; i < 3; i += 1) {
      await desk.keys('3');
      await desk.page.waitForSelector('[data-overlay]');
      await Promise.all([desk.keys('Escape'), desk.keys('a')]);
      await desk.page.getByRole('dialog', { name: /^Tugaskan/ }).waitFor();
      await desk.keys('Escape');
      await nothingOpen();
      await expect.poll(async () => (await hand()).isFocused, { message: `after ${i + 1}` }).toBe(true);
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await desk.keys('c');
    await desk.page
      .getByRole('textbox', { name: 'Tulis catatan' })
      .and(desk.page.locator(':focus'))
      .waitFor();
    await desk.page.keyboard.type('Perahu');
    await desk.keys('Escape');
    await expect.poll(isFocusVisible).toBe(true);
    expect((await hand()).isFocused).toBe(true);
    // What was begun is still there after a look at another incident.
    const { id } = await hand();
    await desk.keys('k');
    await expect.poll(async () => (await hand()).id).not.toBe(id);
    const note = desk.page.getByRole('textbox', { name: 'Tulis catatan' });
    await expect.poll(() => note.inputValue()).toBe('');
    await desk.keys('j');
    await expect.poll(() => note.inputValue()).toBe('Perahu');
    await note.fill('');
    await note.press('Escape');
  });
});

describe('ten incidents', () => {
  it('are triaged by keyboard alone: acknowledged, assigned, finished, merged, dismissed', async () => {
    await desk.keys('.');
    await nothingOpen();
    const started = performance.now();
    for (let i = 0; i < 10; i += 1) {
      await inHand().filter({ hasText: 'Baru' }).waitFor();
      if (i === 0) {
        // A grave one is no incident only when somebody else says so too.
        await desk.keys('3');
        await desk.says('Insiden kritis dan tinggi diakhiri berdua');
        await desk.keys('Escape', '1', 'e');
        await desk.page.keyboard.type('Salah lapor.');
        await desk.keys('Control+Enter');
      } else if (i === 8) {
        await desk.keys('2', 'Enter');
      } else if (i === 9) {
        await desk.keys('3');
        await desk.page.keyboard.type('Salah lapor.');
        await desk.keys('Control+Enter');
      } else {
        await desk.keys('1', 'a', 'Enter');
      }
      await nothingOpen();
      // A window gives the focus back in the frame after it has gone.
      await expect.poll(isFocusVisible, { message: `after ${i + 1}` }).toBe(true);
      await desk.keys('j');
      if (i === 8) {
        await source.raiseSome(0, { severity: 'LOW', category: 'LOGISTIK', kind: 'BILIK_SUARA_RUSAK' });
        await desk.says('1 insiden baru');
        await desk.keys('.');
      }
    }
    const took = performance.now() - started;
    console.log(`ten incidents were triaged in ${(took / 1000).toFixed(1)} s`);
    expect(await desk.page.locator('.rolled-back .notice').count()).toBe(0);
  });
});

// Runs in the page: counts the voices that are really started.
const COUNT_TONES = `
  window.started = 0;
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (when) { window.started += 1; start.call(this, when); };
  undefined;`;
const CRITICAL = { severity: 'CRITICAL', category: 'BENCANA_CUACA', kind: 'TPS_TERENDAM_ROB' } as const;

describe('the sound', () => {
  it('of a new critical incident is heard until M mutes it, which is seen and outlasts a reload', async () => {
    await desk.page.evaluate(COUNT_TONES);
    await source.raiseSome(0, CRITICAL);
    await expect.poll(() => desk.page.evaluate('window.started')).not.toBe(0);
    await desk.keys('m');
    await desk.says('Suara senyap, 15 mnt lagi');
    await desk.keys('?');
    await desk.says('Bunyikan lagi suara konsol');
    await desk.keys('Escape');
    await desk.page.reload();
    await desk.says('Suara senyap, 15 mnt lagi');
    await desk.page.waitForSelector('.queue-row');
    await desk.page.evaluate(COUNT_TONES);
    await desk.keys('j');
    await source.raiseSome(1, CRITICAL);
    await desk.says('Kritis baru: TPS terendam rob');
    // Silence cannot be waited for: tones are due four times a second.
    await desk.page.waitForTimeout(600);
    expect(await desk.page.evaluate('window.started')).toBe(0);
    await desk.keys('m');
    await desk.says('Suara aktif');
  });
});

describe('what may be the same', () => {
  it('is named with how likely and why, and is merged by two keys, never by itself', async () => {
    const place = { category: 'LOGISTIK', region: '15.07.05.2001', tps: ['15.07.05.2001-001'] };
    const report = (description: string, happenedAt: string) =>
      source.raise({ ...place, institution: 'KPPS', description, happenedAt });
    const first = await report('Surat suara presiden kurang', '2024-02-14T06:00:00+07:00');
    const second = await report('sursuara presiden krg 50 lbr', '2024-02-14T06:04:00+07:00');
    await desk.go(`/antrean?insiden=${second}`);
    const line = desk.page.locator('.duplicates-line');
    await line.getByText('Mungkin sama: INS-').waitFor();
    expect(await line.textContent()).toContain('(kemiripan 96 %, kata mirip, TPS sama, selisih 4 mnt)');
    await inHand().waitFor();
    await desk.keys('2');
    const option = desk.page.getByRole('option').first();
    await option.waitFor();
    expect(await option.textContent()).toContain('kemiripan 96 %, kata mirip: surat suara, presiden, kurang');
    expect(await desk.findings()).toEqual([]);
    await desk.keys('Control+Enter');
    await nothingOpen();
    const other = await Coordinator.logIn(server);
    await expect
      .poll(async () => (await other.does('IncidentDetail', { id: second })).mergedInto)
      .toBe(first);
    // Whoever follows a link to the report finds what it is, and the way to the incident.
    await desk.go(`/antrean?insiden=${second}`);
    await desk.page.getByRole('heading', { name: 'Logistik', exact: true }).waitFor();
    await desk.page.locator('.facts').getByRole('link', { name: /^INS-/ }).click();
    await desk.page.waitForURL(`**insiden=${first}**`);
  });
});

describe('the smallest screen', () => {
  it('shows the longest names whole, and no row is higher for it', async () => {
    const place = { region: '15.07.06.2004', tps: ['15.07.06.2004-001', '15.07.06.2004-002'] };
    const id = await source.raise({
      category: 'TRANSPORTASI_PERGESERAN',
      institution: 'KPPS',
      severity: 'HIGH',
      ...place,
    });
    await desk.go(`/antrean?insiden=${id}`);
    const row = desk.page.locator(`.queue-row:has([data-row="${id}"])`);
    await row.waitFor();
    const told = await row.evaluate((element) => ({
      text: element.textContent,
      height: element.getBoundingClientRect().height,
      cut: [...element.querySelectorAll('.two-lines > *')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
      isInside: [...element.querySelectorAll('.two-lines > *')].every(
        (line) => line.getBoundingClientRect().bottom <= element.getBoundingClientRect().bottom,
      ),
    }));
    expect(told).toMatchObject({ height: 56, cut: [], isInside: true });
    expect(told.text).toContain('Koto Kandis Dendang · TPS 01, 02');
    await source.runClock(60);
    await desk.says('LATIHAN ×60');
    expect(await desk.cutOff()).toEqual([]);
    await source.runClock(1);
  });
});

it('in colours that somebody’s computer chooses shows which row is in hand, and draws its shapes in that ink', async () => {
  await desk.page.emulateMedia({ forcedColors: 'active' });
  const seen = await desk.page.evaluate(() => {
    const style = (selector: string) => {
      const found = document.querySelector(selector);
      return found === null ? null : getComputedStyle(found);
    };
    return {
      row: style('.queue-row[data-in-hand]')?.outlineStyle,
      other: style('.queue-row:not([data-in-hand])')?.outlineStyle,
      shape: style('.severity-sign .ink')?.fill,
      ink: style('body')?.color,
    };
  });
  expect(seen).toMatchObject({ row: 'double', other: 'none', shape: seen.ink });
  await desk.page.emulateMedia({ forcedColors: null });
});

it('a queue that is not of now says of when it is, and one that never came does not say that it is empty', async () => {
  const { clock } = desk.context;
  const known = await desk.context.newPage();
  const cold = await desk.context.newPage();
  // One clock for all pages of a browser: it comes before they lead anywhere.
  await clock.install();
  await cold.routeWebSocket('**/graphql', () => undefined);
  await Promise.all([known, cold].map((page) => page.goto(`${server.url}/console/antrean`)));
  await Promise.all([known.waitForSelector('.queue-row'), cold.waitForSelector('.waiting')]);
  server.freeze();
  try {
    await clock.fastForward(70_000);
    await known.getByText(/^Keadaan pukul \d\d\.\d\d\.\d\d, bukan sekarang$/).waitFor();
    await cold.getByText('Sambungan terputus sebelum tampilan pertama tiba').waitFor();
  } finally {
    server.thaw();
  }
  await known.getByText('bukan sekarang').waitFor({ state: 'detached' });
  await Promise.all([known, cold].map((page) => page.close()));
});

it('the browser had nothing to complain about, and axe finds nothing', async () => {
  expect(await desk.findings()).toEqual([]);
  // One of the refusals above is a line that was cut; and whoever leaves an incident at once leaves before he is announced.
  const own = ['ERR_INTERNET_DISCONNECTED', 'closed before the connection is established'];
  expect(desk.complaints.filter((text) => !own.some((each) => text.includes(each)))).toEqual([]);
});
