import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { appendWholeLine, renameWhole } from '../../kernel/whole-file.ts';
import type { Seal } from './seal.ts';

const NAME = 'audit-seals.ndjson';
/** More than the longest line. */
const TAIL_BYTES = 8_192;

/**
 * Every seal that the server of a data folder made, one a line, beside the database: whoever cuts off the end of the database,
 * seals and all, is told by it. Marks are not copied.
 */
export class SealCopy {
  readonly #path: string;

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, NAME);
  }

  append({ number, content, signature }: Seal): void {
    appendWholeLine(this.#path, JSON.stringify({ number, content, signature }));
  }

  /** All of them, in order; a line whose writing broke off is none. */
  all(): Seal[] {
    return existsSync(this.#path) ? sealsIn(readFileSync(this.#path, 'utf8')) : [];
  }

  /** The last one, without reading the rest. */
  newest(): Seal | null {
    if (!existsSync(this.#path)) return null;
    const file = openSync(this.#path, 'r');
    try {
      const { size } = fstatSync(file);
      const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
      readSync(file, tail, 0, tail.length, size - tail.length);
      return sealsIn(tail.toString('utf8')).at(-1) ?? null;
    } finally {
      closeSync(file);
    }
  }

  /** Begins a new file; the old one stays beside it under a name with the time. */
  setAside(now: number): void {
    renameWhole(this.#path, this.#path.replace(/\.ndjson$/, `-until-${now}.ndjson`));
  }
}

const sealsIn = (text: string): Seal[] =>
  text.split('\n').flatMap((line) => {
    try {
      const { number, content, signature } = JSON.parse(line) as Seal;
      return [{ number, content, marks: '', signature }];
    } catch {
      return [];
    }
  });
