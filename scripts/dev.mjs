// `npm run dev`: the server compiled and restarted as its files change, and the web pages from Vite, which
// reloads them in place and passes API calls and sockets on to the server.
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { prepare, root } from './prepare.mjs';

const COMMANDS = {
  compile: [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--watch',
    '--preserveWatchOutput',
  ],
  server: ['--watch', '--enable-source-maps', 'dist/node/server/main.js', '--development'],
  web: ['node_modules/vite/bin/vite.js', '--config', 'web/vite.config.ts', '--host', '127.0.0.1'],
};

function run(name, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(8)}${line}`));
  }
  return { name, child, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function main() {
  prepare();
  const running = Object.entries(COMMANDS).map(([name, args]) => run(name, args));
  const stop = () => running.forEach(({ child }) => void child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const first = await Promise.race(running.map(({ name, ended }) => ended.then(() => name)));
  console.log(`${first} ended; so does the rest.`);
  stop();
  await Promise.all(running.map(({ ended }) => ended));
}

await main();
