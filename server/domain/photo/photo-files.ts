import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isContentHash, newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { flushFolder, UNFINISHED } from '../../kernel/whole-file.ts';
import type { CleanedPhoto } from './photo-cleaner.ts';

export type PhotoSize = 'WHOLE' | 'THUMBNAIL';

/** What somebody is sending: whose it is and what it will be once it is whole. */
export interface Upload {
  readonly principal: string;
  readonly content: string;
}

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;
const ENDINGS: Readonly<Record<PhotoSize, string>> = { WHOLE: '.jpg', THUMBNAIL: '.kecil.jpg' };

/**
 * Files of photos in the data folder, readable by its owner alone: what has come of those on their way, and what was made of
 * those that are whole, named by what was sent. Names are made of checked ids and hashes alone.
 */
export class PhotoFiles {
  readonly #folder: string;
  readonly #uploads: string;
  readonly #photos: string;
  readonly #aside: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#aside = join(folder, SET_ASIDE);
    this.#uploads = join(folder, 'uploads');
    this.#photos = join(folder, 'photos');
  }

  static async open(dataFolder: string): Promise<PhotoFiles> {
    const files = new PhotoFiles(join(dataFolder, 'photos'));
    for (const folder of [files.#uploads, files.#photos])
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    // The first photo is on the disk only where the folder that it lies in is.
    for (const parent of [files.#folder, dataFolder]) flushFolder(parent);
    return files;
  }

  /** Bytes that have come so far. */
  async arrived(upload: Upload): Promise<number> {
    const found = await stat(this.#uploadPath(upload)).catch(absent);
    return found?.size ?? 0;
  }

  /**
   * Adds what comes to what is there, up to `most` bytes in all. What has come before the line is cut stays. Throws what the
   * line or the disk throws, and `TooMuch` where more comes.
   */
  async add(upload: Upload, bytes: Readable, most: number): Promise<void> {
    let room = most - (await this.arrived(upload));
    const file = await open(this.#uploadPath(upload), 'a', OWNER_ONLY.file);
    try {
      for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        room -= chunk.length;
        if (room < 0) throw new TooMuch();
        await file.appendFile(chunk);
      }
    } finally {
      await file.close();
      // What is not wanted is let run off: the line goes on to be spoken over.
      bytes.resume();
    }
  }

  async whole(upload: Upload): Promise<Buffer> {
    return readFile(this.#uploadPath(upload));
  }

  async hashOf(upload: Upload): Promise<string> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.#uploadPath(upload)), hash);
    return hash.digest('hex');
  }

  async dropUpload(upload: Upload): Promise<void> {
    await rm(this.#uploadPath(upload), { force: true });
  }

  async has(content: string): Promise<boolean> {
    const paths = [this.#photoPath(content, 'WHOLE'), this.#photoPath(content, 'THUMBNAIL')];
    const missing = await Promise.all(
      paths.map((path) =>
        access(path).then(
          () => false,
          () => true,
        ),
      ),
    );
    return !missing.includes(true);
  }

  /** Returns once both files have reached the disk. */
  async keep(content: string, { photo, thumbnail }: CleanedPhoto): Promise<void> {
    await this.#write(this.#photoPath(content, 'WHOLE'), photo);
    await this.#write(this.#photoPath(content, 'THUMBNAIL'), thumbnail);
  }

  /** Null where there is none. */
  async read(content: string, size: PhotoSize): Promise<Buffer | null> {
    return (await readFile(this.#photoPath(content, size)).catch(absent)) ?? null;
  }

  async drop(content: string): Promise<void> {
    for (const size of ['WHOLE', 'THUMBNAIL'] as const)
      await rm(this.#photoPath(content, size), { force: true });
  }

  /**
   * Moves every file that is none of these into a folder of its own, named after `now`. Deletes nothing: the database may be the
   * wrong one, or an older one. Null where there is no such file.
   */
  async setOthersAside(
    uploads: readonly Upload[],
    contents: ReadonlySet<string>,
    now: number,
  ): Promise<SetAside | null> {
    const wanted = new Set(uploads.map(uploadName));
    const others = [
      ...(await readdir(this.#uploads)).filter((name) => !wanted.has(name)).map((name) => ['uploads', name]),
      ...(await readdir(this.#photos))
        .filter((name) => !isOf(contents, name))
        .map((name) => ['photos', name]),
    ] as const;
    if (others.length === 0) return null;
    const folder = join(this.#aside, new Date(now).toISOString().replace(/[:.]/g, '-'));
    for (const [kind = '', name = ''] of others) {
      await mkdir(join(folder, kind), { recursive: true, mode: OWNER_ONLY.folder });
      await rename(join(this.#folder, kind, name), join(folder, kind, name));
    }
    return { folder, files: others.length };
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const unfinished = `${path}.${newId()}${UNFINISHED}`;
    const file = await open(unfinished, 'wx', OWNER_ONLY.file);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    flushFolder(this.#photos);
  }

  #uploadPath = (upload: Upload): string => join(this.#uploads, uploadName(upload));

  #photoPath = (content: string, size: PhotoSize): string =>
    join(this.#photos, `${checked(content)}${ENDINGS[size]}`);
}

/** Files that were moved out of the way, and where to. */
export interface SetAside {
  readonly folder: string;
  readonly files: number;
}

const SET_ASIDE = 'set-aside';

const isOf = (contents: ReadonlySet<string>, name: string): boolean =>
  contents.has(name.split('.')[0] ?? '') && !name.endsWith(UNFINISHED);

/** What starts on other databases have moved out of the way in a data folder, the oldest first. */
export function photosSetAside(dataFolder: string): readonly SetAside[] {
  const aside = join(dataFolder, 'photos', SET_ASIDE);
  if (!existsSync(aside)) return [];
  return readdirSync(aside)
    .toSorted()
    .map((name) => ({ folder: join(aside, name), files: filesIn(join(aside, name)) }));
}

/** How many files of photos, whole or on their way, lie in a data folder. */
export const photosIn = (dataFolder: string): number =>
  ['uploads', 'photos'].reduce((sum, kind) => sum + filesIn(join(dataFolder, 'photos', kind)), 0);

const filesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;

/** More came than was announced. */
export class TooMuch extends Error {}

const checked = (content: string): string =>
  must(isContentHash(content) ? content : null, 'a hash of content');

/** The principal as part of the name: nobody goes on with, or asks after, what somebody else is sending. */
const uploadName = ({ principal, content }: Upload): string =>
  `${checked(content)}-${createHash('sha256').update(principal).digest('hex').slice(0, 32)}`;

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
