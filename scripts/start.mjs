// `npm start`: prepares the project, starts the server, waits until it is ready, plays the exercise day
// against it and prints where to look. Nothing is restarted behind anyone's back: when the server ends, so
// does this command, with a sentence that says why.
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { prepare, root } from './prepare.mjs';

/** The server prints one line with this word once it answers; the address follows. */
const READY = /\bready (https?:\/\/[^\s"]+)/;
const PATIENCE_MS = 120_000;
const GRACE_MS = 10_000;

/** Left by the server of an exercise: what lets its throw-away people, programs and walls in. */
const DOORS = join(root, 'data/latihan/latihan-masuk.json');

/** Where to look: path after the server's address, Indonesian and English name. */
const places = ({ wallKey }) => [
  [`/wall#kunci=${wallKey}&scope=15.07&diagonal=98&distance=5`, 'Layar kabupaten', 'Wall of the regency'],
  [`/wall#kunci=${wallKey}&scope=15.07.05&diagonal=98&distance=5`, 'Layar kecamatan', 'Wall of a kecamatan'],
  ['/console', 'Konsol', 'Console'],
  ['/explorer', 'Penjelajah GraphQL', 'GraphQL explorer'],
];

const children = new Set();
let isStopping = false;

function launch(name, file, args = [], stdout = 'inherit') {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, file), ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    // The next start need not compile again what has not changed.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/siaga/compiled'), ...process.env },
  });
  children.add(child);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, reason: error.message }));
    child.once('exit', (code, signal) => resolve({ code: code ?? 1, reason: signal ?? `code ${code}` }));
  });
  void ended.then(() => children.delete(child));
  return { name, child, ended };
}

/** The server's address, once it says that it is ready; its output goes on to the screen all the while. */
function readiness(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The server was not ready in time.')), PATIENCE_MS);
    createInterface({ input: server.child.stdout }).on('line', (line) => {
      const address = READY.exec(line)?.[1];
      if (!address) return void process.stdout.write(`${line}\n`);
      clearTimeout(timer);
      // The name to which a browser binds passkeys.
      resolve(address.replace(/\/$/, '').replace('127.0.0.1', 'localhost'));
    });
    server.ended.then(({ reason }) => {
      clearTimeout(timer);
      reject(new Error(`The server ended before it was ready (${reason}).`));
    });
  });
}

function announce(address) {
  const doors = JSON.parse(readFileSync(DOORS, 'utf8'));
  const lines = (title, column, people, note) => [
    title,
    ...places(doors).map((place) => `  ${place[column].padEnd(22)} ${address}${place[0]}`),
    `  ${people}`,
    ...doors.people.map(({ name, username, password }) => `    ${name.padEnd(24)} ${username}  ${password}`),
    `  ${note}`,
    '',
  ];
  const text = [
    '',
    ...lines(
      'Siaga hidup. LATIHAN.',
      1,
      'Orang latihan (hanya ada di latihan ini):',
      'Hanya dapat dibuka dari komputer ini (loopback). Hentikan dengan Ctrl+C.',
    ),
    ...lines(
      'Siaga is live. EXERCISE.',
      2,
      'People of the exercise (they exist in it alone):',
      'It listens on this computer only (loopback). Stop it with Ctrl+C.',
    ),
  ];
  process.stdout.write(`${text.join('\n')}\n`);
}

/** Ends our own children, the exercise before the server it talks to. */
async function stop(...running) {
  if (isStopping) return;
  isStopping = true;
  for (const one of running) {
    if (!one || !children.has(one.child)) continue;
    one.child.kill('SIGTERM');
    const timer = setTimeout(() => {
      console.error(`The ${one.name} did not end within ${GRACE_MS / 1000} s and was stopped by force.`);
      one.child.kill('SIGKILL');
    }, GRACE_MS);
    await one.ended;
    clearTimeout(timer);
  }
}

function play(address) {
  const exercise = launch('exercise', 'dist/node/exercise/main.js', ['--url', address]);
  void exercise.ended.then(({ code, reason }) => {
    if (isStopping) return;
    if (code === 0) console.log('Latihan selesai. / The exercise day is over; the server goes on.');
    else console.error(`The exercise ended with a fault (${reason}); the server goes on without it.`);
  });
  return exercise;
}

async function main() {
  prepare();
  const server = launch('server', 'dist/bundle/server/main.js', ['--offices'], 'pipe');
  let exercise;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(exercise, server));
  const address = await readiness(server);
  if (!process.argv.includes('--no-exercise')) exercise = play(address);
  announce(address);
  const { code, reason } = await server.ended;
  if (isStopping) return code;
  console.error(`The server ended (${reason}). What it acknowledged is stored; run "npm start" to go on.`);
  await stop(exercise);
  return code || 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    if (!isStopping) console.error(error.message);
    for (const child of children) child.kill('SIGTERM');
    process.exit(isStopping ? 0 : 1);
  },
);
