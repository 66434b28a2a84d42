/** Characters of text that one cache holds in all: parsed, a document takes some eighty times its text. */
const KEPT_TEXT = 250_000;
/** A longer text, such as one padded with white space, is not worth its room. */
const LONGEST_TEXT = 20_000;

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
