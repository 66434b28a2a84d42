import { knownCode } from '../operation/accept.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { type PostHolder, postsFor } from '../operation/post.policy.ts';
import { knownRegion } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { PersonRole } from './account.policy.ts';
import { GrantEndsInPast, PostNotForGrant, RoleNeedsRegency } from './account.refusals.ts';

/** A right as an admin asks for it. Instants are epoch milliseconds of real time. */
export interface RequestedGrant {
  readonly role: PersonRole;
  readonly region: string;
  readonly agency: string | null;
  /** The post in whose name its holder acts; ignored for an ADMIN. */
  readonly post: string | null;
  /** Null: now. */
  readonly startsAt: number | null;
  /** Null: until it is taken back. */
  readonly endsAt: number | null;
}

export interface SettledGrant {
  readonly role: PersonRole;
  readonly region: string;
  readonly agency: string | null;
  readonly institution: null;
  readonly post: string | null;
  readonly startsAt: number;
  readonly endsAt: number | null;
}

/** Refuses `RegionUnknown`, `RoleNeedsRegency`, `AgencyUnknown`, `PostUnknown`, `PostNotForGrant`, `GrantEndsInPast`. */
export function settleGrant(
  asked: RequestedGrant,
  { plan, roster, now }: { plan: OperationPlan; roster: Roster; now: number },
): SettledGrant {
  const { code: region, level } = knownRegion(asked.region, roster);
  if (asked.role === 'ADMIN' && region !== roster.kabupaten.code) {
    throw new RoleNeedsRegency(roster.kabupaten.code);
  }
  const agency = asked.role === 'AGENCY' ? knownCode('agency', asked.agency ?? '', plan.agencies).code : null;
  const post = asked.role === 'ADMIN' ? null : settlePost(asked, { role: asked.role, agency, level }, plan);
  const startsAt = asked.startsAt ?? now;
  if (asked.endsAt !== null && asked.endsAt <= Math.max(now, startsAt)) {
    throw new GrantEndsInPast(asked.endsAt, now);
  }
  return { role: asked.role, region, agency, institution: null, post, startsAt, endsAt: asked.endsAt };
}

/** Who acts does so in the name of a post; an admin keeps the doors and signs nothing. */
function settlePost({ post }: RequestedGrant, holder: PostHolder, plan: OperationPlan): string {
  if (post !== null) knownCode('post', post, plan.posts);
  const fitting = postsFor(plan, holder).map(({ code }) => code);
  if (post === null || !fitting.includes(post)) throw new PostNotForGrant(post, fitting);
  return post;
}
