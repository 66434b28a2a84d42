// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWords } from '../i18n/words.ts';
import { openPage, type Page } from '../ui/testing/page.ts';
import type { Pass } from './device/device-store.ts';
import { makeOrders } from './orders/make-orders.fixture.ts';
import type { Orders } from './orders/orders.types.ts';
import type { PairingOptions } from './pairing/pairing.ts';

/** What the browser kept, what the page did with it, and its way in. */
const world = vi.hoisted(() => ({
  kept: null as unknown,
  current: null as unknown,
  orders: null as unknown,
  done: [] as string[],
  attempts: [] as { options: PairingOptions; isOver: boolean }[],
  storage: null as unknown,
}));
vi.mock('./wall-session.ts', () => ({
  WallSession: class {
    constructor(_: Location, storage: Storage) {
      world.storage = storage;
    }
    readonly orders = {
      view: () => world.orders,
      subscribe: () => () => {},
      start: () => world.done.push('start'),
      stop: () => world.done.push('stop'),
    };
    readonly pass = {
      load: async () => {
        world.current = world.kept;
        return world.kept;
      },
      get current() {
        return world.current;
      },
    };
    async letIn(pass: unknown) {
      world.current = pass;
      world.done.push('letIn');
    }
  },
}));
vi.mock('./wall-app.tsx', () => ({
  WallApp: ({ orders, language }: { orders: Orders; language: string }) => (
    <p>{`wall ${orders.mode} ${language}`}</p>
  ),
}));
vi.mock('./pairing/pairing.ts', () => ({
  pairDevice: (options: PairingOptions) => {
    const attempt = { options, isOver: false };
    world.attempts.push(attempt);
    return () => {
      attempt.isOver = true;
    };
  },
}));

const { wall } = makeOrders();
const pass = (change: Partial<Pass> = {}): Pass => ({
  wall,
  token: 't',
  expiresAt: 1,
  link: null,
  ...change,
});
const LINK = '#kunci=k&scope=15.07&diagonal=98&distance=5';
const LINK_TEXT = 'k 15.07 98 5';
const words = createWords('id');

let page: Page;
let fonts: { asked: string[]; load: (font: string) => Promise<unknown> };
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  page = openPage();
  Object.assign(world, { kept: null, current: null, done: [], attempts: [], storage: null });
  fonts = {
    asked: [],
    load: async (font) => void fonts.asked.push(font),
  };
  vi.stubGlobal('screen', { width: 1_920, height: 1_080 });
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('AudioContext', undefined);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const view = (orders: Orders | null) => ({ orders, heardAt: null, lostSince: null, barredBy: null });

/** Opens the page at an address: what stands on it, and how the address reads afterwards. */
async function open({
  hash = '',
  search = '',
  kept = null as Pass | null,
  orders = null as Orders | null,
} = {}) {
  const replaced: string[] = [];
  const place = document.createElement('div');
  place.id = 'wall';
  document.body.replaceChildren(place);
  world.kept = kept;
  world.orders = view(orders);
  vi.stubGlobal('location', {
    hash,
    search,
    pathname: '/wall',
    host: 'siaga.example.id',
    origin: 'https://x',
  });
  vi.stubGlobal('history', { replaceState: (_: null, __: string, to: string) => replaced.push(to) });
  Object.assign(document, { fonts });
  await page.during(async () => {
    await import('./main.tsx');
    await vi.advanceTimersByTimeAsync(1);
  });
  return {
    replaced,
    text: () => place.textContent,
    entry: () => place.querySelector('[data-entry]')?.getAttribute('data-entry'),
  };
}

it('an address that names another scope asks for a way in by it, without a reload', async () => {
  const opened = await open({ hash: LINK, kept: pass({ link: LINK_TEXT }), orders: makeOrders() });
  expect([opened.text(), world.attempts.length]).toEqual(['wall NORMAL id', 0]);
  const change = (hash: string) =>
    page.during(async () => {
      Object.assign(location, { hash });
      dispatchEvent(new Event('hashchange'));
      await vi.advanceTimersByTimeAsync(1);
    });
  await change('#elsewhere');
  expect(world.attempts).toEqual([]);
  await change('#scope=15.07.05');
  const wanted = { key: 'k', scope: '15.07.05', diagonal: 98, distance: 5 };
  expect([opened.entry(), world.attempts.at(-1)?.options.link]).toEqual(['asking', wanted]);
  expect(opened.replaced).toEqual(['/wall', '/wall', '/wall']);
});

it('nothing is drawn before both weights of the letters are there, or cannot be had', async () => {
  const waiting: ((font: unknown) => void)[] = [];
  fonts.load = (font) => {
    fonts.asked.push(font);
    return new Promise((_, reject) => waiting.push(reject));
  };
  const opened = await open();
  expect(fonts.asked).toEqual(['500 32px "Barlow Semi Condensed"', '600 32px "Barlow Semi Condensed"']);
  expect(opened.text()).toBe('');
  await page.during(() => waiting[0]?.(new Error('away')));
  expect(opened.text()).toBe('');
  await page.during(async () => {
    waiting[1]?.(new Error('away'));
    await vi.advanceTimersByTimeAsync(1);
  });
  expect(opened.entry()).toBe('asking');
});

it('a page that may hold no key says so, and asks for nothing', async () => {
  vi.stubGlobal('isSecureContext', false);
  const opened = await open({ kept: pass() });
  expect(opened.entry()).toBe('insecure');
  expect([world.done, world.attempts]).toEqual([[], []]);
});

it('a wall with a pass follows its orders and shows them, and asks for no way in', async () => {
  const opened = await open({ kept: pass(), orders: makeOrders({ mode: 'BLANK' }), search: '?lang=en' });
  expect(opened.text()).toBe('wall BLANK en');
  expect([world.done, world.attempts.length]).toEqual([['start'], 0]);
  expect(world.storage).toBe(localStorage);
});

it.each<[string, Orders | null]>([
  ['there are none', null],
  ['they are those of another wall', makeOrders({ wall: 'other' })],
])('a wall that is let in waits for its orders where %s', async (_, orders) => {
  const opened = await open({ kept: pass(), orders });
  expect([opened.entry(), world.attempts.length]).toEqual(['letIn', 0]);
});

it('a page that still looks for its pass shows nothing', async () => {
  const opened = await open({ kept: new Promise(() => {}) as never });
  expect([opened.text(), world.attempts.length]).toEqual(['', 0]);
});

it('a screen without a pass asks for a way in, shows each step, and is a wall once it is let in', async () => {
  const opened = await open();
  const [attempt] = world.attempts;
  expect([opened.entry(), world.done, attempt?.options.link]).toEqual(['asking', [], null]);
  await page.during(() => attempt?.options.onView({ kind: 'busy' }));
  expect(opened.entry()).toBe('busy');
  expect(opened.text()).not.toContain(words('entry.linkRefused'));
  await page.during(() => attempt?.options.onLinkRefused('WALL_NEEDS_APPROVAL'));
  expect(opened.text()).toContain(words('entry.linkRefused'));
  world.orders = view(makeOrders());
  await page.during(() => attempt?.options.onPass(pass()));
  expect([opened.text(), world.done, attempt?.isOver]).toEqual(['wall NORMAL id', ['letIn'], true]);
});

it.each<[string, string, Pass | null, boolean]>([
  ['no link and a pass that a link gave', '', pass({ link: LINK_TEXT }), true],
  ['the link of its pass', LINK, pass({ link: LINK_TEXT }), true],
  ['another link than that of its pass', LINK, pass({ link: 'k 15.07 98 6' }), false],
  ['a link and a pass that a coordinator gave', LINK, pass(), false],
  ['a link and no pass', LINK, null, false],
  ['an address that is no link', '#somewhere', pass(), true],
])('with %s: %s %o, a page is let in: %s', async (_, hash, kept, isLetIn) => {
  // The orders of its own wall are kept: until it is let in they are shown to nobody.
  const opened = await open({ hash, kept, search: '?lang=id', orders: isLetIn ? null : makeOrders() });
  expect([opened.entry(), world.done]).toEqual(isLetIn ? ['letIn', ['start']] : ['asking', []]);
  // The key of an exercise does not stay in the address.
  expect(opened.replaced).toEqual(hash === '' ? [] : ['/wall?lang=id']);
  if (!isLetIn)
    expect(world.attempts[0]?.options.link).toEqual({ key: 'k', scope: '15.07', diagonal: 98, distance: 5 });
});
