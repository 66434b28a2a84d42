import MiniSearch from 'minisearch';
import { Pace } from '../../kernel/pace.ts';

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
    'letterNumber',
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

/** Texts that are searched in one go. */
const SHELF = 500;

const newShelf = () => new MiniSearch<{ id: string; text: string }>({ fields: ['text'], processTerm: plain });
type TextShelf = ReturnType<typeof newShelf>;

/**
 * An index of words over things with ids, on shelves of so many: nothing is ranked, so what is found is the same on one as on
 * many, and between two of them everything else goes on.
 */
export class WordIndex {
  readonly #shelves: TextShelf[] = [];
  readonly #kept = new Map<string, { readonly shelf: TextShelf; readonly text: string }>();

  /** Puts a text in place of what was kept under the id; an empty one takes it away. */
  keep(id: string, text: string): void {
    const before = this.#kept.get(id);
    if (before?.text === text) return;
    before?.shelf.discard(id);
    this.#kept.delete(id);
    if (text === '') return;
    const shelf = this.#shelfWithRoom();
    shelf.add({ id, text });
    this.#kept.set(id, { shelf, text });
  }

  /** What is kept under an id. */
  textOf(id: string): string {
    return this.#kept.get(id)?.text ?? '';
  }

  /** What holds the word, or nearly. Only what may be looked at is: the rest is as if it were not there. */
  async find(term: string, mayLook: (id: string) => boolean = () => true): Promise<Found> {
    const found = new Map<string, readonly string[]>();
    const pace = new Pace();
    for (const shelf of this.#shelves) {
      const here = shelf.search(term, {
        ...TYPING,
        // The word is one already: it is not taken apart a second time.
        tokenize: (word: string) => [word],
        filter: ({ id }) => mayLook(String(id)),
      });
      for (const { id, match } of here) found.set(String(id), Object.keys(match));
      if (pace.isOver) await pace.giveWay();
    }
    return found;
  }

  #shelfWithRoom(): TextShelf {
    const last = this.#shelves.at(-1);
    if (last && last.documentCount < SHELF) return last;
    const shelf = newShelf();
    this.#shelves.push(shelf);
    return shelf;
  }
}
