import { codesOfIncident, codesOfPlace, OWN_CODES } from './code-words.ts';
import type { HistoryRow, KnownIncident } from './history-row.ts';
import { type Found, termsOf, type WordIndex } from './history-texts.ts';

/** A set of the words that are looked for, one bit each. */
type Bits = number;

interface Match {
  readonly bits: Bits;
  readonly words: readonly string[];
}

interface OwnMatches {
  readonly name: (typeof OWN_CODES)[number];
  readonly matches: ReadonlyMap<string, Match>;
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
  /** Those of the entries' own codes that hold a word: most searches mean none of them. */
  #own: readonly OwnMatches[] = [];

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
    words.#own = OWN_CODES.map((name) => ({ name, matches: words.#matchesIn(name) })).filter(
      ({ matches }) => matches.size > 0,
    );
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
    let match = and(this.#ofPlace(row.place), this.#textOf(row));
    if (row.incident !== null) match = and(this.#ofIncident(row.incident), match);
    for (const { name, matches } of this.#own) match = and(match, matches.get(row[name] ?? '') ?? NOTHING);
    return match;
  }

  #textOf({ id }: HistoryRow): Match {
    return this.#texts.get(id) ?? NOTHING;
  }

  #ofIncident(incident: KnownIncident): Match {
    const known = this.#incidents.get(incident.id);
    if (known) return known;
    const match = this.#ofCodes(codesOfIncident(incident));
    this.#incidents.set(incident.id, match);
    return match;
  }

  #ofPlace(place: string): Match {
    const known = this.#places.get(place);
    if (known) return known;
    const match = this.#ofCodes(codesOfPlace(place));
    this.#places.set(place, match);
    return match;
  }

  #ofCodes(codes: readonly string[]): Match {
    return codes.reduce((all, code) => and(all, this.#codes.get(code) ?? NOTHING), NOTHING);
  }

  /** The codes of one list in whose names a word was found, by the codes alone. */
  #matchesIn(list: string): ReadonlyMap<string, Match> {
    const prefix = `${list} `;
    const found = [...this.#codes].filter(([code]) => code.startsWith(prefix));
    return new Map(found.map(([code, match]) => [code.slice(prefix.length), match]));
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
