import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Readable and writable by its owner alone. */
const OWNER_ONLY = 0o600;

/** What a file is called until all of it has reached the disk. A power cut may leave one; the next writing removes it. */
export const UNFINISHED = '.unfinished';

/**
 * Writes a small file whole or not at all: whatever happens in between, `path` holds what it held before or all of `content`.
 * Returns once content and name have reached the disk. One process at a time may write a path. Blocks the thread for two
 * flushes, so it is for keys, settings and seals, not for what is written while requests wait.
 */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  { mode = OWNER_ONLY }: { readonly mode?: number } = {},
): void {
  const unfinished = `${path}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  const file = openSync(unfinished, 'wx', mode);
  try {
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

/**
 * A large file that comes in pieces, whole or not at all. It never takes the place of another: throws EEXIST where there is
 * one, before the first piece and at the end.
 */
export class NewWholeFile {
  readonly #path: string;
  readonly #file: FileHandle;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async begin(path: string): Promise<NewWholeFile> {
    refuseTaken(path);
    await rm(`${path}${UNFINISHED}`, { force: true });
    return new NewWholeFile(path, await open(`${path}${UNFINISHED}`, 'wx', OWNER_ONLY));
  }

  async write(text: string): Promise<void> {
    await this.#file.writeFile(text);
  }

  /** Returns once content and name have reached the disk. */
  async finish(): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
    refuseTaken(this.#path);
    await rename(`${this.#path}${UNFINISHED}`, this.#path);
    flushFolder(dirname(this.#path));
  }

  /** Leaves nothing of it. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(`${this.#path}${UNFINISHED}`, { force: true });
  }
}

/**
 * Adds a line and returns once it has reached the disk. A line that a sudden end tore stays torn by itself: the next one
 * begins a line of its own.
 */
export function appendWholeLine(path: string, line: string): void {
  const isNew = !existsSync(path);
  const file = openSync(path, 'a+', OWNER_ONLY);
  try {
    writeFileSync(file, `${endsInLine(file) ? '' : '\n'}${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) flushFolder(dirname(path));
}

/** Moves a file within its folder; returns once that has reached the disk. */
export function renameWhole(from: string, to: string): void {
  renameSync(from, to);
  flushFolder(dirname(to));
}

/**
 * Moves a file of a folder out of the way and returns its new name; null where there is none. Nothing is deleted: what cannot be
 * used today may be what a backup needs tomorrow.
 */
export function setFileAside(folder: string, name: string, now: number): string | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  let aside = `${name}.set-aside-${stamp}`;
  for (let more = 2; existsSync(join(folder, aside)); more += 1) aside = `${name}.set-aside-${stamp}-${more}`;
  renameWhole(path, join(folder, aside));
  return aside;
}

/** A rename is on the disk once its folder is. Windows opens no folders, and needs no such thing. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Whether what is written next begins a line. */
export function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

function refuseTaken(path: string): void {
  if (!existsSync(path)) return;
  throw Object.assign(new Error(`EEXIST: file already exists, open '${path}'`), { code: 'EEXIST', path });
}
