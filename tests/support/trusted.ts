import { getOperationAST, parse } from 'graphql';
import { shapeOf } from '../../server/graphql/document-shape.ts';
import { DOCUMENT_ID, TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { sha256Hex } from '../../server/kernel/canonical.ts';

export const documentId = (text: string): string => `${DOCUMENT_ID}${sha256Hex(text)}`;

/** A list of trusted documents as the build makes it, of the given texts. */
export const trustedTexts = (...texts: readonly string[]): TrustedDocuments =>
  new TrustedDocuments(
    texts.map((text) => ({ name: nameIn(text), id: documentId(text), shape: shapeOf(parse(text)), text })),
  );

const nameIn = (text: string): string => getOperationAST(parse(text))?.name?.value ?? '';
