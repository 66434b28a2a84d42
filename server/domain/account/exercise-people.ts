import { randomBytes } from 'node:crypto';
import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import type { Rights } from '../access/rights.ts';
import type { Forum, OperationPlan, PostRole } from '../operation/operation-plan.ts';
import { forumPosts, type PostHolder, postsFor } from '../operation/post.policy.ts';
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
const OFFICERS_AT_ONCE = 30;
/** How many of the posts of the command post somebody holds. */
const DESKS = 3;
/** Nobody can be reached by it; in an exercise nobody dials. */
const NO_PHONE = '000';

export interface SeedWish {
  /** Somebody in every office of the ladders above the TPS, who can be called and has neither a password nor an invitation. */
  readonly hasOffices?: boolean;
  /** Called with the people and their passwords before any of it is stored: whoever keeps them can do so first. */
  readonly onDrawn?: (people: readonly ExercisePerson[]) => void;
}

/**
 * One person for each role, and a second at the command post, named by the role (`Latihan Posko`), with a password made up now: only in an exercise. Where there
 * are people already, those of the exercise get new passwords, since the old ones are known to nobody. Returns these people; the
 * passwords are kept nowhere else.
 */
export async function seedExercisePeople(
  parts: ExercisePeopleParts,
  { hasOffices = false, onDrawn = () => undefined }: SeedWish = {},
): Promise<readonly ExercisePerson[]> {
  const { plan, reader, hasher } = parts;
  if (plan.kind !== 'EXERCISE') return [];
  const people = cast(parts).map((part) => ({ ...part, password: madeUpPassword() }));
  const hashes = await Promise.all(people.map(({ password }) => hasher.hash(password, 'start')));
  if (!(await isEmpty(reader as Kysely<AccountTables>)))
    return renewPasswords(parts, people, hashes, onDrawn);
  onDrawn(people.map(shown));
  const isSeeded = await parts.combiner.submit(async (tx) => {
    const db = tx.db.withTables<AccountTables>();
    if (!(await isEmpty(db))) return false;
    for (const [index, person] of people.entries()) {
      const password = must(hashes[index], 'a hash for each person');
      await admit(tx, parts, person, {
        password,
        mark: parts.keys.mark('username', person.username),
        personal: [['username', person.username]],
      });
    }
    return true;
  });
  if (isSeeded && hasOffices) await seedOfficers(parts);
  return isSeeded ? people.map(shown) : [];
}

/** In transactions of their own: all at once would keep every other writer waiting. */
async function seedOfficers(parts: ExercisePeopleParts): Promise<void> {
  const waiting = [...officers(parts)];
  while (waiting.length > 0) {
    const some = waiting.splice(0, OFFICERS_AT_ONCE);
    await parts.combiner.submit(async (tx) => {
      for (const officer of some)
        await admit(tx, parts, officer, { password: null, mark: null, personal: [['phone', NO_PHONE]] });
    });
  }
}

const shown = ({ name, role, region, username, password }: ExercisePerson): ExercisePerson => ({
  name,
  role,
  region,
  username,
  password,
});

async function renewPasswords(
  { combiner, keys, reader, plan }: ExercisePeopleParts,
  people: readonly ExercisePerson[],
  hashes: readonly string[],
  onDrawn: NonNullable<SeedWish['onDrawn']>,
): Promise<readonly ExercisePerson[]> {
  const marked = people.map((person, index) => ({
    person,
    mark: keys.mark('username', person.username),
    password: must(hashes[index], 'a hash for each person'),
  }));
  const rows = await (reader as Kysely<AccountTables>)
    .selectFrom('account')
    .select('username_mark')
    .where(
      'username_mark',
      'in',
      marked.map(({ mark }) => mark),
    )
    .execute();
  const found = marked.filter(({ mark }) => rows.some(({ username_mark }) => username_mark === mark));
  onDrawn(found.map(({ person }) => shown(person)));
  await combiner.submit(async (tx) => {
    for (const { mark, password, person } of found) {
      const account = await tx.db
        .withTables<AccountTables>()
        .updateTable('account')
        .set({ password })
        .where('username_mark', '=', mark)
        .returning('id')
        .executeTakeFirstOrThrow();
      const payload = { isExercise: true, plan: plan.id };
      tx.audit({ kind: 'PasswordSet', subject: account.id, region: person.region, payload });
    }
  });
  return found.map(({ person }) => shown(person));
}

interface WayIn {
  /** Null: there is none. */
  readonly password: string | null;
  readonly mark: string | null;
  readonly personal: readonly (readonly [string, string])[];
}

async function admit(
  tx: WriteTransaction,
  { rights, personal, realClock }: ExercisePeopleParts,
  { name, role, region, agency, post }: Omit<Part, 'username'>,
  way: WayIn,
): Promise<void> {
  const [id, now] = [newId(), realClock.now()];
  await rights.admit(tx, { id, kind: 'PERSON' });
  await tx.db
    .withTables<AccountTables>()
    .insertInto('account')
    .values({ id, username_mark: way.mark, password: way.password, created_at: now, erased_at: null })
    .execute();
  await personal.store(tx, id, [['name', name], ...way.personal]);
  const grant = { id: newId(), principal: id, role, region, agency, post, institution: null };
  await rights.giveGrant(tx, { ...grant, startsAt: now, endsAt: null });
  tx.audit({ kind: 'PersonAdded', subject: id, region, payload: { isExercise: true, role } });
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

/** The first post that a right may name, or the one asked for. */
function postOf(plan: OperationPlan, holder: PostHolder, wanted?: string): string {
  const posts = postsFor(plan, holder).map(({ code }) => code);
  return must(posts.find((code) => code === wanted) ?? posts[0], `a post for ${holder.role}`);
}

function cast({ plan, roster }: ExercisePeopleParts): readonly Part[] {
  const regency = roster.kabupaten.code;
  const kecamatan = must(roster.children(regency)[0], 'a kecamatan in the roster');
  const agency = plan.agencies[0]?.code ?? null;
  const part = (name: string, role: PersonRole, rest: Partial<Part> = {}): Part => ({
    name: `Latihan ${name}`,
    username: `latihan.${name.toLowerCase()}`,
    role,
    region: regency,
    agency: null,
    post: null,
    ...rest,
  });
  const signing = (role: PostRole, wanted?: string) =>
    ({ post: postOf(plan, { role, agency: null, level: 'KABUPATEN' }, wanted) }) as const;
  return [
    part('Admin', 'ADMIN'),
    part('Posko', 'POSKO', signing('POSKO')),
    part('Wakil', 'POSKO', signing('POSKO', 'WAKIL_KOORDINATOR')),
    part('Kecamatan', 'KECAMATAN', {
      region: kecamatan.code,
      post: postOf(plan, { role: 'KECAMATAN', agency: null, level: 'KECAMATAN' }),
    }),
    part('Pimpinan', 'LEADER', signing('LEADER')),
    part('Instansi', 'AGENCY', {
      agency,
      post: postOf(plan, { role: 'AGENCY', agency, level: 'KABUPATEN' }),
    }),
    part('Intelijen', 'INTELLIGENCE', signing('INTELLIGENCE')),
  ];
}

type Officer = Omit<Part, 'username'>;

/** Somebody in each office that a ladder calls above the TPS: of each desa and kecamatan, of the regency, of each agency. */
function officers({ plan, roster }: ExercisePeopleParts): readonly Officer[] {
  const regency = roster.kabupaten.code;
  const none = { agency: null };
  const officer = (name: string, role: PostRole, region: string, post: string): Officer => ({
    ...{ name: `Latihan ${name}`, role, region, post },
    ...none,
  });
  const ofForum = (forum: Forum, role: PostRole, region: string, place: string): Officer[] =>
    forumPosts(plan, forum).map(({ code, label }) => officer(`${label.id}${place}`, role, region, code));
  const below = [...roster.regions.values()].flatMap(({ code, level, name }): readonly Officer[] => {
    if (level === 'KABUPATEN') return [];
    if (level === 'KECAMATAN') return ofForum('FORKOPIMCAM', 'KECAMATAN', code, ` ${name}`);
    const post = postOf(plan, { role: 'KECAMATAN', agency: null, level }, 'KEPALA_DESA');
    return [officer(`Desa ${name}`, 'KECAMATAN', code, post)];
  });
  const agencies = plan.agencies.map(({ code: agency }): Officer => {
    const post = postOf(plan, { role: 'AGENCY', agency, level: 'KABUPATEN' }, `PENGHUBUNG_${agency}`);
    return { ...officer(`Penghubung ${agency}`, 'AGENCY', regency, post), agency };
  });
  const posko = postsFor(plan, { role: 'POSKO', agency: null, level: 'KABUPATEN' }).slice(0, DESKS);
  return [
    ...below,
    ...agencies,
    ...posko.map(({ code, label }) => officer(label.id, 'POSKO', regency, code)),
    ...ofForum('FORKOPIMDA', 'LEADER', regency, ''),
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
