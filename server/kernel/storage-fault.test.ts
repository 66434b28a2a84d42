import { describe, expect, test } from 'vitest';
import {
  isDuplicate,
  isStorageFault,
  isUnsound,
  RetryLater,
  StorageFull,
  storageRefusal,
} from './storage-fault.ts';

const sqlite = (errcode: number) =>
  Object.assign(new Error('disk I/O error'), { errcode, code: 'ERR_SQLITE_ERROR' });
const postgres = (code: string) => Object.assign(new Error('said so'), { code });

/** As an error arrives: inside one of the layers between. */
const wrapped = (cause: Error) => new Error('a query failed', { cause: new Error('driver', { cause }) });

describe('a storage fault is told by its code, however deep it lies (F22)', () => {
  test.each([
    ['SQLITE_FULL', 13],
    ['SQLITE_IOERR_WRITE', 778],
    ['SQLITE_IOERR_SHMSIZE', 4_874],
  ])('%s means no room', (_name, errcode) => {
    expect(storageRefusal(wrapped(sqlite(errcode)))).toBeInstanceOf(StorageFull);
    expect(isUnsound(wrapped(sqlite(errcode)))).toBe(false);
  });

  test.each([
    ['SQLITE_BUSY', 5],
    ['SQLITE_BUSY_SNAPSHOT', 517],
    ['SQLITE_IOERR_READ', 266],
    ['SQLITE_IOERR_SHORT_READ', 522],
    ['SQLITE_IOERR_LOCK', 3_850],
    ['SQLITE_IOERR_SHMMAP', 5_386],
    ['SQLITE_IOERR_TRUNCATE', 1_546],
  ])('%s means to try again, and nothing of room', (_name, errcode) => {
    expect(storageRefusal(wrapped(sqlite(errcode)))).toBeInstanceOf(RetryLater);
    expect(isUnsound(wrapped(sqlite(errcode)))).toBe(false);
  });

  test.each([
    ['SQLITE_IOERR_FSYNC', 1_034],
    ['SQLITE_IOERR_DIR_FSYNC', 1_290],
    ['SQLITE_IOERR_DATA', 8_202],
    ['SQLITE_IOERR_CORRUPTFS', 8_458],
  ])('%s means that the file cannot be trusted', (_name, errcode) => {
    expect(isUnsound(wrapped(sqlite(errcode)))).toBe(true);
    expect(storageRefusal(wrapped(sqlite(errcode)))).toBeInstanceOf(RetryLater);
  });

  test.each([
    '08006',
    '25006',
    '25P03',
    '25P04',
    '40P01',
    '53300',
    '55P03',
    '57014',
    '57P01',
    '57P03',
    '58030',
  ])('PostgreSQL %s means to try again', (code) => {
    expect(storageRefusal(wrapped(postgres(code)))).toBeInstanceOf(RetryLater);
    expect(isUnsound(postgres(code))).toBe(false);
  });

  test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'])(
    'a network that says %s means to try again',
    (code) => expect(storageRefusal(wrapped(postgres(code)))).toBeInstanceOf(RetryLater),
  );

  test.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
  ])('"%s" means to try again', (sentence) =>
    expect(storageRefusal(wrapped(new Error(sentence)))).toBeInstanceOf(RetryLater),
  );

  test('PostgreSQL without room says so', () =>
    expect(storageRefusal(wrapped(postgres('53100')))).toBeInstanceOf(StorageFull));

  test.each([
    sqlite(1),
    sqlite(19),
    sqlite(2_067),
    postgres('23505'),
    postgres('42P01'),
    new TypeError('a bug'),
  ])('what the statement is to blame for stays what it is: %o', (error) => {
    expect(isStorageFault(wrapped(error))).toBe(false);
    expect(storageRefusal(error)).toBe(error);
  });

  test.each([
    [sqlite(1_555), true],
    [sqlite(2_067), true],
    [postgres('23505'), true],
    [sqlite(787), false],
    [postgres('23503'), false],
  ])('a key that is taken is known: %o', (error, isTaken) =>
    expect(isDuplicate(wrapped(error))).toBe(isTaken),
  );
});
