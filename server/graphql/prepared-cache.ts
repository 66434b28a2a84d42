import type { TrustedDocument } from './trusted-documents.ts';

/** Characters of text that one cache holds in all: parsed, a document takes some eighty times its text. */
const KEPT_TEXT = 250_000;
/** A longer text, such as one padded with white space, is not worth its room. */
const LONGEST_TEXT = 20_000;
/** Ways of writing one trusted document down that are kept beside its own; a client adds `__typename` in one way. */
const WRITINGS = 4;

/** Documents that passed the gate, by their text; the least recently used goes first. */
export class PreparedCache<PreparedDocument> {
  readonly #documents = new Map<string, PreparedDocument>();
  #keptText = 0;

  get(text: string): PreparedDocument | null {
    const known = this.#documents.get(text);
    if (!known) return null;
    this.#documents.delete(text);
    this.#documents.set(text, known);
    return known;
  }

  keep(text: string, document: PreparedDocument): void {
    if (text.length > LONGEST_TEXT || this.#documents.has(text)) return;
    this.#documents.set(text, document);
    this.#keptText += text.length;
    for (const [oldest] of this.#documents) {
      if (this.#keptText <= KEPT_TEXT) break;
      this.#documents.delete(oldest);
      this.#keptText -= oldest.length;
    }
  }
}

/**
 * Trusted documents that passed the gate. Each has a place of its own: in its own writing it is never pushed out, and other ways
 * of writing it down push out only each other.
 */
export class TrustedCache<PreparedDocument> {
  readonly #own = new Map<string, PreparedDocument>();
  readonly #others = new Map<string, PreparedDocument>();
  readonly #writings = new Map<string, Set<string>>();

  get(text: string): PreparedDocument | null {
    return this.#own.get(text) ?? this.#others.get(text) ?? null;
  }

  /** `text`: as it came; it may be the id of the document. */
  keep(text: string, trusted: TrustedDocument, document: PreparedDocument): void {
    if (text === trusted.id || text === trusted.text) this.#own.set(text, document);
    else if (text.length <= longestWriting(trusted)) this.#keepOther(text, trusted, document);
  }

  #keepOther(text: string, { id }: TrustedDocument, document: PreparedDocument): void {
    const texts = this.#writings.get(id) ?? new Set<string>();
    this.#writings.set(id, texts.add(text));
    this.#others.set(text, document);
    const [oldest] = texts;
    if (texts.size <= WRITINGS || oldest === undefined) return;
    texts.delete(oldest);
    this.#others.delete(oldest);
  }
}

/** With a `__typename` in each of its sets and white space of another taste. */
const longestWriting = ({ text }: TrustedDocument): number => 2 * text.length + 500;
