import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compareWithServer } from './comparison.ts';
import { ExerciseClock } from './exercise-clock.ts';
import { FIRST_EVENT, RUN_CLOCK } from './exercise-documents.ts';
import { ExercisePlayer, type PlayProgress } from './exercise-player.ts';
import { exerciseScript, scriptHash } from './exercise-script.ts';
import { GraphqlHttp } from './graphql-http.ts';
import { Ledger } from './ledger.ts';
import { momentText, operationMoment } from './operation-moment.ts';
import { type OperationView, readOperation } from './operation-view.ts';
import { seeThrough } from './see-through.ts';

const USAGE = `Plays a voting day of an exercise through the GraphQL API and compares the outcome.

npm run exercise -- [--url http://127.0.0.1:4000] [--speed 60] [--seed latihan] [--until "H 08.00"] [--ledger FILE] [--concurrency 48] [--doors FILE]

--speed        sets the speed of the operation's clock first (seconds of it per real second);
               without it a standing clock is run at 60, a running one is left alone
--until        plays only what is due by then ("H 08.00", "H+1 12.00"), then compares
--doors        the file in which the server left what lets this program in (data/latihan/latihan-masuk.json)
--ledger       where to keep what was accepted; an interrupted exercise goes on from there

Exits with 0 when the server holds exactly what it accepted, 1 on any difference, 2 when it could not be played.`;

const USUAL_SPEED = 60;

interface Settings {
  url: string;
  speed: number | null;
  seed: string;
  until: string | null;
  ledger: string | null;
  concurrency: number;
  doors: string;
}

function readSettings(): Settings | null {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:4000' },
      speed: { type: 'string' },
      seed: { type: 'string', default: 'latihan' },
      until: { type: 'string' },
      ledger: { type: 'string' },
      concurrency: { type: 'string', default: '48' },
      doors: { type: 'string', default: 'data/latihan/latihan-masuk.json' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const speed = values.speed === undefined ? null : Number(values.speed);
  if (speed !== null && !(speed > 0)) throw new Error('--speed must be a number above 0.');
  const concurrency = Number(values.concurrency);
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new Error('--concurrency must be a whole number above 0.');
  return {
    url: values.url,
    speed,
    seed: values.seed,
    until: values.until ?? null,
    ledger: values.ledger ?? null,
    concurrency,
    doors: values.doors,
  };
}

/** The tokens of the exercise, which the server of an exercise leaves in its data folder. */
function readTokens(path: string): { program: string; verifier: string } {
  if (!existsSync(path)) {
    throw new Error(
      `There is no ${path}: the server at this address is not an exercise, or has another data folder (--doors). Nothing was sent.`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8')) as { program: string; verifier: string };
}

async function runClock(http: GraphqlHttp, speed: number): Promise<void> {
  const outcome = await seeThrough(http, RUN_CLOCK, { input: { id: randomUUID(), speed } });
  if (outcome.kind === 'accepted') return;
  const why = outcome.kind === 'refused' ? outcome.message : `no answer came (${outcome.reason})`;
  throw new Error(`The clock cannot run at ${speed}: ${why}`);
}

/** Id of the log's first event: no two databases share it. */
async function firstEvent(http: GraphqlHttp): Promise<string> {
  const { events } = (await http.readPatiently(FIRST_EVENT)) as {
    events: { edges: { node: { id: string } }[] };
  };
  return events.edges[0]?.node.id ?? 'empty';
}

function progressLine(progress: PlayProgress, total: number, moment: string, speed: number): string {
  const refused = [...progress.refused.values()].reduce((sum, count) => sum + count, 0);
  return (
    `${moment}  ×${speed}  ${progress.played}/${total} acts  accepted ${progress.accepted}  resumed ${progress.resumed}  ` +
    `refused ${refused}  retries ${progress.retries}  in flight ${progress.inFlight}`
  );
}

function printComparison(comparison: Comparison, progress: PlayProgress): void {
  for (const [code, count] of progress.refused) console.log(`refused ${count} × ${code}`);
  console.log(
    `accepted ${comparison.accepted}; the server holds ${comparison.heldReports} reports, ${comparison.heldIncidents} incidents, ` +
      `${comparison.heldEvents} events (${comparison.fromOthers} acts from elsewhere)`,
  );
  for (const difference of comparison.differences.slice(0, 50)) console.log(`difference: ${difference}`);
  console.log(`${comparison.differences.length} differences`);
}

async function run(settings: Settings): Promise<number> {
  const tokens = readTokens(settings.doors);
  const connections = settings.concurrency + 2;
  const http = new GraphqlHttp(settings.url, { connections, token: tokens.program });
  const verifier = new GraphqlHttp(settings.url, { connections, token: tokens.verifier });
  const operation = await readOperation(http);
  if (operation.kind !== 'EXERCISE') {
    console.error(`${operation.id} is not an exercise but ${operation.kind}: nothing was sent.`);
    return 2;
  }
  // The clock of a new exercise stands still until somebody runs it.
  const clock = await ExerciseClock.follow(http);
  if (settings.speed !== null || clock.speed === 0) await runClock(http, settings.speed ?? USUAL_SPEED);
  const path = settings.ledger ?? join('data', 'exercise', `${operation.id}-${settings.seed}.jsonl`);
  const ledger = new Ledger(path, await firstEvent(http));
  try {
    return await playAndCompare({ settings, http, verifier, operation, clock, ledger });
  } finally {
    clock.stop();
    ledger.close();
    http.close();
    verifier.close();
  }
}

interface Stage {
  settings: Settings;
  http: GraphqlHttp;
  verifier: GraphqlHttp;
  operation: OperationView;
  clock: ExerciseClock;
  ledger: Ledger;
}

async function playAndCompare({
  settings,
  http,
  verifier,
  operation,
  clock,
  ledger,
}: Stage): Promise<number> {
  const { date, zone } = operation;
  const acts = exerciseScript(operation, settings.seed);
  const until = settings.until === null ? operation.closesAt : operationMoment(settings.until, date, zone);
  const planned = acts.filter((act) => act.dueAt <= until).length;
  console.log(`exercise ${operation.id}, seed ${settings.seed}: ${planned} acts (list ${scriptHash(acts)})`);
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
  const { concurrency } = settings;
  const player = new ExercisePlayer({
    acts,
    http,
    verifier,
    clock,
    ledger,
    until,
    concurrency,
    signal: stopping.signal,
  });
  const say = (): void => {
    console.log(progressLine(player.progress, planned, momentText(clock.now(), date, zone), clock.speed));
  };
  const ticker = setInterval(say, process.stdout.isTTY ? 5_000 : 60_000);
  const progress = await player.play().finally(() => clearInterval(ticker));
  say();
  if (stopping.signal.aborted) {
    console.log('stopped; the same command goes on from here');
    return 0;
  }
  const comparison = await compareWithServer(http, ledger, acts);
  printComparison(comparison, progress);
  return comparison.differences.length === 0 ? 0 : 1;
}

try {
  const settings = readSettings();
  if (settings === null) console.log(USAGE);
  else process.exitCode = await run(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
