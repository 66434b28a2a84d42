import { expect, it } from 'vitest';
import { reporterRows, withoutReporter } from './reporter-rows.ts';

const region = {
  code: '15.07.05',
  name: 'Sadu',
  tpsList: [1, 2, 3, 4].map((number) => ({ code: `15.07.05.2004-00${number}`, number })),
};
const access = (number: number, more: object) => ({
  tps: `15.07.05.2004-00${number}`,
  institution: 'KPPS',
  reporter: null,
  isBarred: false,
  lastSeenAt: null,
  invitation: { id: 'i', state: 'OPEN' as const, madeAt: '', expiresAt: null, usedAt: null },
  ...more,
});

it('each TPS is there, whoever was invited', () => {
  const rows = reporterRows(
    region,
    [access(1, { reporter: 'r' }), access(2, {}), access(3, { reporter: 'r', isBarred: true })],
    'KPPS',
  );
  expect(rows.map(({ state }) => state)).toEqual(['inside', 'open', 'barred', 'none']);
  expect(withoutReporter(rows).map(({ number }) => number)).toEqual([2, 3, 4]);
});

it('reporters of another institution are not counted', () => {
  const rows = reporterRows(region, [access(1, { institution: 'PTPS', reporter: 'r' })], 'KPPS');
  expect(rows.map(({ state }) => state)).toEqual(['none', 'none', 'none', 'none']);
});
