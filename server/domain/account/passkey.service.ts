import type { Kysely } from '@mikro-orm/sql';
import {
  type AuthenticatorTransportFuture,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { addressGroup } from '../../kernel/address-group.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Door } from '../../kernel/door.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import { textFault } from '../../kernel/text.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import { principalOf } from '../access/access.queries.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { TextNotAcceptable } from '../operation/operation.refusals.ts';
import { PASSKEY_NAME_LENGTH, PASSKEYS_PER_PERSON } from './account.policy.ts';
import type { AccountTables, PasskeyRow, SessionView } from './account.queries.ts';
import {
  CredentialsWrong,
  PasskeyNotAccepted,
  PasskeysUnavailable,
  PasskeyUnknown,
  TooManyPasskeys,
  TooManyTries,
} from './account.refusals.ts';
import type { PasskeyView } from './account-reading.queries.ts';
import { loggedInPerson, needsHttp } from './identity.ts';
import type { PasskeyChallenges } from './passkey-challenges.ts';
import type { PersonalData } from './personal-data.ts';
import type { Sessions } from './sessions.ts';
import { looked, type TryThrottle } from './try-throttle.ts';

/** Where passkeys hold: browsers bind them to a name, and ask for it only behind TLS or on the computer itself. */
export interface PasskeyPlace {
  /** Name of the server, without scheme and port. */
  readonly rpId: string;
  /** Addresses of its pages: `https://siaga.example.go.id`. */
  readonly origins: readonly string[];
}

export interface PasskeyParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly acting: Acting;
  readonly sessions: Sessions;
  readonly throttle: TryThrottle;
  readonly challenges: PasskeyChallenges;
  readonly personal: PersonalData;
  readonly recorder: Recorder;
  readonly realClock: Clock;
  readonly regency: string;
  /** Null where the server has no name that a browser would bind a key to. */
  readonly place: PasskeyPlace | null;
}

export interface NewPasskey {
  /** Of the act; null: no repeat is known as one. */
  readonly id: string | null;
  readonly name: string;
  readonly credentialId: string;
  readonly clientDataJson: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

export interface PasskeyAnswer {
  readonly credentialId: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string | null;
}

type AddedPasskey = Pick<PasskeyView, 'id' | 'addedAt'>;

/** Each has their own alone. */
const isAnybody = () => true;
const NAMELESS = '–';

const TRANSPORTS: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];
/** Ed25519, ECDSA with P-256, RSA: what browsers have. */
const ALGORITHMS = [-8, -7, -257];

/** Coming in without a password, by a key on one’s own device that its owner unlocks. */
export class PasskeyService {
  readonly #parts: PasskeyParts;
  readonly #db: Kysely<AccountTables>;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<AccountTables>;
  }

  /** Refuses: `PasskeysUnavailable`, `TooManyPasskeys`. */
  async startRegistration(viewer: Viewer): Promise<{ readonly options: unknown }> {
    const { principal } = loggedInPerson(viewer);
    const { rpId } = this.#place();
    const known = await passkeysOf(this.#db, principal);
    refuseAnother(known);
    const personal = await this.#parts.personal.of(this.#db, principal);
    const options = await generateRegistrationOptions({
      rpName: 'Siaga',
      rpID: rpId,
      userID: new Uint8Array(Buffer.from(principal.replaceAll('-', ''), 'hex')),
      userName: personal.get('username') ?? '',
      userDisplayName: personal.get('name') ?? '',
      challenge: new Uint8Array(this.#parts.challenges.make(`add ${principal}`)),
      attestationType: 'none',
      excludeCredentials: known.map((row) => ({ id: row.credential_id, transports: transportsOf(row) })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return { options };
  }

  /** Refuses: `PasskeysUnavailable`, `PasskeyNotAccepted`, `TooManyPasskeys`, `TextNotAcceptable`. */
  async addPasskey(viewer: Viewer, added: NewPasskey): Promise<{ readonly passkey: PasskeyView }> {
    const { principal } = loggedInPerson(viewer);
    const name = acceptableKeyName(added.name);
    const once = { id: added.id ?? newId(), act: 'addPasskey', body: { credential: added.credentialId } };
    const before = added.id === null ? null : await this.#parts.acting.answered<AddedPasskey>(viewer, once);
    if (before) return { passkey: { ...before, name, lastUsedAt: null } };
    const credential = await this.#verifyNew(principal, added, once.id);
    const row: PasskeyRow = {
      id: newId(),
      principal,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: TRANSPORTS.filter((transport) => added.transports.includes(transport)).join(),
      added_at: this.#parts.realClock.now(),
      last_used_at: null,
    };
    const passkey = await this.#parts.acting.submit<AddedPasskey>(viewer, once, async (tx) => {
      const db = tx.db.withTables<AccountTables>();
      refuseAnother(await passkeysOf(db, principal));
      // A key belongs to one person; one that is known already was not made for this question.
      if (await passkeyOf(db, row.credential_id)) throw new PasskeyNotAccepted();
      await db.insertInto('passkey').values(row).execute();
      await this.#parts.personal.store(tx, principal, [[`passkey:${row.id}`, name]]);
      const payload = { passkey: row.id };
      tx.audit({ kind: 'PasskeyAdded', subject: principal, region: this.#parts.regency, payload });
      return { id: row.id, addedAt: row.added_at };
    });
    return { passkey: { ...passkey, name, lastUsedAt: null } };
  }

  /** Refuses: `PasskeyUnknown`, also for one of somebody else. */
  async removePasskey(
    viewer: Viewer,
    { id, passkey }: { readonly id: string | null; readonly passkey: string },
  ): Promise<{ readonly passkey: PasskeyView }> {
    const { principal } = loggedInPerson(viewer);
    const { acting, personal, regency } = this.#parts;
    const once = { id: id ?? newId(), act: 'removePasskey', body: { passkey } };
    const field = `passkey:${passkey}`;
    // Its name is kept for a repeat as a secret is: personal data lies in no receipt.
    const { answer, secret: name } = await acting.submitWithSecret(viewer, once, isAnybody, async (tx) => {
      const db = tx.db.withTables<AccountTables>();
      const known = (await personal.of(db, principal)).get(field) ?? NAMELESS;
      const row = await db
        .deleteFrom('passkey')
        .where('id', '=', passkey)
        .where('principal', '=', principal)
        .returning(['id', 'added_at', 'last_used_at'])
        .executeTakeFirst();
      if (!row) throw new PasskeyUnknown(passkey);
      await personal.store(tx, principal, [[field, null]]);
      tx.audit({ kind: 'PasskeyRemoved', subject: principal, region: regency, payload: { passkey } });
      const removed = { id: row.id, addedAt: row.added_at, lastUsedAt: row.last_used_at };
      return { answer: removed, secret: known };
    });
    return { passkey: { ...answer, name: name ?? NAMELESS } };
  }

  /** Names no keys, so that nobody learns who has one: the device knows which of its keys belong here. */
  async startLogIn(): Promise<{ readonly options: unknown }> {
    const { rpId } = this.#place();
    const options = await generateAuthenticationOptions({
      rpID: rpId,
      userVerification: 'required',
      challenge: new Uint8Array(this.#parts.challenges.make('log in')),
    });
    return { options };
  }

  /** Refuses: `CredentialsWrong`, `PasskeysUnavailable`, `TooManyTries`. */
  async logIn(door: Door, answer: PasskeyAnswer): Promise<{ readonly session: SessionView }> {
    needsHttp(door);
    const place = this.#place();
    const attempt = this.#parts.throttle.begin(null, addressGroup(door.address));
    if (typeof attempt === 'number') throw new TooManyTries(attempt);
    const passkey = await looked(attempt, () => passkeyOf(this.#db, answer.credentialId));
    const counter = passkey ? await this.#verifyAnswer(place, passkey, answer) : null;
    const owner = passkey ? await looked(attempt, () => principalOf(this.#db, passkey.principal)) : null;
    if (!passkey || counter === null || !owner || owner.isBarred) {
      const subject = passkey?.principal ?? null;
      const entry = { kind: 'LogInFailed', subject, region: null, details: { how: 'PASSKEY' } } as const;
      this.#parts.recorder.record(null, entry, door.address);
      throw new CredentialsWrong();
    }
    attempt.succeeded();
    return this.#open(passkey, counter, door);
  }

  async #open(
    { id: passkey, principal, credential_id }: PasskeyRow,
    counter: number,
    door: Door,
  ): Promise<{ readonly session: SessionView }> {
    const { combiner, sessions, realClock, regency } = this.#parts;
    const session = newId();
    const opened = await combiner.submit(
      async (tx) => {
        const db = tx.db.withTables<AccountTables>();
        // It may have been removed, or its owner shut out, while it was being checked.
        const isBarred = (await principalOf(db, principal))?.isBarred ?? true;
        if (isBarred || !(await passkeyOf(db, credential_id))) throw new CredentialsWrong();
        await db
          .updateTable('passkey')
          .set({ counter, last_used_at: realClock.now() })
          .where('id', '=', passkey)
          .execute();
        const payload = { how: 'PASSKEY', passkey };
        tx.audit({ kind: 'LoggedIn', subject: principal, region: regency, payload });
        return sessions.open(tx, { id: session, principal, kind: 'PERSON', how: 'PASSKEY' }, door);
      },
      { principal, session },
    );
    opened.handOut(door);
    return { session: opened.view };
  }

  #place(): PasskeyPlace {
    const { place } = this.#parts;
    if (!place) throw new PasskeysUnavailable();
    return place;
  }

  /** The key that a device made for this person just now. Refuses `PasskeyNotAccepted`. */
  async #verifyNew(principal: string, added: NewPasskey, act: string) {
    const place = this.#place();
    const verified = await verifyRegistrationResponse({
      response: {
        id: added.credentialId,
        rawId: added.credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: added.clientDataJson, attestationObject: added.attestationObject },
      },
      expectedChallenge: (challenge) => this.#parts.challenges.take(challenge, `add ${principal}`, act),
      expectedOrigin: [...place.origins],
      expectedRPID: place.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => null);
    if (!verified?.verified) throw new PasskeyNotAccepted();
    return must(verified.registrationInfo, 'a verified key').credential;
  }

  /** The device’s new counter; null where the answer is not good. */
  async #verifyAnswer(place: PasskeyPlace, row: PasskeyRow, answer: PasskeyAnswer): Promise<number | null> {
    const verified = await verifyAuthenticationResponse({
      response: {
        id: answer.credentialId,
        rawId: answer.credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: answer.clientDataJson,
          authenticatorData: answer.authenticatorData,
          signature: answer.signature,
          ...(answer.userHandle !== null && { userHandle: answer.userHandle }),
        },
      },
      expectedChallenge: (challenge) => this.#parts.challenges.take(challenge, 'log in', null),
      expectedOrigin: [...place.origins],
      expectedRPID: place.rpId,
      requireUserVerification: true,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
        counter: row.counter,
        transports: transportsOf(row),
      },
    }).catch(() => null);
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }
}

const passkeysOf = (db: Kysely<AccountTables>, principal: string): Promise<PasskeyRow[]> =>
  db.selectFrom('passkey').selectAll().where('principal', '=', principal).execute();

const passkeyOf = (db: Kysely<AccountTables>, credentialId: string): Promise<PasskeyRow | undefined> =>
  db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst();

const transportsOf = (row: PasskeyRow): AuthenticatorTransportFuture[] =>
  row.transports.split(',').filter((code) => TRANSPORTS.includes(code)) as AuthenticatorTransportFuture[];

function refuseAnother(known: readonly PasskeyRow[]): void {
  if (known.length >= PASSKEYS_PER_PERSON) throw new TooManyPasskeys(PASSKEYS_PER_PERSON);
}

/** Refuses `TextNotAcceptable`. */
function acceptableKeyName(text: string): string {
  const fault = textFault(text, PASSKEY_NAME_LENGTH);
  if (fault) throw new TextNotAcceptable('name', fault, PASSKEY_NAME_LENGTH);
  return text.trim();
}
