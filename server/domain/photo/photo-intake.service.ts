import type { Readable } from 'node:stream';
import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { databaseUnavailable, Fault } from '../../kernel/fault.ts';
import { newId } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { isStorageFault, StorageFull } from '../../kernel/storage-fault.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import { type DecoderLanes, NoTurn } from './decoder-lanes.ts';
import type { PhotoAttached, PhotoRemoved } from './photo.events.ts';
import { formatOf, UPLOAD_TERM_MS } from './photo.policy.ts';
import { type AnnouncedPhoto, announcedPhotos, type PhotoTables, standingPhoto } from './photo.queries.ts';
import type { NoteIncident } from './photo.service.ts';
import type { CleanedPhoto, CleaningRefusal, PhotoCleaner } from './photo-cleaner.ts';
import { type PhotoFiles, type SetAside, TooMuch, type Upload } from './photo-files.ts';
import { PhotoTurns } from './photo-turns.ts';
import { SeenAnnouncements } from './seen-announcements.ts';

export interface PhotoPart {
  /** SHA-256 of the whole, as it was announced. */
  readonly content: string;
  /** Where in the whole it begins, in bytes. */
  readonly offset: number;
  readonly bytes: Readable;
}

/** `ELSEWHERE`: the part does not begin where what has come ends, and nothing was taken. */
export interface PhotoProgress {
  readonly arrived: number;
  readonly state: 'UNDERWAY' | 'WHOLE' | 'ELSEWHERE';
}

export interface PhotoIntakeParts {
  readonly acting: Acting;
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<unknown>;
  readonly files: PhotoFiles;
  readonly cleaner: PhotoCleaner;
  readonly lanes: DecoderLanes;
  readonly clock: OperationClock;
  readonly noteIncident: NoteIncident;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  readonly steady: Clock;
}

/** What is known of a picture that is kept. */
type Picture = Pick<PhotoTables['photo'], 'byte_length' | 'width' | 'height'>;

/** A part that is coming in, or waits for the one before it to be over. */
interface Line {
  readonly bytes: Readable;
  readonly over: Promise<void>;
}

/**
 * Takes the bytes of photos that were announced, in parts, each where the last one ended: a line that is cut costs what was on
 * it. A photo is there once its content is whole, is what was announced and was drawn anew; then all of it is there at once.
 * The same content is kept once, however many send it, and nobody gets at it by knowing its name.
 */
export class PhotoIntake {
  readonly #parts: PhotoIntakeParts;
  readonly #db: Kysely<PhotoTables>;
  /** Parts that are coming in. */
  readonly #lines = new Map<string, Line>();
  readonly #turns = new PhotoTurns();
  readonly #seen: SeenAnnouncements;

  constructor(parts: PhotoIntakeParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<PhotoTables>;
    this.#seen = new SeenAnnouncements(parts.steady);
  }

  /** How much has come of what this viewer announced; null where he announced nothing of this content. Ends a part under way. */
  async progress(content: string, viewer: Viewer): Promise<PhotoProgress | null> {
    const upload = uploadOf(content, viewer);
    const line = this.#lines.get(keyOf(upload));
    if (line) await ended(line);
    const [announced] = await announcedPhotos(this.#db, viewer, content);
    if (!announced) return this.#attachedBefore(upload);
    return { arrived: await this.#parts.files.arrived(upload), state: 'UNDERWAY' };
  }

  /**
   * Takes a part; null where the viewer announced nothing of this content. A part that is under way is ended by the next.
   * Throws the faults `PHOTO_NOT_ACCEPTED`, after which nothing is left of what came, `BODY_UNREADABLE` where the line was cut,
   * and `UNAVAILABLE` where there is no room or the database does not answer.
   */
  async take({ content, offset, bytes }: PhotoPart, viewer: Viewer): Promise<PhotoProgress | null> {
    const upload = uploadOf(content, viewer);
    const key = keyOf(upload);
    const before = this.#lines.get(key);
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const line: Line = { bytes, over };
    // Claimed before anything is awaited: of two that come at once, the second finds the first and waits for its end.
    this.#lines.set(key, line);
    try {
      if (before) await ended(before);
      if (this.#lines.get(key) !== line) throw cut();
      return await this.#takeAlone(upload, offset, bytes, viewer);
    } finally {
      if (this.#lines.get(key) === line) this.#lines.delete(key);
      end();
    }
  }

  /** Removes the files of photos that were removed, as the log says: the sender of the act may have missed its answer. */
  follow(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (event.kind !== 'PhotoRemoved') continue;
      const { photoId } = JSON.parse(event.payload) as PhotoRemoved;
      // A file that cannot be removed now is put away by the next start.
      void this.#dropRemoved(photoId).catch(() => undefined);
    }
  }

  /** Removes the file of a content that no photo stands for any more. */
  dropUnused(content: string): Promise<void> {
    return this.#turns.run(content, () => this.#dropIfUnused(content));
  }

  /** Forgets what was announced too long ago, by both clocks: the one on the wall may be set forward by days. */
  async expire(): Promise<void> {
    const { combiner, now } = this.#parts;
    const before = now() - UPLOAD_TERM_MS;
    const all = await this.#db
      .selectFrom('photo_announcement')
      .select(['id', 'principal', 'content', 'announced_at'])
      .execute();
    const isKnown = this.#seen.note(all);
    const old = all.filter(({ id, announced_at }) => announced_at < before && isKnown(id, UPLOAD_TERM_MS));
    if (old.length === 0) return;
    const ids = old.map(({ id }) => id);
    await combiner.submit(async (tx) => {
      await tables(tx).deleteFrom('photo_announcement').where('id', 'in', ids).execute();
    });
    for (const upload of old) await this.#turns.run(upload.content, () => this.#dropUnlessAnnounced(upload));
  }

  /** The bytes received of a content stay while another announcement of the same sender waits for the rest of it. */
  async #dropUnlessAnnounced({ principal, content }: Upload): Promise<void> {
    const other = await this.#db
      .selectFrom('photo_announcement')
      .select('id')
      .where('principal', '=', principal)
      .where('content', '=', content)
      .executeTakeFirst();
    if (!other && !this.#lines.has(keyOf({ principal, content })))
      await this.#parts.files.dropUpload({ principal, content });
  }

  /**
   * Finishes what a sudden end interrupted, and moves every file out of the way that this database knows nothing of: to be called
   * before anything is taken. Nothing that people gave is deleted but what they removed on record, and the bytes of photos that
   * stand, drawn already; where the database is not `isContinued`, not even that.
   */
  async tidy({ isContinued }: { readonly isContinued: boolean }): Promise<SetAside | null> {
    const { files, now } = this.#parts;
    const photos = await this.#db
      .selectFrom('photo')
      .select(['principal', 'content', 'removed_at'])
      .distinct()
      .execute();
    const coming = await this.#db
      .selectFrom('photo_announcement')
      .select(['id', 'principal', 'content'])
      .execute();
    this.#seen.note(coming);
    const standing = photos.filter(({ removed_at }) => removed_at === null);
    const contents = new Set(standing.map(({ content }) => content));
    const isComing = new Set(coming.map(keyOf));
    if (isContinued) {
      // Where the picture itself is missing, what was sent is the last copy of it.
      for (const upload of standing)
        if (!isComing.has(keyOf(upload)) && (await files.has(upload.content))) await files.dropUpload(upload);
      for (const { content } of photos) if (!contents.has(content)) await files.drop(content);
    }
    return files.setOthersAside(coming, contents, now());
  }

  async #takeAlone(
    upload: Upload,
    offset: number,
    bytes: Readable,
    viewer: Viewer,
  ): Promise<PhotoProgress | null> {
    const { files } = this.#parts;
    const [announced] = await announcedPhotos(this.#db, viewer, upload.content);
    if (!announced) return this.#attachedBefore(upload);
    const before = await files.arrived(upload);
    if (offset !== before) return { arrived: before, state: 'ELSEWHERE' };
    await this.#store(upload, bytes, announced.byte_length);
    const arrived = await files.arrived(upload);
    if (arrived < announced.byte_length) return { arrived, state: 'UNDERWAY' };
    await this.#finish(upload, viewer);
    return { arrived, state: 'WHOLE' };
  }

  async #attachedBefore({ content, principal }: Upload): Promise<PhotoProgress | null> {
    if (principal === '') return null;
    const photo = await standingPhoto(this.#db, content, principal);
    return photo ? { arrived: photo.sent_byte_length, state: 'WHOLE' } : null;
  }

  async #store(upload: Upload, bytes: Readable, most: number): Promise<void> {
    try {
      await this.#parts.files.add(upload, bytes, most);
    } catch (error) {
      if (error instanceof TooMuch) await this.#giveUp(upload, 'More came than was announced.');
      throw isNoRoom(error) ? noRoom() : lineCut(error);
    }
  }

  /** The content is whole: looks whether it is what it should be, and makes photos of it. */
  async #finish(upload: Upload, viewer: Viewer): Promise<void> {
    const { files } = this.#parts;
    const { content } = upload;
    if ((await files.hashOf(upload)) !== content)
      await this.#giveUp(upload, 'What came is not what was announced.');
    await this.#turns.run(content, async () => {
      const picture = (await this.#keptPicture(content)) ?? (await this.#newPicture(upload));
      await this.#attach(upload, picture, viewer).catch(async (error: unknown) => {
        // The answer to the commit may have been lost: a photo may stand for the file that no reader sees yet.
        if (isOpen(error)) throw later(error);
        await this.#dropIfUnused(content);
        throw error;
      });
    });
    await files.dropUpload(upload);
  }

  async #keptPicture(content: string): Promise<Picture | null> {
    const standing = await standingPhoto(this.#db, content);
    return standing && (await this.#parts.files.has(content)) ? standing : null;
  }

  async #newPicture(upload: Upload): Promise<Picture> {
    const { files, lanes } = this.#parts;
    const cleaned = await lanes.run(upload.principal, () => this.#clean(upload)).catch(turnedAway);
    if (typeof cleaned === 'string') {
      lanes.refused(upload.principal);
      return this.#giveUp(upload, cleaned);
    }
    try {
      await files.keep(upload.content, cleaned);
    } catch (error) {
      throw isNoRoom(error) ? noRoom() : error;
    }
    return { byte_length: cleaned.photo.length, width: cleaned.width, height: cleaned.height };
  }

  /** The picture encoded again, or why there is none. The file is read only now: a photo that waits takes no memory. */
  async #clean(upload: Upload): Promise<CleanedPhoto | string> {
    const bytes = await this.#parts.files.whole(upload);
    const format = formatOf(bytes);
    if (format === null) return 'It is no JPEG, PNG or WebP file.';
    const cleaned = await this.#parts.cleaner.clean(bytes, format);
    return 'refusal' in cleaned ? NOT_A_PICTURE[cleaned.refusal] : cleaned;
  }

  async #attach(upload: Upload, picture: Picture, viewer: Viewer): Promise<void> {
    const { acting, clock, noteIncident } = this.#parts;
    const { content } = upload;
    await acting.submit(
      viewer,
      { id: newId(), act: 'attachPhoto', body: { content } },
      async (tx, inside) => {
        const announced = await announcedPhotos(tables(tx), inside, content);
        // He may have lost the right to it on the way: then there is nothing that he announced.
        if (announced.length === 0) throw nothingAnnounced();
        for (const one of announced) {
          await attachOne(tx, one, picture, clock.now());
          await noteIncident(tx, one.incident_id);
        }
        return { photos: announced.map(({ id }) => id) };
      },
    );
  }

  async #dropRemoved(photo: string): Promise<void> {
    const row = await this.#db
      .selectFrom('photo')
      .select('content')
      .where('id', '=', photo)
      .executeTakeFirst();
    if (row) await this.dropUnused(row.content);
  }

  async #dropIfUnused(content: string): Promise<void> {
    if (!(await standingPhoto(this.#db, content))) await this.#parts.files.drop(content);
  }

  async #giveUp({ principal, content }: Upload, why: string): Promise<never> {
    await this.#parts.combiner
      .submit(async (tx) => {
        await tables(tx)
          .deleteFrom('photo_announcement')
          .where('principal', '=', principal)
          .where('content', '=', content)
          .execute();
      })
      .catch((error: unknown) => {
        throw isOpen(error) ? later(error) : error;
      });
    await this.#parts.files.dropUpload({ principal, content });
    throw new Fault('PHOTO_NOT_ACCEPTED', `${why} Choose the photo again, or take another one.`, 422);
  }
}

/** The bytes received are kept: the same part may be sent again, empty. */
function turnedAway(error: unknown): never {
  if (!(error instanceof NoTurn)) throw error;
  if (error.why === 'ALL_BUSY')
    throw new Fault('UNAVAILABLE', 'Many photos come in now. What has come is kept; go on in a moment.', 503);
  const wait = `Wait ${Math.ceil(error.afterSeconds / 60)} minutes, then go on; what has come is kept.`;
  throw new Fault('TOO_MANY_REQUESTS', `Too many files of yours were no photos. ${wait}`, 429);
}

const NOT_A_PICTURE: Readonly<Record<CleaningRefusal['refusal'], string>> = {
  UNREADABLE: 'The file is broken or cut off.',
  TOO_MANY_PIXELS: 'The picture is too large: it may have 40 million pixels.',
  TOO_LARGE_TO_DECODE: 'The picture takes more memory or time than a photo gets.',
};

async function attachOne(
  tx: WriteTransaction,
  announced: AnnouncedPhoto,
  { byte_length, width, height }: Picture,
  receivedAt: number,
): Promise<void> {
  const { id, incident_id, principal, content, happened_at, clock_offset_seconds } = announced;
  await tables(tx).deleteFrom('photo_announcement').where('id', '=', id).execute();
  await tables(tx)
    .insertInto('photo')
    .values({
      ...{
        id,
        incident_id,
        principal,
        content,
        byte_length,
        width,
        height,
        happened_at,
        clock_offset_seconds,
      },
      sent_byte_length: announced.byte_length,
      received_at: receivedAt,
      removal: null,
      removed_post: null,
      removal_happened_at: null,
      removed_at: null,
    })
    .execute();
  const payload: PhotoAttached = {
    photoId: id,
    incidentId: incident_id,
    content,
    happenedAt: happened_at,
    receivedAt,
    clockOffsetSeconds: clock_offset_seconds,
  };
  tx.append({ kind: 'PhotoAttached', subject: incident_id, region: announced.region_code, payload });
}

const tables = (tx: WriteTransaction) => tx.db.withTables<PhotoTables>();

/** Nobody in particular has announced nothing. */
const uploadOf = (content: string, { principal }: Viewer): Upload => ({
  content,
  principal: principal ?? '',
});

const keyOf = ({ principal, content }: Upload): string => `${principal} ${content}`;

/** It is not known whether the act was stored, or it may still be stored. */
const isOpen = (error: unknown): boolean =>
  isStorageFault(error) || (error instanceof Refusal && error.isRetryable);

/** The answer to an act whose outcome is unknown: the bytes received are kept, and an empty part goes on from there. */
const later = (error: unknown): Fault => (error instanceof StorageFull ? noRoom() : databaseUnavailable());

/** Whether the disk is full or a limit on the size of files was met. A connection that was cut and a fault of the database do not count. */
const isNoRoom = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException)?.code ?? '');

const noRoom = (): Fault =>
  new Fault('UNAVAILABLE', 'The server has no room for photos now. What has come is kept; go on later.', 503);

/** The peer went away in the middle: what came is kept. */
function lineCut(error: unknown): unknown {
  const isCut =
    /^(ERR_STREAM_PREMATURE_CLOSE|ERR_STREAM_DESTROYED|ABORT_ERR|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT)$/;
  return error instanceof Error && isCut.test((error as NodeJS.ErrnoException).code ?? '') ? cut() : error;
}

const cut = (): Fault =>
  new Fault('BODY_UNREADABLE', 'The line was cut. Ask how much has come, and go on from there.');

/** Cuts a part that is coming in; resolves when what came of it is stored. */
function ended({ bytes, over }: Line): Promise<void> {
  bytes.destroy();
  return over;
}

const nothingAnnounced = (): Fault => new Fault('NOT_FOUND', 'Nothing of this content was announced.', 404);
