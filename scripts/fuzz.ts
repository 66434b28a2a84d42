// Sends random requests to a server, valid and broken ones for every field of the schema, over HTTP and WebSocket and as
// somebody of each role, and says what went wrong: nothing may.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { type FuzzReport, fuzz } from '../tests/support/fuzz/fuzz.ts';
import { type FuzzDoors, fuzzPeople } from '../tests/support/fuzz/fuzz-people.ts';
import { FuzzTarget } from '../tests/support/fuzz/fuzz-target.ts';
import type { FuzzPools } from '../tests/support/fuzz/fuzz-values.ts';
import { fuzzWire, type WireReport } from '../tests/support/fuzz/fuzz-wire.ts';
import { freshDatabase, startPostgres } from '../tests/support/postgres.ts';

const USAGE = `npm run fuzz [-- --requests 1000000] [--seed N] [--concurrency 24] [--only Query.] [--postgresql]

One more for each fifty is sent as bytes that no library would send: headers, encodings, lengths, frames, fragments.

Exits with 0 when no answer was of class 500, none took the thread for long, no socket broke, the server lives and its memory stays flat.`;

/** Flat: what the heap gains, after a collection, in the second half of the run. */
const FLAT_MIB = 48;
const MIB = 1_048_576;
/** Of so many requests one more is sent as bytes: each of those waits for the one before, so that it is timed alone. */
const WIRE_SHARE = 50;

interface Ready {
  readonly url: string;
  readonly doors: FuzzDoors;
  readonly pools: FuzzPools;
}

interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

const server = fileURLToPath(new URL('./fuzz-server.js', import.meta.url));

async function memoryOf(child: ChildProcess): Promise<Memory> {
  child.send('memory');
  const [memory] = (await once(child, 'message')) as [Memory];
  return memory;
}

async function busyMsOf(child: ChildProcess): Promise<number> {
  child.send('busy');
  const [{ busyMs }] = (await once(child, 'message')) as [{ busyMs: number }];
  return busyMs;
}

function print(report: FuzzReport, samples: readonly Memory[]): boolean {
  const line = (name: string, figure: unknown) => console.log(`${name.padEnd(36)} ${figure}`);
  for (const failure of report.failures) console.log(`\nFAILED ${failure}`);
  console.log('');
  for (const [said, count] of [...report.said].sort((one, other) => other[1] - one[1]).slice(0, 40))
    line(said, count);
  if (report.unreached.length > 0) line('never answered with data', report.unreached.join(', '));
  const heaps = samples.map(({ heapUsed }) => heapUsed / MIB);
  const growth = (heaps.at(-1) ?? 0) - (heaps[Math.floor(heaps.length / 2)] ?? 0);
  line('seed', report.seed);
  line(
    'requests',
    `${report.sent} (HTTP ${report.byTransport.HTTP}, WebSocket ${report.byTransport.WebSocket})`,
  );
  line(
    'root fields answered with data',
    `${report.reached.size} of ${report.reached.size + report.unreached.length}`,
  );
  line('heap after collections, MiB', heaps.map((heap) => heap.toFixed(0)).join(' '));
  line('resident, MiB', samples.map(({ rss }) => (rss / MIB).toFixed(0)).join(' '));
  line('growth in the second half, MiB', `${growth.toFixed(1)} (flat: at most ${FLAT_MIB})`);
  line('answers of class 500, bugs, crashes', report.failed);
  return report.failed === 0 && growth <= FLAT_MIB;
}

function printWire({ sent, statuses, failures, failed, costliest }: WireReport): boolean {
  const line = (name: string, figure: unknown) => console.log(`${name.padEnd(36)} ${figure}`);
  for (const failure of failures) console.log(`\nFAILED ${failure}`);
  const answers = [...statuses].sort((one, other) => one[0] - other[0]).map((pair) => pair.join(' × '));
  line('requests as bytes', `${sent} more, one for each ${WIRE_SHARE}`);
  line('their answers', answers.join(', '));
  line(
    'the costliest of them',
    `${costliest.costMs.toFixed(1)} ms of the thread: ${costliest.name.slice(0, 80)}`,
  );
  line('failures among them', failed);
  return failed === 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      concurrency: { type: 'string', default: '24' },
      only: { type: 'string' },
      postgresql: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE) ?? 0;
  const requests = Number(values.requests);
  const postgres = values.postgresql ? await startPostgres() : null;
  const database = postgres && (await freshDatabase({ serverUrl: postgres.url }));
  const child = fork(server, database ? [database.url] : [], {
    execArgv: ['--expose-gc', '--enable-source-maps'],
  });
  let hasCrashed = false;
  const ended = once(child, 'exit').then(() => {
    hasCrashed = true;
  });
  const [{ url, doors, pools }] = (await once(child, 'message')) as [Ready];
  const people = await fuzzPeople(url, doors);
  const targets = people.map((person) => new FuzzTarget(url, person));
  const samples: Memory[] = [];
  const every = Math.max(1, Math.floor(requests / 10));
  const report = await fuzz({
    schema: buildSchema(readFileSync('schema.graphql', 'utf8')),
    targets,
    pools,
    requests,
    only: values.only,
    seed: Number(values.seed),
    concurrency: Number(values.concurrency),
    onProgress: async (done) => {
      if (hasCrashed) throw new Error('The server ended.');
      if (done < every * (samples.length + 1)) return;
      await Promise.race([ended, memoryOf(child).then((memory) => samples.push(memory))]);
      console.error(`${done} of ${requests}`);
    },
  });
  const seed = Number(values.seed);
  const busyMs = () => busyMsOf(child);
  const wire = await fuzzWire({ url, requests: Math.ceil(requests / WIRE_SHARE), seed, busyMs });
  const holds = [print(report, samples), printWire(wire)].every(Boolean) && !hasCrashed;
  for (const target of targets) target.close();
  child.disconnect();
  await ended;
  await postgres?.stop();
  return holds ? 0 : 1;
}

process.exitCode = await main();
