// @vitest-environment happy-dom
import { use } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWords, type Language } from '../i18n/words.ts';
import { useBriefing, useSpeech } from '../scenes/briefing.ts';
import { useLayout } from '../scenes/layout.ts';
import { SoundContext } from '../scenes/sound-state.ts';
import { type Standing, useStanding } from '../scenes/standing.ts';
import { pictureOfSnapshot } from '../situation/apply-patch.ts';
import { coldLink, type LinkView } from '../situation/link-view.ts';
import { createSituationStore, type SituationStore } from '../situation/situation-store.ts';
import { makeIncident, makePatch } from '../situation/testing/make.ts';
import { type SituationSource, useSituationSource } from '../situation/use-situation.ts';
import { openPage, type Page } from '../ui/testing/page.ts';
import { ServerTime } from './device/server-time.ts';
import { makeOrders } from './orders/make-orders.fixture.ts';
import type { Orders, OrdersView } from './orders/orders.types.ts';
import type { PairingOptions } from './pairing/pairing.ts';
import { WallApp } from './wall-app.tsx';
import type { WallSession } from './wall-session.ts';

interface Driver extends SituationSource {
  readonly store: SituationStore;
  readonly scope: string;
  readonly operation: string;
  isRunning: boolean;
}

/** What the wall does to the world around it. */
const world = vi.hoisted(() => ({
  drivers: [] as Driver[],
  switches: [] as string[],
  kept: null as string | null,
  followed: [] as { scope: string; tell: (briefing: unknown) => void; isOver: boolean }[],
  attempts: [] as PairingOptions[],
  health: null as { preset: string; isBlank: boolean; isSoundOn: boolean } | null,
  isSounding: false,
}));
/** What the scene is given. */
const scene: { standing: Standing | null; source: SituationSource | null; text: string; drawn: string[] } = {
  ...{ standing: null, source: null, text: '', drawn: [] },
};

const briefing = (code: string, operation = 'o') => ({ operation: { id: operation }, region: { code } });
vi.mock('./briefing-keeper.ts', () => ({
  keptBriefing: (scope: string) => (world.kept === null ? null : briefing(world.kept, scope)),
  followBriefing: (_: unknown, scope: string, __: unknown, tell: (briefing: unknown) => void) => {
    const one = { scope, tell, isOver: false };
    world.followed.push(one);
    return () => {
      one.isOver = true;
    };
  },
}));
vi.mock('../situation/situation-driver.ts', () => ({
  createSituationDriver: ({ scope, operation }: Driver) => {
    const driver = {
      ...{ scope, operation, isRunning: false, store: createSituationStore(0), now: () => 7 },
      onTick: () => () => {},
      start: () => {
        world.switches.push(`start ${scope}`);
        driver.isRunning = true;
      },
      stop: () => {
        world.switches.push(`stop ${scope}`);
        driver.isRunning = false;
      },
    };
    world.drivers.push(driver);
    return driver;
  },
}));
vi.mock('../scenes/overview/overview-scene.tsx', () => ({
  OverviewScene: () => {
    scene.standing = useStanding();
    scene.source = useSituationSource();
    const parts = [
      useLayout().preset,
      useSpeech().language,
      useBriefing()?.region.code,
      use(SoundContext)?.state,
    ];
    scene.text = parts.join(' ');
    scene.drawn.push(scene.text);
    return <text>scene</text>;
  },
}));
vi.mock('./pairing/pairing.ts', () => ({
  pairDevice: (options: PairingOptions) => {
    world.attempts.push(options);
    return () => {};
  },
}));
vi.mock('./health/use-health.ts', () => ({
  useHealth: (input: typeof world.health) => {
    world.health = input;
  },
}));
vi.mock('./use-sound.ts', async () => {
  const { useEffect } = await import('react');
  return {
    useSound: () =>
      useEffect(() => {
        world.isSounding = true;
        return () => {
          world.isSounding = false;
        };
      }, []),
  };
});

const NOW = Date.parse('2024-02-14T00:24:20.000Z');
const words = createWords('id');
const sound = { state: 'running' } as AudioContext;

/** A session whose orders and pass are in the test's hand. */
function sessionOf() {
  const listeners = new Set<() => void>();
  const passListeners = new Set<() => void>();
  const hand = { view: { orders: null, heardAt: null, lostSince: null, barredBy: null } as OrdersView };
  const letIn = vi.fn(async () => {});
  const onOnce = vi.fn(() => () => {});
  const session = {
    ...{ time: new ServerTime(), client: {}, transport: {}, pairingServer: {}, store: {}, letIn, onOnce },
    seal: async () => ({ fingerprint: 'f', at: '' }),
    pass: {
      onChange: (listener: () => void) => {
        passListeners.add(listener);
        return () => passListeners.delete(listener);
      },
    },
    orders: {
      view: () => hand.view,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  } as unknown as WallSession;
  const view = (change: Partial<OrdersView>) =>
    page.during(() => {
      hand.view = { ...hand.view, ...change };
      for (const listener of listeners) listener();
    });
  const renewPass = () =>
    page.during(() => {
      for (const listener of passListeners) listener();
    });
  return { session, view, renewPass, letIn, onOnce, passListeners };
}

let page: Page;
let hand: ReturnType<typeof sessionOf>;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  page = openPage();
  Object.assign(world, {
    drivers: [],
    switches: [],
    kept: '15.07',
    followed: [],
    attempts: [],
    isSounding: false,
  });
  Object.assign(scene, { standing: null, source: null, text: '', drawn: [] });
  vi.stubGlobal('localStorage', {});
  vi.stubGlobal('screen', { width: 1, height: 1 });
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('location', { host: 'x' });
  hand = sessionOf();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settings = (change: Partial<Orders['settings']>) => ({
  settings: { ...makeOrders().settings, ...change },
});
const show = (orders: Partial<Orders> = {}, language: Language = 'id') =>
  page.show(
    <WallApp
      session={hand.session}
      orders={makeOrders(orders)}
      language={language}
      words={words}
      sound={sound}
    />,
  );
const isBlank = () => page.elements('g[data-blank]').length > 0;
const label = () => page.elements('svg')[0]?.getAttribute('aria-label');
const live: LinkView = { ...coldLink(0), phase: 'live' };
const driver = () => world.drivers.at(-1) as Driver;
const publish = (link: LinkView, picture = pictureOfSnapshot(makePatch())) =>
  page.during(() => driver().store.publish(picture, link));

describe('a wall', () => {
  it('shows the picture of its scope, in its language and size, with its sound', async () => {
    await show();
    expect(world.drivers.map(({ scope, operation }) => [scope, operation])).toEqual([['15.07', '15.07']]);
    expect(world.switches).toEqual(['start 15.07']);
    expect([scene.text, scene.source === driver()]).toEqual(['standar id 15.07 running', true]);
    expect([label(), isBlank(), world.isSounding]).toEqual([words('app.name'), false, true]);
    expect(world.health).toMatchObject({ preset: 'standar', isBlank: false, isSoundOn: true });
    await show();
    expect([world.drivers.length, world.switches.length, world.followed.length]).toEqual([1, 1, 1]);
    expect(new Set(scene.drawn)).toEqual(new Set(['standar id 15.07 running']));
    expect(hand.onOnce).toHaveBeenCalledOnce();
    await show({}, 'en');
    expect(scene.text).toBe('standar en 15.07 running');
    await page.close();
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07']);
    expect([world.followed[0]?.isOver, hand.passListeners.size]).toEqual([true, 0]);
  });

  it.each([
    [98, 5, 'standar'],
    [80, 5, 'besar'],
    [50, 5, 'besar'],
  ])(
    'of %i inches seen from %i m is %s, the largest where none is large enough',
    async (diagonalInches, distanceMetres, preset) => {
      await show(settings({ diagonalInches, distanceMetres }));
      expect(scene.text.split(' ')[0]).toBe(preset);
    },
  );

  it('that knows nothing yet is cold, with a clock that ticks, until its briefing comes', async () => {
    world.kept = null;
    vi.advanceTimersByTime(3_000);
    const opened = performance.now();
    await show();
    expect([world.drivers.length, scene.source?.store.link()]).toEqual([0, coldLink(opened)]);
    const before = scene.source?.now() ?? Number.NaN;
    let ticks = 0;
    const end = scene.source?.onTick(() => {
      ticks += 1;
    });
    await page.pass(750);
    end?.();
    await page.pass(750);
    expect([ticks, (scene.source?.now() ?? 0) - before]).toEqual([3, 1_500]);
    await page.during(() => world.followed[0]?.tell(briefing('15.07')));
    expect([world.switches, scene.source === driver()]).toEqual([['start 15.07'], true]);
    await page.during(() => world.followed[0]?.tell(briefing('15.07', 'other')));
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07', 'start 15.07']);
    expect(driver().operation).toBe('other');
  });

  it('that is given another scope shows nothing of the one before', async () => {
    await show();
    await show(settings({ scope: '15.07.05' }));
    expect(scene.text).toBe('standar id  running');
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07']);
    expect(world.followed.map(({ scope, isOver }) => [scope, isOver])).toEqual([
      ['15.07', true],
      ['15.07.05', false],
    ]);
    await page.during(() => world.followed[1]?.tell(briefing('15.07.05')));
    expect(scene.text).toBe('standar id 15.07.05 running');
  });

  it('that is given a scope whose briefing was kept shows it at once', async () => {
    world.kept = null;
    await show();
    world.kept = '15.07.05';
    await show(settings({ scope: '15.07.05' }));
    expect(scene.text).toBe('standar id 15.07.05 running');
  });

  it('is as light as its room, and dark once it is no wall', async () => {
    const { dataset } = document.documentElement;
    await show(settings({ ambient: 'BRIGHT' }));
    expect(dataset).toEqual({ ambient: 'BRIGHT' });
    await show(settings({ ambient: 'DARK' }));
    expect(dataset).toEqual({ ambient: 'DARK' });
    await page.close();
    expect(dataset).toEqual({});
  });

  it('that was barred asks again with another pass, one that was not goes on', async () => {
    await show();
    await hand.renewPass();
    expect(world.switches).toEqual(['start 15.07']);
    await publish({ ...live, isBarred: true });
    await hand.renewPass();
    expect(world.switches).toEqual(['start 15.07', 'stop 15.07', 'start 15.07']);
  });
});

describe('a wall with guests before it', () => {
  const guarded = pictureOfSnapshot(makePatch({ incidents: [makeIncident({ level: 'TERBATAS' })] }));

  it('shows what guests may see, from the order on and no longer', async () => {
    await show();
    await publish(live, guarded);
    const seen = () => scene.source?.store.state().incidents.size;
    expect([scene.standing?.isGuest, seen()]).toEqual([false, 1]);
    await show({ mode: 'GUEST' });
    expect([scene.standing?.isGuest, seen()]).toEqual([true, 0]);
    await show();
    expect([scene.standing?.isGuest, seen()]).toEqual([false, 1]);
    expect(world.switches).toEqual(['start 15.07']);
  });
});

describe('a blank wall', () => {
  it('shows and asks for nothing of the operation, and makes no sound', async () => {
    await show({ mode: 'BLANK' });
    expect([isBlank(), label(), scene.text, world.isSounding]).toEqual([
      ...[true, words('blank.label'), '', false],
    ]);
    expect([world.switches, world.health?.isBlank]).toEqual([[], true]);
  });

  it('is blank at once, without one more look at the scene, and stops its picture', async () => {
    await show();
    const drawn = scene.drawn.length;
    await show({ mode: 'BLANK' });
    expect(scene.drawn).toHaveLength(drawn);
    expect([isBlank(), world.switches, world.isSounding]).toEqual([
      ...[true, ['start 15.07', 'stop 15.07'], false],
    ]);
  });

  it('shows again as soon as its picture is live, by another link than a live one not', async () => {
    await show({ mode: 'BLANK' });
    await show();
    expect([isBlank(), world.switches]).toEqual([true, ['start 15.07']]);
    await publish({ ...live, phase: 'resyncing' });
    expect(isBlank()).toBe(true);
    await publish(live);
    expect([isBlank(), scene.text]).toEqual([false, 'standar id 15.07 running']);
  });

  it('shows at once what is live when the order ends', async () => {
    await show({ mode: 'BLANK' });
    await publish(live);
    expect(isBlank()).toBe(true);
    await show();
    expect(isBlank()).toBe(false);
  });

  it('waits a second and a half for its picture, and no longer', async () => {
    await show({ mode: 'BLANK' });
    await show();
    await page.pass(1_499);
    expect(isBlank()).toBe(true);
    await page.pass(1);
    expect(isBlank()).toBe(false);
  });

  it('waits for its picture after each order, however long that held', async () => {
    await show();
    await publish(live);
    await show({ mode: 'BLANK' });
    await page.pass(60_000);
    await publish({ ...live, phase: 'connecting' });
    await show();
    expect(isBlank()).toBe(true);
    await publish(live);
    expect(isBlank()).toBe(false);
  });

  it('waits for the picture that it has now', async () => {
    world.kept = null;
    await show({ mode: 'BLANK' });
    await show();
    await page.during(() => world.followed[0]?.tell(briefing('15.07')));
    expect(isBlank()).toBe(true);
    await publish(live);
    expect(isBlank()).toBe(false);
  });

  it.each([
    ['a picture that came', async () => publish(live)],
    ['a wait that ended', async () => page.pass(1_500)],
  ])('that is blanked again shows nothing after that because of %s meanwhile', async (_, meanwhile) => {
    await show({ mode: 'BLANK' });
    await show();
    await show({ mode: 'BLANK' });
    await meanwhile();
    await publish({ ...live, phase: 'connecting' });
    await show();
    expect(isBlank()).toBe(true);
  });

  it('that is blanked again meanwhile stays so', async () => {
    await show({ mode: 'BLANK' });
    await show();
    await show({ mode: 'BLANK' });
    await page.pass(60_000);
    await publish(live);
    expect(isBlank()).toBe(true);
    await show({ mode: 'GUEST' });
    expect(isBlank()).toBe(false);
  });
});

describe('what the scene knows of its wall', () => {
  it('is that of its orders, and of nothing else', async () => {
    await show();
    expect(scene.standing).toEqual({
      ...{ isGuest: false, isSoundOn: true, seal: null, pairingCode: null },
      ...{ areOrdersLost: false, isReplayed: false },
    });
    await show(settings({ isSoundOn: false }));
    expect(scene.standing?.isSoundOn).toBe(false);
    expect(world.health?.isSoundOn).toBe(false);
    await show({ sealUntil: new Date(NOW + 5_000).toISOString() });
    expect(scene.standing?.seal).toEqual({ fingerprint: 'f', at: '' });
    await page.pass(5_000);
    expect(scene.standing?.seal).toBeNull();
  });

  it('says that no orders come after a quarter minute, by the clock of the picture', async () => {
    await show();
    // The picture's clock stands at 7 ms.
    await hand.view({ lostSince: 7 });
    await page.pass(14_999);
    expect(scene.standing?.areOrdersLost).toBe(false);
    await page.pass(1);
    expect(scene.standing?.areOrdersLost).toBe(true);
    await show({ mode: 'BLANK' });
    expect(page.container.textContent).toContain(words('cut.link'));
  });

  it.each([
    [null, 0],
    ['CREDENTIAL_REVOKED', 1],
    ['PROOF_WRONG', 1],
    ['FORBIDDEN', 0],
    ['SCOPE_UNKNOWN', 0],
    ['NO_CREDENTIAL_HERE', 0],
  ])('barred by %s it begins %i ways in', async (barredBy, ways) => {
    await show();
    await hand.view({ barredBy });
    expect(world.attempts).toHaveLength(ways);
  });

  it('a wall that is barred says so when blank, shows the code of its way in, and takes the pass that comes of it', async () => {
    await show();
    await hand.view({ barredBy: 'CREDENTIAL_REVOKED' });
    const [attempt] = world.attempts;
    expect(attempt?.link).toBeNull();
    await page.during(() => attempt?.onView({ kind: 'asking' }));
    expect(scene.standing?.pairingCode).toBeNull();
    const code = { kind: 'code', code: 'BCDF-GHJK', path: '/', endsAt: 1, isOffline: false } as const;
    await page.during(() => attempt?.onView(code));
    expect(scene.standing?.pairingCode).toBe('BCDF-GHJK');
    await show({ mode: 'BLANK' });
    expect(page.container.textContent).toContain(words('cut.refused'));
    expect(page.container.textContent).toContain('BCDF-GHJK');
    const pass = { wall: 'w', token: 't', expiresAt: 1, link: null };
    await page.during(() => attempt?.onPass(pass));
    expect(hand.letIn.mock.calls).toEqual([[pass]]);
  });
});
