import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure, Outcome, Stage, Trial } from './trial.types.ts';

const WORKER = fileURLToPath(new URL('./trial-worker.ts', import.meta.url));

/** How long a run may need to end after its first failure, ms; then its process is ended and replaced. */
const GRACE_MS = 4_000;
/** How long a new process may need until it is ready, ms. */
const START_MS = 120_000;

export interface TrialSettings {
  /** Root of the copy. */
  readonly root: string;
  readonly workers: number;
  /** What the tests of one stage may take before the small bug counts as noticed, ms. */
  readonly limitMs: number;
  readonly postgresUrl: string;
}

type Lost = 'late' | 'dead';

/** Tries small bugs, one at a time; a worker that does not come back is ended with all it started, and replaced. */
export class Trials {
  readonly #settings: TrialSettings;
  #worker: Worker | undefined;
  /** Whether a test file passes in a stage without any change. Asked once, when it first fails with one. */
  readonly #soundness = new Map<string, boolean>();

  constructor(settings: TrialSettings) {
    this.#settings = settings;
  }

  /** Test files that fail without any change too, and so say nothing. */
  get unsound(): string[] {
    return [...this.#soundness].filter(([, isSound]) => !isSound).map(([key]) => key);
  }

  /** Which test notices the change; null where all pass. */
  async noticedBy(file: string, text: string, stages: readonly Stage[]): Promise<string | null> {
    for (const stage of stages) {
      for (;;) {
        const files = stage.files.filter((each) => this.#soundness.get(keyOf(stage, each)) !== false);
        if (files.length === 0) break;
        const failure = await this.#run({ file, text, stage: { ...stage, files } });
        if (failure === null) break;
        if (failure === 'late') {
          if (await this.#areSound(file, stage, files)) return 'its tests took too long';
          continue;
        }
        if (failure === 'dead') return 'the process of its tests ended';
        if (await this.#areSound(file, stage, failure.files))
          return `${failure.files.join(' ')} > ${failure.name}`;
      }
    }
    return null;
  }

  async #areSound(file: string, stage: Stage, tests: readonly string[]): Promise<boolean> {
    const text = readFileSync(join(this.#settings.root, file), 'utf8');
    for (const test of tests) {
      const key = keyOf(stage, test);
      if (this.#soundness.has(key)) continue;
      const failure = await this.#run({ file, text, stage: { ...stage, files: [test] } });
      this.#soundness.set(key, failure === null);
    }
    return tests.every((test) => this.#soundness.get(keyOf(stage, test)));
  }

  /** Ends the worker and all that it started. */
  end(): void {
    const pid = this.#worker?.process.pid;
    this.#worker = undefined;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  async #run(trial: Trial): Promise<Failure | null | Lost> {
    const path = join(this.#settings.root, trial.file);
    const original = readFileSync(path, 'utf8');
    const worker = await this.#ready();
    worker.process.send(trial);
    const outcome = await worker.next(this.#settings.limitMs);
    const isLost = outcome === 'late' || outcome === 'dead';
    if (isLost || (await worker.next(GRACE_MS)) !== 'idle') {
      this.end();
      writeFileSync(path, original);
    }
    return isLost ? outcome : (outcome as Outcome).failure;
  }

  async #ready(): Promise<Worker> {
    if (this.#worker?.process.connected) return this.#worker;
    const { root, workers, postgresUrl } = this.#settings;
    const child = fork(WORKER, [], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        SIAGA_TEST_POSTGRES_URL: postgresUrl,
        SIAGA_MUTANT_WORKERS: String(workers),
        TMPDIR: join(root, 'tmp'),
      },
    });
    const worker = new Worker(child);
    this.#worker = worker;
    if ((await worker.next(START_MS)) !== 'idle') throw new Error('Vitest did not start over the copy.');
    return worker;
  }
}

const keyOf = ({ project, postgresql }: Stage, file: string): string =>
  `${file} (${project}${postgresql === undefined ? '' : `, ${postgresql ? 'PostgreSQL' : 'SQLite'}`})`;

/** What a worker says, in order; nothing is lost between two questions. */
class Worker {
  readonly process: ChildProcess;
  readonly #said: unknown[] = [];
  readonly #news = new EventEmitter();

  constructor(child: ChildProcess) {
    this.process = child;
    child.on('message', (message) => this.#hear(message));
    child.once('exit', () => this.#hear('dead'));
  }

  #hear(message: unknown): void {
    this.#said.push(message);
    this.#news.emit('said');
  }

  async next(limitMs: number): Promise<unknown> {
    if (this.#said.length === 0) {
      try {
        await once(this.#news, 'said', { signal: AbortSignal.timeout(limitMs) });
      } catch (error) {
        if ((error as Error).name !== 'AbortError') throw error;
        return 'late';
      }
    }
    return this.#said.shift();
  }
}
