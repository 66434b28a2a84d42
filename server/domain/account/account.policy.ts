import type { Role } from '../access/access.policy.ts';

export const LOG_IN_WAYS = ['PASSWORD', 'PASSKEY', 'INVITATION'] as const;
export type LogInWay = (typeof LOG_IN_WAYS)[number];

export const INVITATION_STATES = ['OPEN', 'USED', 'EXPIRED', 'REPLACED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Roles that people hold; reporters, walls and programs get theirs at their own doors. */
export const PERSON_ROLES = [
  'ADMIN',
  'POSKO',
  'KECAMATAN',
  'LEADER',
  'AGENCY',
  'INTELLIGENCE',
] as const satisfies readonly Role[];
export type PersonRole = (typeof PERSON_ROLES)[number];

export const PASSWORD_FAULTS = ['MISSING', 'TOO_SHORT', 'TOO_LONG', 'LIKE_USERNAME', 'COMMON'] as const;
/** What keeps a password from being taken. */
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives without being used, and at most. Real time. */
export const SESSION_LIFE = {
  // A shift of voting day lasts 30 hours.
  PERSON: { idleMs: 36 * HOUR, maximumMs: 7 * DAY },
  // A phone may be out of reach for days, and nobody types a password at a TPS.
  REPORTER: { idleMs: 30 * DAY, maximumMs: 30 * DAY },
} as const;

export const INVITATION_LIFE = {
  personMs: 7 * DAY,
  firstAdminMs: HOUR,
  /** A phone that did not get the answer may redeem again with the same id for so long. */
  repeatMs: DAY,
} as const;

export const PASSWORD_LENGTH = { minimum: 12, maximum: 128 } as const;
export const USERNAME_LENGTH = { minimum: 3, maximum: 40 } as const;
export const NAME_LENGTH = 80;
export const PHONE_LENGTH = 24;
export const REASON_LENGTH = 300;
export const PASSKEY_NAME_LENGTH = 40;
export const PASSKEYS_PER_PERSON = 10;
