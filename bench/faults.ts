// `npm run faults [-- --kills N --cuts N --processes N]`: the journeys of sudden death and cut sockets, 500 and 1,000 times
// instead of 20 and 100. The deaths are shared by as many processes as there are cores, each with databases and a seed of its
// own: after each death a whole log is verified, and it does not grow beyond what a day holds.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url)).replace(/dist\/node\/$/, '');

/** Resolves to true where all went well. */
function journey(file: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', file];
  const tests = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    tests.once('error', () => resolve(false));
    tests.once('exit', (code) => resolve(code === 0));
  });
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    cuts: { type: 'string', default: '1000' },
    processes: { type: 'string', default: String(Math.min(availableParallelism(), 4)) },
  },
});
const [kills, cuts, processes] = [values.kills, values.cuts, values.processes].map(Number) as [
  number,
  number,
  number,
];
if (![kills, cuts, processes].every((count) => Number.isInteger(count) && count > 0))
  throw new Error('--kills, --cuts and --processes must be whole numbers above 0.');

const startedAt = performance.now();
const share = Math.ceil(kills / processes);
const deaths = Array.from({ length: processes }, (_, index) =>
  journey('sudden-death-loses-nothing', {
    SIAGA_FAULT_KILLS: String(share),
    SIAGA_FAULT_SEED: `deaths ${index}`,
  }),
);
const outcomes = await Promise.all(deaths);
outcomes.push(await journey('walls-resume-after-cuts', { SIAGA_FAULT_CUTS: String(cuts) }));
const isRight = outcomes.every(Boolean);
const seconds = Math.round((performance.now() - startedAt) / 1_000);
console.log(
  `${share * processes} kills and ${cuts} cuts in ${seconds} s: ${isRight ? 'all as they must be' : 'NOT as they must be'}`,
);
process.exitCode = isRight ? 0 : 1;
