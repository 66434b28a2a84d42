import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GraphqlHttp } from '../../exercise/graphql-http.ts';
import { PostgresPair } from '../support/postgres-pair.ts';
import {
  loggedReports,
  REPORT_MUTATION,
  type ReportInput,
  ReportSource,
  sendUntilAccepted,
} from '../support/report-source.ts';
import { REGENCY } from '../support/room.ts';
import { ServerProcess } from '../support/server-process.ts';
import { WallClient } from '../support/wall-client.ts';

/** What is promised for a refusal, and for the way back. */
const PROMISED_MS = 5_000;
/** A machine that shares its cores may be late by this; the times themselves are printed. */
const SLACK_MS = 4_000;
const ALLOWED_MS = PROMISED_MS + SLACK_MS;

let pair: PostgresPair;
beforeAll(async () => {
  pair = await PostgresPair.start();
});
afterAll(() => pair.dispose());

/** A server on a new database of the pair, a source of reports and a wall. */
class Here {
  readonly server: ServerProcess;
  readonly http: GraphqlHttp;
  readonly reports: ReportSource;
  readonly wall: WallClient;

  private constructor(server: ServerProcess, http: GraphqlHttp, reports: ReportSource) {
    this.server = server;
    this.http = http;
    this.reports = reports;
    this.wall = this.newWall();
  }

  static async on(database: string): Promise<Here> {
    const server = await ServerProcess.start({ database: await pair.newDatabase(database) });
    const http = new GraphqlHttp(server.url, { token: server.doors.program });
    const here = new Here(server, http, await ReportSource.of(http));
    await here.wall.nextHashed();
    return here;
  }

  newWall(after?: string): WallClient {
    const settings = { url: this.server.url, token: this.server.doors.program, scope: REGENCY };
    return new WallClient(after === undefined ? settings : { ...settings, after });
  }

  async close(): Promise<void> {
    this.wall.close();
    this.http.close();
    await this.server.dispose();
  }

  /** The code of the refusal or fault that an asker is answered with; the name of the result where it is done. */
  async #answer(query: string, variables: object = {}): Promise<string> {
    const { body, text } = await this.http.post(query, variables);
    const result = body?.data?.result as { __typename: string; code?: string } | undefined;
    return body?.errors?.[0]?.extensions?.code ?? result?.code ?? result?.__typename ?? text;
  }

  send(input: ReportInput): Promise<string> {
    return this.#answer(REPORT_MUTATION, { input });
  }

  look(): Promise<string> {
    return this.#answer('{ result: events(first: 1) { __typename } }');
  }

  /** The same report is sent until it is accepted; how long that took. */
  async msUntilAccepted(): Promise<number> {
    const [report] = this.reports.reports(1) as [ReportInput];
    const { ms } = await timed(() =>
      expect.poll(() => this.send(report), { interval: 50 }).toBe('CheckpointReported'),
    );
    return ms;
  }

  /** Every acknowledged report is in the log once, the wall shows the newest, and it had to be resynced never. */
  async requireWhole(acknowledged: readonly ReportInput[]): Promise<void> {
    const log = await loggedReports(this.http);
    expect(new Set(log).size).toBe(log.length);
    expect(log).toEqual(expect.arrayContaining(acknowledged.map(({ id }) => id)));
    const calledAt = Date.now();
    await this.wall.next((one) => one.stateHash !== null && Date.parse(one.asOf) >= calledAt);
    expect(this.wall.faults).toEqual([]);
    expect(this.wall.count('RESYNC')).toBe(0);
  }
}

interface Timed<Value> {
  readonly value: Value;
  readonly ms: number;
}

async function timed<Value>(act: () => Promise<Value>): Promise<Timed<Value>> {
  const startedAt = performance.now();
  const value = await act();
  return { value, ms: performance.now() - startedAt };
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const say = (what: string, times: Readonly<Record<string, number>>) =>
  console.log(
    `  ${what}: ${Object.entries(times)
      .map(([name, ms]) => `${name} ${seconds(ms)}`)
      .join(', ')}`,
  );

/** Acts that meet the fault are refused in time, each to be sent again; how long the slowest took. */
async function refused(here: Here, inputs: readonly ReportInput[]): Promise<number> {
  const answers = await Promise.all(inputs.map((input) => timed(() => here.send(input))));
  for (const { value, ms } of answers) {
    expect(value).toBe('RETRY_LATER');
    expect(ms).toBeLessThan(ALLOWED_MS);
  }
  return Math.max(...answers.map(({ ms }) => ms));
}

describe('one server, whose database fails in one way after the other', () => {
  let here: Here;
  beforeAll(async () => {
    here = await Here.on('failing');
  });
  afterAll(() => here.close());

  it.each([
    ['is mute', () => pair.proxy.mute(), () => pair.proxy.pass()],
    ['is so slow that each statement takes 3 s', () => pair.proxy.slow(3_000), () => pair.proxy.pass()],
    ['is cut off', () => pair.proxy.cut(), () => pair.proxy.pass()],
    ['is killed and restarted', () => pair.kill(), () => pair.restart()],
  ])(
    'a database that %s: refusals in time, a wall that says it is old, and back by itself (F4)',
    async (what, harm, mend) => {
      const before = here.reports.reports(20);
      await sendUntilAccepted(here.http, before);
      await harm();
      const harmedAt = Date.now();
      const during = here.reports.reports(8);
      const late = await refused(here, during);
      const query = await timed(() => here.look());
      expect(query.value).toBe('UNAVAILABLE');
      expect(query.ms).toBeLessThan(ALLOWED_MS);
      const frame = await here.wall.next((one) => Date.parse(one.servedAt) > harmedAt + 4_000);
      const ageMs = Date.parse(frame.servedAt) - Date.parse(frame.asOf);
      expect(ageMs).toBeGreaterThan(2_000);
      await mend();
      const back = await here.msUntilAccepted();
      expect(back).toBeLessThan(ALLOWED_MS);
      await sendUntilAccepted(here.http, during);
      await here.requireWhole([...before, ...during]);
      say(`a database that ${what}`, {
        ...{ 'acts refused within': late, 'query refused within': query.ms, 'back within': back },
      });
    },
  );

  it('connections that are killed while reports come in cost nothing but a repeat (F4)', async () => {
    const inputs = here.reports.reports(200);
    const sending = sendUntilAccepted(here.http, inputs, 16);
    let ended = 0;
    while (ended < 12) ended += await pair.endConnections('failing');
    await sending;
    const back = await here.msUntilAccepted();
    expect(back).toBeLessThan(ALLOWED_MS);
    await here.requireWhole(inputs);
    say(`${ended} connections killed`, { 'back within': back });
  });

  it('a standby that has everything takes over: reads go on, acts wait until it may be written to (F4, F6)', async () => {
    const before = here.reports.reports(20);
    await sendUntilAccepted(here.http, before);
    await pair.caughtUp();
    await pair.kill();
    pair.leadToStandby();
    // It reads, and nothing can be stored yet.
    await expect.poll(() => here.look(), { interval: 50 }).toBe('LogEventConnection');
    const during = here.reports.reports(8);
    const late = await refused(here, during);
    expect(await here.look()).toBe('LogEventConnection');
    await pair.promote();
    const back = await here.msUntilAccepted();
    expect(back).toBeLessThan(ALLOWED_MS);
    await sendUntilAccepted(here.http, during);
    await here.requireWhole([...before, ...during]);
    expect(here.server.isRunning).toBe(true);
    expect(await here.server.verify()).toMatch(/^ok seq=.*\naudit ok /);
    say('a standby that takes over', { 'acts refused within': late, 'back within': back });
  });
});

describe('a standby that lacks the newest acknowledged reports takes over', () => {
  let other: PostgresPair;
  let here: Here;
  beforeAll(async () => {
    other = pair;
    pair = await PostgresPair.start();
    here = await Here.on('behind');
  });
  afterEach(async () => {
    await here.close();
    await pair.dispose();
    pair = other;
  });

  it('ends the process with a code of its own and a sentence, acknowledges nothing more, and every wall learns of it from the next start (F6)', async () => {
    const held = here.reports.reports(20);
    await sendUntilAccepted(here.http, held);
    await pair.caughtUp();
    pair.following.mute();
    const lost = here.reports.reports(20);
    await sendUntilAccepted(here.http, lost);
    await here.wall.nextHashed();
    const seen = here.wall.cursor ?? '';
    await pair.kill();
    await pair.promote();
    pair.leadToStandby();
    const answers = here.reports.reports(10).map((input) => here.send(input).catch(() => 'no answer'));
    const { ms } = await timed(() => expect.poll(() => here.server.isRunning, { interval: 20 }).toBe(false));
    expect(await Promise.all(answers)).not.toContain('CheckpointReported');
    expect(here.server.exitCode).toBe(76);
    expect(here.server.stderr).toContain(
      'the log in the database does not continue what was read or acknowledged',
    );
    // As a supervisor does after this code.
    await here.server.start();
    const late = here.newWall(seen);
    const resync = await late.next((frame) => frame.kind === 'RESYNC');
    expect(['EPOCH', 'FORK']).toContain(resync.resyncReason);
    late.close();
    const log = await loggedReports(here.http);
    expect(log).toEqual(expect.arrayContaining(held.map(({ id }) => id)));
    // Their senders still have them: sent again, each counts once.
    await sendUntilAccepted(here.http, lost);
    const whole = await loggedReports(here.http);
    expect(new Set(whole)).toEqual(new Set([...held, ...lost].map(({ id }) => id)));
    expect(whole).toHaveLength(40);
    say('a standby that was behind takes over', { 'process ended within': ms });
  });
});
