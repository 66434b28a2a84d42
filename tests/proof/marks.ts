import { randomBytes } from 'node:crypto';

const MARK = /tanda-[0-9a-f]{16}/g;

/** Words that occur nowhere else: wherever one turns up, it is known whose text it is and who may read it. */
export class Marks {
  readonly #owners = new Map<string, string>();

  /** A text that holds a mark of its own. `what`: what it is a text of, for people. */
  text(what: string): string {
    const mark = `tanda-${randomBytes(8).toString('hex')}`;
    this.#owners.set(mark, what);
    return `Catatan ${mark}`;
  }

  get size(): number {
    return this.#owners.size;
  }

  /** What the texts are of whose marks stand in `output`. */
  in(output: string): string[] {
    return [...output.matchAll(MARK)].map(([mark]) => this.#owners.get(mark) ?? `a mark of nobody: ${mark}`);
  }
}
