// `npm run faults [-- --kills N --cuts N --databases N --processes N]`: the journeys of sudden death and cut sockets, 500 and
// 1,000 times instead of 20 and 100, and 3 rounds of a PostgreSQL that goes mute, slow, is cut off, killed, restarted and replaced
// by its standby, with the times it took until acts were refused and until they were accepted again; then every mutation loses
// the answer to its commit in every mode. 0 leaves a part out. The deaths are shared by as many processes as there are cores, each
// with databases and a seed of its own: after each death a whole log is verified, and it does not grow beyond what a day holds.
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
    databases: { type: 'string', default: '3' },
    processes: { type: 'string', default: String(Math.min(availableParallelism(), 4)) },
  },
});
const [kills, cuts, databases, processes] = [
  values.kills,
  values.cuts,
  values.databases,
  values.processes,
].map(Number) as [number, number, number, number];
if (![kills, cuts, databases].every((count) => Number.isInteger(count) && count >= 0))
  throw new Error('--kills, --cuts and --databases must be whole numbers; 0 leaves that part out.');
if (!Number.isInteger(processes) || processes < 1) throw new Error('--processes must be 1 or more.');

const startedAt = performance.now();
const share = Math.ceil(kills / processes);
const deaths = Array.from({ length: share > 0 ? processes : 0 }, (_, index) =>
  journey('sudden-death-loses-nothing', {
    SIAGA_FAULT_KILLS: String(share),
    SIAGA_FAULT_SEED: `deaths ${index}`,
  }),
);
const outcomes = await Promise.all(deaths);
if (cuts > 0) outcomes.push(await journey('walls-resume-after-cuts', { SIAGA_FAULT_CUTS: String(cuts) }));
// Nothing runs at the same time: each prints how long refusals and the way back took.
for (let round = 0; round < databases; round += 1) outcomes.push(await journey('database-that-fails', {}));
if (databases > 0) outcomes.push(await journey('lost-answers-change-nothing', { SIAGA_LOST_ANSWERS: 'all' }));
const isRight = outcomes.every(Boolean);
const seconds = Math.round((performance.now() - startedAt) / 1_000);
console.log(
  `${share * processes} kills, ${cuts} cuts and ${databases} rounds of failing databases in ${seconds} s: ${isRight ? 'all as they must be' : 'NOT as they must be'}`,
);
process.exitCode = isRight ? 0 : 1;
