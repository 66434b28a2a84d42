import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import type { Database } from './database/database.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from './domain/operation/operation.queries.ts';
import type { Log } from './kernel/log.ts';
import type { Recorder } from './kernel/recorder.ts';
import { EXIT, StartRefused } from './kernel/start-refused.ts';
import { databaseName } from './refuse-mismatch.ts';
import { type HeadLine, readHeadCopy, type StreamPlace, setHeadCopyAside } from './stream/head-copy.ts';
import type { StreamTables } from './stream/tables.ts';

export interface RestoredParts {
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly database: Database;
  /** `--restored`: somebody put this database here on purpose. */
  readonly isRestored: boolean;
  /** Real time, epoch milliseconds. */
  readonly now: number;
}

/** What is missing in a database that is taken up all the same. */
export interface Restoration {
  /** Acknowledged events of the log and entries of the record that are not there. */
  readonly missing: number;
  /** The epoch that no cursor from before has. */
  readonly epoch: number;
  /** `FAILOVER`: the end of the last minutes is missing, as after a standby took over. `ASKED`: by `--restored`. */
  readonly how: 'FAILOVER' | 'ASKED';
}

/**
 * A standby that takes over lacks seconds. What is missing may have come in the last five minutes of the server's work, in
 * milliseconds; then the room goes on by itself, since every minute without it costs more.
 */
const FAILOVER_MS = 5 * 60_000;

type Reader = Kysely<StreamTables>;

/**
 * Compares a database with what the server acknowledged, by the copy in the data folder. Null where it holds all of it. Throws
 * `StartRefused`, and changes nothing, where more is missing than a standby can lack, or another history stands in its place, and
 * nobody said that this is meant.
 */
export async function findRestored(parts: RestoredParts): Promise<Restoration | null> {
  const copy = readHeadCopy(parts.dataFolder);
  const newest = copy.at(-1);
  const reader = parts.database.reader as Reader;
  const [log, audit] = [await headOf(reader, STREAM_ID), await headOf(reader, AUDIT_STREAM_ID)];
  const epoch = Math.max(newest?.epoch ?? 0, log.epoch, audit.epoch) + 1;
  if (!newest) return parts.isRestored && log.seq > 0 ? { missing: 0, epoch, how: 'ASKED' } : null;
  if (await holds(reader, newest)) return null;
  const missing = Math.max(0, newest.log.seq - log.seq) + Math.max(0, newest.audit.seq - audit.seq);
  if (parts.isRestored) return { missing, epoch, how: 'ASKED' };
  const firstLost = await firstNotHeld(reader, copy);
  const isRecent = newest.at - firstLost.at <= FAILOVER_MS;
  // What stands at its end must be what the copy saw there: else it has gone another way since.
  const isEarlier = copy.some((line) => isAt(line.log, log)) && copy.some((line) => isAt(line.audit, audit));
  if (isRecent && isEarlier) return { missing, epoch, how: 'FAILOVER' };
  throw refusal(parts, newest, { missing, firstLost, isEarlier });
}

/** Takes up a database that was put back: cursors from before are answered with a resync, and the copy begins once more. */
export async function takeUp(
  { dataFolder, database, now }: Pick<RestoredParts, 'dataFolder' | 'database' | 'now'>,
  { epoch }: Restoration,
): Promise<readonly string[]> {
  const writer = database.orm.em.fork().getKysely<StreamTables>();
  await writer.updateTable('stream_head').set({ epoch }).execute();
  return setHeadCopyAside(dataFolder, now);
}

/** Says so on the log and on record. */
export function sayRestored(
  restoration: Restoration,
  { recorder, log }: { recorder: Recorder; log: Log },
): void {
  const details = { ...restoration };
  log.error(
    details,
    'the database lacks acknowledged events and is taken up all the same; every screen begins once more',
  );
  recorder.record(null, { kind: 'DatabaseRestored', subject: null, region: null, details });
}

/** Where the streams stand, for the copy. */
export async function headLine(database: Database, now: number): Promise<HeadLine> {
  const reader = database.reader as Reader;
  const [log, audit] = [await headOf(reader, STREAM_ID), await headOf(reader, AUDIT_STREAM_ID)];
  return { at: now, epoch: log.epoch, log: placeOf(log), audit: placeOf(audit) };
}

const placeOf = ({ seq, hash }: StreamPlace): StreamPlace => ({ seq, hash });

async function headOf(reader: Reader, stream: number): Promise<StreamPlace & { readonly epoch: number }> {
  const row = await reader
    .selectFrom('stream_head')
    .select(['head_seq as seq', 'head_hash as hash', 'epoch'])
    .where('id', '=', stream)
    .executeTakeFirst();
  return row ?? { seq: 0, hash: '', epoch: 0 };
}

async function holds(reader: Reader, { log, audit }: HeadLine): Promise<boolean> {
  return (await isThere(reader, STREAM_ID, log)) && isThere(reader, AUDIT_STREAM_ID, audit);
}

async function isThere(reader: Reader, stream: number, { seq, hash }: StreamPlace): Promise<boolean> {
  if (seq === 0) return true;
  const row = await reader
    .selectFrom('stream_event')
    .select('hash')
    .where('stream_id', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.hash === hash;
}

/** Lines only ever grow: the first that is not held is found by halving. */
async function firstNotHeld(reader: Reader, copy: readonly HeadLine[]): Promise<HeadLine> {
  let [low, high] = [0, copy.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await holds(reader, copy[middle] as HeadLine)) low = middle + 1;
    else high = middle;
  }
  return copy[low] as HeadLine;
}

const isAt = (line: StreamPlace, head: StreamPlace): boolean =>
  line.seq === head.seq && (line.seq === 0 || line.hash === head.hash);

interface Finding {
  readonly missing: number;
  readonly firstLost: HeadLine;
  readonly isEarlier: boolean;
}

function refusal(
  { databaseUrl, dataFolder }: RestoredParts,
  newest: HeadLine,
  { missing, firstLost, isEarlier }: Finding,
): StartRefused {
  const [name, folder] = [databaseName(databaseUrl), join(dataFolder, 'log-heads.ndjson')];
  const [since, until] = [isoOf(firstLost.at), isoOf(newest.at)];
  const indonesian = isEarlier
    ? `tidak memuat ${missing} peristiwa yang sudah diakui dari ${since} sampai ${until}`
    : `tidak melanjutkan riwayat yang sudah diakui sampai ${until}`;
  const english = isEarlier
    ? `lacks ${missing} events that were acknowledged from ${since} to ${until}`
    : `does not continue the history that was acknowledged until ${until}`;
  return new StartRefused(
    EXIT.MISMATCH,
    `Basis data ${name} ${indonesian} (menurut ${folder}). Pasang basis data yang benar; hanya bila ini memang cadangan terbaik yang ada, mulai dengan --restored.`,
    `The database ${name} ${english} (by ${folder}). Put the right database in place; only where this is the best backup there is, start with --restored.`,
  );
}

const isoOf = (at: number): string => new Date(at).toISOString();
