import MiniSearch from 'minisearch';

/** What is kept of an act in words. */
export interface KeptText {
  readonly subject: string;
  readonly field: string;
  readonly text: string;
}

/** Texts that are searched: what was written about the matter. For whom somebody spoke is told to few, and searched by nobody. */
export const SEARCHED_FIELDS: readonly string[] = [
  ...[
    'description',
    'placeName',
    'note',
    'text',
    'result',
    'reason',
    'wallText',
    'receiptNumber',
    'question',
  ],
];

/** The texts of one act, in one order always. */
export const joined = (texts: readonly KeptText[]): string =>
  texts
    .toSorted((one, other) => (one.field < other.field ? -1 : 1))
    .map(({ text }) => text)
    .join('\n');

const MOST_TERMS = 12;
const LONGEST_TERM = 40;
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELT = 5;
const TWO_MISTAKES_FROM = 9;
const IS_NUMBER = /^\d+$/;

/** A word that is looked for may be begun only, or misspelt; a number is meant as it stands. */
const TYPING = {
  prefix: (term: string) => term.length >= SHORTEST_BEGINNING && !IS_NUMBER.test(term),
  fuzzy: (term: string) => {
    if (term.length < SHORTEST_MISSPELT || IS_NUMBER.test(term)) return false;
    return term.length < TWO_MISTAKES_FROM ? 1 : 2;
  },
};

const tokensOf = MiniSearch.getDefault('tokenize') as (text: string) => string[];
const plain = (word: string): string => word.toLowerCase();

/** The words of a search, each once, as they are looked for. */
export const termsOf = (text: string): readonly string[] =>
  [...new Set(tokensOf(text).map((word) => plain(word).slice(0, LONGEST_TERM)))]
    .filter((word) => word !== '')
    .slice(0, MOST_TERMS);

/** Something found, by its id, with the words in it that were meant. */
export type Found = ReadonlyMap<string, readonly string[]>;

/** An index of words over things with ids. */
export class WordIndex {
  readonly #index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    processTerm: plain,
    // A scratch of memory is given back as the index is used, not while something waits for it.
    autoVacuum: true,
  });
  readonly #texts = new Map<string, string>();

  /** Puts a text in place of what was kept under the id; an empty one takes it away. */
  keep(id: string, text: string): void {
    if (this.#texts.get(id) === text) return;
    if (this.#texts.has(id)) this.#index.discard(id);
    this.#texts.delete(id);
    if (text === '') return;
    this.#texts.set(id, text);
    this.#index.add({ id, text });
  }

  /** What is kept under an id. */
  textOf(id: string): string {
    return this.#texts.get(id) ?? '';
  }

  /** What holds the word, or nearly. Only what may be looked at is: the rest is as if it were not there. */
  find(term: string, mayLook: (id: string) => boolean = () => true): Found {
    const found = this.#index.search(term, {
      ...TYPING,
      // The word is one already: it is not taken apart a second time.
      tokenize: (word: string) => [word],
      filter: ({ id }) => mayLook(String(id)),
    });
    return new Map(found.map(({ id, match }) => [String(id), Object.keys(match)]));
  }
}
