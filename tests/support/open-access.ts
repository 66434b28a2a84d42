import { ROLES, type Role } from '../../server/domain/access/access.policy.ts';
import { AccessRegister } from '../../server/domain/access/access-register.ts';
import type { Grant, PrincipalKind } from '../../server/domain/access/viewer.policy.ts';
import { Viewer } from '../../server/domain/access/viewer.policy.ts';
import type { AccessControl } from '../../server/graphql/access-control.ts';

const REGENCY = '15.07';
export const SOMEBODY = '0198a0e0-0000-7000-8000-00000000000a';

/** In whose names the acts of tests are, unless they say otherwise. */
const USUAL_POSTS: Partial<Record<Role, string>> = {
  POSKO: 'KOORDINATOR_PIKET',
  KECAMATAN: 'CAMAT',
  LEADER: 'BUPATI',
  AGENCY: 'KALAKSA_BPBD',
  INTELLIGENCE: 'KASAT_INTELKAM',
};

/** A grant that holds for ever, with what a test changes. */
export const grant = (change: Partial<Grant> = {}): Grant => ({
  id: '0198a0e0-0000-7000-8000-00000000000b',
  principal: SOMEBODY,
  role: 'POSKO',
  region: REGENCY,
  agency: null,
  institution: null,
  post: USUAL_POSTS[change.role ?? 'POSKO'] ?? null,
  startsAt: 0,
  endsAt: null,
  ...change,
});

/** Somebody with the given roles in the whole regency, or with exactly the given grants. */
export const viewerWith = (
  grants: readonly (Role | Partial<Grant>)[] = ['POSKO'],
  kind: PrincipalKind = 'PERSON',
): Viewer =>
  new Viewer({
    principal: SOMEBODY,
    kind,
    session: null,
    wallMode: 'NORMAL',
    grants: grants.map((each, index) =>
      grant({
        id: `0198a0e0-0000-7000-8000-${String(index).padStart(12, '0')}`,
        ...(typeof each === 'string' ? { role: each } : each),
      }),
    ),
  });

/** Lets everybody in by whatever secret he shows, with every role there is: for tests that are about something else. */
export function openAccess(): AccessControl {
  const register = new AccessRegister(() => Date.now());
  const { grants } = viewerWith(ROLES);
  const events = grants.map(({ id: grantId, ...rest }) => ({
    kind: 'AccessGranted',
    payload: JSON.stringify({ grantId, ...rest }),
  }));
  register.follow(events as never);
  return {
    register,
    isLevel: async () => true,
    admit: async () => ({ principal: SOMEBODY, kind: 'PERSON', session: null, expiresAt: null }),
  };
}
