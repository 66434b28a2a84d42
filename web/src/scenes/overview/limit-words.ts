import { shortSpanText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';
import type { WallTime } from '../wall-time.ts';

export interface LimitWords {
  readonly text: string;
  /** Past its limit: told by weight, not by another hue. */
  readonly isOver: boolean;
}

/** What stands at the right of a board row's first line: time left, time over, or that nothing is due. */
export function limitWords(dueAt: number | null, now: number, words: Words): LimitWords {
  if (dueAt === null) return { text: words('board.watch'), isOver: false };
  return dueAt > now
    ? { text: words('board.left', { age: shortSpanText(dueAt - now, 'up', words) }), isOver: false }
    : { text: words('board.over', { age: shortSpanText(now - dueAt, 'down', words) }), isOver: true };
}

/** The same on a cut picture: the clock time, which cannot grow old. */
export const frozenLimitWords = (dueAt: number | null, times: WallTime, words: Words): string =>
  dueAt === null ? words('board.watch') : words('board.dueAt', { time: times.limit(dueAt) });
