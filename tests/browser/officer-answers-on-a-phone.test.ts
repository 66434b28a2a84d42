import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { Room } from '../support/room.ts';
import { indexedPng } from '../wall/support/indexed-png.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Set to keep the pictures of `docs/screenshots`. */
const KEEPS = process.env.SIAGA_SHOOT === '1';

let room: Room;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  [room, browser] = await Promise.all([Room.open(), launchBrowser()]);
  phone = await browser.newContext({ viewport: { width: 360, height: 640 }, permissions: ['notifications'] });
  page = await phone.newPage();
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

const keep = async (name: string) => {
  if (!KEEPS) return;
  const packed = indexedPng(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
  writeFileSync(new URL(`../../docs/screenshots/officer-${name}.png`, import.meta.url), packed);
};
const says = (text: string | RegExp, timeout = 15_000) => page.getByText(text).first().waitFor({ timeout });

/** What axe finds, and what is too small for a thumb. */
async function faults(): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    const small = [...document.querySelectorAll('button, input')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 56 || box.width < 56)
      .map(({ element }) => `too small: ${element.outerHTML}`);
    const isWide = document.documentElement.scrollWidth > innerWidth ? ['wider than the phone'] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...small, ...isWide];
  });
  return found;
}

const raise = async (severity: string) => {
  const id = crypto.randomUUID();
  await room.http.read(
    'mutation Raise($input: RaiseIncidentInput!) { raiseIncident(input: $input) { __typename } }',
    {
      input: {
        ...{ id, category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG', severity, region: '15.07.05.2004' },
        ...{
          tps: ['15.07.05.2004-001'],
          happenedAt: '2024-02-13T23:20:00Z',
          institution: 'KPPS',
          channel: 'APP',
        },
      },
    },
  );
  return id;
};

it('asks who is there, having come packed, and says what is wrong', async () => {
  const asIs: string[] = [];
  page.on('response', (response) => {
    const isText = ['document', 'script', 'stylesheet'].includes(response.request().resourceType());
    if (isText && response.headers()['content-encoding'] === undefined) asIs.push(response.url());
  });
  await page.goto(`${room.server.url}/siaga`);
  await says('Peringatan');
  expect(asIs).toEqual([]);
  expect(await faults()).toEqual([]);
  await keep('login');
  await page.getByLabel('Nama pengguna').fill('latihan.posko');
  await page.getByLabel('Kata sandi').fill('bukan ini');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('alert').waitFor();
});

it('shows the list, live, with the exercise named', async () => {
  const person = room.server.doors.people.find(({ role }) => role === 'POSKO')!;
  await page.getByLabel('Nama pengguna').fill(person.username);
  await page.getByLabel('Kata sandi').fill(person.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await says('LANGSUNG');
  await says('LATIHAN');
  expect(await faults()).toEqual([]);
});

it('a critical alert fills the screen with what and where, and one tap is the end of it', async () => {
  const startedAt = performance.now();
  await raise('CRITICAL');
  await page.locator('.urgent .card').waitFor();
  console.log(
    `a critical alert filled the phone ${Math.round(performance.now() - startedAt)} ms after it was reported`,
  );
  expect(await faults()).toEqual([]);
  await keep('critical');
  await page.getByRole('heading', { level: 1, name: 'Surat suara kurang' }).waitFor();
  await says('TPS 01 Sungai Itik, Sadu');
  await expect.poll(() => page.locator('.link time').textContent()).toMatch(/^\d\d\.\d\d\.\d\d WIB$/);
  const answer = page.locator('.urgent').getByRole('button', { name: /^Tanggapi sebagai / });
  const accept = await answer.boundingBox();
  expect(accept!.height).toBeGreaterThanOrEqual(64);
  expect(accept!.y + accept!.height).toBeLessThanOrEqual(640);
  await answer.click();
  await expect.poll(() => page.locator('.urgent .card').count()).toBe(0);
  await says('Sudah ditanggapi');
});

it('Berhalangan leaves it to others and says so', async () => {
  const id = await raise('CRITICAL');
  expect(id).toBeTruthy();
  await page.locator('.urgent .card').waitFor();
  await page.getByRole('button', { name: 'Berhalangan' }).first().click();
  await expect.poll(() => page.locator('.urgent .card').count()).toBe(0);
  await says('Belum ditanggapi siapa pun');
  await says('Jawaban Anda sampai di posko: berhalangan.');
  await says('WIB');
  expect(await faults()).toEqual([]);
  await keep('list');
});

it('wakes the phone with nothing of what and where on its lock screen', async () => {
  const worker = phone.serviceWorkers()[0] ?? (await phone.waitForEvent('serviceworker'));
  // A browser without a screen shows no notifications; what it is asked to show is caught instead.
  await worker.evaluate(() => {
    const scope = self as unknown as { registration: ServiceWorkerRegistration; shown: object[] };
    scope.shown = [];
    scope.registration.showNotification = async (title, { body, tag } = {}) => {
      scope.shown.push({ title, body, tag });
    };
  });
  const session = await phone.newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations as { registrationId: string }[];
      if (first) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const text = { alert: crypto.randomUUID(), severity: 'CRITICAL', isExercise: true, language: 'ID' };
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: room.server.url,
    registrationId: await registration,
    data: JSON.stringify(text),
  });
  const shown = () => worker.evaluate(() => (self as unknown as { shown: object[] }).shown);
  await expect
    .poll(shown)
    .toEqual([
      { title: 'LATIHAN · Siaga: KRITIS', body: 'Buka untuk membaca dan menjawab.', tag: text.alert },
    ]);
});

it('a phone that was woken before, by a server with other keys too, is woken for the session of today', async () => {
  await phone.addInitScript(() => {
    const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
    const subscription = { toJSON: () => ({ endpoint: 'https://1.1.1.1/push', keys }) };
    // A browser without a screen grants nothing, whatever it was told to.
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
    Notification.requestPermission = async () => 'granted';
    // As a browser does: for another key it subscribes once the subscription for the one before is gone.
    let isSubscribed = true;
    const before = {
      options: { applicationServerKey: new Uint8Array(65).buffer },
      unsubscribe: async () => {
        isSubscribed = false;
        return true;
      },
    };
    PushManager.prototype.getSubscription = async () => before as unknown as PushSubscription;
    PushManager.prototype.subscribe = async () => {
      if (isSubscribed) throw new DOMException('another key', 'InvalidStateError');
      return subscription as unknown as PushSubscription;
    };
  });
  await page.evaluate(() => localStorage.setItem('siaga.alert.push', 'of a session that has ended'));
  const told = page.waitForResponse(async (response) => {
    if (!response.request().postData()?.includes('registerPush')) return false;
    return (await response.text()).includes('subscription');
  });
  await page.reload();
  await told;
  await says('Notifikasi aktif di HP ini bila ada peringatan untuk Anda.');
});

it('asks for no file again that it kept, and keeps none that its page names no more', async () => {
  await page.evaluate(async () => {
    const cache = await caches.open('siaga-shell-1');
    await cache.put('/assets/alert-of-before.js', new Response(''));
    const [script] = [...document.scripts].map(({ src }) => new URL(src).pathname);
    const text = await (await fetch(script!)).text();
    const headers = { 'content-type': 'text/javascript' };
    await cache.put(script!, new Response(`${text}\nwindow.isKept = true;`, { headers }));
  });
  await page.reload();
  await says('LANGSUNG');
  expect(await page.evaluate('window.isKept')).toBe(true);
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('siaga-shell-1')).keys()).map(({ url }) => url));
  await expect.poll(kept).not.toContain(`${room.server.url}/assets/alert-of-before.js`);
  expect((await kept()).some((url) => url.endsWith('.js'))).toBe(true);
});

it('without a server it says so, keeps what it knew as of then, and opens again all the same', async () => {
  await page.reload();
  await says('LANGSUNG');
  // A line on which nothing comes is no line: the page opens as it was kept.
  room.server.freeze();
  try {
    await page.reload();
    await says('TERPUTUS');
    await says('Belum ditanggapi siapa pun');
  } finally {
    room.server.thaw();
  }
  await says('LANGSUNG', 30_000);
  await room.server.kill9();
  await says('TERTUNDA', 20_000);
  await says('keadaan terakhir');
  expect(await faults()).toEqual([]);
  await page.reload();
  await says('TERPUTUS');
  await says('Belum ditanggapi siapa pun');
  await keep('cut');
  await room.server.start();
  await says('LANGSUNG', 30_000);
});

it('speaks English', async () => {
  await page.goto(`${room.server.url}/siaga?lang=en`);
  await says('LIVE');
  await says('Nobody has responded yet');
  expect(await faults()).toEqual([]);
  await keep('list-en');
});

it('a phone that has no room to keep anything, in the colours of its own, shows what there is all the same', async () => {
  const full = await browser.newContext({ viewport: { width: 320, height: 256 }, forcedColors: 'active' });
  await full.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    Cache.prototype.put = async () => refuse();
  });
  const before = page;
  page = await full.newPage();
  await page.goto(`${room.server.url}/siaga`);
  const person = room.server.doors.people.find(({ role }) => role === 'POSKO')!;
  await page.getByLabel('Nama pengguna').fill(person.username);
  await page.getByLabel('Kata sandi').fill(person.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await says('LANGSUNG');
  await says('Belum ditanggapi siapa pun');
  expect(await faults()).toEqual([]);
  // What the keyboard comes to is in sight, and not under the line at the top.
  const hidden: unknown[] = [];
  for (const key of [...Array(5).fill('Tab'), ...Array(4).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    hidden.push(await page.evaluate(hiddenFocus));
  }
  expect(hidden.filter((each) => each !== null)).toEqual([]);
  const ink = await page.evaluate(() => {
    const shape = document.querySelector('.shape');
    return shape && [getComputedStyle(shape).stroke, getComputedStyle(document.body).color];
  });
  expect(ink?.[0]).toBe(ink?.[1]);
  await full.close();
  page = before;
});

/** What has the focus, where something lies over it or it is out of sight; null where it is seen. */
const hiddenFocus = () => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const { left, width, top, bottom } = focused.getBoundingClientRect();
  const seen = [top + 4, bottom - 4].map((y) => document.elementFromPoint(left + width / 2, y));
  const isSeen = seen.every((found) => found !== null && (focused === found || focused.contains(found)));
  return isSeen ? null : `${top} ${bottom} ${focused.outerHTML}`;
};

it('whoever holds one post is not asked for it: one tap at first sight answers in its name', async () => {
  await raise('CRITICAL');
  const other = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await other.newPage();
  await page.goto(`${room.server.url}/siaga`);
  const person = room.server.doors.people.find(({ role }) => role === 'LEADER')!;
  await page.getByLabel('Nama pengguna').fill(person.username);
  await page.getByLabel('Kata sandi').fill(person.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  const accept = page.locator('.urgent').getByRole('button', { name: 'Tanggapi sebagai Bupati' });
  const isAtHand = async () => {
    const box = await accept.boundingBox();
    return box !== null && box.y + box.height <= 640 && (await accept.isEnabled());
  };
  await expect.poll(isAtHand).toBe(true);
  await page.reload();
  await expect.poll(isAtHand).toBe(true);
  expect(await faults()).toEqual([]);
});

it('the bare address offers a phone to log in, its alerts, or to become a screen', async () => {
  await page.goto(`${room.server.url}/`);
  const links = page.getByRole('navigation', { name: 'Anda mau ke mana?' }).getByRole('link');
  await expect
    .poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toEqual(['/console', '/siaga', '/wall']);
  expect(await faults()).toEqual([]);
  await links.filter({ hasText: 'Peringatan untuk Anda' }).click();
  await says('LANGSUNG');
});
