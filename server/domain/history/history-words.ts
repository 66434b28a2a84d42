import type { CodeList } from './code-words.ts';
import type { HistoryRow, KnownIncident } from './history-row.ts';
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

const together = (matches: readonly Match[]): Match => matches.reduce(and, NOTHING);

/** The codes in whose names words were found: of most lists there is none. */
class CodeMatches {
  readonly #lists = new Map<string, Map<string, Match>>();

  note(list: string, code: string, match: Match): void {
    const codes = this.#lists.get(list) ?? new Map<string, Match>();
    this.#lists.set(list, codes.set(code, and(codes.get(code) ?? NOTHING, match)));
  }

  of(list: CodeList, code: string): Match {
    return this.#lists.get(list)?.get(code) ?? NOTHING;
  }

  has(list: CodeList): boolean {
    return this.#lists.has(list);
  }
}

/** What an entry says by codes of its own; the lists of those are called the same. */
const OWN_CODES = ['kind', 'channel', 'post', 'institution', 'stage'] as const satisfies readonly CodeList[];

export interface HistoryWordsParts {
  readonly codes: WordIndex;
  readonly texts: WordIndex;
  /** Whether the asker may read what was written there. */
  readonly mayLook: (id: string) => boolean;
  /** An incident as it stood when the asker's right to see it was judged. */
  readonly asOfNow: (incident: KnownIncident) => KnownIncident;
}

/**
 * What a search for words lets through: entries in which each of the words is found, in what was written or in what the codes are
 * called. Texts that the asker may not read are never looked at.
 */
export class HistoryWords {
  readonly #terms: readonly string[];
  readonly #asOfNow: HistoryWordsParts['asOfNow'];
  readonly #codes = new CodeMatches();
  readonly #texts = new Map<string, Match>();
  readonly #incidents = new Map<string, Match>();
  readonly #places = new Map<string, Match>();
  /** Those of the entries' own codes that are worth a look. */
  #own: readonly (typeof OWN_CODES)[number][] = [];

  private constructor(text: string, asOfNow: HistoryWordsParts['asOfNow']) {
    this.#terms = termsOf(text);
    this.#asOfNow = asOfNow;
  }

  static async of(text: string, parts: HistoryWordsParts): Promise<HistoryWords> {
    const { codes, texts, mayLook } = parts;
    const words = new HistoryWords(text, parts.asOfNow);
    for (const [index, term] of words.#terms.entries()) {
      words.#noteCodes(await codes.find(term), 1 << index);
      words.#noteTexts(await texts.find(term, mayLook), 1 << index);
      if (IS_NUMBER.test(term)) words.#noteNumber(term, 1 << index);
    }
    words.#own = OWN_CODES.filter((list) => words.#codes.has(list));
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
    for (const list of this.#own) match = and(match, this.#codes.of(list, row[list] ?? ''));
    return match;
  }

  #textOf({ id }: HistoryRow): Match {
    return this.#texts.get(id) ?? NOTHING;
  }

  #ofIncident(incident: KnownIncident): Match {
    const known = this.#incidents.get(incident.id);
    if (known) return known;
    const { category, kind, standing, tps } = this.#asOfNow(incident);
    const match = together([
      this.#codes.of('incident', ''),
      this.#codes.of('category', category),
      this.#codes.of('incidentKind', `${category} ${kind}`),
      this.#codes.of('severity', standing.severity),
      ...[standing.agency, ...standing.supporting].map((code) => this.#codes.of('agency', code)),
      ...tps.map((place) => this.#ofPlace(place)),
      this.#codes.of('incidentNumber', String(standing.number)),
    ]);
    this.#incidents.set(incident.id, match);
    return match;
  }

  /** By the place and everything that holds it. */
  #ofPlace(place: string): Match {
    const known = this.#places.get(place);
    if (known) return known;
    const [region = '', tps] = place.split('-');
    const parts = region.split('.');
    const match = together([
      ...parts.map((_, index) => this.#codes.of('region', parts.slice(0, index + 1).join('.'))),
      ...(tps === undefined
        ? []
        : [this.#codes.of('tps', ''), this.#codes.of('tpsNumber', String(Number(tps)))]),
    ]);
    this.#places.set(place, match);
    return match;
  }

  /** What is found goes by the name of the list and the code. */
  #noteCodes(found: Found, bits: Bits): void {
    for (const [id, words] of found) {
      const end = id.indexOf(' ');
      this.#codes.note(id.slice(0, end), id.slice(end + 1), { bits, words });
    }
  }

  #noteTexts(found: Found, bits: Bits): void {
    for (const [id, words] of found)
      this.#texts.set(id, and(this.#texts.get(id) ?? NOTHING, { bits, words }));
  }

  #noteNumber(term: string, bits: Bits): void {
    for (const list of ['incidentNumber', 'tpsNumber'] as const)
      this.#codes.note(list, String(Number(term)), { bits, words: [term] });
  }
}
