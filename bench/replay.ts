// How long a picture of the past takes, and what a reader of the past costs those who report meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { Coordinator } from '../tests/support/coordinator.ts';
import { sendUntilAccepted } from '../tests/support/report-source.ts';
import { REGENCY, Room } from '../tests/support/room.ts';
import { pacedReports } from './acknowledgement.ts';
import { quantile, residentKib, say, spread } from './figures.ts';
import { incidentLife } from './history.ts';

const SIZES = [10_000, 100_000] as const;
const WIDTH = 48;
/** Of each round of filling: one event in twenty is about an incident. */
const REPORTS_A_ROUND = 1_900;
const INCIDENTS_A_ROUND = 25;
const EVENTS_A_ROUND = REPORTS_A_ROUND + 4 * INCIDENTS_A_ROUND;
/** Fast enough that what is sent within a minute fills hours of the day. */
const SPEED = 60;
const SEEKS = 60;
const STEPS = 60;
const STEP_MS = 15_000;
const ACKNOWLEDGED = 600;
const PER_SECOND = 60;
const ROAM_PAUSE_MS = 100;

/** Somebody who looks at the past, of a stretch of time. */
class Reader {
  readonly #coordinator: Coordinator;
  readonly #from: number;
  readonly #until: number;

  constructor(coordinator: Coordinator, from: number, until: number) {
    this.#coordinator = coordinator;
    this.#from = from;
    this.#until = until;
  }

  get anywhere(): number {
    return Math.floor(this.#from + Math.random() * (this.#until - this.#from));
  }

  async look(at: number, basis: 'RECEIVED' | 'HAPPENED'): Promise<number> {
    const startedAt = performance.now();
    const variables = { scope: REGENCY, at: new Date(at).toISOString(), basis };
    await this.#coordinator.does('SituationAt', variables);
    return performance.now() - startedAt;
  }

  /** Here and there, as often as one session may ask, until told to end. */
  async roam(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.look(this.anywhere, 'RECEIVED');
      await pause(ROAM_PAUSE_MS);
    }
  }
}

/** Seeks and plays in a log of ten and of a hundred thousand events, and reports beside it. */
export async function measureReplay(): Promise<void> {
  const room = await Room.open();
  try {
    const coordinator = await Coordinator.logIn(room.server);
    const from = await operationNow(room);
    await room.runClock(SPEED);
    let rounds = 0;
    for (const size of SIZES) {
      for (; rounds * EVENTS_A_ROUND < size; rounds += 1) await fillOn(room, rounds);
      await measureOf(size, room, new Reader(coordinator, from, await operationNow(room)));
    }
  } finally {
    await room.close();
  }
}

async function fillOn(room: Room, round: number): Promise<void> {
  await sendUntilAccepted(room.http, room.reports.reports(REPORTS_A_ROUND), WIDTH);
  const numbers = Array.from({ length: INCIDENTS_A_ROUND }, (_, at) => round * INCIDENTS_A_ROUND + at);
  await Promise.all(numbers.map((number) => incidentLife(room, number)));
}

async function measureOf(size: number, room: Room, reader: Reader): Promise<void> {
  const events = `${size.toLocaleString('en')} events`;
  say(`replay of ${events}: the first picture`, spread([await reader.look(reader.anywhere, 'RECEIVED')]));
  for (const basis of ['RECEIVED', 'HAPPENED'] as const) {
    const took: number[] = [];
    for (let seek = 0; seek < SEEKS; seek += 1) took.push(await reader.look(reader.anywhere, basis));
    say(`replay of ${events}: anywhere, ${basis}`, spread(took));
  }
  const played: number[] = [];
  const start = reader.anywhere;
  await reader.look(start - STEPS * STEP_MS, 'RECEIVED');
  for (let step = STEPS - 1; step >= 0; step -= 1)
    played.push(await reader.look(start - step * STEP_MS, 'RECEIVED'));
  say(`replay of ${events}: playing on`, spread(played));
  await measureBeside(events, room, reader);
  say(`replay of ${events}: memory of the server`, `${Math.round(residentKib(room.server.pid) / 1024)} MiB`);
}

/** The same reports alone and beside somebody who looks at the past again and again. */
async function measureBeside(events: string, room: Room, reader: Reader): Promise<void> {
  const alone = await pacedReports(room, room.reports.reports(ACKNOWLEDGED), PER_SECOND);
  let isOver = false;
  const roaming = reader.roam(() => isOver);
  const beside = await pacedReports(room, room.reports.reports(ACKNOWLEDGED), PER_SECOND);
  isOver = true;
  await roaming;
  say(`acknowledgement at ${PER_SECOND}/s, ${events}: alone`, spread(alone));
  say(`acknowledgement at ${PER_SECOND}/s, ${events}: beside a replay`, spread(beside));
  const ratio = quantile(beside, 0.95) / quantile(alone, 0.95);
  say(`acknowledgement p95 beside a replay, times that alone, ${events}`, ratio.toFixed(2));
}

async function operationNow(room: Room): Promise<number> {
  const { operation } = (await room.http.read('{ operation { clock { now } } }')) as {
    operation: { clock: { now: string } };
  };
  return Date.parse(operation.clock.now);
}
