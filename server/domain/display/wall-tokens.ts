import { bearerDigest, newBearer } from '../../kernel/bearer.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { WallTables, WallTokenRecord } from './wall.queries.ts';
import type { WallRows } from './wall-rows.ts';
import type { WallRecord } from './wall-terms.policy.ts';

export const WALL_TOKEN_PREFIX = 'ssd_wall_';

/** A wall that renews in time always has 72 hours ahead. */
export const TOKEN_LIFE_MS = 96 * 3_600_000;
/** After a newer token was used, an older one opens the door for so long: a connection under way may still carry it. */
const OVERLAP_MS = 10 * 60_000;

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * A new token for a wall. Those in use stay, so that a lost answer shuts nobody out; one that was given out and never used is
 * replaced, so that there is at most one such at a time. Expired ones are removed.
 */
export async function issueToken(
  tx: WriteTransaction,
  rows: WallRows,
  { id: wall }: Pick<WallRecord, 'id'>,
  now: number,
): Promise<IssuedToken> {
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
  await rows.noteChange(tx, wall);
  return { token, expiresAt };
}

/** Notes the first use of a token: those before it have done their service. */
export async function useToken(
  tx: WriteTransaction,
  rows: WallRows,
  token: WallTokenRecord,
  now: number,
): Promise<void> {
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
  await rows.noteChange(tx, token.wall);
}

export async function dropTokens(tx: WriteTransaction, wall: string): Promise<void> {
  await tables(tx).deleteFrom('wall_token').where('wall', '=', wall).execute();
}

const tables = (tx: WriteTransaction) => tx.db.withTables<WallTables>();
