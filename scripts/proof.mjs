// The long runs of the proofs of rights: `proof.mjs oracle --count 1000000`, `proof.mjs races --count 10000`,
// `proof.mjs ladders --count 10000`. The count is
// shared by as many processes as there are cores, each with a server, a world and a seed of its own.
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './prepare.mjs';

const PROOFS = {
  oracle: { file: 'tests/proof/oracle.test.ts', variable: 'SIAGA_PROOF_CASES', count: 1_000_000 },
  ladders: { file: 'tests/proof/ladder-histories.test.ts', variable: 'SIAGA_LADDERS', count: 10_000 },
  races: { file: 'tests/proof/races.test.ts', variable: 'SIAGA_RACES', count: 10_000 },
};
const USAGE = `npm run oracle | races | ladders [-- --count N] [--seed N] [--processes N]`;

function settings() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: '1507' },
      processes: { type: 'string', default: String(Math.min(availableParallelism(), 4)) },
    },
  });
  const proof = PROOFS[positionals[0] ?? ''];
  const count = Number(values.count ?? proof?.count);
  const processes = Number(values.processes);
  const isSensible = [count, processes].every((number) => Number.isInteger(number) && number > 0);
  if (!proof || !isSensible || !/^\d+$/.test(values.seed)) throw new Error(USAGE);
  return { proof, count, processes, seed: Number(values.seed) };
}

/** Resolves to true where all of a share went well. */
function run({ proof, seed }, share, index) {
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'proof', proof.file];
  const env = {
    ...process.env,
    [proof.variable]: String(share),
    SIAGA_PROOF_SEED: String(seed + index * 1_000),
  };
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

try {
  const wanted = settings();
  const startedAt = performance.now();
  const share = Math.ceil(wanted.count / wanted.processes);
  const results = await Promise.all(
    Array.from({ length: wanted.processes }, (_, index) => run(wanted, share, index)),
  );
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const isRight = results.every(Boolean);
  console.log(
    `${share * wanted.processes} in ${seconds} s, seeds from ${wanted.seed}: ${isRight ? 'all as they must be' : 'NOT as they must be'}`,
  );
  process.exitCode = isRight ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
