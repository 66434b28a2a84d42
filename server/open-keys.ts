import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { CURSOR_KEY_FILE, type CursorKeys } from './cursor-keys.ts';
import type { Database } from './database/database.ts';
import type { KeyCheck } from './database/start.entity.ts';
import type { AccountTables } from './domain/account/account.queries.ts';
import { ACCOUNT_KEY_FILE, type AccountKeys, accountKeys } from './domain/account/account-keys.ts';
import { newestSeal } from './domain/audit/seal.queries.ts';
import { readSeal } from './domain/audit/seal.ts';
import { keyNotation, PUBLIC_FILE, SEAL_KEY_FILE, showPublicHalf } from './domain/audit/seal-keys.ts';
import type { DeliveryTables } from './domain/delivery/delivery.queries.ts';
import { DELIVERY_KEY_FILE, type DeliveryKeys } from './domain/delivery/delivery-keys.ts';
import type { WallTables } from './domain/display/wall.queries.ts';
import type { ProgramTables } from './domain/program/program.queries.ts';
import type { KeyFile } from './kernel/key-file.ts';
import type { Log } from './kernel/log.ts';
import type { Recorder } from './kernel/recorder.ts';
import { unsealOr } from './kernel/sealing.ts';
import { EXIT, StartRefused } from './kernel/start-refused.ts';
import { setFileAside, writeWholeFile } from './kernel/whole-file.ts';

type Tables = AccountTables &
  DeliveryTables &
  WallTables &
  ProgramTables & { key_check: InferKyselyTable<typeof KeyCheck> };
type Reader = Kysely<Tables>;

export interface Keys {
  readonly cursor: CursorKeys;
  readonly account: AccountKeys;
  readonly delivery: DeliveryKeys;
  readonly seal: KeyObject;
  /** What is to be on record and said about the files, each once. */
  readonly changes: readonly KeyChange[];
}

/** `REPLACED`: there is a new key. `BROUGHT_BACK`: an older key of this database lies there again. */
export interface KeyChange {
  readonly file: string;
  readonly what: 'REPLACED' | 'BROUGHT_BACK';
  /** Where the file that could not be used lies now; null where there was none. */
  readonly setAside: string | null;
  /** True where the database holds nothing that needed the key, as at a first start that was cut off. */
  readonly isHarmless: boolean;
}

export interface KeysParts {
  readonly dataFolder: string;
  readonly database: Database;
  /** `--new-keys`: a key that cannot be used is replaced, whatever is lost by it. One that can be used is never touched. */
  readonly isNewWanted: boolean;
  /** Real time, epoch milliseconds. */
  readonly now: number;
}

/** A key file with what the database says about it. */
interface Kind<Stored> extends KeyFile<Stored> {
  /** Whether the database holds something that is lost without the key. */
  isNeeded(reader: Reader): Promise<boolean>;
  /** Whether the key opens what the database holds; asked of databases from before check values were kept. */
  isProven(stored: Stored, reader: Reader): Promise<boolean>;
}

type Fault = 'MISSING' | 'UNREADABLE' | 'FOREIGN';

/**
 * Reads every key of the data folder, and makes those of a first start. Throws `StartRefused`, before anything is written, where
 * a file is missing, foreign, empty or half written and the database holds something that needs it. Files are on the disk before
 * the database learns their check values, so that a start which is cut off anywhere is followed by one that works.
 */
export async function openKeys(parts: KeysParts): Promise<Keys> {
  const reader = parts.database.reader as unknown as Reader;
  const known = {
    cursor: await examine(CURSOR, parts, reader),
    account: await examine(ACCOUNT, parts, reader),
    delivery: await examine(DELIVERY, parts, reader),
    seal: await examine(SEAL, parts, reader),
  };
  const settled = {
    cursor: settle(CURSOR, known.cursor, parts),
    account: settle(ACCOUNT, known.account, parts),
    delivery: settle(DELIVERY, known.delivery, parts),
    seal: settle(SEAL, known.seal, parts),
  };
  showPublicHalf(parts.dataFolder, settled.seal.stored);
  const all = Object.values(settled);
  await noteChecks(
    parts,
    all.flatMap(({ notes }) => notes),
  );
  return {
    cursor: settled.cursor.stored,
    account: accountKeys(settled.account.stored),
    delivery: settled.delivery.stored,
    seal: settled.seal.stored,
    changes: all.flatMap(({ change }) => change ?? []),
  };
}

/** Says what became of keys on the log and, where something is lost by it, on record. */
export function sayKeyChanges(changes: readonly KeyChange[], recorder: Recorder, log: Log): void {
  for (const { file, what, setAside, isHarmless } of changes) {
    log.warn({ file, setAside }, isHarmless ? HARMLESS : CHANGES[what]);
    const details = { file, what, setAside };
    if (!isHarmless) recorder.record(null, { kind: 'KeysReplaced', subject: null, region: null, details });
  }
}

const HARMLESS = 'a key could not be used and guarded nothing: a new one was made';
const CHANGES: Readonly<Record<KeyChange['what'], string>> = {
  REPLACED: 'a key was replaced by a new one: what the old one guarded cannot be read',
  BROUGHT_BACK: 'an older key of this database is in use again: what the later one guarded cannot be read',
};

type Examined<Stored> =
  | { readonly stored: Stored; readonly notes: readonly Note[]; readonly isBroughtBack: boolean }
  | { readonly fault: Fault; readonly isNeeded: boolean };

interface Note {
  readonly file: string;
  readonly value: string;
}

async function examine<Stored>(
  kind: Kind<Stored>,
  { dataFolder, isNewWanted }: KeysParts,
  reader: Reader,
): Promise<Examined<Stored>> {
  const found = await look(kind, dataFolder, reader);
  if (!('fault' in found)) return found;
  const isNeeded = await kind.isNeeded(reader);
  if (isNeeded && !isNewWanted) throw refusal(join(dataFolder, kind.name), kind, found.fault);
  return { ...found, isNeeded };
}

async function look<Stored>(kind: Kind<Stored>, dataFolder: string, reader: Reader) {
  const path = join(dataFolder, kind.name);
  if (!existsSync(path)) return { fault: 'MISSING' } as const;
  const stored = readOr(kind, readFileSync(path, 'utf8'));
  if (stored === null) return { fault: 'UNREADABLE' } as const;
  const rows = await reader
    .selectFrom('key_check')
    .select(['value', 'since'])
    .where('file', '=', kind.name)
    .execute();
  const checks = kind.checks(stored);
  const notes = checks.map((value) => ({ file: kind.name, value }));
  if (rows.length === 0) {
    const isOurs = !(await kind.isNeeded(reader)) || (await kind.isProven(stored, reader));
    return isOurs ? { stored, notes, isBroughtBack: false } : ({ fault: 'FOREIGN' } as const);
  }
  const own = rows.filter(({ value }) => checks.includes(value));
  if (own.length === 0) return { fault: 'FOREIGN' } as const;
  const newest = (of: typeof rows) => Math.max(...of.map(({ since }) => since));
  const isBroughtBack = newest(own) < newest(rows);
  const isComplete = own.length === checks.length;
  return { stored, notes: isBroughtBack || !isComplete ? notes : [], isBroughtBack };
}

function readOr<Stored>(kind: KeyFile<Stored>, text: string): Stored | null {
  try {
    return kind.read(text);
  } catch {
    return null;
  }
}

interface Settled<Stored> {
  readonly stored: Stored;
  readonly notes: readonly Note[];
  readonly change: KeyChange | null;
}

/** Everything was examined and nothing is refused: from here on files are written. */
function settle<Stored>(
  kind: Kind<Stored>,
  examined: Examined<Stored>,
  { dataFolder, now }: KeysParts,
): Settled<Stored> {
  if ('stored' in examined) {
    const { stored, notes, isBroughtBack } = examined;
    const change = { file: kind.name, what: 'BROUGHT_BACK', setAside: null, isHarmless: false } as const;
    return { stored, notes, change: isBroughtBack ? change : null };
  }
  const { fault, isNeeded } = examined;
  const setAside = fault === 'MISSING' ? null : setFileAside(dataFolder, kind.name, now);
  if (kind.name === SEAL_KEY_FILE.name) setFileAside(dataFolder, PUBLIC_FILE, now);
  const text = kind.make();
  writeWholeFile(join(dataFolder, kind.name), text);
  const stored = kind.read(text);
  const notes = kind.checks(stored).map((value) => ({ file: kind.name, value }));
  const isFirst = fault === 'MISSING' && !isNeeded;
  const change = { file: kind.name, what: 'REPLACED', setAside, isHarmless: !isNeeded } as const;
  return { stored, notes, change: isFirst ? null : change };
}

async function noteChecks({ database, now }: KeysParts, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const writer = database.orm.em.fork().getKysely<Tables>();
  await writer
    .insertInto('key_check')
    .values(notes.map((note) => ({ ...note, since: now })))
    .onConflict((conflict) => conflict.columns(['file', 'value']).doUpdateSet({ since: now }))
    .execute();
}

const FAULTS: Readonly<Record<Fault, { readonly indonesian: string; readonly english: string }>> = {
  MISSING: { indonesian: 'tidak ada', english: 'is missing' },
  UNREADABLE: {
    indonesian: 'kosong, rusak, atau tertulis sebagian',
    english: 'is empty, damaged or half written',
  },
  FOREIGN: { indonesian: 'bukan milik basis data ini', english: 'does not belong to this database' },
};

function refusal(path: string, { loss }: KeyFile<unknown>, fault: Fault): StartRefused {
  const { indonesian, english } = FAULTS[fault];
  return new StartRefused(
    EXIT.KEYS,
    `Kunci ${path} ${indonesian}. Kembalikan berkas itu dari cadangan; hanya bila sudah hilang selamanya, mulai dengan --new-keys: ${loss.indonesian} hilang.`,
    `The key ${path} ${english}. Put that file back from a backup; only where it is gone for good, start with --new-keys: ${loss.english} are lost.`,
  );
}

type Counted = keyof Pick<
  Tables,
  | 'access_session'
  | 'account'
  | 'program_token'
  | 'push_subscription'
  | 'subject_key'
  | 'wall_token'
  | 'webhook'
>;

async function holdsAny(reader: Reader, tables: readonly Counted[]): Promise<boolean> {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(reader);
    if (rows.length > 0) return true;
  }
  return false;
}

const CURSOR: Kind<CursorKeys> = {
  ...CURSOR_KEY_FILE,
  isNeeded: (reader) => holdsAny(reader, ['access_session', 'program_token', 'wall_token']),
  // Cursors are kept by those who read: the database holds none to try.
  isProven: async () => true,
};

const ACCOUNT: Kind<Buffer> = {
  ...ACCOUNT_KEY_FILE,
  isNeeded: (reader) => holdsAny(reader, ['account', 'subject_key']),
  isProven: async (root, reader) => {
    const rows = await reader.selectFrom('subject_key').select(['sealed', 'subject']).limit(TRIED).execute();
    const { seal } = accountKeys(root);
    return rows.length === 0 || rows.some(({ sealed, subject }) => opens(seal, sealed, subject));
  },
};

const DELIVERY: Kind<DeliveryKeys> = {
  ...DELIVERY_KEY_FILE,
  isNeeded: (reader) => holdsAny(reader, ['push_subscription', 'webhook']),
  isProven: async ({ seal }, reader) => {
    const rows = await reader.selectFrom('webhook').select(['sealed_secret', 'id']).limit(TRIED).execute();
    return rows.length === 0 || rows.some(({ sealed_secret, id }) => opens(seal, sealed_secret, id));
  },
};

const SEAL: Kind<KeyObject> = {
  ...SEAL_KEY_FILE,
  isNeeded: async (reader) => (await newestSeal(reader as unknown as Kysely<unknown>)) !== null,
  isProven: async (key, reader) => {
    const seal = await newestSeal(reader as unknown as Kysely<unknown>);
    return seal === null || readSeal(seal).key === keyNotation(key);
  },
};

/** One row that is damaged proves nothing about the key. */
const TRIED = 100;

const opens = (key: Buffer, sealed: string, place: string): boolean => unsealOr(key, sealed, place) !== null;
