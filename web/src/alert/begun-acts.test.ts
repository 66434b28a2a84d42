import { expect, it } from 'vitest';
import { BegunActs, isUnsettled } from './begun-acts.ts';

it('what is pressed again is the same act of the same instant, and what says something else is another', () => {
  const acts = new BegunActs();
  const first = acts.of('accept a 0', 1_000);
  expect(acts.of('accept a 0', 9_000)).toEqual(first);
  expect(first.happenedAt).toBe('1970-01-01T00:00:01.000Z');
  expect(acts.of('accept a 1', 9_000).id).not.toBe(first.id);
});

it('what was answered for good and is said again is another act', () => {
  const acts = new BegunActs();
  const first = acts.of('a', 1_000);
  acts.settle('a');
  expect(acts.of('a', 1_000).id).not.toBe(first.id);
});

it('a refusal that may be taken yet leaves the act open, and nothing else does', () => {
  expect(isUnsettled({ code: 'RETRY_LATER', isRetryable: true })).toBe(true);
  expect(isUnsettled({ code: 'ALERT_ENDED', isRetryable: false })).toBe(false);
  expect(isUnsettled({ alert: 'a' })).toBe(false);
});
