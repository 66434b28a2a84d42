import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Coordinator } from '../support/coordinator.ts';
import { IncidentSource } from '../support/incident-source.ts';
import { ServerProcess } from '../support/server-process.ts';
import { CountedKeys } from './counted-keys.ts';
import { rowInHand } from './queue-view.ts';

/** Nine that phones report; the tenth is told by telephone. */
const REPORTED = 9;

let server: ServerProcess;
let browser: Browser;
let source: IncidentSource;
let desk: ConsolePage;
let second: ConsolePage;
let asked: Coordinator;
let keys: CountedKeys;
/** The incident that two people close, and two reports of one matter. */
let grave = '';
let twins: readonly [string, string];

const inHand = () => desk.page.locator('.queue-row[data-in-hand]');
const detail = (id: string) => asked.does('IncidentDetail', { id });
const numberOf = async (id: string) => String((await detail(id)).number);
const waiting = () => desk.page.locator('.count').first().textContent();

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  source = new IncidentSource(server);
  // A limit that passes would move rows.
  await source.runClock(0);
  const place = { category: 'LOGISTIK', region: '15.07.05.2001', tps: ['15.07.05.2001-001'] };
  const twin = (description: string) => source.raise({ ...place, institution: 'KPPS', description });
  twins = [await twin('Surat suara presiden kurang'), await twin('sursuara presiden krg 50 lbr')];
  // In the kecamatan of the second person, who has no rights elsewhere.
  const region = server.doors.people.find(({ role }) => role === 'KECAMATAN')?.region ?? '';
  grave = await source.raise({ category: 'LOGISTIK', region, institution: 'KPPS', severity: 'HIGH' });
  for (let i = 3; i < REPORTED; i += 1) await source.raiseSome(i + 4, { severity: 'MEDIUM' });
  desk = await ConsolePage.open(browser, server);
  await desk.logIn(server, 'POSKO');
  await desk.go('/antrean');
  await desk.page
    .locator('.queue-row')
    .nth(REPORTED - 1)
    .waitFor();
  asked = await Coordinator.logIn(server);
  keys = new CountedKeys(desk.page);
});
afterAll(async () => {
  console.log(keys.table());
  source.close();
  await browser.close();
  await server.dispose();
});

it('one is told by telephone, and is in hand once it is written down', async () => {
  await keys.step('one told by telephone is written down', async () => {
    await keys.press('i');
    await keys.write('jambat 4');
    // The TPS are asked for when the window opens.
    await desk.page.getByRole('option', { name: 'TPS 04 Sungai Jambat' }).waitFor();
    await keys.press('Enter');
    await keys.tabTo(/^Kejadian/);
    await keys.write('kotak tidak');
    await desk.page.getByRole('option').first().waitFor();
    await keys.press('Enter');
    await keys.tabTo(/^Siapa yang melapor/);
    await keys.write('Ketua KPPS');
    await keys.tabTo(/Unsur pelapor/);
    await keys.press('Enter');
    await desk.page.getByRole('option', { name: 'KPPS', exact: true }).waitFor();
    await keys.write('kpps');
    await desk.page.locator('[role=option][data-focused]', { hasText: 'KPPS' }).waitFor();
    await keys.press('Enter', 'Control+Enter');
    await keys.nothingOpen();
  });
  await expect.poll(async () => (await rowInHand(desk.page)).name).toBe('Kotak tak tersegel');
  await expect.poll(waiting).toBe('10 belum ditanggapi');
});

it('all ten are acknowledged, each row going to its group at once', async () => {
  await keys.step('ten are acknowledged', async () => {
    for (let left = 10; left > 0; left -= 1) {
      await inHand().filter({ hasText: 'Baru' }).waitFor();
      await keys.press('1');
      const heading = desk.page.locator('.queue-group', { hasText: 'Belum ditanggapi' });
      if (left === 1) await expect.poll(() => heading.count()).toBe(0);
      else await expect.poll(() => heading.textContent()).toBe(`Belum ditanggapi ${left - 1}`);
      await keys.press('j');
    }
  });
  await expect.poll(waiting).toBe('0 belum ditanggapi');
});

it('two are merged, found by a number from anywhere, and the target is in hand', async () => {
  await keys.step('two are merged', async () => {
    await keys.press('g', 't');
    await desk.page.waitForURL('**/tahap*');
    await keys.press('Control+k');
    await keys.write(await numberOf(twins[1]));
    await desk.page.getByRole('menuitem', { name: /^INS-/ }).waitFor();
    await keys.press('Enter');
    await expect.poll(async () => (await rowInHand(desk.page)).id).toBe(twins[1]);
    await desk.says('Mungkin sama');
    await keys.press('2', 'Control+Enter');
    await keys.nothingOpen();
    await expect.poll(async () => (await rowInHand(desk.page)).id).toBe(twins[0]);
  });
  await expect.poll(async () => (await detail(twins[1])).mergedInto).toBe(twins[0]);
});

it('a grave one is closed by two: who finished it is told that somebody else closes it', async () => {
  const number = await numberOf(grave);
  await keys.step('one is finished', async () => {
    await keys.press('Control+k');
    await keys.write(number);
    await desk.page.getByRole('menuitem', { name: /^INS-/ }).waitFor();
    await keys.press('Enter');
    await expect.poll(async () => (await rowInHand(desk.page)).id).toBe(grave);
    await inHand().filter({ hasText: 'Ditanggapi' }).waitFor();
    await keys.press('v');
    await desk.says('insiden ini belum dinyatakan selesai (E).');
    await keys.press('e');
    await keys.write('Genset tiba, TPS menyala.');
    await keys.press('Control+Enter');
    await keys.nothingOpen();
    await desk.says('Perlu orang kedua: dinyatakan selesai oleh');
  });
  expect(await desk.page.locator('.incident-acts .button.primary').count()).toBe(0);
  expect(await desk.findings()).toEqual([]);
  await closesAsSecond(number);
  await expect.poll(async () => (await detail(grave)).status).toBe('CLOSED');
});

/** Whose rights leave open in whose name he acts chooses once. */
async function choosesPost({ page }: ConsolePage): Promise<void> {
  const choice = page.locator('.post-choice button');
  if ((await choice.count()) === 0) return;
  await choice.press('Enter');
  await page.getByRole('option', { name: 'Camat', exact: true }).press('Enter');
}

/** Somebody of another post closes it, at another computer, by the same keys. */
async function closesAsSecond(number: string): Promise<void> {
  second = await ConsolePage.open(browser, server);
  await second.logIn(server, 'KECAMATAN');
  await second.go('/antrean');
  await second.page.waitForSelector('.queue-row');
  await choosesPost(second);
  const others = new CountedKeys(second.page);
  await others.step('the second person closes it', async () => {
    await others.press('Control+k');
    await others.write(number);
    await second.page.getByRole('menuitem', { name: /^INS-/ }).waitFor();
    await others.press('Enter');
    await expect.poll(async () => (await rowInHand(second.page)).id).toBe(grave);
    await second.says('Anda dapat menutupnya sebagai orang kedua');
    await others.press('v');
    await second.page.getByRole('dialog').waitFor();
    await others.press('Control+Enter');
    await others.nothingOpen();
  });
  keys.steps.push(...others.steps);
  await second.close();
}

it('what is closed is found in the history by its number, from the same line of search', async () => {
  const number = await numberOf(grave);
  await keys.step('a closed one is found again', async () => {
    await keys.press('Control+k');
    await keys.write(number);
    await desk.page.getByRole('menuitem', { name: `Cari “${number}” di Riwayat` }).waitFor();
    await expect.poll(() => desk.page.getByRole('menuitem', { name: /^INS-/ }).count()).toBe(0);
    await keys.press('Enter');
    await desk.page.waitForURL('**/riwayat*');
    await keys.nothingOpen();
    await desk.says('Genset tiba, TPS menyala.');
  });
  expect(await desk.findings()).toEqual([]);
});

it('a roll-call is asked, its question being right as it stands', async () => {
  await keys.step('a roll-call is asked', async () => {
    await keys.press('g', 'e');
    await desk.page.waitForURL('**/kesiapan*');
    await keys.press('n');
    await desk.page.getByRole('dialog').waitFor();
    await keys.press('Control+Enter');
    await keys.nothingOpen();
  });
  await desk.says('0/11 siap');
});

it('the record is taken along as a sheet by one key', async () => {
  await keys.step('the record is exported', async () => {
    await keys.press('g', 'r');
    await desk.page.waitForSelector('.history-row');
    const download = desk.page.waitForEvent('download');
    await keys.press('e');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const start = readFileSync(await file.path())
      .subarray(0, 2)
      .toString();
    // A workbook is a ZIP file.
    expect(start).toBe('PK');
  });
  expect(await desk.findings()).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
