import { describe, expect, test } from 'vitest';
import type { Label, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { type AlertMatter, alertSentence, TEST_LABEL } from './alert-sentence.ts';

const named = (id: string, en: string) => ({ label: { id, en }, wallTitle: { id, en } });
const planSaying = (id: string) =>
  ({
    alertRules: [{ code: 'ATURAN', sentence: { id, en: `E ${id}` } }],
    categories: [
      {
        code: 'LOGISTIK',
        ...named('Logistik', 'Logistics'),
        kinds: [{ code: 'KURANG', ...named('Surat suara kurang', 'Ballots short') }],
      },
      {
        code: 'UANG',
        ...named('Politik uang', 'Money politics'),
        alleged: named('Dugaan politik uang', 'Alleged money politics'),
        kinds: [],
      },
    ],
    stages: [{ code: 'TIBA', label: { id: 'Tiba', en: 'Arrived' } }],
  }) as unknown as OperationPlan;
const regions = new Map(
  [
    { code: '15.07', name: 'Tanjung Jabung Timur', level: 'KABUPATEN', parentCode: null },
    { code: '15.07.05', name: 'Sadu', level: 'KECAMATAN', parentCode: '15.07' },
    { code: '15.07.05.2004', name: 'Sungai Benuh', level: 'DESA', parentCode: '15.07.05' },
    { code: '15.07.99.2001', name: 'Jauh', level: 'DESA', parentCode: '15.07.99' },
  ].map((region) => [region.code, region]),
);
const roster = { regions } as unknown as Roster;

interface Case extends Partial<Pick<AlertMatter, 'kind' | 'truth'>> {
  readonly rule?: string | null;
  readonly place?: string;
  readonly saw?: Partial<AlertMatter['raised']['saw']>;
}

const said = (
  sentence: string,
  { rule = 'ATURAN', place = '15.07', saw = {}, kind = null, truth = 'UNVERIFIED' }: Case = {},
): Label =>
  alertSentence(
    { raised: { rule, place, saw: { ...NOTHING_SEEN, ...saw } }, kind, truth },
    planSaying(sentence),
    roster,
  );

test.each([
  ['15.07', 'Tanjung Jabung Timur'],
  ['15.07.05', 'Sadu'],
  ['15.07.05.2004', 'Sungai Benuh, Sadu'],
  ['15.07.05.2004-001', 'TPS 01 Sungai Benuh, Sadu'],
  ['15.07.99.2001', 'Jauh'],
  ['15.08', '15.08'],
  ['15.08-001', '15.08-001'],
])('at %s: %s', (place, name) => {
  expect(said('{place}', { place }).id).toBe(name);
});

test('at one TPS alone by its name, at several by their number', () => {
  const place = '15.07.05.2004';
  const one = said('{where}', { place, saw: { tps: [`${place}-002`], count: 1 } });
  expect(one).toEqual({ id: 'TPS 02 Sungai Benuh, Sadu', en: 'E TPS 02 Sungai Benuh, Sadu' });
  const two = said('{where}', { place, saw: { tps: [`${place}-002`, `${place}-003`], count: 2 } });
  expect(two).toEqual({ id: '2 TPS di Sungai Benuh, Sadu', en: 'E 2 TPS in Sungai Benuh, Sadu' });
});

test.each([
  ['BIASA', 7, 'INS-0007'],
  ['TERBATAS', 1_234, 'INS-T1234'],
  ['RAHASIA', 12_345, 'INS-R12345'],
  [null, 7, 'INS-0007'],
] as const)('%s %d is %s', (series, number, name) => {
  expect(said('{number}', { saw: { series, number } }).id).toBe(name);
});

test.each([
  ['ACKNOWLEDGE', 'tanggapan', 'E acknowledgement'],
  ['FIRST_ACTION', 'tindakan pertama', 'E first action'],
  ['FOLLOW_UP', 'tindak lanjut', 'E follow-up'],
  ['VERIFICATION', 'verifikasi', 'E verification'],
] as const)('the limit %s', (limit, id, en) => {
  expect(said('{limit}', { saw: { limit } })).toEqual({ id, en });
});

describe('what its incident is called', () => {
  test.each<[Case & { category: string }, string, string]>([
    [{ category: 'LOGISTIK' }, 'Logistik, belum diverifikasi', 'E Logistics, not verified'],
    [
      { category: 'LOGISTIK', kind: 'KURANG' },
      'Surat suara kurang, belum diverifikasi',
      'E Ballots short, not verified',
    ],
    [
      { category: 'UANG' },
      'Dugaan politik uang, belum diverifikasi',
      'E Alleged money politics, not verified',
    ],
    [
      { category: 'UANG', truth: 'REFUTED' },
      'Dugaan politik uang, tidak terbukti',
      'E Alleged money politics, not proven',
    ],
    [{ category: 'UANG', truth: 'CONFIRMED' }, 'Politik uang, terbukti', 'E Money politics, proven'],
  ])('%o: %s', ({ category, ...more }, id, en) => {
    expect(said('{what}, {truth}', { ...more, saw: { category } })).toEqual({ id, en });
  });

  test('also in sentences that were stored when it was called by its category alone', () => {
    expect(said('{category}', { saw: { category: 'UANG' } }).id).toBe('Dugaan politik uang');
  });
});

describe('what it saw', () => {
  const sentence = '{number}|{what}|{stage}|{limit}|{count}|{minutes}|{other}';

  test('by the words of the plan, in both languages', () => {
    const saw = { category: 'LOGISTIK', stage: 'TIBA', count: 3, minutes: 0 };
    expect(said(sentence, { saw })).toEqual({
      id: '–|Logistik|Tiba|–|3|0|–',
      en: 'E –|Logistics|Arrived|–|3|0|–',
    });
  });

  test('what the plan does not know, by its code', () => {
    const saw = { category: 'LAMA', stage: 'LAIN', count: 0, minutes: 5 };
    expect(said(sentence, { saw }).id).toBe('–|LAMA|LAIN|–|0|5|–');
  });
});

test('a rule that the plan does not know is named by its code, a test says that it is one', () => {
  expect(said('', { rule: 'LAMA' })).toEqual({ id: 'LAMA', en: 'LAMA' });
  const test = said('', { rule: null });
  expect([test.id, test.en]).toEqual([expect.stringContaining('uji'), expect.stringContaining('test')]);
  expect(TEST_LABEL).toEqual({ id: 'Peringatan uji', en: 'Test alert' });
});
