import { expect, it } from 'vitest';
import type { LogLine } from '../../situation/situation.types.ts';
import { LOG_HOLD_MS, nextLog } from './slow-log.ts';

const line = (id: string) => ({ id }) as LogLine;
const ids = ({ lines }: { lines: readonly LogLine[] }) => lines.map(({ id }) => id);
const empty = { lines: [], since: Number.NEGATIVE_INFINITY };

it('the newest lines stand on top and stay eight seconds', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(line) as [LogLine, LogLine, LogLine, LogLine];
  const first = nextLog(empty, [a, b, c], 2, 0);
  expect(ids(first)).toEqual(['c', 'b']);
  const more = [b, c, d];
  expect(nextLog(first, more, 2, LOG_HOLD_MS - 1)).toBe(first);
  expect(ids(nextLog(first, more, 2, LOG_HOLD_MS))).toEqual(['d', 'c']);
});

it('a line that left the log, or reads otherwise by now, does not stay a moment longer', () => {
  const [a, b] = [line('a'), line('b')];
  const first = nextLog(empty, [a, b], 2, 0);
  expect(ids(nextLog(first, [a], 2, 10))).toEqual(['a']);
  const masked = { ...b, category: null };
  expect(nextLog(first, [a, masked], 2, 10).lines[0]).toBe(masked);
});
