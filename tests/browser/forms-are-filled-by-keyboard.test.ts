import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { IncidentSource } from '../support/incident-source.ts';
import { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
let source: IncidentSource;
let desk: ConsolePage;

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  source = new IncidentSource(server);
  await source.runClock(0);
  desk = await ConsolePage.open(browser, server);
  await desk.logIn(server, 'POSKO');
});
afterAll(async () => {
  source.close();
  await browser.close();
  await server.dispose();
});

/** What has the keyboard: its role, its name as a label or as its own words, and what of it is selected. */
const focus = (of: ConsolePage = desk) =>
  of.page.evaluate(() => {
    const at = document.activeElement;
    const label = at?.id === undefined ? null : document.querySelector(`label[for="${CSS.escape(at.id)}"]`);
    const text = at instanceof HTMLInputElement ? at : null;
    return {
      role: at?.getAttribute('role') ?? at?.tagName.toLowerCase(),
      name: label?.textContent ?? at?.textContent,
      value: text?.value,
      selected: text?.value.slice(text.selectionStart ?? 0, text.selectionEnd ?? 0),
    };
  });
const place = () => desk.page.getByRole('combobox', { name: /^Tempat/ });
const nothingOpen = () => expect.poll(() => desk.page.locator('[data-overlay]').count()).toBe(0);

/** The TPS are asked for when the window opens: nothing can be found before they are there. */
async function typePlace(text: string, first: string): Promise<void> {
  await place().fill(text);
  const best = desk.page.locator('.popover [role=option]').first();
  await expect.poll(() => best.textContent()).toContain(first);
  await expect.poll(() => best.getAttribute('data-focused')).toBe('true');
}

describe('the place of an incident', () => {
  it('is the best match of what was typed, by Enter or by Tab, a number being that of a TPS', async () => {
    await desk.go('/antrean');
    await desk.keys('i');
    await typePlace('jambat 4', 'TPS 04 Sungai Jambat');
    await desk.keys('Enter');
    await expect.poll(() => place().inputValue()).toBe('TPS 04 Sungai Jambat');
    expect(await desk.page.getByRole('dialog').count()).toBe(1);
    await typePlace('3 sadu', 'TPS 03');
    await desk.keys('Tab');
    await expect.poll(() => place().inputValue()).toMatch(/^TPS 03 /);
    await typePlace('sadu', 'Kecamatan Sadu');
    await desk.keys('ArrowDown', 'Enter');
    // An arrow goes on from the best match.
    await expect.poll(() => place().inputValue()).not.toBe('Kecamatan Sadu');
  });

  it('has its TPS in one stop of the Tab key, gone through by the arrows', async () => {
    await typePlace('sungai jambat', 'Desa Sungai Jambat');
    await desk.keys('Tab');
    await expect.poll(() => focus()).toMatchObject({ role: 'option', name: '01' });
    await desk.keys('ArrowRight', 'Space', 'ArrowRight', 'Space');
    const ticked = desk.page.getByRole('listbox', { name: /^TPS/ }).getByRole('option', { selected: true });
    await expect.poll(() => ticked.allTextContents()).toEqual(['02', '03']);
    expect(await desk.findings()).toEqual([]);
    await desk.keys('Tab');
    expect((await focus()).role).not.toBe('option');
    await desk.keys('Escape');
    await nothingOpen();
  });
});

describe('a form in which something is missing', () => {
  it('gives the first field that lacks it the keyboard and says what is required', async () => {
    await desk.keys('i');
    await expect.poll(() => focus()).toMatchObject({ role: 'combobox', name: 'Tempat' });
    await desk.keys('Tab', 'Tab', 'Control+Enter');
    await desk.says('Pilih tempat dari daftar.');
    await expect.poll(() => focus()).toMatchObject({ role: 'combobox', name: 'Tempat' });
    await typePlace('jambat 4', 'TPS 04 Sungai Jambat');
    await desk.keys('Enter', 'Control+Enter');
    await expect.poll(() => focus()).toMatchObject({ role: 'combobox', name: 'Kejadian' });
    expect(await desk.words()).not.toContain('Pilih tempat dari daftar.');
    await desk.keys('Escape');
    await nothingOpen();
  });

  it('is not sent, wherever one submits it from: an address that is none is named', async () => {
    const admin = await ConsolePage.open(browser, server);
    await admin.logIn(server, 'ADMIN');
    await admin.go('/admin/webhook');
    await admin.press(/^(N )?Tambah webhook/);
    await admin.press('Tambahkan');
    await admin.says('Wajib diisi: Nama program.');
    await expect.poll(() => focus(admin)).toMatchObject({ name: 'Nama program' });
    await admin.page.keyboard.type('Portal kabupaten');
    await admin.keys('Control+Enter');
    await admin.says('Tulis alamat lengkap');
    await expect.poll(() => focus(admin)).toMatchObject({ name: 'Alamat', value: 'https://' });
    expect(await admin.findings()).toEqual([]);
    // What the server refuses takes the keyboard as well.
    await admin.page.keyboard.press('End');
    await admin.page.keyboard.type('10.0.0.1/siaga');
    await admin.keys('Control+Enter');
    await expect.poll(async () => (await focus(admin)).role).toBe('alert');
    await admin.close();
  });
});

it('the question of a roll-call is selected when its form opens: what is typed replaces it', async () => {
  await desk.go('/kesiapan');
  await desk.keys('n');
  await expect.poll(async () => (await focus()).selected).toMatch(/^Siap \d\d\.\d\d\?$/);
  await desk.page.keyboard.type('Kotak sudah di TPS?');
  expect((await focus()).value).toBe('Kotak sudah di TPS?');
  expect(await desk.findings()).toEqual([]);
  await desk.keys('Escape');
  await nothingOpen();
});
