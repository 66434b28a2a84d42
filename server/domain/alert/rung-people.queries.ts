import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, grantOf } from '../access/access.queries.ts';
import { type Grant, liesIn, type PrincipalKind, Viewer } from '../access/viewer.policy.ts';
import type { AlertChannel, LadderRung } from '../operation/operation-plan.ts';
import { canSeeAlert, type SeenAlert } from './alert-sight.policy.ts';
import { regionAround } from './ladder.policy.ts';

/** By which channels each of these people can be reached now; who is missing, by none. */
export interface Reachability {
  of(principals: readonly string[]): Promise<ReadonlyMap<string, readonly AlertChannel[]>>;
}

/** Somebody on a rung, with the channels of the rung by which he can be reached. */
export interface RungPerson {
  readonly principal: string;
  readonly channels: AlertChannel[];
}

type Db = WriteTransaction['db'];

/**
 * Who stands on a rung for an alert: everybody who holds the office there by a right that stands, and may see the alert by that
 * right. By principal.
 */
export async function peopleOnRung(
  db: Db,
  rung: LadderRung,
  alert: SeenAlert,
  realNow: number,
): Promise<readonly string[]> {
  const region = regionAround(alert.place, rung.level);
  if (region === null) return [];
  const grants = await standingHolders(db, rung, realNow);
  const holders = grants.filter(({ grant, kind }) => {
    const isThere =
      rung.level === 'AGENCY'
        ? grant.agency !== null && alert.agencies.includes(grant.agency) && liesIn(alert.place, grant.region)
        : grant.region === region;
    return isThere && canSeeAlert(viewerBy(grant, kind), alert);
  });
  return [...new Set(holders.map(({ grant }) => grant.principal))].sort();
}

/** Those of them who can be reached by a channel of the rung. */
export async function reachableOn(
  rung: LadderRung,
  principals: readonly string[],
  reachability: Reachability,
): Promise<RungPerson[]> {
  if (principals.length === 0) return [];
  const reached = await reachability.of(principals);
  return principals.flatMap((principal) => {
    const channels = rung.channels.filter((channel) => reached.get(principal)?.includes(channel));
    return channels.length > 0 ? [{ principal, channels }] : [];
  });
}

/** Everybody who holds the office of a rung anywhere, by a right that stands. */
export async function standingHolders(db: Db, rung: LadderRung, realNow: number) {
  let query = db
    .withTables<AccessTables>()
    .selectFrom('access_grant')
    .innerJoin('principal', 'principal.id', 'access_grant.principal')
    .selectAll('access_grant')
    .select('principal.kind')
    .where('role', '=', rung.role)
    .where('revoked_at', 'is', null)
    .where('barred_at', 'is', null)
    .where('starts_at', '<=', realNow)
    .where((grants) => grants.or([grants('ends_at', 'is', null), grants('ends_at', '>', realNow)]));
  if (rung.post !== null) query = query.where('post', '=', rung.post);
  const rows = await query.execute();
  return rows.map((row) => ({ grant: grantOf(row), kind: row.kind as PrincipalKind }));
}

/** Somebody with this right alone: no two make up a third. */
const viewerBy = (grant: Grant, kind: PrincipalKind): Viewer =>
  new Viewer({ principal: grant.principal, kind, session: null, grants: [grant], wallMode: 'NORMAL' });
