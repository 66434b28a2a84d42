import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heapMegabytes, pageVersion, REPORT_EVERY_MS } from '../health/health-report.ts';
import { deviceFacts } from '../pairing/device-facts.ts';
import { openSound } from '../use-sound.ts';
import { base64, base64url, hex } from './base64.ts';
import { canHoldKey, digestOf } from './device-key.ts';
import { browserDeviceStore, type Pass } from './device-store.ts';
import { ServerTime } from './server-time.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('bytes', () => {
  const bytes = new Uint8Array([0xfb, 0xff, 0xfe, 0x01]);
  it('are written plainly, for addresses, and as the server names digests', async () => {
    expect([base64(bytes), base64url(bytes), hex(bytes)]).toEqual(['+//+AQ==', '-__-AQ', 'fbfffe01']);
    expect(await digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

it('the time is that of the computer until the server has said another, and words that are no time change nothing', () => {
  let now = 1_000;
  const time = new ServerTime(() => now);
  expect(time.now()).toBe(1_000);
  time.told('1970-01-01T00:00:05.000Z');
  expect(time.now()).toBe(5_000);
  now = 1_500;
  expect(time.now()).toBe(5_500);
  time.told('later');
  expect(time.now()).toBe(5_500);
  time.told('1970-01-01T00:00:00.000Z');
  expect(time.now()).toBe(0);
});

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, undefined, false],
])('a page holds a key where it is secure (%s) and the browser can (%o)', (isSecureContext, subtle, can) => {
  vi.stubGlobal('isSecureContext', isSecureContext);
  vi.stubGlobal('crypto', { subtle });
  expect(canHoldKey()).toBe(can);
});

/** As much of a browser's database as a device needs, which a test can forbid or break. */
class FakeDatabase {
  rows = new Map<string, unknown>();
  stores = new Set<string>();
  isForbidden = false;
  readsThatFail = 0;
  opened = 0;
  closed = 0;

  open() {
    const opening = this.#asked(() => {
      if (this.isForbidden) throw new DOMException('forbidden', 'SecurityError');
      this.opened += 1;
      opening.result = { createObjectStore: (name: string) => void this.stores.add(name) };
      if (this.opened === 1) opening.onupgradeneeded();
      return {
        close: () => {
          this.closed += 1;
        },
        transaction: () => ({ objectStore: (name: string) => this.#store(name) }),
      };
    });
    return opening;
  }

  #store(name: string) {
    if (!this.stores.has(name)) throw new DOMException(name, 'NotFoundError');
    return {
      get: (key: string) =>
        this.#asked(() => {
          if (this.readsThatFail-- > 0) throw new Error('busy');
          return this.rows.get(key);
        }),
      put: (value: unknown, key: string) => this.#asked(() => void this.rows.set(key, value)),
      add: (value: unknown, key: string) =>
        this.#asked(() => {
          if (this.rows.has(key)) throw new DOMException('there', 'ConstraintError');
          this.rows.set(key, value);
        }),
    };
  }

  #asked(answer: () => unknown) {
    const request = {
      result: undefined as unknown,
      error: null as unknown,
      onsuccess: () => {},
      onerror: () => {},
      onupgradeneeded: () => {},
    };
    queueMicrotask(() => {
      try {
        request.result = answer();
        request.onsuccess();
      } catch (error) {
        request.error = error;
        request.onerror();
      }
    });
    return request;
  }
}

describe('what a browser remembers of itself', () => {
  const pass: Pass = { wall: 'w', token: 't', expiresAt: 1, link: null };
  let database: FakeDatabase;
  beforeEach(() => {
    database = new FakeDatabase();
    vi.stubGlobal('indexedDB', database);
  });

  it('is one key and the newest pass, and every door that it opened is shut', async () => {
    const store = browserDeviceStore();
    expect(await store.pass()).toBeNull();
    const key = await store.key();
    expect(await store.key()).toBe(key);
    await store.keepPass(pass);
    expect(database.rows.get('pass')).toBe(pass);
    const next = browserDeviceStore();
    expect(await next.key()).toBe(key);
    expect(await next.pass()).toEqual(pass);
    expect(database.closed).toBe(database.opened);
  });

  it('is read once more where it could not be read at first', async () => {
    const key = await browserDeviceStore().key();
    database.readsThatFail = 1;
    expect(await browserDeviceStore().key()).toBe(key);
  });

  it('is not replaced where it could not be read at all', async () => {
    const key = await browserDeviceStore().key();
    database.readsThatFail = 2;
    expect(await browserDeviceStore().key()).not.toBe(key);
    expect(database.rows.get('key')).toBe(key);
  });

  it('lasts as long as the page where the browser forbids a database', async () => {
    database.isForbidden = true;
    const store = browserDeviceStore();
    expect(await store.pass()).toBeNull();
    expect(await store.key()).toBe(await store.key());
    await store.keepPass(pass);
    expect(await store.pass()).toEqual(pass);
  });
});

describe('what it says of itself', () => {
  it('is the pixels of the screen, rounded, the browser and the server', () => {
    vi.stubGlobal('screen', { width: 1_280.3, height: 720.2 });
    vi.stubGlobal('devicePixelRatio', 1.5);
    vi.stubGlobal('navigator', { userAgent: 'x' });
    vi.stubGlobal('location', { host: 'siaga.example.id' });
    expect(deviceFacts()).toMatchObject({ width: 1_920, height: 1_080, host: 'siaga.example.id' });
  });

  it('is its memory in megabytes with one digit, where the browser tells', () => {
    expect(heapMegabytes()).toBeNull();
    vi.stubGlobal('performance', { memory: { usedJSHeapSize: 52_848_230 } });
    expect(heapMegabytes()).toBe(50.4);
  });

  it.each([
    ['https://x/assets/wall-Ab-C_1.js', 'Ab-C_1'],
    ['https://x/assets/-abc.js', 'abc'],
    ['https://x/src/wall/main.tsx', 'dev'],
    ['https://x/assets/wall-abc.mjs', 'dev'],
    ['https://x/assets/wall.js', 'dev'],
    [null, 'dev'],
  ])('is the version that the build gave to %s: %s', (src, version) => {
    const asked: string[] = [];
    vi.stubGlobal('document', {
      querySelector: (which: string) => {
        asked.push(which);
        return src === null ? null : { src };
      },
    });
    expect(pageVersion()).toBe(version);
    expect(asked).toEqual(['script[type="module"][src]']);
  });

  it('is said every half minute', () => expect(REPORT_EVERY_MS).toBe(30_000));
});

describe('sound', () => {
  it('is tried at once and at each touch, and a browser that forbids it harms nobody', async () => {
    let resumed = 0;
    const listeners = new Map<string, () => void>();
    class Context {
      resume() {
        resumed += 1;
        return Promise.reject(new Error('not allowed'));
      }
    }
    vi.stubGlobal('AudioContext', Context);
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener));
    expect(openSound()).toBeInstanceOf(Context);
    expect(resumed).toBe(1);
    expect([...listeners.keys()]).toEqual(['pointerdown', 'keydown']);
    for (const listener of listeners.values()) listener();
    expect(resumed).toBe(3);
    await new Promise(setImmediate);
  });

  it('is none where the browser has none', () => {
    vi.stubGlobal('AudioContext', undefined);
    expect(openSound()).toBeNull();
  });
});
