import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/node\/$/, '');
const program = join(root, 'dist/bundle/server/main.js');
const verifier = join(root, 'dist/node/scripts/verify.js');
const run = promisify(execFile);

/** How long a server may take until it says that it is ready; the first start lays out the database. */
const PATIENCE_MS = 60_000;

export interface ServerSettings {
  /** Folder of the SQLite database; a new temporary one without it. */
  data?: string;
  /** Another built checkout of this project whose server is to run. */
  checkout?: string;
  /** Address of a PostgreSQL database, instead of a folder. */
  database?: string;
  operation?: string;
  port?: number;
  /** Largest file the process may write, in bytes: a disk that is full from there on. */
  fileSizeLimit?: number;
  /** Lets everybody run documents of the test's own, as whoever writes pages does. */
  isDevelopment?: boolean;
  env?: Readonly<Record<string, string>>;
}

/** As the server writes it into its data folder; its throw-away people, programs and walls exist in an exercise alone. */
export interface ExerciseDoors {
  readonly program: string;
  readonly wallKey: string;
  readonly people: readonly {
    readonly role: string;
    readonly region: string;
    readonly username: string;
    readonly password: string;
  }[];
}

/** A real server process of the built project, on a loopback port that stays the same over restarts. */
export class ServerProcess {
  readonly port: number;
  readonly data: string;
  readonly #settings: ServerSettings;
  readonly #ownsData: boolean;
  #child: ChildProcessByStdio<null, Readable, Readable> | null = null;
  #stderr = '';
  #stdout = '';
  /** The code with which the process of the newest start ended by itself; null while it runs, and after a signal. */
  exitCode: number | null = null;
  /** Milliseconds from the start of the process to its readiness line, of the newest start. */
  startMs = 0;

  private constructor(settings: ServerSettings, port: number, data: string) {
    this.#settings = settings;
    this.port = port;
    this.data = data;
    this.#ownsData = settings.data === undefined;
  }

  /** Starts a server and waits until it answers. */
  static async start(settings: ServerSettings = {}): Promise<ServerProcess> {
    if (!existsSync(program)) throw new Error(`${program} is missing: the project has not been built.`);
    const data = settings.data ?? (await mkdtemp(join(tmpdir(), 'siaga-data-')));
    const server = new ServerProcess(settings, settings.port ?? (await freePort()), data);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('The server is not running.');
    return pid;
  }

  get isRunning(): boolean {
    return this.#child !== null;
  }

  /** What this server of an exercise made to let people, programs and walls in. */
  get doors(): ExerciseDoors {
    return JSON.parse(readFileSync(join(this.data, 'latihan-masuk.json'), 'utf8')) as ExerciseDoors;
  }

  /** Address of a wall of this exercise that pairs by itself. */
  wallLink(wall: { scope: string; diagonal: number; distance: number; language?: 'id' | 'en' }): string {
    const { scope, diagonal, distance, language = 'id' } = wall;
    const key = this.doors.wallKey;
    return `${this.url}/wall?lang=${language}#kunci=${key}&scope=${scope}&diagonal=${diagonal}&distance=${distance}`;
  }

  /** Everything all processes of this server wrote to stderr. */
  get stderr(): string {
    return this.#stderr;
  }

  get stdout(): string {
    return this.#stdout;
  }

  async start(): Promise<void> {
    if (this.#child !== null) throw new Error('The server is running already.');
    const startedAt = performance.now();
    const [command, args] = this.#commandLine();
    const child = spawn(command, args, {
      cwd: this.#settings.checkout ?? root,
      env: { ...process.env, NODE_ENV: 'production', ...this.#settings.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.exitCode = null;
    child.once('exit', (code) => {
      if (this.#child !== child) return;
      this.#child = null;
      this.exitCode = code;
    });
    await this.#ready(child);
    this.startMs = performance.now() - startedAt;
  }

  /** Sudden death; resolves when the process is gone. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** The regular end; resolves when the process is gone. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Freezes or thaws the process: a server that neither answers nor closes anything. */
  freeze(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  thaw(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  /** Lifts or sets the largest file size of the running process; 'unlimited' gives the disk back. */
  async limitFileSize(limit: number | 'unlimited'): Promise<void> {
    await run('prlimit', ['--pid', String(this.pid), `--fsize=${limit}:unlimited`]);
  }

  /** Ends the process and removes the data where it was ours. */
  async dispose(): Promise<void> {
    if (this.#child !== null) await this.kill9();
    if (this.#ownsData) await rm(this.data, { recursive: true, force: true });
  }

  /** Runs `verify` on this server's data and returns its output; rejects with it where the log is unsound. */
  async verify(...args: string[]): Promise<string> {
    const where =
      this.#settings.database === undefined ? ['--data', this.data] : ['--database', this.#settings.database];
    const { stdout } = await run(process.execPath, [verifier, ...where, ...args], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    return stdout.trim();
  }

  /** State hash of one scope at a moment of the operation's clock, folded from the log by a process of its own. */
  async foldedHash(scope: string, operationTime: string): Promise<string> {
    const hash = /^state=([0-9a-f]{64})$/m.exec(
      await this.verify('--hash', scope, '--as-of', operationTime),
    )?.[1];
    if (hash === undefined) throw new Error('verify printed no state hash');
    return hash;
  }

  #commandLine(): [string, string[]] {
    const { database, operation, fileSizeLimit } = this.#settings;
    const where =
      database === undefined ? ['--data', this.data] : ['--database', database, '--data', this.data];
    const node = [
      '--enable-source-maps',
      join(this.#settings.checkout ?? root, 'dist/bundle/server/main.js'),
      ...where,
      '--operation',
      operation ?? 'operations/latihan.yaml',
      '--port',
      String(this.port),
      ...(this.#settings.isDevelopment === true ? ['--development'] : []),
    ];
    if (fileSizeLimit === undefined) return [process.execPath, node];
    return ['prlimit', [`--fsize=${fileSizeLimit}:unlimited`, process.execPath, ...node]];
  }

  #ready(child: ChildProcessByStdio<null, Readable, Readable>): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(
        () => reject(new Error(`The server was not ready in time.\n${this.#stderr}`)),
        PATIENCE_MS,
      );
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        clearTimeout(giveUp);
        reject(
          new Error(
            `The server ended before it was ready (${signal ?? code}).\n${this.#stderr.slice(-4_000)}`,
          ),
        );
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        this.#stderr = (this.#stderr + text).slice(-1_000_000);
      });
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        this.#stdout = (this.#stdout + text).slice(-1_000_000);
        if (!/\bready http/.test(this.#stdout.slice(-text.length - 100))) return;
        clearTimeout(giveUp);
        resolve();
      });
    });
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    return gone;
  }
}
