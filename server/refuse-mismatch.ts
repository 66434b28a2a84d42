import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import type { Config } from './config.ts';
import { type Database, databaseKind, sqlitePath } from './database/database.ts';
import { STREAM_ID } from './domain/operation/operation.queries.ts';
import { photosIn } from './domain/photo/photo-files.ts';
import { EXIT, StartRefused } from './kernel/start-refused.ts';
import { readHeadCopy } from './stream/head-copy.ts';
import type { StreamTables } from './stream/tables.ts';

type Place = Pick<Config, 'dataFolder' | 'databaseUrl'>;

/**
 * Throws `StartRefused` where no database is there yet and the data folder holds what belongs to one. To be asked before anything
 * is opened: opening makes an empty file, and a backup that is put in its place would meet its write-ahead log.
 */
export function refuseMissingDatabase(place: Place): void {
  const path = sqlitePath(place.databaseUrl);
  if (databaseKind(place.databaseUrl) !== 'sqlite') return;
  if (existsSync(path) && statSync(path).size > 0) return;
  refusePhotosBeside(place);
  refuseHeadsBeside(place);
}

/** The same for a database that holds tables and no event. */
export async function refuseEmptyDatabase(place: Place, database: Database): Promise<void> {
  const head = await (database.reader as Kysely<StreamTables>)
    .selectFrom('stream_head')
    .select('head_seq')
    .where('id', '=', STREAM_ID)
    .executeTakeFirst();
  if ((head?.head_seq ?? 0) === 0) refusePhotosBeside(place);
}

function refusePhotosBeside({ dataFolder, databaseUrl }: Place): void {
  const files = photosIn(dataFolder);
  if (files === 0) return;
  const [name, folder] = [databaseName(databaseUrl), join(dataFolder, 'photos')];
  throw new StartRefused(
    EXIT.MISMATCH,
    `Basis data ${name} kosong, tetapi ${folder} berisi ${files} berkas foto. Pasang basis data yang memilikinya, atau beri operasi ini folder sendiri dengan --data; hanya bila foto itu tidak diperlukan di sini, pindahkan ${folder} ke tempat lain lalu mulai lagi.`,
    `The database ${name} is empty, but ${folder} holds ${files} files of photos. Put the database back that they belong to, or give this operation a folder of its own with --data; only where these photos are not needed here, move ${folder} elsewhere and start again.`,
  );
}

/** The copy of the heads tells that there was a database. */
function refuseHeadsBeside({ dataFolder, databaseUrl }: Place): void {
  const newest = readHeadCopy(dataFolder).at(-1);
  if (!newest || newest.log.seq === 0) return;
  const [name, at] = [databaseName(databaseUrl), new Date(newest.at).toISOString()];
  throw new StartRefused(
    EXIT.MISMATCH,
    `Basis data ${name} tidak ada, padahal server ini mengakui ${newest.log.seq} peristiwa di ${dataFolder} sampai ${at}. Pasang kembali basis data itu atau cadangannya, atau beri operasi ini folder sendiri dengan --data.`,
    `The database ${name} is missing, but this server acknowledged ${newest.log.seq} events in ${dataFolder} until ${at}. Put that database or a backup of it back, or give this operation a folder of its own with --data.`,
  );
}

/** How people name a database; its password is nobody's business. */
export function databaseName(databaseUrl: string): string {
  if (databaseKind(databaseUrl) === 'sqlite') return sqlitePath(databaseUrl);
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
