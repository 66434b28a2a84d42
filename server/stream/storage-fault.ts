import { Refusal } from '../kernel/refusal.ts';

/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;
const SQLITE_IOERR_FSYNC = 1034;
const SQLITE_PRIMARY_KEY = 1555;
const SQLITE_UNIQUE = 2067;
const SQLITE_IOERR_DIR_FSYNC = 1290;

/** PostgreSQL: classes 08 (connection), 53 (resources), 57P (shutdown), and lock or statement time-outs. */
const POSTGRES_TRANSIENT = /^(08...|53...|57P..|55P03|57014|40001|40P01|25P0[23])$/;

const POSTGRES_UNIQUE = '23505';

/** What the driver says of a connection that is gone, without any code. */
const POSTGRES_GONE =
  /^(connection terminated|client .* not queryable|timeout exceeded when trying to connect)/i;

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

/** True where a row was refused because there is one of its key already. */
export function isDuplicate(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
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
  if (typeof error.code !== 'string') return POSTGRES_GONE.test(error.message) ? 'unavailable' : null;
  if (error.code === '53100') return 'full';
  if (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(error.code)) return 'unavailable';
  return POSTGRES_TRANSIENT.test(error.code) ? 'unavailable' : null;
}

function sqliteKind(errcode: number): StorageFaultKind | null {
  if (errcode === SQLITE_IOERR_FSYNC || errcode === SQLITE_IOERR_DIR_FSYNC) return 'unsound';
  switch (errcode & 0xff) {
    case SQLITE_FULL:
    // A file-size limit or quota answers a write with an I/O error instead of "full".
    case SQLITE_IOERR:
      return 'full';
    case SQLITE_BUSY:
      return 'unavailable';
    default:
      return null;
  }
}
