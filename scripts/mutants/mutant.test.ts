import { expect, test } from 'vitest';
import { mutantOf } from './mutant.ts';

const FILE = 'door.ts';
const LINE = '  if (isOpen) enter();';
const OTHER = '  if (isShut) enter();';
const idsIn = (...lines: readonly string[]) => {
  const text = lines.join('\n');
  const found: string[] = [];
  for (let start = text.indexOf('isOpen'); start >= 0; start = text.indexOf('isOpen', start + 1))
    found.push(
      mutantOf(FILE, text, { start, end: start + 6, after: 'true', mutator: 'ConditionalExpression' }).id,
    );
  return found;
};

test('each of several alike lines has an id of its own, so that what is said of one says nothing of the others', () => {
  expect(new Set(idsIn(LINE, OTHER, LINE, LINE)).size).toBe(3);
});

test('the first of alike lines has the id that it has alone, wherever it stands', () => {
  const [alone] = idsIn(LINE);
  expect(idsIn(OTHER, LINE, OTHER, LINE)[0]).toBe(alone);
});

test('each of alike lines keeps its id when other lines are put between them', () => {
  expect(idsIn(OTHER, LINE, OTHER, OTHER, LINE)).toEqual(idsIn(LINE, LINE));
});

test('two places in one line have two ids', () => {
  const [one, two, ...more] = idsIn('const both = isOpen && isOpen;');
  expect([one === two, more.length]).toEqual([false, 0]);
});
