import { distance } from 'fastest-levenshtein';
import type { Wording } from '../operation/operation-plan.ts';

/** How far the words of two texts are the same: 0 to 1, and those that both have. */
export interface Likeness {
  readonly score: number;
  readonly shared: readonly string[];
}

/** Words of one text that are compared; further ones are not looked at, so that no text takes long. */
const MOST_WORDS = 30;
/** Words that are read as one at most. */
const LONGEST_PHRASE = 3;
/** A shorter word has too many that differ from it by a letter. */
const SHORTEST_MISSPELT = 4;
const TWO_MISTAKES_FROM = 8;
const SHORTEST_CORRECTED = 5;
const SHORTEST_ROOT = 4;
const MOST_REMEMBERED = 5_000;
const AFFIXED = 0.9;

const NOTHING: Wording = {
  ...{ spellings: [], alternatives: [], negations: [], fillers: [], prefixes: [], suffixes: [] },
};
const DIFFERENT: Likeness = { score: 0, shared: [] };

/**
 * Compares what people wrote in a hurry, by the wording of the plan: shortened and misspelt words are read as they are written
 * out, what tells nothing is passed over, and texts that contradict each other are not alike, however many words they share.
 */
export class WordComparison {
  readonly #wording: Wording;
  /** Each spelling, and each word as it is written out, with what it is read as. */
  readonly #readAs: ReadonlyMap<string, string>;
  readonly #fillers: ReadonlySet<string>;
  /** Single words that the wording knows: what is nearly one of them is read as that. */
  readonly #known: ReadonlySet<string>;
  readonly #corrected = new Map<string, string>();

  constructor(wording: Wording | undefined) {
    this.#wording = wording ?? NOTHING;
    const { spellings, alternatives, negations, fillers } = this.#wording;
    this.#readAs = new Map(
      spellings.flatMap(({ word, also }) => [word, ...also].map((spelling) => [spelling, word])),
    );
    this.#fillers = new Set(fillers);
    const phrases = [...spellings.flatMap(({ word, also }) => [word, ...also]), ...alternatives.flat()];
    this.#known = new Set([...phrases.flatMap((phrase) => phrase.split(' ')), ...negations, ...fillers]);
  }

  /** The words of a text that tell something, each once, as they are written out. */
  wordsOf(text: string): readonly string[] {
    const letters =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const read = this.#phrasesOf(letters.map((word) => this.#correct(word)));
    const { negations } = this.#wording;
    const words = new Set<string>();
    let isNegated = false;
    for (const word of read) {
      if (negations.includes(word)) isNegated = true;
      else if (isNegated) {
        words.add(`${negations[0]} ${word}`);
        isNegated = false;
      } else if (word.length > 1 && !this.#fillers.has(word)) words.add(word);
      if (words.size === MOST_WORDS) break;
    }
    return [...words];
  }

  /** Of the words of two texts. */
  compare(one: readonly string[], other: readonly string[]): Likeness {
    if (one.length === 0 || other.length === 0 || this.#contradict(one, other)) return DIFFERENT;
    const [few, many] = one.length <= other.length ? [one, other] : [other, one];
    const left = new Set(many);
    const shared: string[] = [];
    let alike = 0;
    for (const word of few) {
      const best = this.#nearest(word, left);
      if (best === null) continue;
      left.delete(best.word);
      shared.push(best.word);
      alike += best.likeness;
    }
    // Half of it is how much of the shorter text stands in the longer one: a long report may tell of the same as a short one.
    const score = (alike / few.length + (2 * alike) / (few.length + many.length)) / 2;
    return { score, shared };
  }

  #phrasesOf(letters: readonly string[]): string[] {
    const read: string[] = [];
    for (let at = 0; at < letters.length; ) {
      let length = Math.min(LONGEST_PHRASE, letters.length - at);
      while (length > 1 && !this.#readAs.has(letters.slice(at, at + length).join(' '))) length -= 1;
      const spelling = letters.slice(at, at + length).join(' ');
      read.push(this.#readAs.get(spelling) ?? spelling);
      at += length;
    }
    return read;
  }

  /** What is a known word but for one mistake is read as that. */
  #correct(word: string): string {
    if (word.length < SHORTEST_CORRECTED || this.#known.has(word)) return word;
    const remembered = this.#corrected.get(word);
    if (remembered !== undefined) return remembered;
    const read = [...this.#known].find(
      (known) => known.length >= SHORTEST_CORRECTED && isWithin(1, word, known),
    );
    if (this.#corrected.size >= MOST_REMEMBERED) this.#corrected.clear();
    this.#corrected.set(word, read ?? word);
    return read ?? word;
  }

  /** Whether one says what the other denies, or names another of things that exclude each other. */
  #contradict(one: readonly string[], other: readonly string[]): boolean {
    const [negation] = this.#wording.negations;
    const denies = (words: readonly string[], said: readonly string[]) =>
      words.some((word) => negation !== undefined && said.includes(`${negation} ${word}`));
    if (denies(one, other) || denies(other, one)) return true;
    return this.#wording.alternatives.some((group) => {
      const [ofOne, ofOther] = [one, other].map((words) => group.filter((word) => words.includes(word)));
      if (!ofOne?.length || !ofOther?.length) return false;
      return !ofOne.some((word) => ofOther.includes(word));
    });
  }

  #nearest(word: string, among: ReadonlySet<string>): { word: string; likeness: number } | null {
    if (among.has(word)) return { word, likeness: 1 };
    let best: { word: string; likeness: number } | null = null;
    for (const other of among) {
      const likeness = this.#likenessOf(word, other);
      if (likeness > (best?.likeness ?? 0)) best = { word: other, likeness };
    }
    return best;
  }

  #likenessOf(one: string, other: string): number {
    if (isMisspelt(one, other)) return 1 - distance(one, other) / Math.max(one.length, other.length);
    return this.#isAffixed(one, other) || this.#isAffixed(other, one) ? AFFIXED : 0;
  }

  #isAffixed(root: string, word: string): boolean {
    if (root.length < SHORTEST_ROOT || word.length <= root.length) return false;
    const at = word.indexOf(root);
    if (at < 0) return false;
    const [before, after] = [word.slice(0, at), word.slice(at + root.length)];
    const { prefixes, suffixes } = this.#wording;
    return (before === '' || prefixes.includes(before)) && (after === '' || suffixes.includes(after));
  }
}

/** Whether two words differ by no more than people get wrong in a hurry. */
function isMisspelt(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  return isWithin(length < SHORTEST_MISSPELT ? 0 : length < TWO_MISTAKES_FROM ? 1 : 2, one, other);
}

/** Two letters that changed places are one mistake. */
function isWithin(mistakes: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > mistakes) return false;
  const apart = distance(one, other);
  return apart <= mistakes || (apart === 2 && mistakes === 1 && sorted(one) === sorted(other));
}

const sorted = (word: string): string => [...word].sort().join('');
