import type { Door } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import { forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';

/** Throws the fault `SESSION_NEEDS_HTTP` on a socket, before anything is done that would end in a cookie. */
export function needsHttp(door: Door): void {
  if (door.isSocket)
    throw new Fault('SESSION_NEEDS_HTTP', 'Log in over HTTP: a socket cannot hand out a cookie.');
}

/** Somebody who is logged in. */
export interface LoggedInViewer {
  readonly principal: string;
  readonly session: string;
}

/** Throws the fault `UNAUTHENTICATED` for nobody in particular, and `FORBIDDEN` for who came without a session. */
export function loggedIn(viewer: Viewer): LoggedInViewer {
  if (viewer.principal === null) throw new Fault('UNAUTHENTICATED', 'Log in first.', 401);
  const isPersonOrPhone = viewer.kind === 'PERSON' || viewer.kind === 'REPORTER';
  if (!isPersonOrPhone || viewer.session === null) throw forbidden();
  return { principal: viewer.principal, session: viewer.session };
}

/** As `loggedIn`, for what only people can do: a reporter’s phone has neither password nor passkey. */
export function loggedInPerson(viewer: Viewer): LoggedInViewer {
  const who = loggedIn(viewer);
  if (viewer.kind !== 'PERSON') throw forbidden();
  return who;
}
