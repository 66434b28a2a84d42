import type { Grant } from '../access/viewer.policy.ts';
import { InstitutionNotYours } from './checkpoint.refusals.ts';

/**
 * Whoever may act by these grants may speak for the institution: a reporter speaks for his own alone, anybody else for whom he
 * was told by. Refuses `InstitutionNotYours`.
 */
export function requireOwnInstitution(institution: string, grants: readonly Grant[]): void {
  const own = grants.map((grant) => grant.institution);
  if (own.includes(null) || own.includes(institution)) return;
  throw new InstitutionNotYours(institution, [...new Set(own.filter((code) => code !== null))]);
}
