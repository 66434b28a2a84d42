import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';

/**
 * How much of an incident a reader gets.
 * `FULL`: everything. `UNATTRIBUTED`: everything but the agency. `MASKED`: severity, status, times, kecamatan and agency, but
 * neither what nor where. `COUNTED`: that there is one, in the numbers of the whole regency alone. `ABSENT`: nothing.
 */
export type Showing = 'FULL' | 'UNATTRIBUTED' | 'MASKED' | 'COUNTED' | 'ABSENT';

/** The pictures there are of one scope. All readers of one sight share their frames. */
export const SIGHTS = ['OPEN', 'RESTRICTED', 'SECRET', 'WALL', 'GUEST'] as const;
export type Sight = (typeof SIGHTS)[number];

/** What each sight shows of an incident of each level. */
export const SHOWING: Readonly<Record<Sight, Readonly<Record<DisclosureLevel, Showing>>>> = {
  OPEN: { BIASA: 'FULL', TERBATAS: 'ABSENT', RAHASIA: 'ABSENT' },
  RESTRICTED: { BIASA: 'FULL', TERBATAS: 'FULL', RAHASIA: 'ABSENT' },
  SECRET: { BIASA: 'FULL', TERBATAS: 'FULL', RAHASIA: 'FULL' },
  // A wall hangs where guests may stand: it says that there is something, for those who can look it up in the console.
  WALL: { BIASA: 'FULL', TERBATAS: 'MASKED', RAHASIA: 'COUNTED' },
  GUEST: { BIASA: 'UNATTRIBUTED', TERBATAS: 'COUNTED', RAHASIA: 'COUNTED' },
};
