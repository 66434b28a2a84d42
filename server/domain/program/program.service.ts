import { bearerDigest, newBearer } from '../../kernel/bearer.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Role } from '../access/access.policy.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Rights } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts } from '../operation/accept.policy.ts';
import { knownRegion } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import { type ProgramTables, type TokenReceipt, tokenReceipt } from './program.queries.ts';
import { TokenExpiryOutOfRange, TokenScopeMissing, TokenUnknown } from './program.refusals.ts';
import { ROLE_OF_SCOPE, TOKEN_PREFIX, TOKEN_SCOPES, type TokenScope } from './token-scope.policy.ts';

export interface TokenRequest {
  /** Made by the sender; a repeat carries the same. Becomes the id of the token and of its principal. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly region: string;
  readonly expiresAt: number;
}

/** A right of a program of the server's own; `post`: in whose name it acts. */
export interface OwnRight {
  readonly role: Role;
  readonly post: string | null;
}

export interface ProgramServiceParts {
  readonly acting: Acting;
  readonly rights: Rights;
  readonly roster: Roster;
  readonly realClock: Clock;
}

type NewToken = Omit<ProgramTables['program_token'], 'secret_digest'>;

const LONGEST_LIFE_MS = 366 * 24 * 60 * 60 * 1_000;

export class ProgramService {
  readonly #parts: ProgramServiceParts;

  constructor(parts: ProgramServiceParts) {
    this.#parts = parts;
  }

  /**
   * Makes a program known, gives it a grant for each scope, and hands out its secret, of which a digest alone is kept: a repeat of
   * the same id gets it for a quarter of an hour. Refuses: `RegionUnknown`, `TokenScopeMissing`, `TokenExpiryOutOfRange`,
   * `TextNotAcceptable`, `IdReused`.
   */
  async issueToken(
    viewer: Viewer,
    request: TokenRequest,
  ): Promise<{ readonly token: TokenReceipt; readonly secret: string | null }> {
    const once = { id: request.id, act: 'issueToken', body: { ...request } };
    const may = (current: Viewer) => current.may('manageTokens');
    const issued = await this.#parts.acting.submitWithSecret(viewer, once, may, async (tx, current) => {
      const row = this.#accepted(request, current.principal);
      const secret = newBearer(TOKEN_PREFIX);
      const digest = bearerDigest(secret);
      await tables(tx)
        .insertInto('program_token')
        .values({ ...row, secret_digest: digest })
        .execute();
      await this.#letIn(
        tx,
        row,
        (row.scopes.split(',') as TokenScope[]).map((scope) => ({ role: ROLE_OF_SCOPE[scope], post: null })),
      );
      return { answer: tokenReceipt({ ...row, secret_digest: digest }), secret };
    });
    return { token: issued.answer, secret: issued.secret };
  }

  /** A program of the server's own, such as the player of an exercise: its secret, and these rights in `region`. */
  async letOwnIn(
    tx: WriteTransaction,
    program: { readonly name: string; readonly region: string; readonly rights: readonly OwnRight[] },
  ): Promise<string> {
    const secret = newBearer(TOKEN_PREFIX);
    const issuedAt = this.#parts.realClock.now();
    const row: NewToken = {
      id: newId(),
      name: program.name,
      scopes: 'QUERY' satisfies TokenScope,
      region: program.region,
      issued_by: null,
      issued_at: issuedAt,
      expires_at: issuedAt + LONGEST_LIFE_MS,
      last_used_at: null,
      revoked_at: null,
    };
    await tables(tx)
      .insertInto('program_token')
      .values({ ...row, secret_digest: bearerDigest(secret) })
      .execute();
    await this.#letIn(tx, row, program.rights);
    return secret;
  }

  /** Takes a token back for good; its sockets are closed by the event. Refuses: `TokenUnknown`, `IdReused`. */
  async revokeToken(
    viewer: Viewer,
    request: { readonly id: string; readonly token: string },
  ): Promise<{ readonly token: TokenReceipt }> {
    const once = { id: request.id, act: 'revokeToken', body: { token: request.token } };
    const token = await this.#parts.acting.submit(viewer, once, async (tx, current) => {
      if (!current.may('manageTokens')) throw forbidden();
      const row = await tables(tx)
        .selectFrom('program_token')
        .selectAll()
        .where('id', '=', request.token)
        .executeTakeFirst();
      if (!row) throw new TokenUnknown(request.token);
      if (row.revoked_at !== null) return tokenReceipt(row);
      const revokedAt = this.#parts.realClock.now();
      await tables(tx)
        .updateTable('program_token')
        .set({ revoked_at: revokedAt })
        .where('id', '=', row.id)
        .execute();
      await this.#parts.rights.bar(tx, row.id);
      tx.audit({ kind: 'TokenRevoked', subject: row.id, region: row.region, payload: {} });
      return tokenReceipt({ ...row, revoked_at: revokedAt });
    });
    return { token };
  }

  /** The row of a token that may be issued, without its secret. */
  #accepted(request: TokenRequest, issuedBy: string | null): NewToken {
    const now = this.#parts.realClock.now();
    const region = knownRegion(request.region, this.#parts.roster);
    acceptTexts({ name: request.name });
    const scopes = TOKEN_SCOPES.filter((scope) => request.scopes.includes(scope));
    if (scopes.length === 0) throw new TokenScopeMissing();
    const latest = now + LONGEST_LIFE_MS;
    if (request.expiresAt <= now || request.expiresAt > latest) {
      throw new TokenExpiryOutOfRange(now + 1, latest);
    }
    return {
      id: request.id,
      name: request.name.trim(),
      scopes: scopes.join(),
      region: region.code,
      issued_by: issuedBy,
      issued_at: now,
      expires_at: request.expiresAt,
      last_used_at: null,
      revoked_at: null,
    };
  }

  async #letIn(tx: WriteTransaction, row: NewToken, own: readonly OwnRight[]): Promise<void> {
    const { rights } = this.#parts;
    await rights.admit(tx, { id: row.id, kind: 'PROGRAM' });
    const payload = { roles: own.map(({ role }) => role).join(), expiresAt: row.expires_at };
    tx.audit({ kind: 'TokenIssued', subject: row.id, region: row.region, payload });
    for (const { role, post } of own) {
      await rights.giveGrant(tx, {
        id: newId(),
        principal: row.id,
        role,
        region: row.region,
        agency: null,
        institution: null,
        post,
        startsAt: row.issued_at,
        endsAt: row.expires_at,
      });
    }
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<ProgramTables>();
