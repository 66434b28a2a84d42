import type { Role } from './access.policy.ts';
import type { WallMode } from './viewer.policy.ts';

/**
 * Changes of what somebody may see and do, in the same stream as what he sees: whatever comes later in it is judged by them.
 * Principals are ids; who they are stands beside the log. Instants are epoch milliseconds of real time.
 */
export interface AccessGranted {
  grantId: string;
  principal: string;
  role: Role;
  region: string;
  agency: string | null;
  institution: string | null;
  post: string | null;
  startsAt: number;
  endsAt: number | null;
}

export interface AccessRevoked {
  grantId: string;
  principal: string;
}

/** All doors are shut to a principal: a person was barred or erased, a wall unpaired, a token revoked. */
export interface PrincipalBarred {
  principal: string;
}

/** The person logged out, or somebody ended the session for him. */
export interface SessionEnded {
  session: string;
  principal: string;
}

export interface WallModeSet {
  /** Null: every wall of the operation. */
  wall: string | null;
  mode: WallMode;
}

/** Events that say who may see, and nothing of what there is to see. */
export const ACCESS_EVENT_KINDS: readonly string[] = [
  'AccessGranted',
  'AccessRevoked',
  'PrincipalBarred',
  'SessionEnded',
  'WallModeSet',
];
