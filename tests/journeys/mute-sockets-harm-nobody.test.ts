import { describe, it, type TestContext } from 'vitest';
import { CutProxy } from '../support/cut-proxy.ts';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

/** Beyond the time after which a socket that answers no ping is closed. */
const GIVEN_UP_MS = 8_000;

type Finished = TestContext['onTestFinished'];

async function openRoom(onTestFinished: Finished): Promise<Room> {
  const room = await Room.open();
  onTestFinished(() => room.close());
  return room;
}

async function openProxied(onTestFinished: Finished): Promise<{ here: Room; proxy: CutProxy }> {
  const here = await openRoom(onTestFinished);
  const proxy = await CutProxy.before(here.server.port);
  onTestFinished(() => proxy.close());
  return { here, proxy };
}

// Each waits most of its time, for a silence that lasts long enough: they wait side by side.
describe.concurrent('a socket that is mute', () => {
  it('walls that stop reading until the server gives them up hold nobody up, end nothing, and miss nothing once they read again', async ({
    expect,
    onTestFinished,
  }) => {
    const here = await openRoom(onTestFinished);
    const healthy = await here.wall();
    const stalled = await Promise.all(Array.from({ length: 25 }, () => here.wall(REGENCY)));
    for (const wall of stalled) wall.stall();
    // Longer than the server waits for a sign of life, and more reports than any queue of the usual kind holds.
    const stalledAt = performance.now();
    for (let sent = 0; sent < 1_500 || performance.now() < stalledAt + GIVEN_UP_MS; sent += 100) {
      await sendUntilAccepted(here.http, here.reports.reports(100));
    }
    const beat = await healthy.nextHashed();
    expect(beat.subscription).toBe(1);
    const back = stalled.map((wall) =>
      wall.next((frame) => frame.subscription === 2 && frame.stateHash !== null),
    );
    for (const wall of stalled) wall.resume();
    await Promise.all(back);
    const { wall: held, folded } = await here.hashes(healthy);
    expect(held).toBe(folded);
    for (const wall of [healthy, ...stalled]) {
      expect(wall.faults).toEqual([]);
      expect(wall.count('SNAPSHOT'), 'whole pictures sent').toBe(1);
    }
  });

  it('a wall whose connection has gone mute without closing dials again, and the server lets go of the dead one', async ({
    expect,
    onTestFinished,
  }) => {
    const { here, proxy } = await openProxied(onTestFinished);
    const wall = await here.wall(REGENCY, { url: proxy.url });
    const before = proxy.openConnections;
    const back = wall.next((frame) => frame.subscription === 2);
    proxy.muteOpenConnections();
    await sendUntilAccepted(here.http, here.reports.reports(50));
    await back;
    const { wall: held, folded } = await here.hashes(wall);
    expect(held).toBe(folded);
    expect(wall.faults).toEqual([]);
    expect(wall.count('SNAPSHOT')).toBe(1);
    expect(proxy.openConnections).toBe(before);
  });

  it('the server closes a connection whose other end is gone without a word', async ({
    expect,
    onTestFinished,
  }) => {
    const { here, proxy } = await openProxied(onTestFinished);
    // This end never notices anything: it neither times out nor comes back.
    const wall = await here.wall(REGENCY, { url: proxy.url, silenceMs: 600_000, isOneShot: true });
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const watch = setInterval(() => proxy.openConnections === 0 && resolve(), 50);
    proxy.muteOpenConnections();
    await closed;
    clearInterval(watch);
    expect(wall.subscriptions).toBe(1);
  });
});
