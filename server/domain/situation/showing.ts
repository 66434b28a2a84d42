import { SHOWING, type Showing, type Sight } from '../access/disclosure.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { GroundRegion } from './situation-ground.ts';

/** Whether the board has a row for what is shown so. */
export const hasRow = (showing: Showing): boolean =>
  showing === 'FULL' || showing === 'UNATTRIBUTED' || showing === 'MASKED';

/** Whether it is shown so what happened, and where. */
export const isWhole = (showing: Showing): boolean => showing === 'FULL' || showing === 'UNATTRIBUTED';

/**
 * What a sight shows of an incident in the numbers of one region. Those of a desa would tell where a masked incident is, those
 * of anything but the whole regency where a counted one is.
 */
export function showingIn(region: GroundRegion['level'], sight: Sight, level: DisclosureLevel): Showing {
  const showing = SHOWING[sight][level];
  if (showing === 'MASKED' && region === 'DESA') return 'ABSENT';
  if (showing === 'COUNTED' && region !== 'KABUPATEN') return 'ABSENT';
  return showing;
}

/** Lines of news name agencies and posts: a sight that leaves these out of ordinary incidents has none. */
export const hasLog = (sight: Sight): boolean => SHOWING[sight].BIASA === 'FULL';
