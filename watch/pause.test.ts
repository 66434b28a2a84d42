import { expect, test } from 'vitest';
import { pauseMs } from './pause.ts';

test('clients that were cut off at once come back spread over two seconds, and later over half a minute (F24)', () => {
  const chances = Array.from({ length: 1_000 }, (_, index) => index / 1_000);
  const at = (attempt: number) => chances.map((chance) => pauseMs(attempt, chance));
  for (const [attempt, longest] of [
    [1, 2_000],
    [2, 4_000],
    [5, 30_000],
    [1_000, 30_000],
  ] as const) {
    const pauses = at(attempt);
    expect([Math.min(...pauses), Math.max(...pauses)]).toEqual([250, expect.closeTo(longest, -2)]);
    // No tenth of the time is the turn of more than its share.
    const tenths = Map.groupBy(pauses, (pause) => Math.floor(((pause - 250) * 10) / (longest - 250)));
    for (const [tenth, some] of tenths) expect([tenth, some.length <= 101]).toEqual([tenth, true]);
  }
});
