import { expect, it } from 'vitest';
import { ALWAYS, countUntil, isWithin, overlap, type Span, SpanMemo, spanAmong } from './span.ts';

it('a span holds its beginning and not its end', () => {
  const span = { from: 10, until: 20 };
  expect([9, 10, 19, 20].map((instant) => isWithin(span, instant))).toEqual([false, true, true, false]);
  expect(isWithin(ALWAYS, 0)).toBe(true);
});

it('two spans overlap from the later beginning to the earlier end', () => {
  const [early, late] = [
    { from: 0, until: 10 },
    { from: 5, until: 20 },
  ];
  for (const both of [overlap(early, late), overlap(late, early)])
    expect(both).toEqual({ from: 5, until: 10 });
  expect(overlap(ALWAYS, late)).toEqual(late);
});

it.each([
  [[], 5, 0, ALWAYS],
  [[10], 9, 0, { from: ALWAYS.from, until: 10 }],
  [[10], 10, 1, { from: 10, until: ALWAYS.until }],
  [[10, 20, 30], 19, 1, { from: 10, until: 20 }],
  [[10, 20, 30], 20, 2, { from: 20, until: 30 }],
  [[10, 20, 30], 31, 3, { from: 30, until: ALWAYS.until }],
])('of %j at or before %i there are %i, and the stretch between is %j', (instants, instant, count, span) => {
  expect(countUntil(instants, instant)).toBe(count);
  expect(spanAmong(instants, instant)).toEqual(span);
});

it('the last four values are kept, each for as long as it holds, until what they depend on changes', () => {
  const memo = new SpanMemo<{ readonly span: Span }>();
  const computed: number[] = [];
  const look = (instant: number) =>
    memo.at(instant, () => {
      computed.push(instant);
      const from = Math.floor(instant / 10) * 10;
      return { span: { from, until: from + 10 } };
    });
  for (const instant of [5, 15, 25, 35]) expect(look(instant).span.from).toBe(instant - 5);
  for (const instant of [0, 19, 24, 35]) look(instant);
  expect(computed).toEqual([5, 15, 25, 35]);
  // The fifth takes the place of the first.
  look(45);
  for (const instant of [16, 26, 36, 46]) look(instant);
  expect(computed).toEqual([5, 15, 25, 35, 45]);
  look(6);
  expect(computed).toEqual([5, 15, 25, 35, 45, 6]);
  memo.clear();
  look(6);
  expect(computed).toEqual([5, 15, 25, 35, 45, 6, 6]);
});
