import { canonicalText } from '../../kernel/canonical.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Rights } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type AccountTables, lastingAdmins } from './account.queries.ts';
import { GrantUnknown, LastAdmin, OwnAccess, PersonUnknown, SessionUnknown } from './account.refusals.ts';
import type { AccountKeys } from './account-keys.ts';
import { loggedIn } from './identity.ts';
import { replaceInvitations } from './invitation-table.ts';
import { acceptableReason, putOnRecord } from './on-record.ts';
import type { PersonalData } from './personal-data.ts';
import type { Sessions } from './sessions.ts';

export interface ShutOutParts {
  readonly acting: Acting;
  readonly rights: Rights;
  readonly sessions: Sessions;
  readonly personal: PersonalData;
  readonly keys: AccountKeys;
  readonly realClock: Clock;
  readonly regency: string;
  readonly auditStreamId: number;
}

interface AboutPerson {
  readonly id: string;
  readonly person: string;
  readonly reason: string;
}

/** Takes rights back: one of them, one session, or everything and for good. */
export class ShutOutService {
  readonly #parts: ShutOutParts;

  constructor(parts: ShutOutParts) {
    this.#parts = parts;
  }

  /** Refuses: `GrantUnknown`, `LastAdmin`, `OwnAccess`, `TextNotAcceptable`, `IdReused`. */
  async revokeAccess(
    viewer: Viewer,
    request: { readonly id: string; readonly grant: string; readonly reason: string | null },
  ): Promise<{ readonly grant: string }> {
    const { id, grant } = request;
    const body = { grant, reason: this.#marked(request.reason) };
    return this.#act(viewer, { id, act: 'revokeAccess', body }, async (tx, current) => {
      const reason = acceptableReason(request.reason);
      const owner = await ownerOf(tx, grant);
      if (!owner) throw new GrantUnknown(grant);
      await this.#refuseLast(tx, (admin) => admin.grant === grant);
      if (owner === current.principal) throw new OwnAccess();
      await this.#parts.rights.takeGrant(tx, grant);
      const entry = {
        kind: 'AccessRevoked',
        subject: owner,
        region: this.#parts.regency,
        payload: { grant },
      } as const;
      await putOnRecord(tx, { ...entry, reason });
      return { grant };
    });
  }

  /**
   * Ends a session: one’s own, or for an admin anybody’s. A session of somebody else is unknown to everybody else. Refuses:
   * `SessionUnknown`, `IdReused`.
   */
  async endSession(
    viewer: Viewer,
    { id, session }: { readonly id: string; readonly session: string },
  ): Promise<{ readonly session: string }> {
    loggedIn(viewer);
    const once = { id, act: 'endSession', body: { session } };
    return this.#parts.acting.submit(viewer, once, async (tx, current) => {
      const row = await tables(tx)
        .selectFrom('access_session')
        .select('principal')
        .where('id', '=', session)
        .executeTakeFirst();
      const isTheirs = row && (row.principal === current.principal || current.may('managePeople'));
      const isEnded = isTheirs ? await this.#parts.sessions.end(tx, session, row.principal) : false;
      if (!row || !isEnded) throw new SessionUnknown(session);
      const payload = { session };
      tx.audit({ kind: 'SessionEnded', subject: row.principal, region: this.#parts.regency, payload });
      return { session };
    });
  }

  /** Shuts every door to a person, for good. Refuses: `PersonUnknown`, `LastAdmin`, `OwnAccess`, `TextNotAcceptable`, `IdReused`. */
  async barPerson(
    viewer: Viewer,
    request: AboutPerson,
  ): Promise<{ readonly person: string; readonly endedSessions: number }> {
    const { id, person } = request;
    const body = { person, reason: this.#marked(request.reason) };
    return this.#act(viewer, { id, act: 'barPerson', body }, async (tx, current) => {
      const reason = acceptableReason(request.reason);
      await this.#refuseUnshuttable(tx, current, person, { isErasing: false });
      const endedSessions = await this.#shutOut(tx, person);
      const entry = { kind: 'PersonBarred', subject: person, region: this.#parts.regency } as const;
      await putOnRecord(tx, { ...entry, payload: { endedSessions }, reason });
      return { person, endedSessions };
    });
  }

  /**
   * Destroys what is known of a person: the key of his data and the data, his way in, the reasons that others gave for what
   * they did to him. His id stays where it is, so that the log stays whole. Refuses as `barPerson` does; one who was shut out
   * can be erased.
   */
  async erasePerson(viewer: Viewer, request: AboutPerson): Promise<{ readonly person: string }> {
    const { id, person } = request;
    const body = { person, reason: this.#marked(request.reason) };
    return this.#act(viewer, { id, act: 'erasePerson', body }, async (tx, current) => {
      const reason = acceptableReason(request.reason);
      const { isBarred } = await this.#refuseUnshuttable(tx, current, person, { isErasing: true });
      if (!isBarred) await this.#shutOut(tx, person);
      await this.#destroy(tx, person);
      const entry = { kind: 'PersonErased', subject: person, region: this.#parts.regency } as const;
      await putOnRecord(tx, { ...entry, payload: {}, reason });
      return { person };
    });
  }

  #marked(reason: string | null): string {
    return this.#parts.keys.mark('body', canonicalText(reason));
  }

  #act<Answer>(
    viewer: Viewer,
    once: { readonly id: string; readonly act: string; readonly body: unknown },
    act: (tx: WriteTransaction, current: Viewer) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#parts.acting.submit(viewer, once, async (tx, current) => {
      if (!current.may('managePeople')) throw forbidden();
      return act(tx, current);
    });
  }

  async #refuseUnshuttable(
    tx: WriteTransaction,
    current: Viewer,
    person: string,
    { isErasing }: { readonly isErasing: boolean },
  ): Promise<{ readonly isBarred: boolean }> {
    const row = await tables(tx)
      .selectFrom('account')
      .innerJoin('principal', 'principal.id', 'account.id')
      .select(['account.erased_at', 'principal.barred_at'])
      .where('account.id', '=', person)
      .executeTakeFirst();
    if (!row || row.erased_at !== null) throw new PersonUnknown(person);
    const isBarred = row.barred_at !== null;
    if (isBarred && !isErasing) throw new PersonUnknown(person);
    await this.#refuseLast(tx, (admin) => admin.principal === person);
    if (person === current.principal) throw new OwnAccess();
    return { isBarred };
  }

  /** Refuses `LastAdmin` where what is to go is all that is left of the admins. */
  async #refuseLast(
    tx: WriteTransaction,
    goes: (admin: { readonly principal: string; readonly grant: string }) => boolean,
  ): Promise<void> {
    const { regency, personal, realClock } = this.#parts;
    const admins = await lastingAdmins(tables(tx), { regency, personal, now: realClock.now() });
    if (admins.some(goes) && admins.every(goes)) throw new LastAdmin();
  }

  async #shutOut(tx: WriteTransaction, principal: string): Promise<number> {
    const { sessions, rights, realClock } = this.#parts;
    const endedSessions = await sessions.endAll(tx, principal);
    await replaceInvitations(tables(tx), { kind: 'PERSON', principal }, realClock.now());
    await rights.bar(tx, principal);
    return endedSessions;
  }

  async #destroy(tx: WriteTransaction, principal: string): Promise<void> {
    const db = tables(tx);
    await this.#parts.personal.destroy(tx, principal);
    await db.deleteFrom('passkey').where('principal', '=', principal).execute();
    await db
      .updateTable('account')
      .set({ username_mark: null, password: null, erased_at: this.#parts.realClock.now() })
      .where('id', '=', principal)
      .execute();
    await db.updateTable('access_session').set({ device: '–' }).where('principal', '=', principal).execute();
    const entries = tx.db
      .selectFrom('stream_event')
      .select('id')
      .where('stream_id', '=', this.#parts.auditStreamId)
      .where('subject', '=', principal);
    await tx.db.deleteFrom('subject_text').where('subject', 'in', entries).execute();
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AccountTables>();

/** Whose standing right it is, among people; null where there is none. */
async function ownerOf(tx: WriteTransaction, grant: string): Promise<string | null> {
  const row = await tables(tx)
    .selectFrom('access_grant')
    .innerJoin('account', 'account.id', 'access_grant.principal')
    .select('access_grant.principal')
    .where('access_grant.id', '=', grant)
    .where('access_grant.revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.principal ?? null;
}
