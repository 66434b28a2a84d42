import { setTimeout as wait } from 'node:timers/promises';
import type { Room } from '../tests/support/room.ts';
import { REGENCY } from '../tests/support/room.ts';
import { acknowledged } from './acknowledgement.ts';
import { Child } from './child.ts';
import { residentKib, say, sharedNow, spread } from './figures.ts';
import type { Arrivals } from './subscribers.ts';

const SUBSCRIBERS = 1_000;
const EVENTS = 40;
const SPACING_MS = 500;

/** One event at a time to 1,000 subscribers, then the same bytes over bare `ws`. */
export async function measureFanOut(room: Room): Promise<void> {
  const subscribers = new Child('subscribers');
  try {
    await wait(3_000);
    const before = residentKib(room.server.pid);
    await subscribers.ask({
      order: 'join',
      url: room.server.url,
      scope: REGENCY,
      token: room.server.doors.program,
      count: SUBSCRIBERS,
    });
    await wait(8_000);
    const perSubscriber = (residentKib(room.server.pid) - before) / SUBSCRIBERS;
    say('memory per idle subscriber', `${perSubscriber.toFixed(1)} KiB`);

    await subscribers.ask({ order: 'forget' });
    const sent: number[] = [];
    const committed: number[] = [];
    for (const tps of room.reports.tpsList.slice(0, EVENTS)) {
      // A stage on the wall, by an institution no other measurement uses: each report changes what everyone sees.
      const input = { ...room.reports.report(), tps, stage: 'LOGISTIK_TIBA', institution: 'POSKO' };
      sent.push(sharedNow());
      const took = await acknowledged(room, input);
      committed.push((sent.at(-1) ?? 0) + took);
      await wait(SPACING_MS);
    }
    const { arrivals, sample } = await subscribers.ask<Arrivals>({ order: 'report' });
    say('sent → subscriber, 1,000 subscribers', spread(delays(arrivals, sent)));
    say('acknowledged → subscriber, 1,000 subscribers', spread(delays(arrivals, committed, sent)));
    await measureBare(sample);
  } finally {
    subscribers.end();
  }
}

async function measureBare(bytes: string): Promise<void> {
  const broadcast = new Child('bare-broadcast');
  const subscribers = new Child('subscribers');
  try {
    const { port } = await broadcast.answer<{ port: number }>();
    await subscribers.ask({ order: 'joinBare', url: `ws://127.0.0.1:${port}`, count: SUBSCRIBERS });
    await subscribers.ask({ order: 'forget' });
    const sent: number[] = [];
    for (let event = 0; event < EVENTS; event += 1) {
      sent.push((await broadcast.ask<{ sentAt: number }>({ bytes })).sentAt);
      await wait(SPACING_MS);
    }
    const { arrivals } = await subscribers.ask<Arrivals>({ order: 'report' });
    const size = Buffer.byteLength(bytes);
    say(`bare ws broadcast of the same ${size} bytes → subscriber`, spread(delays(arrivals, sent)));
  } finally {
    subscribers.end();
    broadcast.end();
  }
}

/** Time from the newest start before each arrival; `from` where the time counts from another moment than it belongs to. */
function delays(
  arrivals: readonly number[],
  from: readonly number[],
  belongs: readonly number[] = from,
): number[] {
  return arrivals.flatMap((at) => {
    const index = belongs.findLastIndex((start) => start <= at);
    const start = from[index];
    return start === undefined ? [] : [Math.max(0, at - start)];
  });
}
