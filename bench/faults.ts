// `npm run faults`: the journeys of sudden death and cut sockets, 500 and 1,000 times instead of 20 and 100.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url)).replace(/dist\/node\/$/, '');
const files = ['sudden-death-loses-nothing', 'walls-resume-after-cuts'];

const tests = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    env: { SIAGA_FAULT_KILLS: '500', SIAGA_FAULT_CUTS: '1000', ...process.env },
  },
);
tests.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
