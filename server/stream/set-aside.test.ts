import { expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { RetryLater } from '../kernel/storage-fault.ts';
import { isPassing, reasonOf } from './set-aside.ts';

class Unwanted extends Refusal {
  readonly typeName = 'Unwanted';
  readonly code = 'UNWANTED';
}

const locked = () => Object.assign(new Error('database is locked'), { errcode: 5 });

test.each([
  ['a database that is locked', locked(), true],
  ['an act that is to be sent again', new RetryLater(), true],
  ['an act that is refused for good', new Unwanted('no'), false],
  ['a bug', new TypeError('no such thing'), false],
  ['what is no error', 'database is locked', false],
])('%s passes by itself: %j %s', (_what, error, passes) => {
  expect(isPassing(error)).toBe(passes);
});

test.each([
  [new TypeError('not like this'), 'TypeError: not like this'],
  [new Error(''), 'Error: '],
  ['thrown as it is', 'thrown as it is'],
  [undefined, 'undefined'],
  // PostgreSQL holds no NUL in a text.
  [new Error('of \0 a \0 file'), 'Error: of  a  file'],
  [new Error('x'.repeat(493)), `Error: ${'x'.repeat(493)}`],
  [new Error('x'.repeat(494)), `Error: ${'x'.repeat(493)}`],
  [new Error(`${'\0'.repeat(400)}${'x'.repeat(493)}`), `Error: ${'x'.repeat(493)}`],
])('the reason of %j is a sentence of 500 characters at most', (error, reason) => {
  expect(reasonOf(error)).toBe(reason);
});
