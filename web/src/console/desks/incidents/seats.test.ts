import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import type { QueueIncident } from './queue-incident.ts';
import {
  GROUP_HEIGHT,
  linesOf,
  ROW_HEIGHT,
  regroup,
  resettle,
  settle,
  stepFrom,
  stepOn,
  topOf,
  waitingFor,
} from './seats.ts';

const waiting = makeIncident({ id: 'new' });
const handled = makeIncident({ id: 'handled', status: 'IN_HAND', severity: 'CRITICAL' });
const done = makeIncident({ id: 'done', status: 'CLOSED', closedAt: '2024-02-14T00:30:00.000Z' });

const incident = fc.record({
  id: fc.uuid(),
  severity: fc.constantFrom('CRITICAL', 'HIGH', 'MEDIUM', 'LOW'),
  status: fc.constantFrom('NEW', 'ACKNOWLEDGED', 'IN_HAND', 'CLOSED'),
}) as fc.Arbitrary<Partial<QueueIncident>>;
const incidents = fc
  .uniqueArray(incident, { selector: ({ id }) => id, maxLength: 30 })
  .map((list) => list.map(makeIncident));

describe('seats', () => {
  it('put what nobody acknowledged first, whatever its severity, and what is done with last', () => {
    expect(settle([done, handled, waiting], 'urgent').map(({ id }) => id)).toEqual([
      'new',
      'handled',
      'done',
    ]);
  });

  it('hold everybody exactly once: seated or waiting', () => {
    fc.assert(
      fc.property(incidents, incidents, (before, more) => {
        const seats = settle(before, 'urgent');
        const known = new Map([...before, ...more].map((each) => [each.id, each]));
        const open = [...known.values()].filter(({ status }) => status !== 'CLOSED').map(({ id }) => id);
        const held = [
          ...seats.map(({ id }) => id),
          ...waitingFor(seats, [...known.values()], 'urgent').map(({ id }) => id),
        ];
        expect(new Set(held).size).toBe(held.length);
        for (const id of open) expect(held).toContain(id);
      }),
    );
  });

  it('let nobody in who waits when the hand moves on', () => {
    const seats = settle([waiting], 'urgent');
    const next = resettle(seats, [waiting, makeIncident({ id: 'newer', severity: 'CRITICAL' })], 'urgent');
    expect(next.map(({ id }) => id)).toEqual(['new']);
    expect(next).toBe(seats);
  });

  it('let those go where they belong whose standing changed, when the hand moves on', () => {
    const seats = settle([waiting, handled], 'urgent');
    const next = resettle(seats, [{ ...waiting, calls: 'NONE', status: 'ACKNOWLEDGED' }, handled], 'urgent');
    expect(next).toEqual([
      { id: 'handled', group: 'handled' },
      { id: 'new', group: 'handled' },
    ]);
  });
});

describe('a row that changes its group', () => {
  const newer = makeIncident({ id: 'newer' });
  const last = makeIncident({ id: 'last', status: 'IN_HAND', calls: 'NONE', severity: 'LOW' });
  const held = settle([waiting, newer, handled, last], 'urgent');
  const first = held[0]?.id ?? '';
  const second = held[1]?.id ?? '';
  const acknowledged = { calls: 'NONE', status: 'ACKNOWLEDGED' } as const;
  const known = new Map(
    [waiting, newer, handled, last].map((each) => [
      each.id,
      each.id === first ? { ...each, ...acknowledged } : each,
    ]),
  );
  const drawn = regroup(held, known, 'urgent');

  it('goes there at once, to its place in the order, and moves no other', () => {
    expect(drawn.map(({ id }) => id)).toEqual([second, 'handled', first, 'last']);
    expect(linesOf(drawn)[0]).toMatchObject({ group: 'unacknowledged', count: 1 });
    expect(regroup(drawn, known, 'urgent')).toBe(drawn);
  });

  it('is left for the next of the group that it was in, and so is one whose neighbour went too', () => {
    expect([1, -1].map((by) => stepOn(held, drawn, first, by))).toEqual([second, second]);
    const both = new Map(known).set(second, { ...newer, id: second, ...acknowledged });
    const all = regroup(held, both, 'urgent');
    expect(stepOn(held, all, first, 1)).toBe(stepFrom(all, first, 1));
    expect(stepOn(drawn, drawn, 'handled', 1)).toBe(first);
  });

  it('leaves what is not known any more where it was', () => {
    expect(regroup(held, new Map(), 'urgent')).toBe(held);
  });
});

describe('lines', () => {
  it('lie one below the other, each group under its heading with its number of rows', () => {
    const lines = linesOf(settle([waiting, handled, done], 'urgent'));
    expect(lines.map((line) => (line.kind === 'group' ? `${line.group} ${line.count}` : line.id))).toEqual([
      'unacknowledged 1',
      'new',
      'handled 1',
      'handled',
      'done 1',
      'done',
    ]);
    expect(topOf(lines, 'handled')).toBe(2 * GROUP_HEIGHT + ROW_HEIGHT);
  });

  it('are stepped through without falling off at the ends', () => {
    const seats = settle([waiting, handled], 'urgent');
    expect([
      stepFrom(seats, null, 1),
      stepFrom(seats, 'new', 1),
      stepFrom(seats, 'handled', 1),
      stepFrom(seats, 'new', -1),
    ]).toEqual(['new', 'handled', 'handled', 'new']);
  });
});
