import { beforeEach, describe, expect, test } from 'vitest';
import { HeadWatch, type LogPosition } from './head-watch.ts';

const MAIN = 1;
const AUDIT = 2;

/** Hashes of events by stream and number, and which of them were looked up. */
let log: Record<string, string>;
let looks: string[];

function query(asked: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    where: (column: string, _is: string, value: unknown) => query({ ...asked, [column]: value }),
    select: () => query(asked),
    executeTakeFirst: async () => {
      const place = `${asked.stream_id} ${asked.seq}`;
      looks.push(place);
      return place in log ? { hash: log[place] } : undefined;
    },
  };
}
const db = { selectFrom: () => query() } as never;
const at = (seq: number, hash = `hash ${seq}`): LogPosition => ({ seq, hash });

/** How a head is judged: as continuing what was known, or from which number on the log is broken, and why. */
async function judged(watch: HeadWatch, head: LogPosition, stream = MAIN): Promise<string> {
  try {
    await watch.require(db, stream, head);
    return 'continued';
  } catch (error) {
    return (error as Error).message;
  }
}
/** A watch that wrote up to the first place and has read up to the second. */
function watchOf(written: LogPosition | null, followed?: LogPosition, stream = MAIN): HeadWatch {
  const watch = new HeadWatch(MAIN, followed && (() => followed));
  if (written) watch.note(stream, written);
  return watch;
}

beforeEach(() => {
  looks = [];
  log = { '1 5': 'hash 5', '1 3': 'hash 3', '2 5': 'hash 5 of the other' };
});

describe('a head', () => {
  test.each([
    ['of which nothing is known', watchOf(null), at(9)],
    ['before the first event', watchOf(at(0, '')), at(9)],
    ['where it was left', watchOf(at(5)), at(5)],
    ['further on, over the event that was left', watchOf(at(5)), at(7)],
    ['where it was read', watchOf(null, at(5)), at(5)],
    ['further on than was read', watchOf(null, at(5)), at(7)],
    ['of which less was read than written', watchOf(at(5), at(3)), at(5)],
    ['of which more was read than written', watchOf(at(3), at(5)), at(6)],
  ])('%s is continued', async (_, watch, head) => {
    expect(await judged(watch, head)).toBe('continued');
  });

  test.each([
    ['behind what was acknowledged', watchOf(at(5)), at(4), '5: the head is behind'],
    ['that begins from nothing once more', watchOf(at(5)), at(0, ''), '1: the head is behind'],
    ['behind what was read', watchOf(null, at(5)), at(4), '5: the head is behind'],
    ['between what was read and what was written', watchOf(at(5), at(3)), at(4), '5: the head is behind'],
    ['between what was written and what was read', watchOf(at(3), at(5)), at(4), '5: the head is behind'],
    ['with another event there', watchOf(at(5)), at(5, 'other'), '5: it is not the event'],
    ['further on, over another event', watchOf(at(5, 'mine')), at(7), '5: it is not the event'],
    ['further on, over no event at all', watchOf(at(6)), at(7), '6: it is not the event'],
  ])('%s is refused: nothing is added to a log that lost events', async (_, watch, head, why) => {
    expect(await judged(watch, head)).toContain(`number ${why}`);
  });

  test('is compared as it was handed over where it stands still, and looked up only further on', async () => {
    const watch = watchOf(at(5));
    await judged(watch, at(5));
    expect(looks).toEqual([]);
    await judged(watch, at(6));
    expect(looks).toEqual(['1 5']);
  });

  test('of another stream is judged by what was written there, not by what was read here', async () => {
    const watch = watchOf(at(2), at(5), AUDIT);
    expect(await judged(watch, at(2), AUDIT)).toBe('continued');
    expect(await judged(watch, at(1), AUDIT)).toContain('behind');
    expect(await judged(watchOf(at(5, 'hash 5 of the other'), at(9), AUDIT), at(7), AUDIT)).toBe('continued');
    expect(looks).toEqual(['2 5']);
  });

  test('is judged by the newest place that was noted', async () => {
    const watch = watchOf(at(3));
    watch.note(MAIN, at(5));
    expect(await judged(watch, at(4))).toContain('behind');
  });
});
