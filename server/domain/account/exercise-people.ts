import { randomBytes } from 'node:crypto';
import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Rights } from '../access/rights.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { PersonRole } from './account.policy.ts';
import type { AccountTables } from './account.queries.ts';
import type { AccountKeys } from './account-keys.ts';
import type { Hasher } from './password-hasher.ts';
import type { PersonalData } from './personal-data.ts';

/** Somebody who exists in an exercise alone, and how he logs in. */
export interface ExercisePerson {
  readonly name: string;
  readonly role: PersonRole;
  readonly region: string;
  readonly username: string;
  readonly password: string;
}

export interface ExercisePeopleParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly rights: Rights;
  readonly hasher: Hasher;
  readonly personal: PersonalData;
  readonly keys: AccountKeys;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly realClock: Clock;
}

/** Without letters and digits that look alike when read aloud from a screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_LETTERS = 16;

/**
 * One person for each role, named as what he is (`Latihan Posko`), with a password made up now: only in an exercise, and only
 * while there is nobody at all. Returns those it made; they are to be shown, since the passwords are kept nowhere.
 */
export async function seedExercisePeople(parts: ExercisePeopleParts): Promise<readonly ExercisePerson[]> {
  const { plan, reader, hasher } = parts;
  if (plan.kind !== 'EXERCISE' || !(await isEmpty(reader as Kysely<AccountTables>))) return [];
  const people = cast(parts).map((part) => ({ ...part, password: madeUpPassword() }));
  const hashes = await Promise.all(people.map(({ password }) => hasher.hash(password, 'start')));
  const isSeeded = await parts.combiner.submit(async (tx) => {
    const db = tx.db.withTables<AccountTables>();
    if (!(await isEmpty(db))) return false;
    const now = parts.realClock.now();
    for (const [index, { name, username, role, region, agency, post }] of people.entries()) {
      const id = newId();
      await parts.rights.admit(tx, { id, kind: 'PERSON' });
      const username_mark = parts.keys.mark('username', username);
      const password = must(hashes[index], 'a hash for each person');
      await db
        .insertInto('account')
        .values({ id, username_mark, password, created_at: now, erased_at: null })
        .execute();
      await parts.personal.store(tx, id, [
        ['name', name],
        ['username', username],
      ]);
      const grant = { id: newId(), principal: id, role, region, agency, post, institution: null };
      await parts.rights.giveGrant(tx, { ...grant, startsAt: now, endsAt: null });
      tx.audit({ kind: 'PersonAdded', subject: id, region, payload: { isExercise: true, role } });
    }
    return true;
  });
  if (!isSeeded) return [];
  return people.map(({ name, role, region, username, password }) => ({
    name,
    role,
    region,
    username,
    password,
  }));
}

async function isEmpty(db: Kysely<AccountTables>): Promise<boolean> {
  const anybody = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  return anybody === undefined;
}

interface Part {
  readonly name: string;
  readonly username: string;
  readonly role: PersonRole;
  readonly region: string;
  readonly agency: string | null;
  readonly post: string | null;
}

function cast({ plan, roster }: ExercisePeopleParts): readonly Part[] {
  const regency = roster.kabupaten.code;
  const kecamatan = must(roster.children(regency)[0], 'a kecamatan in the roster');
  const part = (name: string, role: PersonRole, rest: Partial<Part> = {}): Part => ({
    name: `Latihan ${name}`,
    username: `latihan.${name.toLowerCase()}`,
    role,
    region: regency,
    agency: null,
    post: null,
    ...rest,
  });
  return [
    part('Admin', 'ADMIN'),
    part('Posko', 'POSKO', { post: plan.posts[0]?.code ?? null }),
    part('Kecamatan', 'KECAMATAN', { region: kecamatan.code }),
    part('Pimpinan', 'LEADER'),
    part('Instansi', 'AGENCY', { agency: plan.agencies[0]?.code ?? null }),
    part('Intelijen', 'INTELLIGENCE'),
  ];
}

/** 78 bits. */
function madeUpPassword(): string {
  const letters: string[] = [];
  while (letters.length < PASSWORD_LETTERS) {
    // Bytes beyond the last whole multiple would make some letters likelier than others.
    for (const byte of randomBytes(PASSWORD_LETTERS)) {
      if (byte < 256 - (256 % LETTERS.length)) letters.push(LETTERS[byte % LETTERS.length] ?? '');
    }
  }
  return letters
    .slice(0, PASSWORD_LETTERS)
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}
