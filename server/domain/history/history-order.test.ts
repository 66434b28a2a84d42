import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OrderedRows } from './history-order.ts';
import { type HistoryRow, isBefore, placeOf } from './history-row.ts';

const instants = fc.record({ happenedAt: fc.nat(30), receivedAt: fc.nat(30) });

it('entries are in order whenever they come, however late, and what was read stays as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { maxLength: 20 }),
      fc.constantFrom('HAPPENED' as const, 'RECEIVED' as const),
      fc.constantFrom(1, 300),
      async (told, clock, times) => {
        const rows: HistoryRow[] = [];
        const ordered = new OrderedRows(clock, rows);
        const isEarlier = (one: HistoryRow, other: HistoryRow) =>
          isBefore(placeOf(one, clock), placeOf(other, clock)) ? -1 : 1;
        let before = await ordered.all();
        for (const [batch, each] of told.entries()) {
          const read = [...before];
          for (let time = 0; time < times; time += 1)
            rows.push({ ...each, id: `${time}-${batch}` } as unknown as HistoryRow);
          // Whoever asks at the same time gets all of them too.
          const [asked, too] = await Promise.all([ordered.all(), ordered.all()]);
          expect(before).toEqual(read);
          expect(asked).toEqual(rows.toSorted(isEarlier));
          expect(too).toEqual(asked);
          before = asked;
        }
      },
    ),
    { numRuns: 30 },
  );
});
