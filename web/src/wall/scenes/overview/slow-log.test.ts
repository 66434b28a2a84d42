import { expect, it } from 'vitest';
import type { LogLine } from '../../../situation/situation.types.ts';
import { LOG_HOLD_MS, nextLog } from './slow-log.ts';

const line = (id: string) => ({ id }) as LogLine;
const ids = ({ lines }: { lines: readonly LogLine[] }) => lines.map(({ id }) => id);
const empty = { lines: [], since: Number.NEGATIVE_INFINITY };

it('the newest lines stand on top and stay eight seconds', () => {
  const first = nextLog(empty, [line('a'), line('b'), line('c')], 2, 0);
  expect(ids(first)).toEqual(['c', 'b']);
  const more = [line('b'), line('c'), line('d')];
  expect(nextLog(first, more, 2, LOG_HOLD_MS - 1)).toBe(first);
  expect(ids(nextLog(first, more, 2, LOG_HOLD_MS))).toEqual(['d', 'c']);
});
