import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/node\/$/, '');

/** The exercise as a real process, as `npm run exercise` starts it. */
export class ExerciseProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  /** Resolves with the exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
  output = '';

  constructor(...args: string[]) {
    this.#child = spawn(
      process.execPath,
      ['--enable-source-maps', join(root, 'dist/node/exercise/main.js'), ...args],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve) => this.#child.once('close', (code) => resolve(code)));
  }

  async kill9(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}
