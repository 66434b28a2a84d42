import type { DisclosureLevel, Severity } from '../../generated/graphql.ts';
import { tpsNumber } from '../../i18n/tps-number.ts';
import type { Language, Words } from '../../i18n/words.ts';
import type { SearchOption } from '../controls/search-choice.tsx';
import { placeName, regionOptions } from '../session/regions.ts';
import type { Operation } from '../session/session.ts';

const liesIn = (code: string, region: string): boolean =>
  code === region || code.startsWith(`${region}.`) || code.startsWith(`${region}-`);

interface TpsEntry {
  readonly code: string;
  readonly number: number;
}

/** Every region and TPS in which somebody with these regions may report, in the order of the roster. */
export function placeOptions(
  operation: Operation,
  tpsList: readonly TpsEntry[],
  regions: readonly string[],
  words: Words,
): readonly SearchOption[] {
  const byDesa = Map.groupBy(tpsList, ({ code }) => code.slice(0, code.indexOf('-')));
  return regionOptions(operation, words)
    .flatMap((region) => [region, ...(byDesa.get(region.code) ?? []).map(tpsOption(operation, words))])
    .filter(({ code }) => regions.some((region) => liesIn(code, region)));
}

const tpsOption =
  (operation: Operation, words: Words) =>
  ({ code, number }: TpsEntry): SearchOption => {
    const desa = code.slice(0, code.indexOf('-'));
    const kecamatan = desa.slice(0, desa.lastIndexOf('.'));
    return {
      code,
      name: `${words('tps.one', { number: tpsNumber(number) })} ${placeName(operation, desa)}`,
      detail: placeName(operation, kecamatan),
      depth: 2,
    };
  };

/** Every kind of incident within its category, and each category for what is of no kind. */
export const kindOptions = ({ categories }: Operation, language: Language): readonly SearchOption[] =>
  categories.flatMap((category) => [
    { code: category.code, name: category.label[language], detail: '', depth: 0 },
    ...category.kinds.map(({ code, label }) => ({
      code: kindCode(category.code, code),
      name: label[language],
      detail: category.label[language],
      depth: 1,
    })),
  ]);

/** A kind named together with its category: the same kind may stand in two. */
export const kindCode = (category: string, kind: string | null): string =>
  kind === null ? category : `${category}/${kind}`;

/** What an incident of that kind is unless its reporter says otherwise. */
export function usualOf(
  { categories }: Operation,
  { category, kind }: { readonly category: string | null; readonly kind: string | null },
): { readonly severity: Severity; readonly level: DisclosureLevel } {
  const group = categories.find(({ code }) => code === category);
  const refined = group?.kinds.find(({ code }) => code === kind);
  return {
    severity: (refined ?? group)?.defaultSeverity ?? 'MEDIUM',
    level: refined?.defaultLevel ?? group?.defaultLevel ?? 'BIASA',
  };
}

/** The category and kind that an option stands for. */
export function kindOf(code: string): { readonly category: string; readonly kind: string | null } {
  const [category = code, kind = null] = code.split('/');
  return { category, kind };
}
