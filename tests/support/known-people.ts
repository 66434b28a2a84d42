import type { Role } from '../../server/domain/access/access.policy.ts';
import { AccessRegister } from '../../server/domain/access/access-register.ts';
import type { PrincipalKind } from '../../server/domain/access/viewer.policy.ts';
import type { AccessControl } from '../../server/graphql/access-control.ts';
import { Fault } from '../../server/kernel/fault.ts';
import { newId } from '../../server/kernel/ids.ts';
import { grant } from './open-access.ts';

export interface KnownPerson {
  readonly kind: PrincipalKind;
  readonly roles: readonly Role[];
}

export interface KnownPeople extends AccessControl {
  /** The principal who comes in by a secret. */
  principalOf(secret: string): string;
}

/** Lets in the people of a list, each by his own secret, and nobody else; their roles hold in the whole regency. */
export function knownPeople(people: Readonly<Record<string, KnownPerson>>): KnownPeople {
  const register = new AccessRegister(() => Date.now());
  const principals = new Map(Object.keys(people).map((secret) => [secret, newId()]));
  for (const [secret, { roles }] of Object.entries(people)) {
    const events = roles.map((role) => {
      const { id: grantId, ...rest } = grant({ id: newId(), principal: principals.get(secret)!, role });
      return { kind: 'AccessGranted', payload: JSON.stringify({ grantId, ...rest }) };
    });
    register.follow(events as never);
  }
  return {
    register,
    isLevel: async () => true,
    principalOf: (secret) => principals.get(secret)!,
    admit: async ({ secret }) => {
      const person = people[secret];
      const principal = principals.get(secret);
      if (!person || !principal) throw new Fault('CREDENTIAL_UNKNOWN', 'Nobody knows this secret.', 401);
      return { principal, kind: person.kind, session: null, expiresAt: null };
    },
  };
}
