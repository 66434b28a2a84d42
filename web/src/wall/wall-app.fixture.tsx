import { use } from 'react';
import { vi } from 'vitest';
import { createWords, type Language } from '../i18n/words.ts';
import { useBriefing, useSpeech } from '../scenes/briefing.ts';
import { useLayout } from '../scenes/layout.ts';
import type { SplitZone } from '../scenes/overview/zone-choice.ts';
import { SoundContext } from '../scenes/sound-state.ts';
import { type Standing, useStanding } from '../scenes/standing.ts';
import { pictureOfSnapshot } from '../situation/apply-patch.ts';
import { coldLink, type LinkView } from '../situation/link-view.ts';
import { createSituationStore, type SituationStore } from '../situation/situation-store.ts';
import { makePatch } from '../situation/testing/make.ts';
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
  health: null as { preset: string; scene: string; isBlank: boolean; isSoundOn: boolean } | null,
  split: null as { orders: object; onZone: (zone: SplitZone) => void } | null,
  isSounding: false,
}));
/** What the scene is given. */
export const scene: {
  standing: Standing | null;
  source: SituationSource | null;
  text: string;
  drawn: string[];
} = {
  ...{ standing: null, source: null, text: '', drawn: [] },
};

export const briefing = (code: string, operation = 'o') => ({
  operation: { id: operation },
  region: { code },
});
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
vi.mock('../scenes/overview/overview-scene.tsx', () => ({ OverviewScene: () => <DrawnScene /> }));
vi.mock('../scenes/overview/split-scene.tsx', () => ({
  SplitScene: (given: NonNullable<typeof world.split>) => {
    world.split = given;
    return <DrawnScene />;
  },
}));
/** A scene that only notes what it is given. */
function DrawnScene() {
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
}
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

export { world };

export const NOW = Date.parse('2024-02-14T00:24:20.000Z');
export const words = createWords('id');
const sound = { state: 'running' } as AudioContext;

export const live: LinkView = { ...coldLink(0), phase: 'live' };

export const settings = (change: Partial<Orders['settings']>): Pick<Orders, 'settings'> => ({
  settings: { ...makeOrders().settings, ...change },
});

/** A session whose orders and pass are in the test's hand. */
function sessionOf(page: Page) {
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

/** A wall app on a page of its own, at `NOW` by faked timers, with nothing of the world around it left from another test. */
export function openWallApp() {
  vi.useFakeTimers({ now: NOW });
  Object.assign(world, {
    drivers: [],
    switches: [],
    kept: '15.07',
    followed: [],
    attempts: [],
    isSounding: false,
    split: null,
  });
  Object.assign(scene, { standing: null, source: null, text: '', drawn: [] });
  vi.stubGlobal('localStorage', {});
  vi.stubGlobal('screen', { width: 1, height: 1 });
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('location', { host: 'x' });
  const page = openPage();
  const hand = sessionOf(page);
  const driver = () => world.drivers.at(-1) as Driver;
  return {
    page,
    hand,
    driver,
    show: (orders: Partial<Orders> = {}, language: Language = 'id') =>
      page.show(
        <WallApp
          session={hand.session}
          orders={makeOrders(orders)}
          language={language}
          words={words}
          sound={sound}
        />,
      ),
    isBlank: () => page.elements('g[data-blank]').length > 0,
    label: () => page.elements('svg')[0]?.getAttribute('aria-label'),
    publish: (link: LinkView, picture = pictureOfSnapshot(makePatch())) =>
      page.during(() => driver().store.publish(picture, link)),
  };
}
