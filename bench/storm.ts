// `npm run storm [-- --clients N --within SECONDS --rate N --processes N]`: a server with thousands of subscribers is killed
// (kill -9) and started again at once. All dial within a few seconds while reports go on. Prints how long it takes until the last
// of them is current, and fails where that, the reports, or a single gap is worse than promised.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { actOutcome } from '../exercise/act-outcome.ts';
import { NoAnswer } from '../exercise/graphql-http.ts';
import {
  loggedReports,
  REPORT_MUTATION,
  type ReportInput,
  sendUntilAccepted,
} from '../tests/support/report-source.ts';
import { REGENCY, Room } from '../tests/support/room.ts';
import type { WallClient } from '../tests/support/wall-client.ts';
import { Child } from './child.ts';
import { quantile, say, sharedNow, spread } from './figures.ts';
import type { Manners, StormAccount } from './storm-clients.ts';

const AIM = { currentMs: 20_000, reportMs: 2_000 } as const;
/** After this long it is over, whoever is still behind. */
const PATIENCE_MS = 90_000;
/** Reports before the storm, so that the picture has the size of a day's. */
const REPORTS_BEFORE = 3_000;
const RETRY_MS = 100;
const LOOK_MS = 250;
/** Between two knocks of a client without manners, at most. */
const RUDE_MS = 150;
/** How long reports flow to all before and after a death. */
const CALM_MS = 2_000;
/** Clients with a whole picture each, which fold every frame and compare hashes. */
const WITNESSES = 6;

interface Storm {
  readonly clients: number;
  readonly withinMs: number;
  readonly reportsPerSecond: number;
  readonly processes: number;
}

/** One report, from when it was first sent until it was accepted, on the shared clock. */
interface Sent {
  readonly id: string;
  readonly sentAt: number;
  readonly acceptedAt: number;
}

/** How often the kernel found a listen queue full, on the whole machine. */
function listenOverflows(): number {
  const [names, values] = readFileSync('/proc/net/netstat', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
    .map((line) => line.split(' '));
  return Number(values?.[names?.indexOf('ListenOverflows') ?? -1]);
}

/** Reports at a steady rate, whatever becomes of the ones before; each is sent under its id until it is accepted. */
class ReportFlow {
  readonly sent: Sent[] = [];
  readonly #room: Room;
  readonly #spacingMs: number;
  readonly #open = new Set<Promise<void>>();
  #isOver = false;

  constructor(room: Room, perSecond: number) {
    this.#room = room;
    this.#spacingMs = 1_000 / perSecond;
  }

  async run(): Promise<void> {
    const startedAt = performance.now();
    for (let count = 1; !this.#isOver; count += 1) {
      const one = this.#send(this.#room.reports.report());
      this.#open.add(one);
      void one.finally(() => this.#open.delete(one));
      await wait(Math.max(0, startedAt + count * this.#spacingMs - performance.now()));
    }
    await Promise.all(this.#open);
  }

  stop(): void {
    this.#isOver = true;
  }

  async #send(input: ReportInput): Promise<void> {
    const sentAt = sharedNow();
    while (!(await this.#isAccepted(input))) await wait(RETRY_MS);
    this.sent.push({ id: input.id, sentAt, acceptedAt: sharedNow() });
  }

  async #isAccepted(input: ReportInput): Promise<boolean> {
    try {
      const outcome = actOutcome(await this.#room.http.post(REPORT_MUTATION, { input }));
      if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.code} ${outcome.message}`);
      return outcome.kind === 'accepted';
    } catch (error) {
      if (error instanceof NoAnswer) return false;
      throw error;
    }
  }
}

/** Two in three watch the regency, the others one kecamatan each. */
function scopesOf(room: Room, count: number): string[] {
  const kecamatan = [...new Set(room.reports.tpsList.map((tps) => tps.slice(0, 8)))];
  return Array.from({ length: count }, (_, index) =>
    index % 3 === 2 ? (kecamatan[Math.floor(index / 3) % kecamatan.length] ?? REGENCY) : REGENCY,
  );
}

const sum = (accounts: readonly StormAccount[], of: (one: StormAccount) => number): number =>
  accounts.reduce((total, one) => total + of(one), 0);

async function untilCurrent(crowd: readonly Child[], giveUpAt: number): Promise<StormAccount[]> {
  for (;;) {
    const accounts = await Promise.all(crowd.map((child) => child.ask<StormAccount>({ order: 'account' })));
    if (sum(accounts, (one) => one.behind) === 0 || performance.now() > giveUpAt) return accounts;
    await wait(LOOK_MS);
  }
}

/** What is promised, what was found, and whether they agree. */
interface Verdict {
  readonly name: string;
  readonly figure: string;
  readonly holds: boolean;
}

const none = (name: string, count: number): Verdict => ({ name, figure: String(count), holds: count === 0 });

/** How many witnesses hold another picture than the server says and the database gives. */
async function differing(
  room: Room,
  witnesses: readonly WallClient[],
  scopes: readonly string[],
): Promise<number> {
  let count = 0;
  for (const [index, wall] of witnesses.entries()) {
    const hashes = await room.hashes(wall, scopes[index]);
    const isRight = hashes.wall === hashes.frame && hashes.wall === hashes.folded;
    if (!isRight || wall.faults.length > 0) count += 1;
  }
  return count;
}

async function join(room: Room, crowd: readonly Child[], scopes: readonly string[]): Promise<void> {
  const share = Math.ceil(scopes.length / crowd.length);
  const { url, doors } = room.server;
  await Promise.all(
    crowd.map((child, index) => {
      const own = scopes.slice(index * share, (index + 1) * share);
      return child.ask({ order: 'join', url, token: doors.program, scopes: own });
    }),
  );
}

function judgeReports(sent: readonly Sent[], killedAt: number, readyAt: number, lastAt: number): Verdict {
  const meanwhile = sent.filter((one) => one.acceptedAt >= killedAt && one.sentAt <= lastAt);
  say(
    'reports, the time without a server included',
    spread(meanwhile.map(({ sentAt, acceptedAt }) => acceptedAt - sentAt)),
  );
  const served = meanwhile.map(({ sentAt, acceptedAt }) => acceptedAt - Math.max(sentAt, readyAt));
  say('reports, from when the server listens', spread(served));
  const p99 = quantile(served, 0.99);
  const figure = `${p99.toFixed(0)} ms (at most ${AIM.reportMs})`;
  return { name: 'reports meanwhile, p99', figure, holds: p99 <= AIM.reportMs };
}

function judgeReturn(accounts: readonly StormAccount[], killedAt: number): Verdict {
  const currentAt = accounts.flatMap((one) => one.currentAt);
  say('clients current after', spread(currentAt.map((at) => at - killedAt)));
  const behind = sum(accounts, (one) => one.behind);
  const tookMs = Math.max(...currentAt) - killedAt;
  const figure =
    behind > 0
      ? `${behind} still behind`
      : `${(tookMs / 1_000).toFixed(2)} s (at most ${AIM.currentMs / 1_000})`;
  return { name: 'all clients current again', figure, holds: behind === 0 && tookMs <= AIM.currentMs };
}

/** One death, with what came of it. */
async function endure(
  room: Room,
  crowd: readonly Child[],
  flow: ReportFlow,
  manners: Manners,
): Promise<Verdict[]> {
  await Promise.all(crowd.map((child) => child.ask({ order: 'expectDeath', manners })));
  const overflowsBefore = listenOverflows();
  const killedAt = sharedNow();
  await room.server.kill9();
  await room.server.start();
  const readyAt = sharedNow();
  const accounts = await untilCurrent(crowd, performance.now() + PATIENCE_MS);
  const overflows = listenOverflows() - overflowsBefore;
  await wait(CALM_MS);

  say('server listens again after', `${((readyAt - killedAt) / 1_000).toFixed(2)} s`);
  say('dials', String(sum(accounts, (one) => one.dials)));
  const lastAt = Math.max(...accounts.flatMap((one) => one.currentAt));
  const refusals = accounts.flatMap((one) => one.refusals);
  for (const refusal of new Set(refusals)) say('refused', refusal);
  return [
    judgeReturn(accounts, killedAt),
    judgeReports(flow.sent, killedAt, readyAt, lastAt),
    none(
      'gaps: frames that do not join the one before',
      sum(accounts, (one) => one.gaps),
    ),
    none(
      'pictures begun from nothing',
      sum(accounts, (one) => one.begunFromNothing),
    ),
    none('subscriptions refused', refusals.length),
    none('overflows of the listen queue', overflows),
  ];
}

async function weather(room: Room, crowd: readonly Child[], storm: Storm): Promise<Verdict[]> {
  await sendUntilAccepted(room.http, room.reports.reports(REPORTS_BEFORE));
  const scopes = scopesOf(room, storm.clients);
  const witnesses = await Promise.all(scopes.slice(0, WITNESSES).map((scope) => room.wall(scope)));
  await join(room, crowd, scopes);
  const flow = new ReportFlow(room, storm.reportsPerSecond);
  const running = flow.run();
  await wait(CALM_MS);
  const verdicts: Verdict[] = [];
  for (const [name, manners] of Object.entries(mannersFor(storm.withinMs))) {
    say(`── ${storm.clients} clients`, name);
    verdicts.push(...(await endure(room, crowd, flow, manners)));
  }
  flow.stop();
  await running;
  const logged = new Set(await loggedReports(room.http));
  const lost = flow.sent.filter(({ id }) => !logged.has(id)).length;
  verdicts.push(none(`of ${flow.sent.length} acknowledged reports, missing in the log`, lost));
  const differ = await differing(room, witnesses, scopes);
  verdicts.push(none(`of ${WITNESSES} folded pictures, different from the log`, differ));
  return verdicts;
}

/** The pages spread their return. Foreign programs may not: they knock until they are let in, and all come in the same instant. */
const mannersFor = (withinMs: number): Readonly<Record<string, Manners>> => ({
  'that come back as the pages do': { firstWithinMs: withinMs, retryMs: null },
  'that knock without a pause': { firstWithinMs: RUDE_MS, retryMs: RUDE_MS },
});

async function main(storm: Storm): Promise<boolean> {
  const room = await Room.open();
  const crowd = Array.from({ length: storm.processes }, () => new Child('storm-clients'));
  try {
    const verdicts = await weather(room, crowd, storm);
    for (const { name, figure, holds } of verdicts) say(`${holds ? 'holds' : 'FAILS'}  ${name}`, figure);
    return verdicts.every(({ holds }) => holds);
  } finally {
    for (const child of crowd) child.end();
    await room.close();
  }
}

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '3000' },
    within: { type: 'string', default: '5' },
    rate: { type: 'string', default: '20' },
    processes: { type: 'string', default: '1' },
  },
});
const storm = {
  clients: Number(values.clients),
  withinMs: Number(values.within) * 1_000,
  reportsPerSecond: Number(values.rate),
  processes: Number(values.processes),
};
if (!Object.values(storm).every((count) => count > 0))
  throw new Error('--clients, --within, --rate and --processes must be numbers above 0.');
process.exitCode = (await main(storm)) ? 0 : 1;
