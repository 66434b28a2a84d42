import type { Kysely } from '@mikro-orm/sql';
import { bearerDigest, newBearer } from '../../kernel/bearer.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { tokenRecord, type WallTables, type WallTokenRecord } from './wall.queries.ts';

export const WALL_TOKEN_PREFIX = 'ssd_wall_';

/** A wall that renews in time always has 72 hours ahead. */
export const TOKEN_LIFE_MS = 96 * 3_600_000;
/** After a newer token was used, an older one opens the door for so long: a connection under way may still carry it. */
const OVERLAP_MS = 10 * 60_000;

/** The tokens of a wall as they are inside a transaction; of two such the one with the higher turn is newer. */
export interface StandingTokens {
  readonly wall: string;
  readonly turn: number;
  readonly tokens: readonly WallTokenRecord[];
}

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: number;
  readonly standing: StandingTokens;
}

/**
 * A new token for a wall. Those in use stay, so that a lost answer shuts nobody out; one that was given out and never used is
 * replaced, so that there is at most one such at a time. Expired ones are removed.
 */
export async function issueToken(tx: WriteTransaction, wall: string, now: number): Promise<IssuedToken> {
  const db = tables(tx);
  await db
    .deleteFrom('wall_token')
    .where('wall', '=', wall)
    .where((eb) => eb.or([eb('first_used_at', 'is', null), eb('expires_at', '<=', now)]))
    .execute();
  const token = newBearer(WALL_TOKEN_PREFIX);
  const expiresAt = now + TOKEN_LIFE_MS;
  await db
    .insertInto('wall_token')
    .values({
      digest: bearerDigest(token),
      wall,
      issued_at: now,
      expires_at: expiresAt,
      first_used_at: null,
    })
    .execute();
  return { token, expiresAt, standing: await standingTokens(db, wall) };
}

/** Notes the first use of a token: those before it have done their service. Returns the tokens of the wall as they are now. */
export async function useToken(
  tx: WriteTransaction,
  token: WallTokenRecord,
  now: number,
): Promise<StandingTokens> {
  const db = tables(tx);
  await db
    .updateTable('wall_token')
    .set({ first_used_at: now })
    .where('digest', '=', token.digest)
    .where('first_used_at', 'is', null)
    .execute();
  await db
    .updateTable('wall_token')
    .set({ expires_at: now + OVERLAP_MS })
    .where('wall', '=', token.wall)
    .where('issued_at', '<=', token.issuedAt)
    .where('digest', '!=', token.digest)
    .where('expires_at', '>', now + OVERLAP_MS)
    .execute();
  return standingTokens(db, token.wall);
}

export async function dropTokens(tx: WriteTransaction, wall: string): Promise<void> {
  await tables(tx).deleteFrom('wall_token').where('wall', '=', wall).execute();
}

/** Acts run one after the other, whoever learns of their commits first. */
let turns = 0;

async function standingTokens(db: Kysely<WallTables>, wall: string): Promise<StandingTokens> {
  const rows = await db.selectFrom('wall_token').selectAll().where('wall', '=', wall).execute();
  turns += 1;
  return { wall, turn: turns, tokens: rows.map(tokenRecord) };
}

const tables = (tx: WriteTransaction) => tx.db.withTables<WallTables>();
