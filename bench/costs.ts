// What one request, handshake or frame of somebody without credentials costs the thread of the server, worst first: none may cost
// more than 5 ms.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { must } from '../server/kernel/must.ts';
import { type CostCase, controlCase, costCases } from '../tests/support/cost-cases.ts';

const USAGE = `npm run costs [-- --rows 40] [--tries 5]

Each case is tried so often, and costly ones more often: the least counts, since whatever else the computer does only adds to it.
Exits with 1 where any costs the thread more than 5 ms.`;

const MOST_MS = 5;
/** A case that looks too costly is asked for again so often. */
const MORE_TRIES = 20;

interface Measured {
  readonly costMs: number;
  readonly one: CostCase;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '40' },
      tries: { type: 'string', default: '5' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE) ?? 0;
  const child = fork(fileURLToPath(new URL('../scripts/costs-server.js', import.meta.url)));
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const port = Number(new URL(url).port);
  const busyMs = async (): Promise<number> => {
    child.send('busy');
    const [answer] = (await once(child, 'message')) as [{ busyMs: number }];
    return answer.busyMs;
  };
  const costOf = async (act: CostCase['act']): Promise<number> => {
    const before = await busyMs();
    await act(port);
    return (await busyMs()) - before;
  };
  const leastOf = async ({ act }: CostCase, tries: number): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let tried = 0; tried < tries || (least > MOST_MS && tried < MORE_TRIES); tried += 1)
      least = Math.min(least, await costOf(act));
    return least;
  };
  const tries = Number(values.tries);
  const documents = JSON.parse(readFileSync('dist/documents/documents.json', 'utf8')) as {
    name: string;
    text: string;
  }[];
  const textOf = (wanted: string) =>
    must(documents.find(({ name }) => name === wanted)?.text, `a document ${wanted}`);
  const cases = costCases(textOf);
  const controlMs = await leastOf(controlCase, 5 * tries);
  const measured: Measured[] = [];
  for (const one of cases) measured.push({ costMs: await leastOf(one, tries), one });
  child.disconnect();
  await once(child, 'exit');
  return print(measured, controlMs, Number(values.rows));
}

function print(measured: readonly Measured[], controlMs: number, rows: number): number {
  const worst = [...measured].sort((one, other) => other.costMs - one.costMs);
  const line = (costMs: number, { sort, name }: Pick<CostCase, 'sort' | 'name'>) =>
    console.log(`${costMs.toFixed(2).padStart(8)}  ${sort.padEnd(10)} ${name}`);
  console.log(`${'ms'.padStart(8)}  ${'sort'.padEnd(10)} what`);
  for (const { costMs, one } of worst.slice(0, rows)) line(costMs, one);
  console.log('the worst of each sort');
  for (const sort of new Set(measured.map(({ one }) => one.sort))) {
    const first = must(
      worst.find(({ one }) => one.sort === sort),
      'a case of the sort',
    );
    line(first.costMs, first.one);
  }
  line(controlMs, controlCase);
  const over = worst.filter(({ costMs }) => costMs > MOST_MS).length;
  console.log(`${measured.length} cases, ${over} of more than ${MOST_MS} ms`);
  return over === 0 ? 0 : 1;
}

process.exitCode = await main();
