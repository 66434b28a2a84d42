/** Takes the pictures of the console for `docs/screenshots`: `npm run screenshots:console`, after a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Coordinator } from '../support/coordinator.ts';
import { ExerciseProcess } from '../support/exercise-process.ts';
import { IncidentSource } from '../support/incident-source.ts';
import { ServerProcess } from '../support/server-process.ts';
import { playMorning } from '../support/triage-morning.ts';
import { indexedPng } from '../wall/support/indexed-png.ts';

const WALLS = [
  { name: 'Layar utama', place: 'Ruang posko, sisi utara', address: 'scope=15.07&diagonal=98&distance=5' },
  { name: 'Layar rapat', place: 'Ruang rapat lantai 2', address: 'scope=15.07&diagonal=86&distance=5.5' },
  { name: 'Layar Sadu', place: 'Kantor Camat Sadu', address: 'scope=15.07.05&diagonal=98&distance=5' },
];
/** After so long without a word a wall counts as silent; a wall tells of itself every 30 seconds. */
const UNTIL_SILENT_MS = 95_000;

const folder = new URL('../../docs/screenshots/', import.meta.url);
mkdirSync(folder, { recursive: true });

async function keep(page: Page, name: string): Promise<void> {
  // A page that nobody has touched yet has no sound.
  await page.keyboard.press('Shift');
  await page.waitForTimeout(600);
  const packed = indexedPng(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
  writeFileSync(new URL(`console-${name}.png`, folder), packed);
  console.log(`console-${name}.png ${Math.round(packed.length / 1024)} KB`);
}

/** Walls with names of a posko, one of which falls silent. */
async function hangWalls(browser: Browser, server: ServerProcess): Promise<void> {
  const coordinator = await Coordinator.logIn(server, 'ADMIN');
  const known = new Set<unknown>();
  let last: Page | null = null;
  for (const { name, place, address } of WALLS) {
    last = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
    await last.goto(`${server.url}/wall#kunci=${server.doors.wallKey}&${address}`);
    await last.waitForSelector('[data-look="live"]');
    const walls = (await coordinator.does('Walls')) as unknown as { id: string }[];
    const wall = walls.find(({ id }) => !known.has(id))?.id;
    known.add(wall);
    const settings = { name, place, isSoundOn: false };
    await coordinator.does('CommandWall', {
      input: { id: crypto.randomUUID(), wall, command: 'CHANGE_SETTINGS', settings },
    });
  }
  await last?.close();
}

/** A file in which two lines are wrong, one is new and one says another name. */
async function chooseRoster(page: Page): Promise<void> {
  const lines = [
    'kode_desa,desa,kecamatan,no_tps,kelas_sinyal',
    '15.07.05.2004,Sungai Itik,Sadu,1,B',
    '15.07.05.2004,Sungai Itik,Sadu,12a,B',
    '15.07.05.2004,Sungai Itik,Sadu,2,D',
    '15.07.05.2004,Sungai Itek,Sadu,3,B',
  ];
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Pilih berkas CSV' }).click(),
  ]);
  await chooser.setFiles({
    name: 'tps-2024.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
}

async function takeAll(browser: Browser, server: ServerProcess): Promise<void> {
  const console = await ConsolePage.open(browser, server);
  const { page } = console;
  await page.waitForSelector('form');
  await keep(page, 'login');
  await console.logIn(server, 'ADMIN');
  await hangWalls(browser, server);
  await pause(UNTIL_SILENT_MS);
  await console.go('/layar');
  await console.says('Layar 2/3');
  await keep(page, 'walls');
  await console.keys('Control+k');
  await keep(page, 'palette');
  await console.keys('Escape', 'Control+Shift+X');
  await console.says('Mengapa?');
  await keep(page, 'panic');
  await console.press('Nanti');
  const waiting = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await waiting.goto(`${server.url}/wall`);
  const code = (await waiting.locator('[data-code]').textContent()) ?? '';
  await console.go(`/layar/pasangkan?kode=${code}`);
  await console.type('Nama layar', 'Layar Nipah Panjang');
  await console.type('Tempat', 'Kantor Camat Nipah Panjang');
  await console.type('Diagonal layar', '86');
  await console.type('Kursi terjauh', '5,5');
  await keep(page, 'pairing');
  await console.go('/admin/orang');
  await keep(page, 'people');
  await console.go('/admin/undangan?wilayah=15.07.05');
  await console.says('0/44');
  await keep(page, 'reporters');
  await console.keys('n');
  await console.says('44 undangan');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1030 });
  await keep(page, 'sheet');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await console.go('/admin/token');
  await keep(page, 'tokens');
  await console.go('/admin/webhook');
  await page.waitForSelector('.page-head');
  await keep(page, 'webhooks');
  await console.go('/admin/daftar-tps');
  await chooseRoster(page);
  await console.type('Jumlah TPS resmi', '713');
  await console.press('Bandingkan');
  await console.says('Salah');
  await keep(page, 'roster');
  await console.go('/admin/catatan');
  await keep(page, 'record');
  await page.goto(`${server.url}/console/layar?lang=en`);
  await console.says('Screens 2/3');
  await keep(page, 'walls-en');
}

/** The past, the record and the report of a morning of the exercise. */
async function takeLookingBack(browser: Browser, server: ServerProcess): Promise<void> {
  const console = await ConsolePage.open(browser, server);
  const { page } = console;
  await console.logIn(server, 'POSKO');
  await console.go('/putar-ulang?waktu=2024-02-14T00:06:00Z');
  await page.waitForSelector('.past-scene [data-clock]');
  await keep(page, 'replay');
  await console.go('/riwayat?cari=listrik');
  await page.waitForSelector('.history-row');
  await console.keys('j', 'j');
  await keep(page, 'history');
  await console.go('/laporan');
  await page.waitForSelector('.report');
  await keep(page, 'report');
  await console.close();
}

/** The queue on a morning with something of everything, as large as it is drawn and as small as it may be. */
async function takeQueue(browser: Browser): Promise<void> {
  const server = await ServerProcess.start();
  try {
    await playMorning(server, 0);
    for (const [name, width, height] of [
      ['queue', 1920, 1080],
      ['queue-small', 1366, 768],
    ] as const) {
      const console = await ConsolePage.open(browser, server, { width, height });
      await console.logIn(server, 'POSKO');
      await console.go('/antrean');
      await console.page.waitForSelector('.queue-row');
      await console.keys('j', 'k');
      await keep(console.page, name);
      if (name === 'queue-small') await takeBesideQueue(console);
      await console.close();
    }
  } finally {
    await server.dispose();
  }
}

/** An incident that is being told by telephone, and the alerts of the same morning. */
async function takeBesideQueue(console: ConsolePage): Promise<void> {
  const { page } = console;
  await console.keys('i');
  await page.keyboard.type('tps 5 jambat');
  await console.keys('ArrowDown', 'Enter');
  await page.getByRole('combobox', { name: /^Kejadian/ }).focus();
  await page.keyboard.type('surat suara kur');
  await console.keys('ArrowDown', 'Enter');
  await console.type('Siapa yang melapor', 'Ketua KPPS');
  await page.getByRole('button', { name: /Unsur pelapor/ }).press('Enter');
  await page.getByRole('option', { name: 'KPPS', exact: true }).press('Enter');
  await console.type('Apa yang terjadi', 'Surat suara presiden kurang 20 lembar. Pemilih menunggu.');
  await keep(page, 'raise');
  await console.keys('Escape', 'g', 's');
  await page.waitForSelector('.row-line');
  await keep(page, 'alerts');
}

/** Stages with some reported and many silent, the list of whom to call, and a roll-call that is being answered. */
async function takeStages(browser: Browser): Promise<void> {
  const server = await ServerProcess.start();
  const source = new IncidentSource(server);
  try {
    await playMorning(server, 0);
    await source.runUntil('07.20');
    await source.runClock(1);
    const console = await ConsolePage.open(browser, server);
    await console.logIn(server, 'POSKO');
    await console.go('/tahap');
    await console.says('Seluruhnya');
    await keep(console.page, 'stages');
    await console.go('/tahap?saring=tanpa-kabar');
    await console.page.waitForSelector('.tps-row');
    await console.keys('j');
    await keep(console.page, 'silent');
    await console.go('/kesiapan');
    await console.keys('n');
    await console.press('Minta laporan kesiapan');
    await console.says('0/11 siap');
    for (const [i, who, answer] of [
      [1, 'Camat', 'Siap'],
      [3, 'Kapolsek', 'Siap'],
      [6, 'Danramil', 'Belum siap'],
    ] as const) {
      await console.page
        .getByRole('button', { name: /^Catat jawaban / })
        .nth(i)
        .click();
      await console.page.getByRole('radio', { name: answer, exact: true }).press('Space');
      await console.type('Siapa yang melapor', who);
      await console.keys('Control+Enter');
      await pause(500);
    }
    await keep(console.page, 'roll-call');
    const camat = await ConsolePage.open(browser, server);
    await camat.logIn(server, 'KECAMATAN');
    await camat.page.waitForSelector('.roll-prompt');
    await keep(camat.page, 'roll-prompt');
  } finally {
    source.close();
    await server.dispose();
  }
}

const server = await ServerProcess.start();
const exercise = new ExerciseProcess('--url', server.url, '--doors', join(server.data, 'latihan-masuk.json'));
const browser = await launchBrowser();
try {
  await takeQueue(browser);
  await takeStages(browser);
  await takeAll(browser, server);
  await takeLookingBack(browser, server);
} finally {
  await browser.close();
  await exercise.kill9();
  await server.dispose();
}
