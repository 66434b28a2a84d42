import { expect, it } from 'vitest';
import { type AlertFrame, bookAfter, EMPTY, linkOf, type OfficerAlert, urgentOf } from './alert-book.ts';

const alert = (change: Partial<OfficerAlert>): OfficerAlert =>
  ({
    id: 'a',
    state: 'CALLING',
    severity: 'HIGH',
    raisedAt: '2024-02-14T00:00:00Z',
    returns: 0,
    ...change,
  }) as OfficerAlert;
const frame = (change: Partial<AlertFrame>): AlertFrame =>
  ({
    kind: 'DELTA',
    cursor: 'c',
    operationTime: 'now',
    asOf: '2024-02-14T00:00:00Z',
    servedAt: '2024-02-14T00:00:00Z',
    removedAlerts: [],
    alerts: [],
    ...change,
  }) as AlertFrame;
const ids = (book: { readonly alerts: readonly { readonly id: string }[] }) =>
  book.alerts.map(({ id }) => id);

it('what nobody has yet stands first, the gravest of it on top, and what is over last', () => {
  const book = bookAfter(
    EMPTY,
    frame({
      kind: 'SNAPSHOT',
      alerts: [
        alert({ id: 'over', state: 'ENDED', severity: 'CRITICAL' }),
        alert({ id: 'taken', state: 'ACKNOWLEDGED', severity: 'CRITICAL' }),
        alert({ id: 'older' }),
        alert({ id: 'newer', raisedAt: '2024-02-14T01:00:00Z' }),
        alert({ id: 'worst', severity: 'CRITICAL' }),
      ],
    }),
    1,
  );
  expect(ids(book)).toEqual(['worst', 'newer', 'older', 'taken', 'over']);
});

it('a change replaces, a removal takes away, a snapshot forgets', () => {
  const one = bookAfter(EMPTY, frame({ alerts: [alert({ id: 'a' }), alert({ id: 'b' })] }), 1);
  const two = bookAfter(
    one,
    frame({ alerts: [alert({ id: 'a', state: 'ENDED' })], removedAlerts: ['b'] }),
    2,
  );
  expect(two.alerts).toMatchObject([{ id: 'a', state: 'ENDED' }]);
  expect(ids(bookAfter(two, frame({ kind: 'SNAPSHOT', alerts: [alert({ id: 'c' })] }), 3))).toEqual(['c']);
  expect(bookAfter(two, frame({ kind: 'REVOKED' }), 3)).toMatchObject({ alerts: [], isBarred: true });
});

it('the screen is filled by what is critical, that nobody has, and that this person did not decline', () => {
  const book = bookAfter(
    EMPTY,
    frame({ alerts: [alert({ id: 'high' }), alert({ id: 'worst', severity: 'CRITICAL' })] }),
    1,
  );
  expect(urgentOf(book, new Set())?.id).toBe('worst');
  expect(urgentOf(book, new Set(['worst 0']))).toBeNull();
});

it('what this person declined fills the screen again once it has come back', () => {
  const back = alert({ id: 'worst', severity: 'CRITICAL', returns: 1 });
  expect(urgentOf(bookAfter(EMPTY, frame({ alerts: [back] }), 1), new Set(['worst 0']))?.id).toBe('worst');
});

it('what was not heard of for ten seconds is not called live, and after a minute it is cut', () => {
  const book = bookAfter(EMPTY, frame({}), 0);
  expect([10_000, 10_001, 60_000, 60_001].map((now) => linkOf(book, now))).toEqual([
    'LIVE',
    'DELAYED',
    'DELAYED',
    'CUT',
  ]);
  expect(linkOf(EMPTY, 0)).toBe('CUT');
});

it('a server that goes on speaking while its own log stands still is not called live', () => {
  const at = (servedAt: string) => linkOf(bookAfter(EMPTY, frame({ servedAt }), 0), 0);
  expect(['2024-02-14T00:00:02Z', '2024-02-14T00:00:11Z', '2024-02-14T00:01:01Z'].map(at)).toEqual([
    'LIVE',
    'DELAYED',
    'CUT',
  ]);
});
