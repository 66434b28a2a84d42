import type { RegionLevel } from '../../generated/graphql.ts';
import { tpsNumber } from '../../i18n/tps-number.ts';
import type { Words } from '../../i18n/words.ts';
import type { BoardIncident, LogLine } from '../../situation/situation.types.ts';
import { type Briefing, placeKindLabel, regionName, type Speech } from '../briefing.ts';

const MOST_NAMED = 4;

/** `TPS 03, 04` or `TPS 03 dan 04`; more than four are counted: `6 TPS`. */
export function tpsWords(
  numbers: readonly number[],
  words: Words,
  joined: 'list' | 'sentence' = 'list',
): string {
  if (numbers.length > MOST_NAMED) return words('tps.count', { n: numbers.length });
  const named = [...numbers].sort((a, b) => a - b).map(tpsNumber);
  const last = named.length > 1 && joined === 'sentence' ? named.pop() : undefined;
  const number = last === undefined ? named.join(', ') : `${named.join(', ')} ${words('word.and')} ${last}`;
  return words('tps.one', { number });
}

/** The part of a code at the level below the scope: the kecamatan on a regency's wall, the desa on a kecamatan's. */
export function childOfScope(scope: string, code: string): string {
  const depth = scope.split('.').length + 1;
  return code.split('-')[0]?.split('.').slice(0, depth).join('.') ?? code;
}

/** `M. Sabak Timur`: a name of several words with its first one as an initial; one of a single word as it is. */
const shortName = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? name : `${first.slice(0, 1)}. ${rest.join(' ')}`;
};

/**
 * Where, on a board row, the fullest first: the kecamatan on a regency's wall; TPS and desa, or the named object,
 * on a kecamatan's. Only the name of a region is shortened: `TPS 02 Sungai Itik`, `TPS 02 S. Itik`.
 */
export function placesOnBoard(
  incident: BoardIncident,
  briefing: Briefing,
  { words, language }: Speech,
): readonly [full: string, short: string] {
  const { region, operation } = briefing;
  const named = (code: string | null, level: RegionLevel, before = ''): readonly [string, string] => {
    const name = code === null ? words(`region.${level}`) : regionName(briefing, code);
    return [`${before}${name}`, `${before}${code === null ? name : shortName(name)}`];
  };
  if (region.level === 'KABUPATEN') return named(incident.kecamatan, 'KABUPATEN');
  if (incident.category === null) return named(incident.region, region.level);
  if (incident.tpsNumbers.length > 0) {
    return named(incident.desa, region.level, `${tpsWords(incident.tpsNumbers, words)} `);
  }
  const object = incident.placeKind;
  const before = object === null ? '' : `${placeKindLabel(operation, object, language)} `;
  return named(incident.desa, region.level, before);
}

/** Where, in a sentence of the log: `TPS 09 Lambur`, and after it the kecamatan where the wall shows several. */
export function placeInLog(
  line: LogLine,
  briefing: Briefing,
  { words }: Speech,
): { place: string; after: string } {
  const name = regionName(briefing, line.region);
  const place = line.tpsNumbers.length > 0 ? `${tpsWords(line.tpsNumbers, words, 'sentence')} ${name}` : name;
  const kecamatan = childOfScope(briefing.region.code, line.region);
  const isBelow = briefing.region.level === 'KABUPATEN' && kecamatan !== line.region;
  return { place, after: isBelow ? ` · ${regionName(briefing, kecamatan)}` : '' };
}
