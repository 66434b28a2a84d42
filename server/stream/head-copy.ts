import {
  closeSync,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { endsInLine, setFileAside } from '../kernel/whole-file.ts';

/** The newest event of a stream; 0 and the hash before the first where there is none. */
export interface StreamPlace {
  readonly seq: number;
  readonly hash: string;
}

/** Where the streams stood after a commit. */
export interface HeadLine {
  /** Real time, epoch milliseconds. */
  readonly at: number;
  readonly epoch: number;
  readonly log: StreamPlace;
  readonly audit: StreamPlace;
}

const NAME = 'log-heads.ndjson';
/** The lines before those; what is older than both is forgotten. */
const EARLIER = 'log-heads.earlier.ndjson';
const LARGEST_BYTES = 8 * 1_048_576;
const OWNER_ONLY = 0o600;
const FLUSH_EVERY_MS = 1_000;

export interface HeadCopyOptions {
  readonly onFault: (error: unknown) => void;
  readonly largestBytes?: number;
}

/**
 * Where the streams stood after every commit, one a line, in the data folder and not in the database: by it a start and `verify`
 * know a database whose end was cut off, or that was put back from a backup. A line is written before the acts of its commit are
 * answered, so that a kill of the process hides none; it is flushed within a second, so that a power cut hides a second at most.
 */
export class HeadCopy {
  readonly #dataFolder: string;
  readonly #options: HeadCopyOptions;
  #file: number;
  #bytes: number;
  #line: HeadLine;
  #isDirty = false;
  #isFlushing = false;
  #hasFailed = false;
  readonly #timer: NodeJS.Timeout;

  /** `line`: where the streams stand now, which is noted at once. */
  constructor(dataFolder: string, line: HeadLine, options: HeadCopyOptions) {
    this.#dataFolder = dataFolder;
    this.#options = options;
    this.#line = line;
    this.#file = openSync(this.#path, 'a+', OWNER_ONLY);
    this.#bytes = fstatSync(this.#file).size;
    if (!endsInLine(this.#file)) this.#bytes += writeSync(this.#file, '\n');
    this.#write(line);
    fsyncSync(this.#file);
    this.#timer = setInterval(() => this.#flush(), FLUSH_EVERY_MS);
    this.#timer.unref();
  }

  /** Notes where a commit left the streams that it added to. Never throws: what is committed stands, whatever becomes of its copy. */
  note(at: number, heads: Partial<Pick<HeadLine, 'log' | 'audit'>>): void {
    const log = later(this.#line.log, heads.log);
    const audit = later(this.#line.audit, heads.audit);
    if (log === this.#line.log && audit === this.#line.audit) return;
    this.#line = { ...this.#line, at, log, audit };
    try {
      if (this.#bytes > (this.#options.largestBytes ?? LARGEST_BYTES) && !this.#isFlushing) this.#turn();
      this.#write(this.#line);
      this.#hasFailed = false;
    } catch (error) {
      // Once for each stretch of failures: a full disk fails at every commit.
      if (!this.#hasFailed) this.#options.onFault(error);
      this.#hasFailed = true;
    }
  }

  close(): void {
    clearInterval(this.#timer);
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  get #path(): string {
    return join(this.#dataFolder, NAME);
  }

  #write(line: HeadLine): void {
    this.#bytes += writeSync(this.#file, `${JSON.stringify(line)}\n`);
    this.#isDirty = true;
  }

  #turn(): void {
    renameSync(this.#path, join(this.#dataFolder, EARLIER));
    const earlier = this.#file;
    this.#file = openSync(this.#path, 'a+', OWNER_ONLY);
    this.#bytes = 0;
    closeSync(earlier);
  }

  #flush(): void {
    if (!this.#isDirty || this.#isFlushing) return;
    this.#isDirty = false;
    this.#isFlushing = true;
    fsync(this.#file, (error) => {
      this.#isFlushing = false;
      if (error) this.#options.onFault(error);
    });
  }
}

/** Whoever tells of a stream may be behind another who told before. */
const later = (known: StreamPlace, told: StreamPlace | undefined): StreamPlace =>
  told && told.seq > known.seq ? told : known;

/** Every line of a data folder, in order; one whose writing broke off is none. */
export function readHeadCopy(dataFolder: string): HeadLine[] {
  return [EARLIER, NAME].flatMap((name) => {
    const path = join(dataFolder, name);
    return existsSync(path) ? linesIn(readFileSync(path, 'utf8')) : [];
  });
}

/** Makes room for a new copy; nothing is deleted. Returns the names under which the old one lies. */
export const setHeadCopyAside = (dataFolder: string, now: number): readonly string[] =>
  [EARLIER, NAME].flatMap((name) => setFileAside(dataFolder, name, now) ?? []);

function linesIn(text: string): HeadLine[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { at, epoch, log, audit } = JSON.parse(line) as HeadLine;
      return isPlace(log) && isPlace(audit) ? [{ at, epoch, log, audit }] : [];
    } catch {
      return [];
    }
  });
}

const isPlace = (place: Partial<StreamPlace> | undefined): boolean =>
  Number.isInteger(place?.seq) && typeof place?.hash === 'string';
