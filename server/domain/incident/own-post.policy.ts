import type { Grant, SeenIncident } from '../access/viewer.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { IncidentTables } from './incident.queries.ts';
import { PostNotYours } from './incident.refusals.ts';

/** A row of an incident, as far as the right to see it goes. */
export const seenIncident = ({
  level,
  place_code,
  agency,
  supporting,
  reporter,
}: Pick<
  IncidentTables['incident'],
  'level' | 'place_code' | 'agency' | 'supporting' | 'reporter'
>): SeenIncident => ({
  level: level as DisclosureLevel,
  region: place_code,
  agencies: [agency, ...(supporting === null ? [] : (JSON.parse(supporting) as string[]))],
  reporter,
});

/** Nobody signs for another: the post is one that these grants name. Refuses `PostNotYours`. */
export function requireOwnPost(post: string, grants: readonly Grant[]): void {
  const own = grants.flatMap((grant) => grant.post ?? []);
  if (!own.includes(post)) throw new PostNotYours(post, [...new Set(own)]);
}
