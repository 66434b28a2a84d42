import type { WallAmbient, WallSetupInput } from '../../../generated/graphql.ts';
import { type Preset, presetFor } from '../../../pieces/preset.ts';

/** What was typed about a wall; numbers as they were typed. */
export interface SetupForm {
  readonly name: string;
  readonly place: string;
  readonly scope: string | null;
  readonly diagonal: string;
  readonly distance: string;
  readonly ambient: WallAmbient;
  readonly isGuest: boolean;
}

export const emptySetup = (scope: string | null): SetupForm => ({
  name: '',
  place: '',
  scope,
  diagonal: '',
  distance: '',
  ambient: 'DARK',
  isGuest: false,
});

/** A number as people here write it: comma or point. */
export function numberIn(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** Which size of text the room asks for: a preset, too small a screen, or not known yet. */
export function presetIn({ diagonal, distance }: SetupForm): Preset | 'TOO_SMALL' | null {
  const [inches, metres] = [numberIn(diagonal), numberIn(distance)];
  if (inches === null || metres === null || inches <= 0 || metres <= 0) return null;
  return presetFor(inches, metres) ?? 'TOO_SMALL';
}

/** What the server is sent; null where something is missing or cannot work. */
export function setupIn(form: SetupForm): WallSetupInput | null {
  const [diagonalInches, distanceMetres] = [numberIn(form.diagonal), numberIn(form.distance)];
  const preset = presetIn(form);
  if (form.name.trim() === '' || form.place.trim() === '' || form.scope === null) return null;
  if (diagonalInches === null || distanceMetres === null || preset === null || preset === 'TOO_SMALL')
    return null;
  return {
    name: form.name.trim(),
    place: form.place.trim(),
    scope: form.scope,
    diagonalInches,
    distanceMetres,
    ambient: form.ambient,
    isGuestByDefault: form.isGuest,
  };
}
