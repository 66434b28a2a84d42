import type { Kysely } from '@mikro-orm/sql';
import { addressGroup } from '../../kernel/address-group.ts';
import { bearerDigest, isBearer } from '../../kernel/bearer.ts';
import { sha256Hex } from '../../kernel/canonical.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Door } from '../../kernel/door.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { RetryLater } from '../../kernel/storage-fault.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import { principalOf } from '../access/access.queries.ts';
import type { Rights } from '../access/rights.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { INVITATION_LIFE, type InvitationState } from './account.policy.ts';
import {
  type AccountTables,
  type InvitationRow,
  invitationState,
  lastingAdmins,
  type SessionView,
} from './account.queries.ts';
import {
  InvitationExpired,
  InvitationUnknown,
  InvitationUsed,
  TooManyTries,
  UsernameNotAcceptable,
  UsernameTaken,
} from './account.refusals.ts';
import type { AccountKeys } from './account-keys.ts';
import { needsHttp } from './identity.ts';
import { INVITATION_PREFIX } from './invitation-table.ts';
import { refuseWeak } from './log-in.service.ts';
import { acceptableUsername } from './password.policy.ts';
import type { Hasher } from './password-hasher.ts';
import type { PersonalData } from './personal-data.ts';
import { acceptableName, acceptablePhone } from './personal-texts.policy.ts';
import type { OpenedSession, Sessions } from './sessions.ts';
import { looked, type TryThrottle } from './try-throttle.ts';

export interface RedeemRequest {
  /** Made by the browser or phone and known to it alone. */
  readonly id: string;
  readonly code: string;
  readonly username: string | null;
  readonly password: string | null;
  readonly name: string | null;
  /** Of a field reporter: where he can be called; null where he left it out. */
  readonly phone: string | null;
}

export interface RedeemParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly rights: Rights;
  readonly sessions: Sessions;
  readonly hasher: Hasher;
  readonly throttle: TryThrottle;
  readonly personal: PersonalData;
  readonly keys: AccountKeys;
  readonly realClock: Clock;
  readonly regency: string;
  readonly roster: Roster;
  readonly plan: OperationPlan;
  readonly isOperationClosed: () => boolean;
}

/** What somebody who holds a code is told of his invitation. */
export interface HeldInvitation {
  readonly kind: 'PERSON' | 'REPORTER';
  readonly state: InvitationState;
  readonly expiresAt: number | null;
  readonly name: string | null;
  readonly username: string | null;
  readonly tps: string | null;
  /** Where that TPS is, for somebody who may read no roster yet. */
  readonly place: { readonly desa: string; readonly kecamatan: string } | null;
  readonly institution: string | null;
  readonly institutionLabel: OperationPlan['institutions'][number]['label'] | null;
}

/** What a person brings along, checked and hashed before the transaction. */
interface NewWayIn {
  readonly username: string;
  readonly password: string;
  /** Of the first admin, who is nobody yet; null where the name is known. */
  readonly name: string | null;
}

/** Coming in with an invitation. */
export class RedeemService {
  readonly #parts: RedeemParts;
  readonly #db: Kysely<AccountTables>;

  constructor(parts: RedeemParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<AccountTables>;
  }

  /** Null for a code that nobody gave out. Names are told while the invitation is open alone. */
  async invitation(code: string): Promise<HeldInvitation | null> {
    const row = await this.#find(this.#db, code);
    if (!row) return null;
    const state = this.#stateOf(row);
    const personal =
      state === 'OPEN' && row.principal !== null ? await this.#personalOf(row.principal) : null;
    return {
      kind: row.kind as HeldInvitation['kind'],
      state,
      expiresAt: row.expires_at,
      name: personal?.get('name') ?? null,
      username: personal?.get('username') ?? null,
      tps: row.tps,
      institution: row.institution,
      ...this.#namesOf(row),
    };
  }

  /**
   * Lets in whoever holds the code, once: of two who redeem it at the same time one is let in. A person gets his password by
   * it and loses the sessions he had; a reporter becomes a principal with a right at his TPS. Who redeemed it may do so
   * again with the same id for a day, in case the answer was lost on the way.
   *
   * Refuses: `InvitationUnknown`, `InvitationUsed`, `InvitationExpired`, `PasswordTooWeak`, `UsernameTaken`,
   * `UsernameNotAcceptable`, `TextNotAcceptable`, `TooManyTries`.
   */
  async redeem(door: Door, request: RedeemRequest): Promise<{ readonly session: SessionView }> {
    needsHttp(door);
    const attempt = this.#parts.throttle.begin(null, addressGroup(door.address));
    if (typeof attempt === 'number') throw new TooManyTries(attempt);
    const found = await looked(attempt, () => this.#find(this.#db, request.code));
    if (!found) throw new InvitationUnknown();
    attempt.withdrawn();
    const usedBy = sha256Hex(request.id);
    const isRepeat = this.#refuseOver(found, usedBy);
    const phone = request.phone === null ? null : acceptablePhone(request.phone);
    const wayIn = isRepeat || found.kind === 'REPORTER' ? null : await this.#wayIn(found, request, door);
    const actor = { principal: found.principal ?? newId(), session: newId() };
    const opened = await this.#parts.combiner.submit(async (tx) => {
      const row = must(await this.#find(tx.db.withTables<AccountTables>(), request.code), 'an invitation');
      if (isRepeat) return this.#letInAgain(tx, row, actor.session, door);
      // The same request was sent twice at once: the second of them finds the answer to the first when it is sent again.
      if (this.#refuseOver(row, usedBy)) throw new RetryLater();
      await this.#use(tx, row, { principal: actor.principal, usedBy });
      if (row.kind === 'REPORTER') await this.#makeReporter(tx, row, { ...actor, phone });
      else await this.#setWayIn(tx, row, actor.principal, must(wayIn, 'a way in'));
      return this.#open(tx, row, actor, door);
    }, actor);
    opened.handOut(door);
    return { session: opened.view };
  }

  async #find(db: Kysely<AccountTables>, code: string): Promise<InvitationRow | null> {
    if (!isBearer(INVITATION_PREFIX, code)) return null;
    const row = await db
      .selectFrom('invitation')
      .selectAll()
      .where('code_digest', '=', bearerDigest(code))
      .executeTakeFirst();
    return row ?? null;
  }

  #namesOf({ tps, institution }: InvitationRow): Pick<HeldInvitation, 'place' | 'institutionLabel'> {
    const { roster, plan } = this.#parts;
    const of = tps === null ? undefined : roster.tpsList.get(tps);
    const name = (region: string) => roster.regions.get(region)?.name ?? region;
    return {
      place: of === undefined ? null : { desa: name(of.desaCode), kecamatan: name(of.kecamatanCode) },
      institutionLabel: plan.institutions.find(({ code }) => code === institution)?.label ?? null,
    };
  }

  #stateOf(row: InvitationRow): InvitationState {
    return invitationState(row, this.#parts.realClock.now(), this.#parts.isOperationClosed());
  }

  /** True for whoever redeemed it a short time ago; false where it is open. Refuses otherwise. */
  #refuseOver(row: InvitationRow, usedBy: string): boolean {
    const state = this.#stateOf(row);
    if (state === 'OPEN') return false;
    if (state !== 'USED') throw new InvitationExpired(state === 'EXPIRED' ? row.expires_at : null);
    const isFresh = (row.used_at ?? 0) + INVITATION_LIFE.repeatMs > this.#parts.realClock.now();
    if (row.used_by !== usedBy || !isFresh) throw new InvitationUsed();
    return true;
  }

  async #wayIn(row: InvitationRow, request: RedeemRequest, door: Door): Promise<NewWayIn> {
    const known = row.principal === null ? null : await this.#personalOf(row.principal);
    const username = known?.get('username') ?? acceptableUsername(request.username ?? '');
    if (!username) throw new UsernameNotAcceptable();
    const name = known ? null : acceptableName(request.name ?? '');
    refuseWeak(request.password, username);
    const password = await this.#parts.hasher.hash(request.password ?? '', door.address);
    return { username, password, name };
  }

  #personalOf(principal: string) {
    return this.#parts.personal.of(this.#db, principal);
  }

  async #use(tx: WriteTransaction, row: InvitationRow, use: { principal: string; usedBy: string }) {
    const used_at = this.#parts.realClock.now();
    await tables(tx)
      .updateTable('invitation')
      .set({ used_at, used_by: use.usedBy, principal: use.principal })
      .where('id', '=', row.id)
      .execute();
    const entry = {
      kind: 'InvitationRedeemed',
      subject: use.principal,
      region: row.tps ?? this.#parts.regency,
    } as const;
    tx.audit({ ...entry, payload: { invitation: row.id, as: row.kind } });
  }

  async #makeReporter(
    tx: WriteTransaction,
    row: InvitationRow,
    { principal, phone }: { readonly principal: string; readonly phone: string | null },
  ): Promise<void> {
    if (phone !== null) await this.#parts.personal.store(tx, principal, [['phone', phone]]);
    await this.#parts.rights.admit(tx, { id: principal, kind: 'REPORTER' });
    await this.#parts.rights.giveGrant(tx, {
      id: newId(),
      principal,
      role: 'REPORTER',
      region: must(row.tps, 'the TPS of a reporter'),
      agency: null,
      institution: row.institution,
      post: null,
      startsAt: this.#parts.realClock.now(),
      endsAt: null,
    });
  }

  async #setWayIn(
    tx: WriteTransaction,
    row: InvitationRow,
    principal: string,
    wayIn: NewWayIn,
  ): Promise<void> {
    const { personal, keys, sessions, regency } = this.#parts;
    if (row.principal === null) await this.#makeFirstAdmin(tx, principal, wayIn);
    const mark = keys.mark('username', wayIn.username);
    await refuseTaken(tables(tx), mark, principal);
    await tables(tx)
      .updateTable('account')
      .set({ username_mark: mark, password: wayIn.password })
      .where('id', '=', principal)
      .execute();
    await personal.store(tx, principal, [['username', wayIn.username]]);
    await sessions.endAll(tx, principal);
    tx.audit({ kind: 'PasswordSet', subject: principal, region: regency, payload: { by: 'INVITATION' } });
  }

  /** Only while there is no admin; a code from an earlier start opens nothing once there is one. */
  async #makeFirstAdmin(tx: WriteTransaction, principal: string, { name }: NewWayIn): Promise<void> {
    const { rights, personal, realClock, regency } = this.#parts;
    const now = realClock.now();
    if ((await lastingAdmins(tables(tx), { regency, personal, now })).length > 0)
      throw new InvitationExpired(null);
    await rights.admit(tx, { id: principal, kind: 'PERSON' });
    const account = { id: principal, username_mark: null, password: null, created_at: now, erased_at: null };
    await tables(tx).insertInto('account').values(account).execute();
    await personal.store(tx, principal, [['name', name]]);
    const nothing = { agency: null, institution: null, post: null, endsAt: null };
    const grant = {
      id: newId(),
      principal,
      role: 'ADMIN',
      region: regency,
      startsAt: now,
      ...nothing,
    } as const;
    await rights.giveGrant(tx, grant);
    tx.audit({ kind: 'PersonAdded', subject: principal, region: regency, payload: { isFirstAdmin: true } });
  }

  /** The session that was opened the first time reached nobody. */
  async #letInAgain(
    tx: WriteTransaction,
    row: InvitationRow,
    session: string,
    door: Door,
  ): Promise<OpenedSession> {
    const principal = must(row.principal, 'the principal of a redeemed invitation');
    const known = await principalOf(tables(tx), principal);
    if (!known || known.isBarred) throw new InvitationUsed();
    await this.#parts.sessions.endAll(tx, principal);
    return this.#open(tx, row, { principal, session }, door);
  }

  async #open(
    tx: WriteTransaction,
    row: InvitationRow,
    { principal, session }: { principal: string; session: string },
    door: Door,
  ): Promise<OpenedSession> {
    const kind = row.kind as HeldInvitation['kind'];
    const opened = await this.#parts.sessions.open(
      tx,
      { id: session, principal, kind, how: 'INVITATION' },
      door,
    );
    const region = row.tps ?? this.#parts.regency;
    tx.audit({ kind: 'LoggedIn', subject: principal, region, payload: { how: 'INVITATION', session } });
    return opened;
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AccountTables>();

/** Refuses `UsernameTaken` where it is somebody else’s. */
export async function refuseTaken(db: Kysely<AccountTables>, mark: string, principal: string): Promise<void> {
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('username_mark', '=', mark)
    .where('id', '!=', principal)
    .executeTakeFirst();
  if (other) throw new UsernameTaken();
}
