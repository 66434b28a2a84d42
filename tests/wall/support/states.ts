import type { Browser } from 'playwright-core';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server.ts';
import {
  looks,
  type OpenWall,
  openWall,
  pass,
  passOnline,
  SERVED_AT,
  type WallOptions,
} from './open-wall.ts';

import type { StagedRegency } from './regencies.ts';

export interface ShownState extends OpenWall {
  readonly server: FixtureServer;
  close(): Promise<void>;
}

type Arrange = (browser: Browser, server: FixtureServer, options: WallOptions) => Promise<OpenWall>;

const asRecorded =
  (name: string, lagMs = 2000): Arrange =>
  async (browser, server, options) => {
    server.play(name, { servedAt: SERVED_AT, lagMs });
    const wall = await openWall(browser, server, options);
    await looks(wall.page, 'live');
    return wall;
  };

/** The states of the picture a wall must be able to show, each by the road it comes about in life. */
export const states = {
  quiet: asRecorded('quiet'),
  'quiet-uncovered': asRecorded('quiet-uncovered'),
  morning: asRecorded('morning'),
  takeover: asRecorded('takeover'),
  'takeover-acked': async (browser, server, options) => {
    const wall = await asRecorded('takeover')(browser, server, options);
    server.change('takeover-acked', { servedAt: SERVED_AT + 2000, lagMs: 2000 });
    await wall.page.waitForSelector('[data-state="acknowledged"]', { state: 'attached' });
    return wall;
  },
  'takeover-two': asRecorded('takeover-two'),
  'takeover-next': async (browser, server, options) => {
    const wall = await asRecorded('takeover-two')(browser, server, options);
    server.change('takeover-next', { servedAt: SERVED_AT + 2000, lagMs: 2000 });
    await wall.page
      .locator('[data-zone="takeover"]', { hasText: /Mendahara Ilir/ })
      .waitFor({ state: 'attached' });
    return wall;
  },
  triage: asRecorded('triage'),
  'takeover-words': asRecorded('takeover-words'),
  alleged: asRecorded('alleged'),
  'takeover-alleged': asRecorded('takeover-alleged'),
  'guest-words': async (browser, server, options) => {
    server.order({ mode: 'GUEST' });
    return asRecorded('guest-words')(browser, server, options);
  },
  'flood-30': asRecorded('flood-30'),
  exercise: asRecorded('exercise'),
  night: asRecorded('night'),
  restricted: asRecorded('restricted'),
  'takeover-restricted': asRecorded('takeover-restricted'),
  'takeover-hidden': asRecorded('takeover-hidden'),
  'band-hidden': async (browser, server, options) => {
    const wall = await asRecorded('takeover-hidden')(browser, server, options);
    server.change('band-hidden', { servedAt: SERVED_AT, lagMs: 0, speed: 1 });
    for (let second = 2; second <= 22; second += 2) {
      server.beat(second * 1000);
      await passOnline(wall.page, 2000, 2000);
    }
    await wall.page.waitForSelector('[data-hidden-row]', { state: 'attached' });
    return wall;
  },
  'roll-call': asRecorded('roll-call'),
  'guest-roll-call': async (browser, server, options) => {
    server.order({ mode: 'GUEST' });
    return asRecorded('guest-roll-call')(browser, server, options);
  },
  'secret-alone': asRecorded('secret-alone'),
  guest: async (browser, server, options) => {
    server.order({ mode: 'GUEST' });
    return asRecorded('guest')(browser, server, options);
  },
  refused: async (browser, server, options) => {
    const wall = await asRecorded('morning', 0)(browser, server, options);
    server.bar('CREDENTIAL_UNKNOWN');
    await looks(wall.page, 'cut');
    await wall.page.getByText(/kode|code/).waitFor({ state: 'attached' });
    return wall;
  },
  blank: async (browser, server, options) => {
    const wall = await asRecorded('morning', 0)(browser, server, options);
    server.order({ mode: 'BLANK' });
    await wall.page.waitForSelector('[data-blank]', { state: 'attached' });
    return wall;
  },
  pairing: async (browser, server, options) => {
    server.play('morning', { servedAt: SERVED_AT, lagMs: 0 });
    const wall = await openWall(browser, server, { ...options, isUnknown: true });
    await wall.page.waitForSelector('[data-entry="code"]', { state: 'attached' });
    return wall;
  },
  'delayed-34s': async (browser, server, options) => {
    const wall = await asRecorded('morning', 0)(browser, server, options);
    server.mute();
    await passOnline(wall.page, 34_000);
    await looks(wall.page, 'delayed');
    return wall;
  },
  'lost-8min': async (browser, server, options) => {
    server.play('morning', { servedAt: SERVED_AT, lagMs: 0, speed: 1 });
    const wall = await openWall(browser, server, options);
    await looks(wall.page, 'live');
    server.cut(true);
    await pass(wall.page, 480_000);
    await looks(wall.page, 'cut');
    return wall;
  },
  'pipeline-stuck': async (browser, server, options) => {
    server.play('morning', { servedAt: SERVED_AT, lagMs: 190_000 });
    const wall = await openWall(browser, server, options);
    await looks(wall.page, 'cut');
    return wall;
  },
  cold: async (browser, server, options) => {
    const before = await asRecorded('morning', 0)(browser, server, options);
    await before.page.close();
    server.cut(true);
    const wall = await openWall(browser, server, {
      ...options,
      context: before.context,
      before: () => {
        for (const kept of ['siaga.situation', 'siaga.wall.briefing']) localStorage.removeItem(kept);
      },
    });
    await looks(wall.page, 'cold');
    return wall;
  },
  cached: async (browser, server, options) => {
    const before = await asRecorded('morning', 0)(browser, server, options);
    await pass(before.page, 3000);
    await before.page.close();
    server.cut(true);
    const wall = await openWall(browser, server, {
      ...options,
      context: before.context,
      startAt: SERVED_AT + 480_000,
    });
    await looks(wall.page, 'stored');
    return wall;
  },
} satisfies Record<string, Arrange>;

export type StateName = keyof typeof states;
export const stateNames = Object.keys(states) as StateName[];

/** Brings a wall of an invented regency of that size up, on a server of its own. */
export async function showRegency(
  browser: Browser,
  staged: StagedRegency,
  options: WallOptions = {},
): Promise<ShownState> {
  const server = await startFixtureServer();
  server.play(staged.recording, { servedAt: SERVED_AT, lagMs: 2000, regency: staged.regency });
  const wall = await openWall(browser, server, { scope: staged.regency.code, ...options });
  await looks(wall.page, 'live');
  return {
    ...wall,
    server,
    close: async () => {
      await wall.context.close();
      await server.close();
    },
  };
}

/** Brings a wall into that state on a server of its own. */
export async function show(
  browser: Browser,
  name: StateName,
  options: WallOptions = {},
): Promise<ShownState> {
  const server = await startFixtureServer();
  const wall = await states[name](browser, server, options);
  return {
    ...wall,
    server,
    close: async () => {
      await wall.context.close();
      await server.close();
    },
  };
}
