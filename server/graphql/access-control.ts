import type { AccessRegister, Admission } from '../domain/access/access-register.ts';
import { credentialRevoked } from '../domain/access/acting.ts';
import { ANONYMOUS, type Viewer } from '../domain/access/viewer.policy.ts';
import type { Credentials, Door } from '../kernel/door.ts';
import { Fault } from '../kernel/fault.ts';
import type { RequestContext } from './request-context.ts';

/** Everything the API's outside needs in order to know who asks and what he may. */
export interface AccessControl {
  readonly register: AccessRegister;
  /** Whose credentials these are. Throws faults that say what is wrong with them. */
  readonly admit: (credentials: Credentials) => Promise<Admission>;
  /** True once the register knows every change of rights that is committed; false where it cannot. */
  readonly isLevel: () => Promise<boolean>;
}

/** Who asks, and why credentials that came along count for nothing. */
export interface Asker {
  /** Null: nobody in particular. */
  readonly admission: Admission | null;
  readonly fault: Fault | null;
}

export const NOBODY: Asker = { admission: null, fault: null };

/** What an operation is run with. */
export function requestContext(
  services: object,
  access: AccessControl,
  { admission, fault }: Asker,
  door: Door,
): RequestContext {
  const viewer = viewerOf(access, admission);
  return {
    services,
    viewer,
    door,
    doorFault: fault,
    confirm: () => confirmRights(access, admission, viewer),
  };
}

/** With the rights of this instant. Throws the fault `CREDENTIAL_REVOKED` where none are left. */
export function viewerOf(access: AccessControl, admission: Admission | null): Viewer {
  const viewer = admission ? access.register.viewerOf(admission) : ANONYMOUS;
  if (!viewer) throw credentialRevoked();
  return viewer;
}

/** Throws where the rights that somebody asked with no longer hold as they were, now that the answer has been read. */
export async function confirmRights(
  access: AccessControl,
  admission: Admission | null,
  asked: Viewer,
): Promise<void> {
  if (!admission) return;
  if (!(await access.isLevel()))
    throw new Fault('UNAVAILABLE', 'The log cannot be followed now. Ask again in a moment.', 503);
  if (hasRightsOf(viewerOf(access, admission), asked)) return;
  throw new Fault('UNAVAILABLE', 'Your rights have just changed. Ask again.', 503);
}

/** Whether two viewers of one principal may do and see the same. */
export const hasRightsOf = (one: Viewer, other: Viewer): boolean => rightsOf(one) === rightsOf(other);

const rightsOf = ({ grants, wallMode }: Viewer): string =>
  [...grants.map(({ id }) => id).sort(), wallMode].join(' ');
