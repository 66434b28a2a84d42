import { readFileSync } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { shapeOf } from './document-shape.ts';

/** A document that the project itself wrote: an operation of its pages, of the exercise, or one published for programs. */
export interface TrustedDocument {
  readonly name: string;
  /** `sha256:` and the hash of its text, as clients name it. */
  readonly id: string;
  readonly shape: string;
  readonly text: string;
}

/** How the id of a document begins. No document does. */
export const DOCUMENT_ID = 'sha256:';

/** The documents that anybody may run as far as his rights go. Every other one needs a right of its own. */
export class TrustedDocuments {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #shapes: ReadonlySet<string>;

  constructor(documents: readonly TrustedDocument[]) {
    this.#texts = new Map(documents.map(({ id, text }) => [id, text]));
    this.#shapes = new Set(documents.map(({ shape }) => shape));
  }

  /** The text of the document with this id; null where there is none. */
  textOf(id: string): string | null {
    return this.#texts.get(id) ?? null;
  }

  /** Whether a document is one of these, however it is written down. */
  includes(document: DocumentNode): boolean {
    return this.#shapes.has(shapeOf(document));
  }
}

/** Reads the list that the build has made. Throws with a sentence where it is missing. */
export function readTrustedDocuments(path: string): TrustedDocuments {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} is missing: the project has not been built. Run "npm run build".`);
  }
  return new TrustedDocuments(JSON.parse(text) as TrustedDocument[]);
}
