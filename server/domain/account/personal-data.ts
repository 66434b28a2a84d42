import { randomBytes } from 'node:crypto';
import type { Kysely } from '@mikro-orm/sql';
import { seal, unsealOr } from '../../kernel/sealing.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { AccountTables } from './account.queries.ts';

const KEY_BYTES = 32;

export type PersonalFields = ReadonlyMap<string, string>;
const NO_FIELDS: PersonalFields = new Map();

/**
 * What is known of people, beside the log and sealed with a key of each subject's own. Destroying the key makes every copy
 * unreadable, wherever it lies; ids, events and hashes stay as they are.
 */
export class PersonalData {
  readonly #seal: Buffer;

  /** `seal`: 32 bytes that are not in the database; they seal the subjects' keys. */
  constructor(seal: Buffer) {
    this.#seal = seal;
  }

  /**
   * Adds, replaces, or where the text is null removes fields of a subject. Where the subject's key cannot be unsealed it gets a
   * new one: what was sealed with the old one stays unreadable.
   */
  async store(
    tx: WriteTransaction,
    subject: string,
    fields: readonly (readonly [field: string, text: string | null])[],
  ): Promise<void> {
    const db = tables(tx);
    const key = await this.#keyFor(db, subject);
    for (const [field, text] of fields) {
      await db
        .deleteFrom('personal_data')
        .where('subject', '=', subject)
        .where('field', '=', field)
        .execute();
      if (text === null) continue;
      const sealed = seal(key, Buffer.from(text, 'utf8'), `${subject} ${field}`);
      await db.insertInto('personal_data').values({ subject, field, sealed }).execute();
    }
  }

  /** The fields of one subject; empty where nothing is known or it was destroyed. */
  async of(db: Kysely<AccountTables>, subject: string): Promise<PersonalFields> {
    return (await this.ofAll(db, [subject])).get(subject) ?? NO_FIELDS;
  }

  /**
   * As `of`, for many at once; subjects of whom nothing is known are left out, and so is what cannot be unsealed: a damaged row,
   * or one from under another key, costs itself alone.
   */
  async ofAll(
    db: Kysely<AccountTables>,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, PersonalFields>> {
    const known = new Map<string, Map<string, string>>();
    if (subjects.length === 0) return known;
    const keys = await db
      .selectFrom('subject_key')
      .selectAll()
      .where('subject', 'in', [...subjects])
      .execute();
    const keyOf = new Map(
      keys.flatMap(({ subject, sealed }) => {
        const key = unsealOr(this.#seal, sealed, subject);
        return key ? [[subject, key] as const] : [];
      }),
    );
    if (keyOf.size === 0) return known;
    const rows = await db
      .selectFrom('personal_data')
      .selectAll()
      .where('subject', 'in', [...keyOf.keys()])
      .execute();
    for (const { subject, field, sealed } of rows) {
      const key = keyOf.get(subject);
      if (!key) continue;
      const text = unsealOr(key, sealed, `${subject} ${field}`);
      if (!text) continue;
      const fields = known.get(subject) ?? new Map<string, string>();
      known.set(subject, fields.set(field, text.toString('utf8')));
    }
    return known;
  }

  /** Those of the subjects whose personal data can be read and written with the key in use. */
  async readable(db: Kysely<AccountTables>, subjects: readonly string[]): Promise<ReadonlySet<string>> {
    if (subjects.length === 0) return new Set();
    const rows = await db
      .selectFrom('subject_key')
      .selectAll()
      .where('subject', 'in', [...subjects])
      .execute();
    const opened = rows.filter(({ subject, sealed }) => unsealOr(this.#seal, sealed, subject) !== null);
    return new Set(opened.map(({ subject }) => subject));
  }

  /** Removes one field of a subject; there need be none. */
  async remove(tx: WriteTransaction, subject: string, field: string): Promise<void> {
    await tables(tx)
      .deleteFrom('personal_data')
      .where('subject', '=', subject)
      .where('field', '=', field)
      .execute();
  }

  /** Destroys everything that is known of a subject, for ever. */
  async destroy(tx: WriteTransaction, subject: string): Promise<void> {
    await tables(tx).deleteFrom('subject_key').where('subject', '=', subject).execute();
    await tables(tx).deleteFrom('personal_data').where('subject', '=', subject).execute();
  }

  async #keyFor(db: Kysely<AccountTables>, subject: string): Promise<Buffer> {
    const row = await db
      .selectFrom('subject_key')
      .select('sealed')
      .where('subject', '=', subject)
      .executeTakeFirst();
    const known = row && unsealOr(this.#seal, row.sealed, subject);
    if (known) return known;
    const key = randomBytes(KEY_BYTES);
    const sealed = seal(this.#seal, key, subject);
    await db
      .insertInto('subject_key')
      .values({ subject, sealed })
      .onConflict((conflict) => conflict.column('subject').doUpdateSet({ sealed }))
      .execute();
    return key;
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AccountTables>();
