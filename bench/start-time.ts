import { sendUntilAccepted } from '../tests/support/report-source.ts';
import type { Room } from '../tests/support/room.ts';
import { say, spread } from './figures.ts';

const RESTARTS = 5;

/** Start of the process to its readiness line: the first time, and again with a day's log to read. */
export async function measureStarts(room: Room, firstMs: number): Promise<void> {
  say('first start, new database and roster', `${(firstMs / 1_000).toFixed(2)} s`);
  await sendUntilAccepted(room.http, room.reports.reports(6_000));
  const took: number[] = [];
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    await room.server.kill9();
    await room.server.start();
    await room.http.read('{ operation { id } }');
    took.push(room.server.startMs);
  }
  say('restart after a sudden death, log of 7,000 events', spread(took));
}
