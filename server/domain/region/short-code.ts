const ROMAN_DIGITS: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
};

/**
 * Gives each sibling a code of three capital letters or digits that occurs once. `taken` codes are left alone. The same
 * names in the same order always get the same codes.
 */
export function shortCodesOf(names: readonly string[], taken: Iterable<string> = []): string[] {
  const used = new Set(taken);
  const common = commonWords(names);
  return names.map((name) => {
    const words = wordsOf(name);
    const telling = words.filter((word) => !common.has(word));
    const isTelling = telling.some((word) => !(word in ROMAN_DIGITS));
    const code = firstFree(isTelling ? telling : words, words, used);
    used.add(code);
    return code;
  });
}

/** Words that three or more siblings share tell nobody which of them is meant. */
function commonWords(names: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const name of names)
    for (const word of new Set(wordsOf(name))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(
    [...counts].filter(([word, count]) => count >= 3 && !(word in ROMAN_DIGITS)).map(([word]) => word),
  );
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').toUpperCase();
  return plain.split(/[^A-Z0-9]+/).filter((word) => word !== '');
}

function firstFree(telling: readonly string[], words: readonly string[], used: ReadonlySet<string>): string {
  for (const candidate of candidatesOf(telling, words)) if (!used.has(candidate)) return candidate;
  for (let number = 0; ; number += 1) {
    const code = number.toString(36).toUpperCase().padStart(3, '0');
    if (!used.has(code)) return code;
  }
}

function* candidatesOf(telling: readonly string[], words: readonly string[]): Generator<string> {
  const last = telling.at(-1) ?? '';
  const digit = telling.length > 1 ? ROMAN_DIGITS[last] : undefined;
  const named = digit === undefined ? telling : telling.slice(0, -1);
  const [first = '', second = '', third = ''] = named;
  if (digit !== undefined) {
    yield* ofLength(initial(first) + (initial(second) || consonantsOf(first).slice(0, 1)) + digit);
  } else if (third !== '') yield* ofLength(initial(first) + initial(second) + initial(third));
  else if (second !== '') yield* ofLength(initial(first) + consonantsOf(first).slice(0, 1) + initial(second));
  else yield* ofLength(initial(first) + consonantsOf(first).slice(0, 2));
  yield* picksOf(telling.join(''));
  yield* picksOf(words.join(''));
}

/** All ways to take three letters of a word in their order, those that keep its beginning first. */
function* picksOf(letters: string): Generator<string> {
  for (let a = 0; a < letters.length; a += 1) {
    for (let b = a + 1; b < letters.length; b += 1) {
      for (let c = b + 1; c < letters.length; c += 1)
        yield letters.charAt(a) + letters.charAt(b) + letters.charAt(c);
    }
  }
}

function* ofLength(code: string): Generator<string> {
  if (code.length === 3) yield code;
}

const initial = (word: string): string => word.slice(0, 1);

/** The consonants after a word's first letter. */
const consonantsOf = (word: string): string => word.slice(1).replace(/[AEIOU]/g, '');
