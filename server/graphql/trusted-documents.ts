import { readFileSync } from 'node:fs';
import { type DefinitionNode, type DocumentNode, Kind } from 'graphql';
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

/** How much longer than every document of ours a text may be that is one of them: clients add `__typename` and white space. */
const ROOM = { times: 4, characters: 2_000, tokens: 200 };
/** Characters that a token of ours takes at least, on average, as documents are printed. */
const TOKEN_LENGTH = 8;

/** The documents that anybody may run as far as his rights go. Every other one needs a right of its own. */
export class TrustedDocuments {
  readonly #byId: ReadonlyMap<string, TrustedDocument>;
  readonly #byShape: ReadonlyMap<string, TrustedDocument>;
  readonly #names: ReadonlySet<string>;
  /** Characters, and lexical tokens, that a text may hold and still be one of these; a longer one is not worth parsing. */
  readonly longestText: number;
  readonly mostTokens: number;

  constructor(documents: readonly TrustedDocument[]) {
    this.#byId = new Map(documents.map((document) => [document.id, document]));
    this.#byShape = new Map(documents.map((document) => [document.shape, document]));
    this.#names = new Set(documents.map(({ name }) => name));
    const longest = Math.max(0, ...documents.map(({ text }) => text.length));
    this.longestText = ROOM.characters + ROOM.times * longest;
    this.mostTokens = ROOM.tokens + Math.ceil(longest / TOKEN_LENGTH);
  }

  /** The document with this id; null where there is none. */
  byId(id: string): TrustedDocument | null {
    return this.#byId.get(id) ?? null;
  }

  /** The one of these that a document is, however it is written down; null where it is none. */
  sameAs(document: DocumentNode): TrustedDocument | null {
    if (!document.definitions.every((definition) => this.#isKnown(definition))) return null;
    return this.#byShape.get(shapeOf(document)) ?? null;
  }

  /** False for an operation of another name: far cheaper to find than the shape of its document. */
  #isKnown(definition: DefinitionNode): boolean {
    return definition.kind !== Kind.OPERATION_DEFINITION || this.#names.has(definition.name?.value ?? '');
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
