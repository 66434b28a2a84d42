import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const preload = fileURLToPath(new URL('./settable-clock.mjs', import.meta.url));

/** The wall clock of a real server process, which a test sets as somebody sets a computer's. Its monotonic clock goes on. */
export class ProcessClock {
  readonly #folder = mkdtempSync(join(tmpdir(), 'siaga-clock-'));
  readonly #file = join(this.#folder, 'offset');
  #offset = 0;

  constructor() {
    this.#write();
  }

  /** What a server process needs in its environment. */
  get env(): Readonly<Record<string, string>> {
    return { SIAGA_TEST_CLOCK: this.#file, NODE_OPTIONS: `--import ${preload}` };
  }

  /** Moves the clock of a running process by some milliseconds; resolves when the process shows it. */
  async jump(pid: number, milliseconds: number): Promise<void> {
    this.setForTheNextStart(milliseconds);
    process.kill(pid, 'SIGUSR2');
    while (readFileSync(`${this.#file}.seen`, 'utf8') !== String(this.#offset)) await wait(5);
  }

  /** Moves the clock while no process runs. */
  setForTheNextStart(milliseconds: number): void {
    this.#offset += milliseconds;
    this.#write();
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(): void {
    writeFileSync(this.#file, String(this.#offset));
  }
}
