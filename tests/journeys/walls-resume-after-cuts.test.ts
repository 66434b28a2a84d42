import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { CutProxy } from '../support/cut-proxy.ts';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

const CUTS = Number(process.env.SIAGA_FAULT_CUTS ?? 100);

let room: Room | undefined;
let proxy: CutProxy | undefined;
afterEach(async () => {
  await proxy?.close();
  await room?.close();
});

it(`walls whose sockets are cut ${CUTS} times while reports stream in miss nothing and never begin anew`, {
  timeout: 60_000 + CUTS * 1_000,
}, async () => {
  const here = await Room.open();
  room = here;
  proxy = await CutProxy.before(here.server.port);
  const scopes = [REGENCY, '15.07.05', '15.07.01'];
  const walls = await Promise.all(scopes.map((scope) => here.wall(scope, { url: proxy?.url ?? '' })));
  let isOver = false;
  const stream = (async () => {
    while (!isOver) {
      await sendUntilAccepted(here.http, here.reports.reports(6), 3);
      await wait(30);
    }
  })();
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const cutOff = walls.map((wall) => wall.subscriptions);
    proxy.cutAll();
    // Every wall is back with a frame before the next cut; some cuts fall right after it, some much later. What was on
    // its way when the cut came may still arrive, so that frame must be one of a later subscription.
    await Promise.all(
      walls.map((wall, index) => wall.next((frame) => frame.subscription > (cutOff[index] ?? 0))),
    );
    await wait((cut % 5) * 20);
  }
  isOver = true;
  await stream;
  const hashes = await Promise.all(walls.map((wall, index) => here.hashes(wall, scopes[index])));
  for (const { wall: held, frame, folded } of hashes) {
    expect(held).toBe(frame);
    expect(held).toBe(folded);
  }
  for (const wall of walls) {
    expect(wall.faults).toEqual([]);
    expect(wall.count('SNAPSHOT'), 'whole pictures sent').toBe(1);
    expect(wall.count('RESYNC')).toBe(0);
    expect(wall.subscriptions).toBeGreaterThan(CUTS);
  }
});
