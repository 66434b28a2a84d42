// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Seal } from '../../scenes/standing.ts';
import { openPage, type Page } from '../../ui/testing/page.ts';
import type { OnceListener, WallSession } from '../wall-session.ts';
import type { OrdersView } from './orders.types.ts';
import { useOnce } from './use-once.ts';
import { useAreOrdersLost, useOrders } from './use-orders.ts';
import { useSeal } from './use-seal.ts';

const playTone = vi.hoisted(() => vi.fn());
vi.mock('../../sound/tone-player.ts', () => ({ playTone }));

const NOW = Date.parse('2024-02-14T00:24:20.000Z');
const inMs = (ms: number) => new Date(NOW + ms).toISOString();
let page: Page;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  page = openPage();
  playTone.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const shown = () => page.container.textContent;

describe('the seal', () => {
  const sealed = (fingerprint: string) => {
    const waiting: ((seal: Seal | null) => void)[] = [];
    const session = {
      // The server's clock is a minute ahead of this computer's.
      time: { now: () => Date.now() + 60_000 },
      seal: () => new Promise((resolve) => waiting.push(resolve)),
    } as unknown as WallSession;
    const answer = () => page.during(() => waiting.at(-1)?.({ fingerprint, at: inMs(0) }));
    return { session, waiting, answer };
  };
  function Shown({ session, until }: { session: WallSession; until: string | null }) {
    return useSeal(session, until)?.fingerprint ?? 'none';
  }

  it('is shown until its end by the server’s clock, and asked for once', async () => {
    const { session, waiting, answer } = sealed('a');
    await page.show(<Shown session={session} until={inMs(70_000)} />);
    expect([shown(), waiting.length]).toEqual(['none', 1]);
    await answer();
    expect(shown()).toBe('a');
    await page.show(<Shown session={session} until={inMs(70_000)} />);
    await page.pass(9_999);
    expect([shown(), waiting.length]).toEqual(['a', 1]);
    await page.pass(1);
    expect(shown()).toBe('none');
  });

  it.each([
    ['nobody wants it', null],
    ['its end is past', inMs(59_999)],
    ['its end is now', inMs(60_000)],
  ])('is not asked for where %s', async (_, until) => {
    const { session, waiting } = sealed('a');
    await page.show(<Shown session={session} until={until} />);
    expect([waiting.length, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('that is wanted later, longer or no more is asked for again, kept and hidden', async () => {
    const { session, waiting, answer } = sealed('a');
    await page.show(<Shown session={session} until={null} />);
    await page.show(<Shown session={session} until={inMs(70_000)} />);
    await answer();
    expect(shown()).toBe('a');
    await page.show(<Shown session={session} until={inMs(80_000)} />);
    await answer();
    expect(waiting).toHaveLength(2);
    await page.pass(15_000);
    expect(shown()).toBe('a');
    await page.show(<Shown session={session} until={null} />);
    expect([shown(), vi.getTimerCount()]).toEqual(['none', 0]);
  });

  it('of another session is another', async () => {
    const [one, other] = [sealed('a'), sealed('b')];
    await page.show(<Shown session={one.session} until={inMs(70_000)} />);
    await page.show(<Shown session={other.session} until={inMs(70_000)} />);
    await one.answer();
    expect(shown()).toBe('none');
    await other.answer();
    expect(shown()).toBe('b');
  });

  it('that comes after its end is not shown', async () => {
    const { session, answer } = sealed('a');
    await page.show(<Shown session={session} until={inMs(70_000)} />);
    await page.pass(10_000);
    await answer();
    expect(shown()).toBe('none');
  });
});

describe('orders', () => {
  it('are those of now, for as long as the page looks', async () => {
    const listeners = new Set<() => void>();
    let view = { barredBy: 'a' } as OrdersView;
    const follower = {
      view: () => view,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    function Shown() {
      return useOrders(follower as never).barredBy;
    }
    await page.show(<Shown />);
    await page.during(() => {
      view = { barredBy: 'b' } as OrdersView;
      for (const listener of listeners) listener();
    });
    expect(shown()).toBe('b');
    await page.close();
    expect(listeners.size).toBe(0);
  });

  const now = () => performance.now();
  function Lost({ since, clock = now }: { since: number | null; clock?: () => number }) {
    return useAreOrdersLost({ lostSince: since } as OrdersView, clock) ? 'lost' : 'heard';
  }

  it('are lost a quarter minute after the last, not sooner, and found with the next', async () => {
    const since = now() - 5_000;
    await page.show(<Lost since={since} />);
    await page.pass(9_999);
    expect(shown()).toBe('heard');
    await page.pass(1);
    expect(shown()).toBe('lost');
    await page.show(<Lost since={null} />);
    expect(shown()).toBe('heard');
    await page.show(<Lost since={now()} />);
    await page.show(<Lost since={null} />);
    await page.pass(60_000);
    expect(shown()).toBe('heard');
  });

  it('that were lost long ago are so at once, by whichever clock is given', async () => {
    await page.show(<Lost since={now() - 100_000} />);
    await page.pass(0);
    expect(shown()).toBe('lost');
    await page.show(<Lost since={null} />);
    await page.show(<Lost since={now()} />);
    const other = () => now() + 20_000;
    await page.show(<Lost since={now()} clock={other} />);
    await page.pass(0);
    expect(shown()).toBe('lost');
  });
});

describe('what is done once', () => {
  const told: { listener: OnceListener | null } = { listener: null };
  const session = () =>
    ({
      onOnce: (listener: OnceListener) => {
        told.listener = listener;
        return () => {
          told.listener = null;
        };
      },
    }) as unknown as WallSession;
  function Doing({ of, sound = null }: { of: WallSession; sound?: AudioContext | null }) {
    useOnce(of, sound);
    return null;
  }

  it('is a test tone on the sound that the page has, and none where it has none', async () => {
    const [of, sound] = [session(), {} as AudioContext];
    await page.show(<Doing of={of} />);
    told.listener?.testSound();
    expect(playTone).not.toHaveBeenCalled();
    await page.show(<Doing of={of} sound={sound} />);
    told.listener?.testSound();
    expect(playTone.mock.calls).toEqual([[sound, { kind: 'test', gain: 0 }]]);
    await page.close();
    expect(told.listener).toBeNull();
  });

  it('comes from the session of now', async () => {
    await page.show(<Doing of={session()} />);
    const first = told.listener;
    await page.show(<Doing of={session()} />);
    expect(told.listener).not.toBe(first);
    expect(told.listener).not.toBeNull();
  });

  it('is a new start once the page can be had, asked for every ten seconds, one at a time', async () => {
    const answers = [null, { ok: false }, { ok: true }];
    const asked: unknown[][] = [];
    const reload = vi.fn();
    vi.stubGlobal('location', { pathname: '/wall', search: '?lang=en', reload });
    vi.stubGlobal('fetch', async (...question: unknown[]) => {
      asked.push(question);
      const answer = answers.shift();
      if (answer === null) throw new TypeError('away');
      return answer;
    });
    await page.show(<Doing of={session()} />);
    await page.during(() => told.listener?.restart());
    await page.during(() => told.listener?.restart());
    expect(asked).toEqual([['/wall?lang=en', { cache: 'no-store' }]]);
    await page.pass(9_999);
    expect(asked).toHaveLength(1);
    await page.pass(1);
    expect([asked.length, reload.mock.calls.length]).toEqual([2, 0]);
    await page.pass(10_000);
    expect([asked.length, reload.mock.calls.length]).toEqual([3, 1]);
    await page.pass(60_000);
    expect(asked).toHaveLength(3);
  });
});
