// Runs one of the project's own commands from its compiled form, after making sure that form is fresh:
// `run-built.mjs scripts/roster.js import FILE.csv`.
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const [file, ...args] = process.argv.slice(2);
try {
  // What measures needs the server as it ships and the wall's pages as well.
  prepare({ parts: file.startsWith('bench/') ? ['node', 'server', 'documents', 'web'] : ['node'] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/node', file), ...args], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
