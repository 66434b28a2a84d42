// Proves before the day that each rung of each region has somebody who can be reached.
import { parseArgs } from 'node:util';
import { type CheckedRung, checkLadders } from '../server/domain/alert/ladder-check.queries.ts';
import { storedPlan } from '../server/domain/operation/operation.queries.ts';
import { loadRoster } from '../server/domain/region/roster.queries.ts';
import { systemClock } from '../server/kernel/clock.ts';
import { must } from '../server/kernel/must.ts';
import { reachableNow } from '../server/reachable-now.ts';
import { toolDatabaseUrl, withSnapshot } from './tool-database.ts';

const USAGE = `npm run ladder -- check [--data FOLDER | --database URL] [--region CODE]

Looks at every rung of every ladder, in each region that has it: who holds the office, and can any of them be reached by a
channel of the rung. Names those where nobody can, and ends with 0 where there are none, 1 where there are, 2 where it could
not look. Works beside a running server.
--region CODE    only within this region (the whole regency)`;

type Print = (line: string) => void;

/** Runs the tool; the answer is its exit code. */
export async function runLadderCommand(args: readonly string[], print: Print): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, database: { type: 'string' }, region: { type: 'string' } },
    });
    if (positionals.join(' ') !== 'check') throw new Error(USAGE);
    const { rungs, missing, rows } = await withSnapshot(toolDatabaseUrl(values), async (reader) => {
      const roster = await loadRoster(reader);
      const within = values.region ?? roster.kabupaten.code;
      if (!roster.regions.has(within)) throw new Error(`There is no region ${within} in this roster.`);
      const plan = must(await storedPlan(reader), 'an operation in this database');
      const realNow = systemClock.now;
      const reachability = {
        of: (principals: readonly string[]) => reachableNow(reader, principals, realNow()),
      };
      return checkLadders({ reader, plan, roster, reachability, realNow }, within);
    });
    for (const row of rows.filter(({ reachable }) => reachable === 0)) print(lineOf(row));
    print(`${rungs} rungs, ${missing} of them without a reachable person`);
    return missing === 0 ? 0 : 1;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

const lineOf = ({ ladder, rung, place, people }: CheckedRung): string =>
  `${ladder} ${rung} ${place}: ${people === 0 ? 'nobody' : `${people} people, none reachable`}`;
