import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import { grantOf } from '../access/access.queries.ts';
import type { Grant, Viewer } from '../access/viewer.policy.ts';
import type { InvitationState } from './account.policy.ts';
import {
  type AccountTables,
  expiryOf,
  type InvitationRow,
  invitationState,
  type PasskeyRow,
  type SessionRow,
  type SessionView,
  sessionView,
} from './account.queries.ts';
import type { PersonalData, PersonalFields } from './personal-data.ts';

export interface InvitationView {
  readonly id: string;
  readonly state: InvitationState;
  readonly madeAt: number;
  readonly expiresAt: number | null;
  readonly usedAt: number | null;
}

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly addedAt: number;
  readonly lastUsedAt: number | null;
}

export interface PersonView {
  readonly id: string;
  readonly username: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly invitedAt: number;
  readonly isBarred: boolean;
  readonly isErased: boolean;
  readonly lastSeenAt: number | null;
  readonly grants: readonly Grant[];
  readonly sessions: readonly SessionView[];
  readonly passkeys: readonly PasskeyView[];
  readonly invitation: InvitationView | null;
}

export interface AccountReadingParts {
  readonly reader: Kysely<unknown>;
  readonly codec: CursorCodec;
  readonly personal: PersonalData;
  readonly realClock: Clock;
  readonly regency: string;
  readonly isOperationClosed: () => boolean;
  /** Later than what is stored, where it is not stored yet. */
  readonly lastSeen: (session: string) => number | null;
}

interface AccountRow {
  readonly id: string;
  readonly created_at: number;
  readonly erased_at: number | null;
  readonly barred_at: number | null;
}

/** Accounts looked through at a time when one searches: names are sealed, so they are compared here. */
const SEARCHED_AT_ONCE = 200;

/** Reads who has access; sees committed rows only. */
export class AccountReading {
  readonly #parts: AccountReadingParts;
  readonly #db: Kysely<AccountTables>;

  constructor(parts: AccountReadingParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<AccountTables>;
  }

  /** The newest first. `search`: part of a name or user name, or of a phone where the viewer may see contacts. */
  people(viewer: Viewer, search: string | null, page: PageRequest): Promise<Page<PersonView>> {
    const wanted = search?.trim().toLowerCase() ?? '';
    return keysetPage({
      codec: this.#parts.codec,
      list: `people ${canonicalText([wanted, viewer.principal])}`,
      page,
      fetch: async (after, limit) => this.#views(viewer, await this.#found(viewer, wanted, after, limit)),
      key: (person) => ({ at: person.invitedAt, id: person.id }),
      node: (person) => person,
    });
  }

  /** Null where there is none. */
  async person(viewer: Viewer, id: string): Promise<PersonView | null> {
    const rows = await this.#accounts(null, 1, id);
    return (await this.#views(viewer, rows))[0] ?? null;
  }

  async personalOf(principal: string): Promise<PersonalFields> {
    return this.#parts.personal.of(this.#db, principal);
  }

  async passkeysOf(principal: string): Promise<readonly PasskeyView[]> {
    const personal = await this.personalOf(principal);
    return (await this.#passkeyRows([principal])).map((row) => passkeyView(row, personal));
  }

  /** Those that are open, the last used first. */
  async sessionsOf(principal: string, current: string | null): Promise<readonly SessionView[]> {
    return (await this.#sessions([principal], current)).map(({ view }) => view);
  }

  /** A session as it is known now; null where it has ended or there is none. */
  async session(id: string): Promise<SessionRow | null> {
    const row = await this.#db
      .selectFrom('access_session')
      .selectAll()
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return row ? this.#current(row) : null;
  }

  async #found(viewer: Viewer, wanted: string, after: PageKey | null, limit: number): Promise<AccountRow[]> {
    if (wanted === '') return this.#accounts(after, limit);
    const fields = this.#mayReadContacts(viewer) ? ['name', 'username', 'phone'] : ['name', 'username'];
    const found: AccountRow[] = [];
    for (let from = after; ; ) {
      const rows = await this.#accounts(from, SEARCHED_AT_ONCE);
      const known = await this.#parts.personal.ofAll(
        this.#db,
        rows.map(({ id }) => id),
      );
      const fits = ({ id }: AccountRow) =>
        fields.some((field) => known.get(id)?.get(field)?.toLowerCase().includes(wanted));
      found.push(...rows.filter(fits));
      const last = rows.at(-1);
      if (found.length >= limit || !last || rows.length < SEARCHED_AT_ONCE) return found.slice(0, limit);
      from = { at: last.created_at, id: last.id };
    }
  }

  async #accounts(after: PageKey | null, limit: number, id: string | null = null): Promise<AccountRow[]> {
    let query = this.#db
      .selectFrom('account')
      .innerJoin('principal', 'principal.id', 'account.id')
      .select(['account.id', 'account.created_at', 'account.erased_at', 'principal.barred_at']);
    if (id) query = query.where('account.id', '=', id);
    if (after) {
      query = query.where((rows) =>
        rows.or([
          rows('account.created_at', '<', after.at),
          rows.and([rows('account.created_at', '=', after.at), rows('account.id', '<', after.id)]),
        ]),
      );
    }
    return query.orderBy('account.created_at', 'desc').orderBy('account.id', 'desc').limit(limit).execute();
  }

  async #views(viewer: Viewer, accounts: readonly AccountRow[]): Promise<readonly PersonView[]> {
    const ids = accounts.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [personal, grants, sessions, seen, passkeys, invitations] = await Promise.all([
      this.#parts.personal.ofAll(this.#db, ids),
      this.#grants(ids),
      this.#sessions(ids, viewer.session),
      this.#lastSeen(ids),
      this.#passkeyRows(ids),
      this.#invitations(ids),
    ]);
    const mayReadContacts = this.#mayReadContacts(viewer);
    return accounts.map(({ id, created_at, erased_at, barred_at }) => {
      const known = personal.get(id) ?? new Map<string, string>();
      const own = sessions.filter(({ principal }) => principal === id).map(({ view }) => view);
      return {
        id,
        username: known.get('username') ?? null,
        name: known.get('name') ?? null,
        phone: mayReadContacts ? (known.get('phone') ?? null) : null,
        invitedAt: created_at,
        isBarred: barred_at !== null,
        isErased: erased_at !== null,
        lastSeenAt: latest([seen.get(id) ?? null, ...own.map(({ lastSeenAt }) => lastSeenAt)]),
        grants: grants.filter(({ principal }) => principal === id),
        sessions: own,
        passkeys: passkeys.filter(({ principal }) => principal === id).map((row) => passkeyView(row, known)),
        invitation: this.#newest(invitations.filter(({ principal }) => principal === id)),
      };
    });
  }

  #mayReadContacts(viewer: Viewer): boolean {
    return viewer.canReadField('CONTACT', this.#parts.regency);
  }

  #newest(rows: readonly InvitationRow[]): InvitationView | null {
    const [newest] = rows.toSorted(
      (one, other) => other.made_at - one.made_at || (other.id < one.id ? -1 : 1),
    );
    return newest ? this.invitationView(newest) : null;
  }

  invitationView(row: InvitationRow): InvitationView {
    return {
      id: row.id,
      state: invitationState(row, this.#parts.realClock.now(), this.#parts.isOperationClosed()),
      madeAt: row.made_at,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
    };
  }

  async #grants(principals: readonly string[]): Promise<readonly Grant[]> {
    const rows = await this.#db
      .selectFrom('access_grant')
      .selectAll()
      .where('principal', 'in', [...principals])
      .where('revoked_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(grantOf);
  }

  async #sessions(principals: readonly string[], current: string | null) {
    const now = this.#parts.realClock.now();
    const rows = await this.#db
      .selectFrom('access_session')
      .selectAll()
      .where('principal', 'in', [...principals])
      .where('ended_at', 'is', null)
      .execute();
    return rows
      .map((row) => this.#current(row))
      .filter((row) => expiryOf(row) > now)
      .toSorted((one, other) => other.last_seen_at - one.last_seen_at)
      .map((row) => ({ principal: row.principal, view: sessionView(row, current) }));
  }

  #current(row: SessionRow): SessionRow {
    return { ...row, last_seen_at: this.#parts.lastSeen(row.id) ?? row.last_seen_at };
  }

  async #lastSeen(principals: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('access_session')
      .select((row) => ['principal', row.fn.max('last_seen_at').as('seen_at')])
      .where('principal', 'in', [...principals])
      .groupBy('principal')
      .execute();
    return new Map(rows.map(({ principal, seen_at }) => [principal, Number(seen_at)]));
  }

  async #passkeyRows(principals: readonly string[]): Promise<readonly PasskeyRow[]> {
    return this.#db
      .selectFrom('passkey')
      .selectAll()
      .where('principal', 'in', [...principals])
      .orderBy('added_at')
      .execute();
  }

  async #invitations(principals: readonly string[]): Promise<readonly InvitationRow[]> {
    return this.#db
      .selectFrom('invitation')
      .selectAll()
      .where('principal', 'in', [...principals])
      .where('kind', '=', 'PERSON')
      .execute();
  }
}

const passkeyView = (row: PasskeyRow, personal: PersonalFields): PasskeyView => ({
  id: row.id,
  name: personal.get(`passkey:${row.id}`) ?? '–',
  addedAt: row.added_at,
  lastUsedAt: row.last_used_at,
});

const latest = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.max(...known);
};
