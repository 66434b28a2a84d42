import { expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import { areApart, candidatesFor } from './merge-candidates.ts';

const textOf = ({ id }: { id: string }) => id;
const one = makeIncident({ id: 'one' });
const near = makeIncident({ id: 'near', receivedAt: '2024-02-14T00:22:00.000Z' });
const older = makeIncident({ id: 'older', receivedAt: '2024-02-14T00:01:00.000Z' });
const elsewhere = makeIncident({ id: 'elsewhere', desa: '15.07.01.2001', kecamatan: '15.07.01' });
const wide = makeIncident({ id: 'wide', region: '15.07', desa: null, kecamatan: null });
const other = makeIncident({ id: 'other', category: 'PROSEDUR' });
const over = makeIncident({ id: 'over', status: 'CLOSED', closedAt: '2024-02-14T00:30:00.000Z' });
const all = [over, wide, other, elsewhere, older, near, one];
const ids = (...args: Parameters<typeof candidatesFor>) => candidatesFor(...args).map(({ id }) => id);

it('the likeliest stand first: the same category, the same desa, near in time; what is over not at all', () => {
  expect(ids([one], all, '', textOf)).toEqual(['near', 'older', 'other']);
});

it('none that would take one of them off the board of its kecamatan', () => {
  expect(ids([wide], all, '', textOf).toSorted()).toEqual(['elsewhere', 'near', 'older', 'one', 'other']);
  expect(ids([wide, one], all, '', textOf)).toEqual(['one', 'near', 'older', 'other']);
  expect(ids([elsewhere, one], all, '', textOf)).toEqual([]);
});

it('those of two kecamatan are apart; the whole regency is apart from none', () => {
  expect(areApart([elsewhere, one])).toBe(true);
  expect(areApart([wide, one, near])).toBe(false);
  expect(areApart([wide])).toBe(false);
});

it('of several that are merged together one stays: they stand before all others', () => {
  expect(ids([other, one], all, '', textOf).slice(0, 2).toSorted()).toEqual(['one', 'other']);
});

it('others are found by searching', () => {
  expect(ids([wide], all, 'else', textOf)).toEqual(['elsewhere']);
});

it('what the server takes for the same stands before all that is only near, the likelier first', () => {
  const scores = new Map([
    ['other', 0.6],
    ['older', 0.9],
    ['over', 1],
  ]);
  expect(ids([one], all, '', textOf, scores)).toEqual(['older', 'other', 'near']);
});
