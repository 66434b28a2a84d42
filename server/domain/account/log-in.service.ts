import type { Kysely } from '@mikro-orm/sql';
import { addressGroup } from '../../kernel/address-group.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Door } from '../../kernel/door.ts';
import { newId } from '../../kernel/ids.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { PASSWORD_LENGTH } from './account.policy.ts';
import type { AccountTables, SessionView } from './account.queries.ts';
import { CredentialsWrong, PasswordTooWeak, TooManyTries } from './account.refusals.ts';
import type { AccountKeys } from './account-keys.ts';
import { loggedIn, loggedInPerson, needsHttp } from './identity.ts';
import { acceptableUsername, passwordFault } from './password.policy.ts';
import type { Hasher } from './password-hasher.ts';
import type { PersonalData } from './personal-data.ts';
import type { Sessions } from './sessions.ts';
import { looked, type Try, type TryThrottle } from './try-throttle.ts';

export interface LogInParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly acting: Acting;
  readonly sessions: Sessions;
  readonly hasher: Hasher;
  readonly throttle: TryThrottle;
  readonly personal: PersonalData;
  readonly keys: AccountKeys;
  readonly recorder: Recorder;
  readonly realClock: Clock;
  readonly regency: string;
}

interface FoundAccount {
  readonly id: string;
  readonly password: string | null;
  readonly isBarred: boolean;
}

/** Coming in with a password, and going. */
export class LogInService {
  readonly #parts: LogInParts;
  readonly #db: Kysely<AccountTables>;

  constructor(parts: LogInParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<AccountTables>;
  }

  /**
   * Opens a session for whoever knows the password. A user name that nobody has, a wrong password, and a person who was shut
   * out get the same answer after the same work. Refuses: `CredentialsWrong`, `TooManyTries`.
   */
  async logIn(
    door: Door,
    request: { readonly username: string; readonly password: string },
  ): Promise<{ readonly session: SessionView }> {
    needsHttp(door);
    // What is no user name at all is looked for as well, so that it costs the same.
    const username = acceptableUsername(request.username) ?? `? ${request.username}`;
    const mark = this.#parts.keys.mark('username', username);
    const attempt = this.#begin(mark, door);
    const account = await looked(attempt, () => findAccount(this.#db, 'account.username_mark', mark));
    const isRight = await this.#isRight(request.password, account?.password ?? null, door, attempt);
    if (!account || !isRight || account.isBarred) throw this.#failed(account, door);
    attempt.succeeded();
    return this.#open(account, door);
  }

  /** Ends the session that asks. One that has ended before is no matter. */
  async logOut(viewer: Viewer, door: Door): Promise<{ readonly wasLoggedIn: boolean }> {
    // The browser forgets it in any case.
    door.closeSession();
    if (viewer.session === null || viewer.principal === null) return { wasLoggedIn: false };
    const { principal, session } = loggedIn(viewer);
    const wasLoggedIn = await this.#parts.combiner.submit(
      async (tx) => {
        const isEnded = await this.#parts.sessions.end(tx, session, principal);
        if (isEnded)
          tx.audit({ kind: 'LoggedOut', subject: principal, region: this.#parts.regency, payload: {} });
        return isEnded;
      },
      { principal, session },
    );
    return { wasLoggedIn };
  }

  /**
   * Sets the password of whoever asks, and ends his other sessions: whoever knew the old one is out. Refuses:
   * `PasswordTooWeak`, `CredentialsWrong`, `TooManyTries`.
   */
  async setPassword(
    viewer: Viewer,
    door: Door,
    request: {
      /** Null: no repeat is known as one. */
      readonly id: string | null;
      readonly currentPassword: string;
      readonly newPassword: string;
    },
  ): Promise<{ readonly endedSessions: number }> {
    const { principal, session } = loggedInPerson(viewer);
    // Without the passwords: what an act said is kept, and a password only as its slow hash.
    const once = { id: request.id ?? newId(), act: 'setPassword', body: null };
    const before =
      request.id === null ? null : await this.#parts.acting.answered<{ endedSessions: number }>(viewer, once);
    if (before) return before;
    const personal = await this.#parts.personal.of(this.#db, principal);
    refuseWeak(request.newPassword, personal.get('username') ?? '');
    const attempt = this.#begin(principal, door);
    const account = await looked(attempt, () => findAccount(this.#db, 'account.id', principal));
    const isRight = await this.#isRight(request.currentPassword, account?.password ?? null, door, attempt);
    if (!account || !isRight) throw this.#failed(account, door);
    attempt.succeeded();
    const password = await this.#parts.hasher.hash(request.newPassword, door.address);
    return this.#parts.acting.submit(viewer, once, async (tx) => {
      const db = tx.db.withTables<AccountTables>();
      await db.updateTable('account').set({ password }).where('id', '=', principal).execute();
      const endedSessions = await this.#parts.sessions.endAll(tx, principal, session);
      tx.audit({
        kind: 'PasswordSet',
        subject: principal,
        region: this.#parts.regency,
        payload: { endedSessions },
      });
      return { endedSessions };
    });
  }

  async #open(account: FoundAccount, door: Door): Promise<{ readonly session: SessionView }> {
    const id = newId();
    const principal = account.id;
    const opened = await this.#parts.combiner.submit(
      async (tx) => {
        // The password may have been changed, or its owner shut out, while it was being checked.
        const current = await findAccount(tx.db.withTables<AccountTables>(), 'account.id', principal);
        if (!current || current.isBarred || current.password !== account.password)
          throw new CredentialsWrong();
        const session = { id, principal, kind: 'PERSON', how: 'PASSWORD' } as const;
        const result = await this.#parts.sessions.open(tx, session, door);
        tx.audit({
          kind: 'LoggedIn',
          subject: principal,
          region: this.#parts.regency,
          payload: { how: 'PASSWORD' },
        });
        return result;
      },
      { principal, session: id },
    );
    opened.handOut(door);
    return { session: opened.view };
  }

  #begin(account: string, door: Door): Try {
    const attempt = this.#parts.throttle.begin(account, addressGroup(door.address));
    if (typeof attempt === 'number') throw new TooManyTries(attempt);
    return attempt;
  }

  async #isRight(password: string, hashed: string | null, door: Door, attempt: Try): Promise<boolean> {
    return looked(attempt, () => this.#parts.hasher.isRight(password, hashed, door.address));
  }

  /** What was typed goes nowhere: people type passwords where their name belongs. */
  #failed(account: FoundAccount | null, door: Door): CredentialsWrong {
    const entry = {
      kind: 'LogInFailed',
      subject: account?.id ?? null,
      region: null,
      details: { how: 'PASSWORD' },
    } as const;
    this.#parts.recorder.record(null, entry, door.address);
    return new CredentialsWrong();
  }
}

async function findAccount(
  db: Kysely<AccountTables>,
  column: 'account.id' | 'account.username_mark',
  value: string,
): Promise<FoundAccount | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('principal', 'principal.id', 'account.id')
    .select(['account.id', 'account.password', 'principal.barred_at'])
    .where(column, '=', value)
    .executeTakeFirst();
  return row ? { id: row.id, password: row.password, isBarred: row.barred_at !== null } : null;
}

/** Refuses `PasswordTooWeak`. */
export function refuseWeak(password: string | null, username: string): void {
  const fault = passwordFault(password, username);
  if (fault) throw new PasswordTooWeak(fault, PASSWORD_LENGTH.minimum);
}
