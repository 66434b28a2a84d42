// `npm run bench -- --against FOLDER`: this project beside another checkout of it, in turns, in one run.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WebSocket } from 'ws';
import { actOutcome } from '../exercise/act-outcome.ts';
import { ACT_DOCUMENTS, EVENTS, INCIDENTS, REPORTS } from '../exercise/exercise-documents.ts';
import { ReportSource } from '../tests/support/report-source.ts';
import { REGENCY } from '../tests/support/room.ts';
import { ServerProcess } from '../tests/support/server-process.ts';
import { quantile, say, spread } from './figures.ts';
import { logIn, type Somebody } from './somebody.ts';

const ROUNDS = 120;
const REPORTS_PER_ROUND = 12;
const SOCKETS_EACH = 5;
const SUBSCRIPTIONS_EACH = 4;
const PATIENCE_MS = 5_000;

/** One of the two, with whoever uses it. */
interface Side {
  readonly name: string;
  readonly server: ServerProcess;
  readonly people: readonly Somebody[];
  /** Those who may report. */
  readonly reporters: readonly Somebody[];
  readonly reports: ReportSource;
  readonly sockets: readonly Listener[];
  readonly took: Record<'acknowledgement' | 'subscriber' | 'query', number[]>;
}

/** A socket with several subscriptions, which notes when a change reached it. */
class Listener {
  readonly #socket: WebSocket;
  #wake: ((at: number) => void) | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async open(url: string, somebody: Somebody, document: string): Promise<Listener> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    const listener = new Listener(socket);
    const payload = somebody.connectionParams;
    let caughtUp = 0;
    await new Promise<void>((ready, reject) => {
      socket.on('error', reject);
      socket.on('close', (code, reason) => reject(new Error(`closed: ${code} ${String(reason)}`)));
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      socket.on('message', (bytes: Buffer) => {
        const text = bytes.toString('utf8');
        if (text.includes('"connection_ack"')) {
          for (let id = 0; id < SUBSCRIPTIONS_EACH; id += 1) {
            const variables = { scope: somebody.scope, after: null };
            socket.send(
              JSON.stringify({ id: String(id), type: 'subscribe', payload: { query: document, variables } }),
            );
          }
        } else if (text.includes('"type":"ping"')) socket.send('{"type":"pong"}');
        else if (text.includes('"type":"error"')) reject(new Error(text.slice(0, 300)));
        // A change just before a heartbeat travels with it; the clock of the exercise stands still.
        else if (text.includes('"CAUGHT_UP"')) {
          caughtUp += 1;
          if (caughtUp === SUBSCRIPTIONS_EACH) ready();
        } else if (text.includes('"cells":[{')) listener.#wake?.(performance.now());
      });
    });
    return listener;
  }

  /** The moment at which the next change arrives. */
  next(): Promise<number> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error('No change arrived.')), PATIENCE_MS);
      this.#wake = (at) => {
        clearTimeout(giveUp);
        this.#wake = null;
        resolve(at);
      };
    });
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.terminate();
  }
}

async function open(name: string, checkout: string | null): Promise<Side> {
  const server = await ServerProcess.start(checkout === null ? {} : { checkout });
  const people = await logIn(server);
  const document = readFileSync(join(checkout ?? '.', 'web/src/situation/situation-frame.graphql'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  const sockets: Listener[] = [];
  // Every report is seen from there.
  for (const somebody of people.filter(({ scope }) => scope === REGENCY)) {
    for (let count = 0; count < SOCKETS_EACH; count += 1)
      sockets.push(await Listener.open(server.url, somebody, document));
  }
  const reporters = people.filter(({ mayReport }) => mayReport);
  const first = reporters[0];
  if (!first) throw new Error('Nobody may report.');
  return {
    name,
    server,
    people,
    reporters,
    reports: await ReportSource.of(first.http),
    sockets,
    took: { acknowledgement: [], subscriber: [], query: [] },
  };
}

async function oneRound(side: Side): Promise<void> {
  for (let count = 0; count < REPORTS_PER_ROUND; count += 1) {
    const reporter = side.reporters[count % side.reporters.length] as Somebody;
    const input = side.reports.report();
    const arrivals = Promise.all(side.sockets.map((socket) => socket.next()));
    const sentAt = performance.now();
    const answer = await reporter.http.post(ACT_DOCUMENTS.reportCheckpoint, { input });
    side.took.acknowledgement.push(performance.now() - sentAt);
    if (actOutcome(answer).kind !== 'accepted') throw new Error(answer.text.slice(0, 300));
    side.took.subscriber.push(...(await arrivals).map((at) => at - sentAt));
  }
  for (const query of [REPORTS, INCIDENTS, EVENTS]) {
    for (const { http, mayReadLog } of side.people) {
      if (query === EVENTS && !mayReadLog) continue;
      const askedAt = performance.now();
      const answer = await http.post(query, { first: 50, after: null });
      side.took.query.push(performance.now() - askedAt);
      if (answer.body?.errors) throw new Error(answer.text.slice(0, 300));
    }
  }
}

/** Prints both sides and the ratio of their medians; the sides take turns, so that the machine's moods hit both. */
export async function measureAgainst(folder: string): Promise<void> {
  const before = await open('before', resolve(folder));
  const now = await open('now', null);
  const sides = [before, now];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await oneRound(side);
    }
    for (const what of ['acknowledgement', 'subscriber', 'query'] as const) {
      for (const { name, took } of sides) say(`${what}, ${name}`, spread(took[what]));
      const ratio = (share: number) => quantile(now.took[what], share) / quantile(before.took[what], share);
      say(`  now ÷ before`, `p50 ${ratio(0.5).toFixed(3)}  p95 ${ratio(0.95).toFixed(3)}`);
    }
  } finally {
    for (const { sockets, people, server } of sides) {
      for (const socket of sockets) socket.close();
      for (const { http } of people) http.close();
      await server.dispose();
    }
  }
}
