import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../kernel/canonical.ts';
import { shapeOf } from './document-shape.ts';
import { documentPreparer } from './prepare-document.ts';
import { DOCUMENT_ID, TrustedDocuments } from './trusted-documents.ts';

const schema = buildSchema('type Query { a: Int b: Int deep: Query }');
const trustedDocument = (name: string, body = '{ a }') => {
  const text = `query ${name} ${body}`;
  return { name, id: `${DOCUMENT_ID}${sha256Hex(text)}`, shape: shapeOf(parse(text)), text };
};
const WALL = trustedDocument('Wall', '{ a deep { b } }');
const OTHERS = Array.from({ length: 150 }, (_, index) => trustedDocument(`Other${index}`));
const STRANGER = { may: () => false };

const preparer = () =>
  documentPreparer({ schema, trusted: new TrustedDocuments([WALL, ...OTHERS]), isDevelopment: false });
const padded = (text: string, by: number) => text.replace('{', `${' '.repeat(by)}{`);

describe('a trusted document', () => {
  test('is prepared once and never again, however many others are asked for, padded or not (F14)', () => {
    const prepare = preparer();
    const first = [WALL.text, WALL.id].map((text) => prepare(text, STRANGER).document);
    for (let round = 0; round < 30; round += 1) {
      for (const { text, id } of [WALL, ...OTHERS]) {
        prepare(padded(text, round), STRANGER);
        prepare(id, STRANGER);
      }
    }
    const later = [WALL.text, WALL.id].map((text) => prepare(text, STRANGER).document);
    expect(later[0]).toBe(first[0]);
    expect(later[1]).toBe(first[1]);
    expect(first[0]).not.toBeNull();
  });

  test('is the same for sharing, whoever wrote it down in which way and whenever (F14)', () => {
    const prepare = preparer();
    const idOf = (text: string) => prepare(text, STRANGER).document?.id;
    const known = idOf(WALL.text);
    expect(known).toEqual(expect.any(String));
    for (const text of [WALL.id, padded(WALL.text, 1), padded(WALL.text, 2_000), `# wall\n${WALL.text}`])
      expect(idOf(text)).toBe(known);
    const withName = WALL.text.replace('b }', 'b __typename }');
    expect(idOf(withName)).not.toBe(known);
    expect(idOf(padded(withName, 900))).toBe(idOf(withName));
    expect(preparer()(WALL.text, STRANGER).document?.id).toBe(known);
  });

  test('as a client writes it is not pushed out by the writings of others (F14)', () => {
    const prepare = preparer();
    const written = WALL.text.replace('b }', 'b __typename }');
    const first = prepare(written, STRANGER).document;
    for (const { text } of OTHERS) {
      for (let round = 0; round < 10; round += 1) prepare(padded(text, round), STRANGER);
    }
    expect(prepare(written, STRANGER).document).toBe(first);
  });

  test('is not looked for in a text that is far too long for one', () => {
    const prepare = preparer();
    const codes = [padded(WALL.text, 100_000), `query Wall { ${'a '.repeat(1_500)} }`].map(
      (text) => prepare(text, STRANGER).errors?.[0]?.extensions.code,
    );
    expect(codes).toEqual(['DOCUMENT_NOT_TRUSTED', 'DOCUMENT_NOT_TRUSTED']);
  });

  test('is known in a text as long as one may be, and not in one character more', () => {
    const { longestText } = new TrustedDocuments([WALL, ...OTHERS]);
    const known = (length: number) =>
      preparer()(padded(WALL.text, length - WALL.text.length), STRANGER).document !== null;
    expect([known(longestText), known(longestText + 1)]).toEqual([true, false]);
  });
});
