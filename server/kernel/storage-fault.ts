import { Refusal } from './refusal.ts';

/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;
const SQLITE_PRIMARY_KEY = 1555;
const SQLITE_UNIQUE = 2067;
/** A file-size limit or quota answers a write, or the growth of a file, with an I/O error instead of "full". */
const SQLITE_NO_ROOM: ReadonlySet<number> = new Set([
  778, // IOERR_WRITE
  4_874, // IOERR_SHMSIZE
]);
/** What was written may be lost or not be what is on the disk: nothing in this file can be trusted before it is opened again. */
const SQLITE_UNSOUND: ReadonlySet<number> = new Set([
  1_034, // IOERR_FSYNC
  1_290, // IOERR_DIR_FSYNC
  8_202, // IOERR_DATA: a checksum
  8_458, // IOERR_CORRUPTFS
]);

/**
 * PostgreSQL: classes 08 (connection), 53 (resources), 57P (shutdown), 58 (its own files), lock, statement and transaction
 * time-outs, and a server that has become a standby.
 */
const POSTGRES_TRANSIENT = /^(08...|25006|25P0[234]|40001|40003|40P01|53...|55P03|57014|57P..|58...)$/;

const POSTGRES_UNIQUE = '23505';

/** What the driver says of a connection that is gone, without any code. */
const POSTGRES_GONE = [
  'connection terminated',
  'client was closed',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'query read timeout',
];

function saysGone(message: string): boolean {
  const said = message.toLowerCase();
  const isUnqueryable = said.startsWith('client ') && said.includes(' not queryable');
  return isUnqueryable || POSTGRES_GONE.some((start) => said.startsWith(start));
}

/** A host or network that cannot be reached, or that does not answer. */
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET|EADDRNOTAVAIL)/;

type StorageFaultKind = 'full' | 'unavailable' | 'unsound';

/** The disk is full: nothing of the act was stored. Reading goes on; the same can be sent again later. */
export class StorageFull extends Refusal {
  readonly typeName = 'StorageFull';
  readonly code = 'STORAGE_FULL';
  override readonly isRetryable = true;

  constructor() {
    super('The server has no room to store this. Keep the report and send it again in a moment.');
  }
  override fields() {
    return { retryAfterSeconds: 5 };
  }
}

/** The database did not take the write in time; whether it did is settled by sending it again. */
export class RetryLater extends Refusal {
  readonly typeName = 'RetryLater';
  readonly code = 'RETRY_LATER';
  override readonly isRetryable = true;

  constructor() {
    super('The database did not answer in time. Send the same again: it counts once.');
  }
  override fields() {
    return { retryAfterSeconds: 2 };
  }
}

/** True where `error` speaks of the storage and not of the statement. */
export const isStorageFault = (error: unknown): boolean => faultKind(error) !== null;

/** True where a flush to disk failed: the process must not trust its own file any more. */
export const isUnsound = (error: unknown): boolean => faultKind(error) === 'unsound';

/** Something of this id is stored already. */
export class IdTaken extends Error {
  constructor(id: string) {
    super(`there is something with the id ${id} already`);
  }
}

/** True where a row was refused because there is one of its key already. */
export function isDuplicate(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof IdTaken) return true;
    const { errcode, code } = at as Error & { errcode?: number; code?: unknown };
    if (errcode === SQLITE_PRIMARY_KEY || errcode === SQLITE_UNIQUE || code === POSTGRES_UNIQUE) return true;
  }
  return false;
}

/** The refusal that answers an act which met `error`; the error itself where it is none of the storage. */
export function storageRefusal(error: unknown): unknown {
  const kind = faultKind(error);
  if (kind === null) return error;
  return kind === 'full' ? new StorageFull() : new RetryLater();
}

function faultKind(error: unknown): StorageFaultKind | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const kind = kindOf(at as Error & { errcode?: number; code?: unknown });
    if (kind) return kind;
  }
  return null;
}

function kindOf(error: Error & { errcode?: number; code?: unknown }): StorageFaultKind | null {
  if (error.errcode !== undefined) return sqliteKind(error.errcode);
  if (typeof error.code !== 'string') return saysGone(error.message) ? 'unavailable' : null;
  if (error.code === '53100') return 'full';
  if (NETWORK.test(error.code)) return 'unavailable';
  return POSTGRES_TRANSIENT.test(error.code) ? 'unavailable' : null;
}

function sqliteKind(errcode: number): StorageFaultKind | null {
  if (SQLITE_UNSOUND.has(errcode)) return 'unsound';
  if (SQLITE_NO_ROOM.has(errcode)) return 'full';
  switch (errcode & 0xff) {
    case SQLITE_FULL:
      return 'full';
    // A file that cannot be read, locked or cut is no matter of room.
    case SQLITE_IOERR:
    case SQLITE_BUSY:
      return 'unavailable';
    default:
      return null;
  }
}
