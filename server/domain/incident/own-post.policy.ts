import type { DisclosureLevel } from '../access/disclosure.policy.ts';
import type { Grant, SeenIncident } from '../access/viewer.policy.ts';
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

/** A coordinator acts for his own post alone. Refuses `PostNotYours`. */
export function requireOwnPost(post: string, grants: readonly Grant[]): void {
  const own = grants.map((grant) => grant.post);
  if (own.includes(null) || own.includes(post)) return;
  throw new PostNotYours(post, [...new Set(own.filter((code) => code !== null))]);
}
