import { canonicalText } from '../../kernel/canonical.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Rights } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { INVITATION_LIFE } from './account.policy.ts';
import type { AccountTables } from './account.queries.ts';
import { PersonUnknown, UsernameNotAcceptable } from './account.refusals.ts';
import type { AccountKeys } from './account-keys.ts';
import type { AccountReading, PersonView } from './account-reading.queries.ts';
import { type RequestedGrant, type SettledGrant, settleGrant } from './grant.policy.ts';
import { makeInvitation } from './invitation-table.ts';
import { putOnRecord } from './on-record.ts';
import { acceptableUsername } from './password.policy.ts';
import type { PersonalData } from './personal-data.ts';
import { acceptableName, acceptablePhone } from './personal-texts.policy.ts';
import { refuseTaken } from './redeem.service.ts';

export interface InviteRequest {
  /** Made by the sender; becomes the id of the person. */
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly phone: string | null;
  readonly grants: readonly RequestedGrant[];
}

export interface PeopleParts {
  readonly acting: Acting;
  readonly rights: Rights;
  readonly personal: PersonalData;
  readonly reading: AccountReading;
  readonly keys: AccountKeys;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly realClock: Clock;
}

export interface InvitedPerson {
  readonly person: PersonView;
  /** Null in a repeat more than a quarter of an hour later: it was kept nowhere. */
  readonly code: string | null;
  readonly expiresAt: number;
}

interface NewCode {
  readonly answer: { readonly expiresAt: number };
  readonly secret: string;
}

/** Makes people known, and keeps right what is known of them. */
export class PeopleService {
  readonly #parts: PeopleParts;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  /**
   * Makes a person known, gives him rights, and makes the code with which he comes in. Refuses: `TextNotAcceptable`,
   * `UsernameNotAcceptable`, `UsernameTaken`, what `settleGrant` refuses, and `IdReused`.
   */
  async invitePerson(viewer: Viewer, request: InviteRequest): Promise<InvitedPerson> {
    const { id, grants } = request;
    const body = { grants, person: this.#marked([request.name, request.username, request.phone]) };
    const once = { id, act: 'invitePerson', body };
    const { answer, secret: code } = await this.#actWithSecret(viewer, once, async (tx) => {
      const settled = grants.map((grant) => this.#settle(grant));
      await this.#makePerson(tx, request);
      for (const grant of settled) await this.#give(tx, id, grant);
      return this.#invite(tx, id, id);
    });
    return { person: await this.#personOf(viewer, id), code, expiresAt: answer.expiresAt };
  }

  /** Makes a new code; the one before holds no more. Refuses: `PersonUnknown`, `IdReused`. */
  async invitePersonAgain(
    viewer: Viewer,
    { id, person }: { readonly id: string; readonly person: string },
  ): Promise<InvitedPerson> {
    const once = { id, act: 'invitePersonAgain', body: { person } };
    const { answer, secret: code } = await this.#actWithSecret(viewer, once, async (tx) => {
      await knownPerson(tx, person);
      return this.#invite(tx, id, person);
    });
    return { person: await this.#personOf(viewer, person), code, expiresAt: answer.expiresAt };
  }

  /** Refuses: `PersonUnknown`, `TextNotAcceptable`, `IdReused`. */
  async changePerson(
    viewer: Viewer,
    request: {
      readonly id: string;
      readonly person: string;
      readonly name: string | null;
      readonly phone: string | null;
    },
  ): Promise<{ readonly person: PersonView }> {
    const { id, person, name, phone } = request;
    const body = { person, changed: this.#marked([name, phone]) };
    await this.#act(viewer, { id, act: 'changePerson', body }, async (tx) => {
      await knownPerson(tx, person);
      const fields: (readonly [string, string])[] = [];
      if (name !== null) fields.push(['name', acceptableName(name)]);
      if (phone !== null) fields.push(['phone', acceptablePhone(phone)]);
      await this.#parts.personal.store(tx, person, fields);
      tx.audit({ kind: 'PersonChanged', subject: person, region: this.#regency, payload: { act: id } });
      return null;
    });
    return { person: await this.#personOf(viewer, person) };
  }

  /**
   * Gives a right, from now or a later instant on. Refuses: `PersonUnknown`, what `settleGrant` refuses, `IdReused`.
   */
  async grantAccess(
    viewer: Viewer,
    request: {
      readonly id: string;
      readonly person: string;
      readonly grant: RequestedGrant;
      readonly reason: string | null;
    },
  ): Promise<{ readonly grant: SettledGrant & { readonly id: string } }> {
    const { id, person, grant: asked } = request;
    const body = { person, grant: asked, reason: this.#marked(request.reason) };
    const grant = await this.#act(viewer, { id, act: 'grantAccess', body }, async (tx) => {
      await knownPerson(tx, person);
      const settled = this.#settle(asked);
      await this.#give(tx, person, settled, { id, reason: request.reason });
      return { id, ...settled };
    });
    return { grant };
  }

  get #regency(): string {
    return this.#parts.roster.kabupaten.code;
  }

  /** What people typed must not be found out from what is kept to recognise a repeat. */
  #marked(value: unknown): string {
    return this.#parts.keys.mark('body', canonicalText(value));
  }

  #settle(grant: RequestedGrant): SettledGrant {
    const { plan, roster, realClock } = this.#parts;
    return settleGrant(grant, { plan, roster, now: realClock.now() });
  }

  #act<Answer>(
    viewer: Viewer,
    once: { readonly id: string; readonly act: string; readonly body: unknown },
    act: (tx: WriteTransaction) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#parts.acting.submit(viewer, once, async (tx, current) => {
      if (!current.may('managePeople')) throw forbidden();
      return act(tx);
    });
  }

  #actWithSecret(
    viewer: Viewer,
    once: { readonly id: string; readonly act: string; readonly body: unknown },
    act: (tx: WriteTransaction) => Promise<NewCode>,
  ) {
    const may = (current: Viewer) => current.may('managePeople');
    return this.#parts.acting.submitWithSecret(viewer, once, may, act);
  }

  async #makePerson(tx: WriteTransaction, request: InviteRequest): Promise<void> {
    const { rights, personal, keys, realClock } = this.#parts;
    const { id } = request;
    const name = acceptableName(request.name);
    const phone = request.phone === null ? null : acceptablePhone(request.phone);
    const username = request.username === null ? null : acceptableUsername(request.username);
    if (request.username !== null && username === null) throw new UsernameNotAcceptable();
    const username_mark = username === null ? null : keys.mark('username', username);
    if (username_mark !== null) await refuseTaken(tables(tx), username_mark, id);
    await rights.admit(tx, { id, kind: 'PERSON' });
    const created_at = realClock.now();
    await tables(tx)
      .insertInto('account')
      .values({ id, username_mark, password: null, created_at, erased_at: null })
      .execute();
    await personal.store(tx, id, [
      ['name', name],
      ['username', username],
      ['phone', phone],
    ]);
    tx.audit({ kind: 'PersonAdded', subject: id, region: this.#regency, payload: { isFirstAdmin: false } });
  }

  async #give(
    tx: WriteTransaction,
    principal: string,
    grant: SettledGrant,
    { id, reason }: { id: string; reason: string | null } = { id: newId(), reason: null },
  ): Promise<void> {
    await this.#parts.rights.giveGrant(tx, { id, principal, ...grant });
    const { role, region } = grant;
    await putOnRecord(tx, {
      kind: 'AccessGranted',
      subject: principal,
      region,
      payload: { grant: id, role },
      reason,
    });
  }

  async #invite(tx: WriteTransaction, id: string, principal: string): Promise<NewCode> {
    const madeAt = this.#parts.realClock.now();
    const expiresAt = madeAt + INVITATION_LIFE.personMs;
    const invitation = { id, invited: { kind: 'PERSON', principal }, madeAt, expiresAt } as const;
    const code = await makeInvitation(tables(tx), invitation);
    const payload = { invitation: id, expiresAt };
    tx.audit({ kind: 'InvitationIssued', subject: principal, region: this.#regency, payload });
    return { answer: { expiresAt }, secret: code };
  }

  async #personOf(viewer: Viewer, id: string): Promise<PersonView> {
    return must(await this.#parts.reading.person(viewer, id), 'the person that was just stored');
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AccountTables>();

/** Refuses `PersonUnknown` for one who is not there, was shut out, or erased. */
export async function knownPerson(tx: WriteTransaction, id: string): Promise<void> {
  const row = await tables(tx)
    .selectFrom('account')
    .innerJoin('principal', 'principal.id', 'account.id')
    .select('account.id')
    .where('account.id', '=', id)
    .where('principal.barred_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new PersonUnknown(id);
}
