import type { OfficerMeQuery } from '../generated/graphql.ts';
import type { Language, Words } from '../i18n/words.ts';
import { type Called, incidentName } from '../pieces/incident-name.ts';
import { regionName } from '../pieces/region-name.ts';
import type { OfficerAlert } from './alert-book.ts';

type Operation = OfficerMeQuery['operation'];

/** What happened: what the incident is called; where it is about none, the rule. */
export const titleOf = (
  alert: Called & Pick<OfficerAlert, 'label'>,
  { categories }: Pick<Operation, 'categories'>,
  language: Language,
): string => incidentName(alert, { categories, by: 'label', language }) ?? alert.label[language];

/** Where: the TPS where it is one alone, else the region. */
export const placeOf = (
  { region, tps }: Pick<OfficerAlert, 'region' | 'tps'>,
  { regency }: Operation,
  words: Words,
): string => regionName(regency, tps.length === 1 && tps[0] !== undefined ? tps[0] : region, words);

const KECAMATAN_DEPTH = 3;

/** `Kapolsek Sadu`: a post of a kecamatan bears its name, for each kecamatan has one. */
export function postName(code: string, { me, operation }: OfficerMeQuery, language: Language): string {
  const label = operation.posts.find((post) => post.code === code)?.label[language] ?? code;
  const own = me.grants.find(({ post }) => post === code);
  const isOfKecamatan = own?.region.split('.').length === KECAMATAN_DEPTH;
  const kecamatan = operation.regency.children.find((child) => child.code === own?.region);
  return isOfKecamatan && kecamatan !== undefined ? `${label} ${kecamatan.name}` : label;
}
