import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { AccessGrant, Principal } from './access.entity.ts';
import { POLICY, ROLES, type Role, SIGNED_ACTIONS } from './access.policy.ts';
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

const SIGNING_ROLES: readonly string[] = ROLES.filter((role) =>
  SIGNED_ACTIONS.some((action) => POLICY[role].actions[action] !== 'NO'),
);

/** How many grants that stand at an instant of real time would let somebody act, if they named a post. */
export async function grantsWithoutPost(reader: Kysely<unknown>, now: number): Promise<number> {
  const { count } = await (reader as Kysely<AccessTables>)
    .selectFrom('access_grant')
    .select((rows) => rows.fn.countAll<number | string>().as('count'))
    .where('role', 'in', SIGNING_ROLES)
    .where('post', 'is', null)
    .where('revoked_at', 'is', null)
    .where((rows) => rows.or([rows('ends_at', 'is', null), rows('ends_at', '>', now)]))
    .executeTakeFirstOrThrow();
  return Number(count);
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
