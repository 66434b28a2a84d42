import type { SearchOption } from './search-choice.tsx';

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
