import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GraphqlHttp } from '../../exercise/graphql-http.ts';
import { picture, pictureOfPhone } from '../../server/domain/photo/photo.fixture.ts';
import { newId } from '../../server/kernel/ids.ts';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { ServerProcess } from '../support/server-process.ts';

const RAISE = `mutation RaiseIncident($input: RaiseIncidentInput!) { result: raiseIncident(input: $input) { __typename } }`;

let server: ServerProcess;
let browser: Browser;
let posko: ConsolePage;
let incident: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  const http = new GraphqlHttp(server.url, { token: server.doors.program });
  incident = newId();
  const input = {
    ...{ id: incident, category: 'LOGISTIK', region: '15.07.05.2004', tps: ['15.07.05.2004-001'] },
    ...{ happenedAt: '2024-02-13T23:30:00.000Z', institution: 'KPPS', channel: 'APP' },
  };
  await http.read(RAISE, { input });
  http.close();
  posko = await ConsolePage.open(browser, server);
  await posko.logIn(server, 'POSKO');
});
afterAll(async () => {
  await browser.close();
  await server.dispose();
});

/** Chooses files as a person does, in the window of the computer. */
async function choose(name: string, bytes: Buffer): Promise<void> {
  const path = join(server.data, name);
  await writeFile(path, bytes);
  const [chooser] = await Promise.all([
    posko.page.waitForEvent('filechooser'),
    posko.page.getByRole('button', { name: 'Tambah foto' }).click(),
  ]);
  await chooser.setFiles(path);
}

const thumbnails = () => posko.page.locator('.thumbnail img');

it('a photo is added to an incident, seen small and in full, and erased with a reason', async () => {
  await posko.go(`/antrean?insiden=${incident}`);
  await posko.says('Belum ada foto.');
  await choose('IMG_0042.jpg', await pictureOfPhone());
  await expect.poll(() => thumbnails().count()).toBe(1);
  await choose('IMG_0043.png', await picture('png'));
  await expect.poll(() => thumbnails().count()).toBe(2);
  await expect
    .poll(() =>
      thumbnails()
        .first()
        .evaluate((image) => (image as { naturalWidth?: number }).naturalWidth),
    )
    .toBeGreaterThan(0);
  expect(await posko.words()).not.toContain('IMG_00');
  expect(await posko.findings()).toEqual([]);
  await thumbnails().first().click();
  await posko.says('Foto 1 dari 2');
  await posko.press('Berikutnya');
  await posko.says('Foto 2 dari 2');
  expect(await posko.findings()).toEqual([]);
  await posko.press('Hapus foto');
  await posko.type('Alasan', 'Wajah pemilih terlihat');
  await posko.press('Hapus foto');
  await expect.poll(() => thumbnails().count()).toBe(1);
});

it('what is no photo is said to be none, and can be put away', async () => {
  await choose('surat.jpg', Buffer.from('<html>bukan foto</html>'));
  await posko.says('Berkas itu rusak, terlalu besar, atau bukan foto.');
  await posko.press('Batalkan surat.jpg');
  await expect.poll(() => posko.page.getByText('surat.jpg').count()).toBe(0);
  // The clock stands, so either of the two may have been the second one, which was erased.
  await choose('dua.jpg', await pictureOfPhone());
  await choose('tiga.png', await picture('png'));
  await posko.says('Foto ini sudah Anda kirim ke insiden ini.');
});

it('nothing of it breaks the policy of the page', () => {
  const broken = posko.complaints.filter((line) => /Content Security Policy|Refused to/.test(line));
  expect(broken).toEqual([]);
});
