import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { AccessGrant, Principal } from './access.entity.ts';
import type { Role } from './access.policy.ts';
import type { Grant, PrincipalKind } from './viewer.policy.ts';

export type AccessTables = {
  principal: InferKyselyTable<typeof Principal>;
  access_grant: InferKyselyTable<typeof AccessGrant>;
};

export const grantOf = (row: AccessTables['access_grant']): Grant => ({
  id: row.id,
  principal: row.principal,
  role: row.role as Role,
  region: row.region,
  agency: row.agency,
  institution: row.institution,
  post: row.post,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
});

/** Grants that were not taken back, whether or not their time has come, in the order of their ids. */
export async function standingGrants(db: Kysely<AccessTables>, principal: string): Promise<readonly Grant[]> {
  const rows = await db
    .selectFrom('access_grant')
    .selectAll()
    .where('principal', '=', principal)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(grantOf);
}

/** Null where there is no such principal. */
export async function principalOf(
  db: Kysely<AccessTables>,
  id: string,
): Promise<{ readonly kind: PrincipalKind; readonly isBarred: boolean } | null> {
  const row = await db
    .selectFrom('principal')
    .select(['kind', 'barred_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { kind: row.kind as PrincipalKind, isBarred: row.barred_at !== null } : null;
}
