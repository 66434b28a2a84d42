import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { shapeOf } from './document-shape.ts';
import { readTrustedDocuments, TrustedDocuments } from './trusted-documents.ts';

const TEXT = 'query Now { operation { name } }';
const DOCUMENT = { name: 'Now', id: 'sha256:aa', shape: shapeOf(parse(TEXT)), text: TEXT };
const folder = mkdtempSync(join(tmpdir(), 'siaga-trusted-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a document is found by its id', () => {
  const documents = new TrustedDocuments([DOCUMENT]);
  expect([documents.byId('sha256:aa'), documents.byId('sha256:bb')]).toEqual([DOCUMENT, null]);
});

test('a document is known however it is written down, and another one is not', () => {
  const documents = new TrustedDocuments([DOCUMENT]);
  const knows = (text: string) => documents.sameAs(parse(text)) !== null;
  expect(knows('# Of now.\nquery Now {\n  operation { __typename name } }')).toBe(true);
  expect(knows('query Now { operation { name status } }')).toBe(false);
  expect(knows('query Then { operation { name } }')).toBe(false);
  expect(knows('{ operation { name } }')).toBe(false);
  expect(knows('query Now { operation { __typename: name } }')).toBe(false);
  expect(knows('query Now { operation { name __typename @skip(if: true) } }')).toBe(false);
});

test('the order of definitions makes no difference to a shape; their names do', () => {
  const parts = ['query Q { ...A ...B }', 'fragment A on Query { a }', 'fragment B on Query { b }'];
  const shape = (texts: readonly string[]) => shapeOf(parse(texts.join('\n')));
  expect(shape(parts.toReversed())).toBe(shape(parts));
  expect(shape(['query R { ...A ...B }', ...parts.slice(1)])).not.toBe(shape(parts));
});

test('the list that the build made is read from its file', () => {
  const path = join(folder, 'documents.json');
  writeFileSync(path, JSON.stringify([DOCUMENT]));
  expect(readTrustedDocuments(path).byId('sha256:aa')).toEqual(DOCUMENT);
});

test('a list that is not there is named, with the way to make it', () => {
  const path = join(folder, 'missing.json');
  expect(() => readTrustedDocuments(path)).toThrow(`${path} is missing`);
});

test('a text may be four times as long as the longest of ours and 2,000 characters, with a token for each eight characters and 200', () => {
  const of = (...lengths: number[]) =>
    new TrustedDocuments(lengths.map((length) => ({ ...DOCUMENT, text: 'x'.repeat(length) })));
  const room = ({ longestText, mostTokens }: TrustedDocuments) => [longestText, mostTokens];
  expect(room(of(100, 1_001, 10))).toEqual([6_004, 326]);
  expect(room(of())).toEqual([2_000, 200]);
});
