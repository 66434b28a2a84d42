import { tpsNumber } from '../../i18n/tps-number.ts';
import type { Language, Words } from '../../i18n/words.ts';
import type { SearchOption } from '../controls/search-choice.tsx';
import { placeName, regionOptions } from '../session/regions.ts';
import type { Operation } from '../session/session.ts';

/** More than this nobody reads: he types on. */
const MOST_OFFERED = 40;

/**
 * Options in which every word that was typed begins some word, the best match first; all of them, as many as are read, while
 * nothing was typed.
 */
export function wordsMatching(
  text: string,
  value: string | null,
  options: readonly SearchOption[],
): readonly SearchOption[] {
  const isChosen = options.some(({ code, name }) => code === value && name === text);
  const asked = isChosen ? [] : wordsOf(text);
  const found = options.filter((option) => {
    const has = wordsOf(`${option.name} ${option.detail} ${option.code}`);
    return asked.every((word) => has.some((each) => beginsWith(each, word)));
  });
  const ranked = asked.length === 0 ? found : found.toSorted((a, b) => rankOf(a, asked) - rankOf(b, asked));
  return ranked.slice(0, MOST_OFFERED);
}

/** A number that is typed is that of a TPS before all; what bears the name comes before what merely lies in it. */
function rankOf({ code, name }: SearchOption, asked: readonly string[]): number {
  const own = wordsOf(name);
  const isIn = (word: string) => own.some((each) => beginsWith(each, word));
  if (code.includes('-') && asked.some((word) => isNumber(word) && isIn(word))) return 0;
  return asked.every(isIn) ? 1 : 2;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,·/]+/)
    .filter((word) => word !== '');

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** A number is typed with or without its leading zeros. */
const beginsWith = (has: string, typed: string): boolean =>
  isNumber(typed) && isNumber(has) ? Number(has) === Number(typed) : has.startsWith(typed);

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

/** The category and kind that an option stands for. */
export function kindOf(code: string): { readonly category: string; readonly kind: string | null } {
  const [category = code, kind = null] = code.split('/');
  return { category, kind };
}
