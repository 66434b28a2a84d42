import { acceptTexts } from '../operation/accept.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import { WallScopeUnknown, WallScreenOutOfRange, WallScreenTooSmall } from './wall.refusals.ts';
import type { WallSetup } from './wall-terms.policy.ts';

/** Metres of distance for each inch of the diagonal, beyond which the largest text is too small to be read. */
const METRES_PER_INCH = 0.09;
const RANGES = { diagonalInches: [20, 600], distanceMetres: [0.5, 40] } as const;

/**
 * The setup of a wall, with its texts trimmed. Refuses `TextNotAcceptable`, `WallScopeUnknown`, `WallScreenOutOfRange`,
 * `WallScreenTooSmall`.
 */
export function acceptSetup<Setup extends WallSetup>(setup: Setup, roster: Roster): Setup {
  acceptTexts({ name: setup.name, place: setup.place });
  const region = roster.regions.get(setup.scope);
  if (!region || region.level === 'DESA') throw new WallScopeUnknown(setup.scope);
  for (const field of ['diagonalInches', 'distanceMetres'] as const) {
    const [minimum, maximum] = RANGES[field];
    if (!(setup[field] >= minimum && setup[field] <= maximum)) {
      throw new WallScreenOutOfRange(field, minimum, maximum);
    }
  }
  const maximumMetres = setup.diagonalInches * METRES_PER_INCH;
  if (setup.distanceMetres > maximumMetres) throw new WallScreenTooSmall(Math.floor(maximumMetres * 10) / 10);
  return { ...setup, name: setup.name.trim(), place: setup.place.trim() };
}
