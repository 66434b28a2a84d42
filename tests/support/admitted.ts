import { openDatabase } from '../../server/database/database.ts';
import type { AccessTables } from '../../server/domain/access/access.queries.ts';
import { type Grant, type PrincipalKind, Viewer } from '../../server/domain/access/viewer.policy.ts';
import { newId } from '../../server/kernel/ids.ts';
import { grant } from './open-access.ts';

/** What somebody is given: `{ role, region }` and what else a test names. */
export interface Admitted {
  readonly kind?: PrincipalKind;
  readonly grants: readonly Partial<Grant>[];
}

/**
 * Makes people known in a database before anything is composed on it. Acts judge them by their rows there; reads, by the
 * viewers that are answered.
 */
export async function admitAll<Name extends string>(
  url: string,
  people: Readonly<Record<Name, Admitted>>,
): Promise<Record<Name, Viewer>> {
  const database = await openDatabase(url);
  const db = database.orm.em.fork().getKysely<AccessTables>();
  const viewers = {} as Record<Name, Viewer>;
  for (const [name, { kind = 'PERSON', grants: given }] of Object.entries(people) as [Name, Admitted][]) {
    const principal = newId();
    const grants = given.map((change) => grant({ id: newId(), principal, ...change }));
    await db
      .insertInto('principal')
      .values({ id: principal, kind, created_at: 0, barred_at: null })
      .execute();
    for (const each of grants) await db.insertInto('access_grant').values(rowOf(each)).execute();
    viewers[name] = new Viewer({ principal, kind, session: null, grants, wallMode: 'NORMAL' });
  }
  await database.close();
  return viewers;
}

const rowOf = ({ startsAt, endsAt, ...rest }: Grant) => ({
  ...rest,
  starts_at: startsAt,
  ends_at: endsAt,
  revoked_at: null,
});
