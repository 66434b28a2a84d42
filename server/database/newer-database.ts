import type { Kysely } from '@mikro-orm/sql';
import { EXIT, StartRefused } from '../kernel/start-refused.ts';
import { isNewer, VERSION } from '../kernel/version.ts';

type Tables = {
  mikro_orm_migrations: { name: string };
  program_version: { version: string; first_opened_at: number };
};

/**
 * Throws `StartRefused` where a newer program has worked on the database: it has steps that this one does not know, or was opened
 * by a later version. `known`: the steps of this program, in order. Changes nothing.
 */
export async function refuseNewerDatabase(db: Kysely<unknown>, known: readonly string[]): Promise<void> {
  const tables = new Set((await db.introspection.getTables()).map(({ name }) => name));
  const rows = db as Kysely<Tables>;
  const steps = tables.has('mikro_orm_migrations')
    ? await rows.selectFrom('mikro_orm_migrations').select('name').orderBy('name').execute()
    : [];
  const opened = tables.has('program_version')
    ? await rows.selectFrom('program_version').select('version').execute()
    : [];
  const newest = newestOf(opened.map(({ version }) => version));
  const unknown = steps.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0 && (newest === null || !isNewer(newest, VERSION))) return;
  throw newerDatabase(newest, {
    indonesian: unknown.length > 0 ? ` dan memuat langkah yang tidak dikenal (${unknown.join(', ')})` : '',
    english: unknown.length > 0 ? ` and holds steps that are not known here (${unknown.join(', ')})` : '',
  });
}

/** The refusal that names both versions. `newest`: the latest version that opened the database; null where none is written down. */
export function newerDatabase(
  newest: string | null,
  what: { readonly indonesian: string; readonly english: string },
): StartRefused {
  return new StartRefused(
    EXIT.MISMATCH,
    `Basis data ini terakhir dibuka oleh Siaga versi ${newest ?? '(tidak tercatat)'}${what.indonesian}; program ini versi ${VERSION}. Jalankan versi yang lebih baru, atau pasang cadangan dari versi ini.`,
    `This database was last opened by Siaga version ${newest ?? '(not written down)'}${what.english}; this program is version ${VERSION}. Run the newer version, or put a backup of this version in place.`,
  );
}

/** The latest version that opened a database; null where none is written down. */
export async function newestVersion(db: Kysely<unknown>): Promise<string | null> {
  const rows = await (db as Kysely<Tables>).selectFrom('program_version').select('version').execute();
  return newestOf(rows.map(({ version }) => version));
}

/** Writes down that this program works on the database. */
export async function noteVersion(db: Kysely<unknown>, now: number): Promise<void> {
  await (db as Kysely<Tables>)
    .insertInto('program_version')
    .values({ version: VERSION, first_opened_at: now })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}

const newestOf = (versions: readonly string[]): string | null =>
  versions.reduce<string | null>(
    (newest, version) => (newest && !isNewer(version, newest) ? newest : version),
    null,
  );
