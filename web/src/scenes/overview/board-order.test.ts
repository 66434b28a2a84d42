import { describe, expect, it } from 'vitest';
import { compareIncidents, dueInstant, emptyBoard, nextBoardOrder } from './board-order.ts';
import { incident, iso, MINUTE, RECEIVED } from './make-incident.fixture.ts';

const mapOf = (...list: ReturnType<typeof incident>[]) => new Map(list.map((each) => [each.id, each]));
const due = (minutes: number) => iso(RECEIVED + minutes * MINUTE);

describe('the order of the board', () => {
  it('is severity, then what calls for somebody, then least time left', () => {
    const list = [
      incident({ id: 'low', severity: 'LOW', dueAt: due(1) }),
      incident({ id: 'medium late', dueAt: due(-9) }),
      incident({ id: 'high taken, little time', severity: 'HIGH', status: 'ACKNOWLEDGED', dueAt: due(1) }),
      incident({ id: 'high waiting', severity: 'HIGH', dueAt: due(50) }),
      incident({ id: 'high taken', severity: 'HIGH', status: 'IN_HAND', dueAt: due(9) }),
      incident({
        ...{ id: 'high left alone', severity: 'HIGH', status: 'IN_HAND', calls: 'UNATTENDED' },
        dueAt: due(-9),
      }),
      incident({ id: 'critical', severity: 'CRITICAL', dueAt: due(99) }),
    ];
    expect(list.toSorted(compareIncidents).map(({ id }) => id)).toEqual([
      'critical',
      'high waiting',
      'high left alone',
      'high taken, little time',
      'high taken',
      'medium late',
      'low',
    ]);
  });

  it('puts what has no limit after what has one', () => {
    const watched = incident({ id: 'a', status: 'ACKNOWLEDGED', dueAt: null });
    expect(dueInstant(watched)).toBeNull();
    expect(
      [watched, incident({ id: 'b', status: 'ACKNOWLEDGED', dueAt: due(500) })]
        .toSorted(compareIncidents)
        .map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });
});

describe('re-sorting', () => {
  const a = incident({ id: 'a', dueAt: due(10) });
  const b = incident({ id: 'b', dueAt: due(20) });
  const first = nextBoardOrder(emptyBoard, mapOf(a, b), 0);

  it('waits 10 s', () => {
    const swapped = mapOf(a, { ...b, dueAt: due(1) });
    expect(nextBoardOrder(first, swapped, 9_999).ids).toEqual(['a', 'b']);
    expect(nextBoardOrder(first, swapped, 10_000).ids).toEqual(['b', 'a']);
  });

  it('does not wait for a new critical or high incident', () => {
    const news = incident({ id: 'c', severity: 'HIGH' });
    expect(nextBoardOrder(first, mapOf(a, b, news), 100).ids).toEqual(['c', 'a', 'b']);
  });

  it('lets a new medium one wait', () => {
    expect(nextBoardOrder(first, mapOf(a, b, incident({ id: 'c', dueAt: due(1) })), 100).ids).toEqual([
      'a',
      'b',
    ]);
  });

  it('does not wait on a board without rows, whether it never had any or lost its last one', () => {
    const late = nextBoardOrder(emptyBoard, mapOf(), 0);
    expect(nextBoardOrder(late, mapOf(a, b), 100).ids).toEqual(['a', 'b']);
    const low = incident({ id: 'c', severity: 'LOW' });
    expect(nextBoardOrder(first, mapOf(low), 100).ids).toEqual(['c']);
  });

  it('takes a closed one out at once and moves nothing else', () => {
    expect(nextBoardOrder(first, mapOf(b), 100).ids).toEqual(['b']);
  });

  it('answers the same object when nothing changes', () => {
    expect(nextBoardOrder(first, mapOf(a, b), 500)).toBe(first);
  });
});
