import { tpsNumber } from '../../i18n/tps-number.ts';
import type { Words } from '../../i18n/words.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { placeName } from '../session/regions.ts';
import { labelOf } from '../session/session.ts';
import type { Speaking } from './speaking.ts';

export type PlacedIncident = Pick<BoardIncident, 'kecamatan' | 'desa' | 'tpsNumbers' | 'placeKind'>;

export const categoryOf = (
  { category }: Pick<BoardIncident, 'category'>,
  { operation, language, words }: Speaking,
): string =>
  category === null ? words('queue.noCategory') : labelOf(operation.categories, category, language);

const MOST_NAMED = 4;

/** `TPS 03, 04`; more than four are counted. */
export function tpsText(numbers: readonly number[], words: Words): string {
  if (numbers.length > MOST_NAMED) return words('tps.count', { n: numbers.length });
  return words('tps.one', { number: numbers.map(tpsNumber).join(', ') });
}

export interface PlaceText {
  /** The kecamatan, or the regency. */
  readonly wide: string;
  /** The desa; empty where it is not known, or concerns more than one. */
  readonly desa: string;
  /** TPS and kind of place; empty where neither is known. */
  readonly spot: string;
}

/** Where it is, in two lines. */
export function placeOf(incident: PlacedIncident, { operation, language, words }: Speaking): PlaceText {
  const { kecamatan, desa, tpsNumbers, placeKind } = incident;
  const spot = [
    tpsNumbers.length > 0 ? tpsText(tpsNumbers, words) : '',
    placeKind === null ? '' : labelOf(operation.placeKinds, placeKind, language),
  ];
  return {
    wide: kecamatan === null ? words('region.KABUPATEN') : placeName(operation, kecamatan),
    desa: desa === null ? '' : placeName(operation, desa),
    spot: spot.filter((part) => part !== '').join(' · '),
  };
}
