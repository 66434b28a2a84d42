import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AlertClient } from '../support/alert-client.ts';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Room } from '../support/room.ts';
import { isSigned, WebhookReceiver } from '../support/webhook-receiver.ts';

let room: Room;
let browser: Browser;
let receiver: WebhookReceiver;

beforeAll(async () => {
  [room, browser, receiver] = await Promise.all([Room.open(), launchBrowser(), WebhookReceiver.open()]);
});
afterAll(async () => {
  await browser.close();
  await room.close();
  await receiver.close();
});

it('a coordinator sees why an alert is there, its ladder, and who has been told', async () => {
  const posko = await ConsolePage.open(browser, room.server);
  await posko.logIn(room.server, 'POSKO');
  await posko.go('/peringatan');
  const id = crypto.randomUUID();
  const what = { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG', severity: 'CRITICAL' };
  const place = { region: '15.07.05.2004', tps: ['15.07.05.2004-001'], happenedAt: '2024-02-13T23:20:00Z' };
  const { raised } = (await room.http.read(
    'mutation Raise($input: RaiseIncidentInput!) { raised: raiseIncident(input: $input) { ... on IncidentRaised { incident { number } } } }',
    { input: { id, ...what, ...place, institution: 'KPPS', channel: 'APP' } },
  )) as { raised: { incident: { number: number } } };
  await posko.page.getByRole('button', { name: 'Insiden kritis' }).first().click();
  const name = `INS-${raised.incident.number}`;
  await posko.says(`Insiden kritis ${name} (belum diverifikasi): Surat suara kurang di TPS 01`);
  await posko.says('TPS 01 Sungai Itik');
  expect(await posko.page.getByRole('link', { name }).getAttribute('href')).toContain(id);
  await posko.says('Forkopimcam');
  await posko.says('Jenjang berikutnya');
  expect(await posko.findings()).toEqual([]);
  await posko.press('Periksa jenjang');
  await posko.says('jenjang tidak punya orang yang terjangkau');
  expect(await posko.findings()).toEqual([]);
  expect(posko.complaints).toEqual([]);
});

it('an admin adds a webhook, sees its secret once, tests it, and removes it', async () => {
  const admin = await ConsolePage.open(browser, room.server);
  await admin.logIn(room.server, 'ADMIN');
  await admin.go('/admin/webhook');
  await admin.says('Belum ada webhook');
  await admin.keys('n');
  await admin.type('Nama program', 'Sirene posko');
  await admin.type('Alamat', receiver.url());
  await admin.press('Tambahkan');
  await admin.says('Alamat ini tidak dapat dipakai');
  await admin.type('Izinkan host di jaringan sendiri', '127.0.0.1');
  await admin.press('Tambahkan');
  const secret = (await admin.page.locator('[data-secret]').textContent()) ?? '';
  expect(await admin.findings()).toEqual([]);
  await admin.press('Tutup');
  await admin.press('Uji Sirene posko');
  await expect.poll(() => receiver.received.filter(({ body }) => body.includes('siaga.test')).length).toBe(1);
  const [test] = receiver.received.filter(({ body }) => body.includes('siaga.test'));
  expect(isSigned(test!, secret)).toBe(true);
  await admin.says('sampai');
  expect(await admin.findings()).toEqual([]);
  await admin.press('Kiriman ke Sirene posko');
  await admin.says('siaga.test');
  expect(await admin.findings()).toEqual([]);
  await admin.keys('Escape');
  await admin.press('Hapus Sirene posko');
  await admin.page.getByRole('alertdialog').getByRole('button', { name: 'Hapus', exact: true }).click();
  await admin.says('Webhook Sirene posko dihapus.');
  await admin.says('Belum ada webhook');
  expect(admin.complaints).toEqual([]);
});

it('every screen counts the alert clients that are connected, and names the one that was cut off', async () => {
  const admin = await ConsolePage.open(browser, room.server);
  await admin.logIn(room.server, 'ADMIN');
  await admin.go('/admin/token');
  await admin.says('Penerima peringatan 0/0');
  await admin.keys('n');
  await admin.type('Nama program', 'Sirene posko');
  await admin.page.getByText('Menerima peringatan').click();
  await admin.page.getByText('Menjalankan kueri GraphQL').click();
  await admin.press('Terbitkan');
  const token = (await admin.page.locator('[data-secret]').textContent()) ?? '';
  await admin.press('Tutup');
  const siren = new AlertClient({ url: room.server.url, token, region: '15.07' });
  await admin.says('Penerima peringatan 1/1');
  siren.close();
  await admin.says('Penerima peringatan 0/1');
  await admin.press('Penerima peringatan 0/1');
  await admin.page.getByRole('row', { name: /Sirene posko.*terputus/ }).waitFor();
  expect(await admin.findings()).toEqual([]);
  expect(admin.complaints).toEqual([]);
});

it('an address that leads nowhere says so, and shows nothing else in its place', async () => {
  const posko = await ConsolePage.open(browser, room.server);
  await posko.logIn(room.server, 'POSKO');
  await posko.go(`/peringatan?peringatan=${crypto.randomUUID()}`);
  await posko.says('Peringatan ini tidak ada, atau Anda tidak memiliki akses ke peringatan ini');
  // The list beside it is come to by Tab all the same.
  expect(await posko.page.locator('main [data-row][tabindex="0"]').count()).toBeGreaterThan(0);
  await posko.go('/tahap?wilayah=15.07.05.2004&tps=15.07.05.2004-099');
  await posko.says('TPS ini tidak ada, atau Anda tidak memiliki akses ke wilayahnya');
  expect(await posko.page.getByRole('button', { name: 'Ditelepon: aman' }).count()).toBe(0);
  // What means nothing is passed over.
  await posko.go('/tahap?wilayah=15.08&saring=lain');
  await posko.says('Seluruhnya');
  expect(posko.complaints).toEqual([]);
});
