import { afterEach, expect, it } from 'vitest';
import { CutProxy } from '../support/cut-proxy.ts';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

/** Beyond the time after which a socket that answers no ping is closed. */
const GIVEN_UP_MS = 8_000;

let room: Room | undefined;
let proxy: CutProxy | undefined;
afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
  await room?.close();
  room = undefined;
});

it('walls that stop reading until the server gives them up hold nobody up, end nothing, and miss nothing once they read again', async () => {
  const here = await Room.open();
  room = here;
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
    expect(wall.count('SNAPSHOT'), 'pictures begun anew').toBe(1);
  }
});

it('a wall whose connection has gone mute without closing asks anew, and the server lets go of the dead one', async () => {
  const here = await Room.open();
  room = here;
  proxy = await CutProxy.before(here.server.port);
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

it('the server closes a connection whose other end is gone without a word', async () => {
  const here = await Room.open();
  room = here;
  proxy = await CutProxy.before(here.server.port);
  // This end never notices anything: it neither times out nor comes back.
  const wall = await here.wall(REGENCY, { url: proxy.url, silenceMs: 600_000, isOneShot: true });
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const watch = setInterval(() => proxy?.openConnections === 0 && resolve(), 50);
  proxy.muteOpenConnections();
  await closed;
  clearInterval(watch);
  expect(wall.subscriptions).toBe(1);
});
