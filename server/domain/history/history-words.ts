import { codesOf, codesOfIncident, codesOfPlace } from './code-words.ts';
import type { HistoryRow } from './history-row.ts';
import { type Found, termsOf, type WordIndex } from './history-texts.ts';

/** A set of the words that are looked for, one bit each. */
type Bits = number;

interface Match {
  readonly bits: Bits;
  readonly words: readonly string[];
}

const NOTHING: Match = { bits: 0, words: [] };
const IS_NUMBER = /^\d+$/;

const and = (one: Match, other: Match): Match => {
  if (other.bits === 0) return one;
  if (one.bits === 0) return other;
  return { bits: one.bits | other.bits, words: [...one.words, ...other.words] };
};

/**
 * What a search for words lets through: entries in which each of the words is found, in what was written or in what the codes are
 * called. Texts that the asker may not read are never looked at.
 */
export class HistoryWords {
  readonly #terms: readonly string[];
  readonly #codes = new Map<string, Match>();
  readonly #texts = new Map<string, Match>();
  readonly #incidents = new Map<string, Match>();
  readonly #places = new Map<string, Match>();

  private constructor(text: string) {
    this.#terms = termsOf(text);
  }

  static async of(
    text: string,
    codes: WordIndex,
    texts: WordIndex,
    mayLook: (id: string) => boolean,
  ): Promise<HistoryWords> {
    const words = new HistoryWords(text);
    for (const [index, term] of words.#terms.entries()) {
      note(words.#codes, await codes.find(term), 1 << index);
      note(words.#texts, await texts.find(term, mayLook), 1 << index);
      if (IS_NUMBER.test(term)) words.#noteNumber(term, 1 << index);
    }
    return words;
  }

  /** Entries in whose texts a word was found. */
  get inTexts(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** What was written there is no more, or reads otherwise: it does not count. */
  forget(id: string): void {
    this.#texts.delete(id);
  }

  /** Where nothing but signs was asked for, nothing is found by them. */
  matches(row: HistoryRow): boolean {
    const all = (1 << this.#terms.length) - 1;
    return all !== 0 && (this.#matchOf(row).bits & all) === all;
  }

  /** The words of an entry that were meant, each once. */
  wordsIn(row: HistoryRow): readonly string[] {
    return [...new Set(this.#matchOf(row).words)];
  }

  #matchOf(row: HistoryRow): Match {
    const own = codesOf(row).reduce((match, code) => and(match, this.#codes.get(code) ?? NOTHING), NOTHING);
    return and(and(own, this.#ofIncident(row)), and(this.#ofPlace(row.place), this.#textOf(row)));
  }

  #textOf({ id }: HistoryRow): Match {
    return this.#texts.get(id) ?? NOTHING;
  }

  #ofIncident(row: HistoryRow): Match {
    if (row.incident === null) return NOTHING;
    const { id, standing } = row.incident;
    const known = this.#incidents.get(id);
    if (known) return known;
    const codes = [...codesOfIncident(row), `number ${standing.number}`];
    const match = codes.reduce((all, code) => and(all, this.#codes.get(code) ?? NOTHING), NOTHING);
    this.#incidents.set(id, match);
    return match;
  }

  #ofPlace(place: string): Match {
    const known = this.#places.get(place);
    if (known) return known;
    const match = codesOfPlace(place).reduce(
      (all, code) => and(all, this.#codes.get(code) ?? NOTHING),
      NOTHING,
    );
    this.#places.set(place, match);
    return match;
  }

  #noteNumber(term: string, bits: Bits): void {
    const number = Number(term);
    for (const code of [`number ${number}`, `tpsNumber ${number}`])
      note(this.#codes, new Map([[code, [term]]]), bits);
  }
}

function note(matches: Map<string, Match>, found: Found, bits: Bits): void {
  for (const [id, words] of found) matches.set(id, and(matches.get(id) ?? NOTHING, { bits, words }));
}
