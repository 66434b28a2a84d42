import type { PersonPartsFragment } from '../../../generated/graphql.ts';

export type Person = PersonPartsFragment;

/** What is to be said of a person first. */
export type PersonState = 'erased' | 'barred' | 'inside' | 'invited' | 'lapsed' | 'known';

/** Gone, shut out, logged in somewhere, waiting with an open invitation, with one that ran out, or known. */
export function personState(person: Person): PersonState {
  if (person.isErased) return 'erased';
  if (person.isBarred) return 'barred';
  if (person.sessions.length > 0) return 'inside';
  if (person.invitation?.state === 'OPEN') return 'invited';
  const isUnused = person.invitation !== null && person.invitation.state !== 'USED';
  if (person.lastSeenAt === null && isUnused) return 'lapsed';
  return 'known';
}

/** Every door is shut to him. */
export const isGone = (person: Person): boolean => ['erased', 'barred'].includes(personState(person));
