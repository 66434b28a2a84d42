import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { ProgramToken } from './program.entity.ts';
import type { TokenScope } from './token-scope.policy.ts';

export type ProgramTables = {
  program_token: InferKyselyTable<typeof ProgramToken>;
};

/** A token as it leaves the server: never with its secret, nor with what is kept of it. */
export interface TokenReceipt {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly region: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
  readonly isRevoked: boolean;
}

export const tokenReceipt = (row: ProgramTables['program_token']): TokenReceipt => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes.split(',') as TokenScope[],
  region: row.region,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  isRevoked: row.revoked_at !== null,
});

/** What the door needs of a token. */
export interface TokenKey {
  readonly id: string;
  readonly expiresAt: number;
  readonly isRevoked: boolean;
  readonly lastUsedAt: number | null;
}

const LISTED = 500;

/** Reads committed tokens. */
export class TokenReading {
  readonly #reader: Kysely<ProgramTables>;

  constructor(reader: Kysely<unknown>) {
    this.#reader = reader as Kysely<ProgramTables>;
  }

  /** The newest, newest first. */
  async tokens(): Promise<readonly TokenReceipt[]> {
    const rows = await this.#reader
      .selectFrom('program_token')
      .selectAll()
      .orderBy('issued_at', 'desc')
      .orderBy('id', 'desc')
      .limit(LISTED)
      .execute();
    return rows.map(tokenReceipt);
  }

  /** Those with this scope that let a program in at `now`, in real time; the newest first. */
  async tokensInForce(scope: TokenScope, now: number): Promise<readonly TokenReceipt[]> {
    const rows = await this.#reader
      .selectFrom('program_token')
      .selectAll()
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('issued_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(tokenReceipt).filter(({ scopes }) => scopes.includes(scope));
  }

  /** The token with this digest of its secret; null where none was issued. */
  async keyOf(digest: string): Promise<TokenKey | null> {
    const row = await this.#reader
      .selectFrom('program_token')
      .select(['id', 'expires_at', 'revoked_at', 'last_used_at'])
      .where('secret_digest', '=', digest)
      .executeTakeFirst();
    if (!row) return null;
    return {
      id: row.id,
      expiresAt: row.expires_at,
      isRevoked: row.revoked_at !== null,
      lastUsedAt: row.last_used_at,
    };
  }
}
