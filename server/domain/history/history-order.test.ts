import fc from 'fast-check';
import { expect, it } from 'vitest';
import { putInOrder } from './history-order.ts';
import { type HistoryRow, isBefore, placeOf } from './history-row.ts';

const instants = fc.record({ happenedAt: fc.nat(30), receivedAt: fc.nat(30) });
const batches = fc.array(fc.array(instants, { maxLength: 6 }), { maxLength: 12 });

it('entries are in order whenever they come, however late', () => {
  fc.assert(
    fc.property(batches, fc.constantFrom('HAPPENED' as const, 'RECEIVED' as const), (told, clock) => {
      const rows: HistoryRow[] = [];
      const all: HistoryRow[] = [];
      for (const [batch, times] of told.entries()) {
        const brought = times.map(
          (each, index) => ({ ...each, id: `${batch}-${index}` }) as unknown as HistoryRow,
        );
        putInOrder(rows, brought, clock);
        all.push(...brought);
        const isEarlier = (one: HistoryRow, other: HistoryRow) =>
          isBefore(placeOf(one, clock), placeOf(other, clock));
        expect(rows).toEqual(all.toSorted((one, other) => (isEarlier(one, other) ? -1 : 1)));
      }
    }),
  );
});
