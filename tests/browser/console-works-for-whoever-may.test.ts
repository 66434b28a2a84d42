import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedInParts } from '../../web/src/console/desks/reporters/sheets.ts';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Coordinator } from '../support/coordinator.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Every wall is blank so soon after the chord. */
/** A session that was ended shows nothing any more after this. */

let server: ServerProcess;
let browser: Browser;
let admin: ConsolePage;
let wall: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  admin = await ConsolePage.open(browser, server);
  wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
});
afterAll(async () => {
  await browser.close();
  await server.dispose();
});

const isBlank = async () => (await wall.locator('[data-blank]').count()) === 1;

describe('the door', () => {
  it('is guarded by the policy of all pages', async () => {
    const { headers } = await fetch(`${server.url}/console/admin/orang`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('offers no passkey where the address is a bare number', async () => {
    await admin.page.waitForSelector('form');
    expect(await admin.words()).not.toContain('kunci sandi');
  });

  it('says what is wrong, and keeps what was typed', async () => {
    await admin.type('Nama pengguna', 'latihan.admin');
    await admin.type('Kata sandi', 'bukan ini');
    await admin.keys('Enter');
    await admin.says('tidak cocok');
    expect(await admin.page.getByLabel('Nama pengguna').inputValue()).toBe('latihan.admin');
  });

  it('opens, and leads to the first screen that the rights open', async () => {
    await admin.logIn(server, 'ADMIN');
    expect(new URL(admin.page.url()).pathname).toBe('/console/antrean');
    await admin.says('LANGSUNG');
    expect(await admin.words()).toContain('LATIHAN');
  });
});

describe('screens of the room', () => {
  it('are paired by the code they show, after a look at the device', async () => {
    await wall.goto(`${server.url}/wall?lang=id`);
    const code = (await wall.locator('[data-code]').textContent()) ?? '';
    await admin.keys('g', 'y', 'n');
    await admin.type('Kode di layar', code.toLowerCase());
    await admin.keys('Enter');
    await admin.says('1920 × 1080 px');
    await admin.type('Nama layar', 'Layar utama');
    await admin.type('Tempat', 'Ruang posko');
    await admin.type('Diagonal layar', '55');
    await admin.type('Kursi terjauh', '5');
    expect(await admin.words()).toContain('Layar terlalu kecil untuk jarak ini');
    await admin.type('Diagonal layar', '98');
    expect(await admin.words()).toContain('Ukuran teks: Standar, terkecil 32 px');
    await admin.press('Setujui layar ini');
    await expect.poll(() => wall.locator('[data-look]').count()).toBe(1);
    await admin.says('Layar 1/1', 20_000);
  });

  it('go blank at one chord, whatever is open and whoever types, and the reason follows', async () => {
    await admin.keys('Control+k');
    await admin.page.keyboard.type('men');
    await admin.keys('Control+Shift+X');
    const at = performance.now();
    await expect.poll(isBlank, { interval: 20 }).toBe(true);
    console.log(`the wall was blank ${Math.round(performance.now() - at)} ms after the chord`);
    await admin.page.getByLabel('Mengapa?').fill('Tamu tak diundang');
    await admin.press('Catat alasan');
    await admin.says('Alasan tercatat');
    await expect.poll(() => admin.page.locator('[data-overlay]').count()).toBe(1);
    // A key pressed before the palette has the keyboard again goes to nobody.
    await expect.poll(() => admin.page.locator('[data-overlay] :focus').count()).toBe(1);
    await admin.keys('Escape');
    await expect.poll(() => admin.page.locator('[data-overlay]').count()).toBe(0);
    await admin.press('Buka semua layar');
    await admin.page.getByLabel('Alasan').fill('Tamu sudah pergi');
    await admin.press('Buka semua layar');
    await expect.poll(isBlank).toBe(false);
  });

  it('are told by their keys, and what was done is taken back by Z', async () => {
    await expect.poll(() => admin.page.locator('[data-overlay]').count()).toBe(0);
    await admin.keys('t');
    await admin.says('Layar utama: mode tamu.');
    await expect.poll(() => wall.locator('svg.canvas').textContent()).toContain('MODE TAMU');
    await admin.keys('z');
    await expect.poll(() => wall.locator('svg.canvas').textContent()).not.toContain('MODE TAMU');
  });
});

describe('people', () => {
  let invited: ConsolePage;
  let link = '';

  it('are invited by a link that is shown once', async () => {
    await admin.keys('g', 'd');
    await admin.page.waitForURL('**/admin/orang*');
    await admin.keys('n');
    await admin.type('Nama', 'Siti Rahma');
    await admin.page.getByRole('button', { name: /Peran/ }).click();
    await admin.page.getByRole('option', { name: /Koordinator kecamatan/ }).click();
    await admin.page.getByRole('combobox', { name: 'Wilayah' }).fill('sadu');
    await admin.page.getByRole('option', { name: /Kecamatan Sadu/ }).click();
    await admin.page.getByRole('button', { name: /Jabatan/ }).click();
    await admin.page.getByRole('option', { name: /Operator kecamatan/ }).click();
    await admin.press('Undang');
    link = (await admin.page.locator('[data-secret]').textContent()) ?? '';
    expect(link).toMatch(/\/console\/undangan#\S{20,}$/);
    await admin.press('Tutup');
    expect(await admin.page.content()).not.toContain(link.split('#')[1]);
    await admin.says('Siti Rahma');
  });

  it('come in by it with a password of their own, and see what their rights open', async () => {
    invited = await ConsolePage.open(browser, server);
    await invited.page.goto(link);
    await invited.says('Selamat datang, Siti Rahma');
    expect(invited.page.url()).not.toContain('#');
    await invited.type('Nama pengguna', 'siti.rahma');
    await invited.type('Kata sandi baru', 'pendek');
    await invited.keys('Enter');
    await invited.says('Terlalu pendek');
    await invited.type('Kata sandi baru', 'kucing hujan pasar biru');
    await invited.keys('Enter');
    await invited.page.waitForSelector('.frame');
    const menu = await invited.page.getByRole('navigation', { name: 'Menu' }).textContent();
    expect(menu).toBe('AntreanPeringatanTahapCek kesiapanRiwayatPutar ulangLaporanPelapor');
    await invited.go('/layar');
    expect(await invited.words()).toContain('Anda tidak memiliki akses ke halaman ini');
  });

  it('whose session is ended see nothing any more, and are told so', async () => {
    await admin.page.getByRole('button', { name: /^Siti Rahma/ }).click();
    await admin.page.getByRole('button', { name: /^Akhiri sesi/ }).click();
    const at = performance.now();
    await invited.says('Sesi Anda berakhir', 30_000);
    console.log(`whose session was ended was out ${Math.round(performance.now() - at)} ms later`);
    expect(await invited.page.locator('.frame').count()).toBe(0);
    await invited.close();
  });

  it.each([
    ['/admin/orang?orang=', 'Pengguna ini tidak ada'],
    ['/layar?layar=', 'Layar ini tidak ada, atau sudah dilepas'],
  ])('nobody else is shown at an address of what there is not (%s)', async (address, said) => {
    await admin.go(`${address}${crypto.randomUUID()}`);
    await admin.says(said);
    expect(await admin.page.locator('.detail-head').count()).toBe(0);
    expect(await admin.findings()).toEqual([]);
  });
});

describe('the roster', () => {
  const file = (...lines: string[]) => ({
    name: 'tps.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['kode_desa,desa,kecamatan,no_tps', ...lines].join('\n')),
  });
  const compare = async (chosen: ReturnType<typeof file>) => {
    const [chooser] = await Promise.all([
      admin.page.waitForEvent('filechooser'),
      admin.press('Pilih berkas CSV'),
    ]);
    await chooser.setFiles(chosen);
    await admin.says('tps.csv');
    await admin.press('Bandingkan');
  };

  it('with a wrong line says which, and what to do; nothing can be saved', async () => {
    await admin.go('/admin/daftar-tps');
    await compare(file('15.07.05.2004,Sungai Itik,Sadu,77', '15.07.05.2004,Sungai Itik,Sadu,seribu'));
    await admin.says('“seribu” bukan nomor TPS.');
    await admin.says('Tulis nomor 1 sampai 999');
    await admin.says('1 baris salah: baris 3');
    expect(await admin.words()).not.toContain('sesudah impor');
    expect(await admin.words()).toContain('Berkas ini belum bisa diimpor');
    expect(await admin.page.getByRole('button', { name: 'Impor daftar ini' }).count()).toBe(0);
  });

  it('is shown before it is saved: what is new, what differs, what the file lacks', async () => {
    await compare(file('15.07.05.2004,Sungai Itik,Sadu,77'));
    await admin.says('1 TPS di berkas · 714 TPS sesudah impor');
    expect(await admin.words()).toContain('15.07.05.2004-077');
    await admin.says('Tidak ada di berkas; tetap disimpan');
    await admin.press('Impor daftar ini');
    await admin.says('Daftar tersimpan: 714 TPS');
    await admin.says('Daftar yang diimpor belum berlaku: 714 TPS tersimpan, 713 TPS dipakai');
    await compare(file('15.07.05.2004,Sungai Itik,Sadu,77'));
    await admin.says('Berkas ini sama dengan daftar yang ada.');
  });
});

it('a passkey is made and logs in, where the address has a name', async () => {
  const person = await ConsolePage.open(browser, server, { host: 'localhost' });
  const devices = await person.context.newCDPSession(person.page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await person.logIn(server, 'POSKO');
  await person.go('/akun');
  await person.type('Nama perangkat', 'laptop posko');
  await person.press('Tambah kunci sandi');
  await person.says('Kunci sandi ditambahkan.');
  await person.says('laptop posko');
  await person.press('Latihan Posko');
  await person.page.getByRole('menuitem', { name: 'Keluar' }).click();
  await person.press('Masuk dengan kunci sandi');
  await person.page.waitForSelector('.frame');
  expect(await person.words()).toContain('Latihan Posko');
  expect(person.complaints).toEqual([]);
  await person.close();
});

describe('every screen', () => {
  const SCREENS = [
    '/antrean',
    '/layar',
    '/layar/pasangkan',
    '/admin/orang',
    '/admin/undangan?wilayah=15.07.05',
    '/admin/token',
    '/admin/daftar-tps',
    '/admin/catatan',
    '/akun',
  ];

  it.each(['id', 'en'] as const)('has nothing that axe finds fault with (%s)', async (language) => {
    const found: Record<string, readonly string[]> = {};
    const visitor = await ConsolePage.open(browser, server, { language });
    await visitor.page.waitForSelector('form');
    found.door = await visitor.findings();
    await visitor.logIn(server, 'ADMIN');
    for (const screen of SCREENS) {
      await visitor.goAndRest(screen);
      found[screen] = [...(await visitor.findings(language === 'en')), ...(await visitor.cutOff())];
    }
    await visitor.go('/admin/orang');
    await visitor.keys('n');
    found.window = await visitor.findings();
    await visitor.close();
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
    expect(visitor.complaints).toEqual([]);
  });

  it('is printed no sheet whose address opens on this computer alone, and told why', async () => {
    await admin.go('/admin/undangan?wilayah=15.07.05');
    await admin.says('0/44 TPS punya pelapor');
    await admin.keys('n');
    await admin.says('44 undangan di 6 lembar A4');
    await admin.says('Lembar tidak dicetak: alamat 127.0.0.1');
    expect(await admin.page.getByRole('button', { name: 'Cetak' }).count()).toBe(0);
    expect(await admin.page.locator('.sheet').count()).toBe(0);
    expect(await admin.findings()).toEqual([]);
    await admin.press('Tutup');
  });

  it('opens an invitation whose code is typed, in the parts in which a sheet has it', async () => {
    const other = await Coordinator.logIn(server, 'ADMIN');
    const made = (await other.does('InviteReporters', {
      input: {
        id: crypto.randomUUID(),
        region: '15.07.05',
        institution: 'KPPS',
        tps: ['15.07.05.2004-001'],
      },
    })) as unknown as { invitations: readonly { code: string }[] };
    const phone = await ConsolePage.open(browser, server, { width: 360, height: 640 });
    await phone.page.goto(`${server.url}/console/undangan?lang=id`);
    await phone.type('Kode undangan', typedInParts(made.invitations[0]?.code ?? ''));
    expect(await phone.findings()).toEqual([]);
    await phone.keys('Enter');
    await phone.says('Ya, ini TPS saya');
    await phone.close();
  });
});

it('the browser had nothing to complain about, the policy of the page included', () => {
  expect(admin.complaints).toEqual([]);
});
