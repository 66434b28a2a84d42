import { describe, expect, test } from 'vitest';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { AlertRaised } from './alert.events.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { alertSentence, TEST_LABEL } from './alert-sentence.ts';

const sentence = '{place}|{number}|{category}|{stage}|{limit}|{count}|{minutes}|{other}';
const plan = {
  alertRules: [{ code: 'ATURAN', sentence: { id: sentence, en: `E ${sentence}` } }],
  categories: [{ code: 'LOGISTIK', label: { id: 'Logistik', en: 'Logistics' } }],
  stages: [{ code: 'TIBA', label: { id: 'Tiba', en: 'Arrived' } }],
} as unknown as OperationPlan;
const regions = new Map(
  [
    { code: '15.07', name: 'Tanjung Jabung Timur', level: 'KABUPATEN', parentCode: null },
    { code: '15.07.05', name: 'Sadu', level: 'KECAMATAN', parentCode: '15.07' },
    { code: '15.07.05.2004', name: 'Sungai Benuh', level: 'DESA', parentCode: '15.07.05' },
    { code: '15.07.99.2001', name: 'Jauh', level: 'DESA', parentCode: '15.07.99' },
  ].map((region) => [region.code, region]),
);
const roster = { regions } as unknown as Roster;
const said = (saw: Partial<AlertRaised['saw']> = {}, change: Partial<AlertRaised> = {}) =>
  alertSentence(
    { rule: 'ATURAN', place: '15.07', ...change, saw: { ...NOTHING_SEEN, ...saw } } as AlertRaised,
    plan,
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
  expect(said({}, { place }).id).toBe(`${name}|–|–|–|–|–|–|–`);
});

test.each([
  ['BIASA', 7, 'INS-0007'],
  ['TERBATAS', 1_234, 'INS-T1234'],
  ['RAHASIA', 12_345, 'INS-R12345'],
  [null, 7, 'INS-0007'],
] as const)('%s %d is %s', (series, number, name) => {
  expect(said({ series, number }).id.split('|')[1]).toBe(name);
});

test.each([
  ['ACKNOWLEDGE', 'penerimaan', 'acknowledgement'],
  ['FIRST_ACTION', 'tindakan pertama', 'first action'],
  ['FOLLOW_UP', 'tindak lanjut', 'follow-up'],
  ['VERIFICATION', 'verifikasi', 'verification'],
] as const)('the limit %s', (limit, id, en) => {
  const told = said({ limit });
  expect([told.id.split('|')[4], told.en.split('|')[4]]).toEqual([id, en]);
});

describe('what it saw', () => {
  test('by the words of the plan, in both languages', () => {
    const saw = { category: 'LOGISTIK', stage: 'TIBA', count: 3, minutes: 0 };
    const told = said(saw);
    expect(told.id).toBe('Tanjung Jabung Timur|–|Logistik|Tiba|–|3|0|–');
    expect(told.en).toBe('E Tanjung Jabung Timur|–|Logistics|Arrived|–|3|0|–');
  });

  test('what the plan does not know, by its code', () => {
    expect(said({ category: 'LAMA', stage: 'LAIN', count: 0, minutes: 5 }).id).toBe(
      'Tanjung Jabung Timur|–|LAMA|LAIN|–|0|5|–',
    );
  });
});

test('a rule that the plan does not know is named by its code, a test says that it is one', () => {
  expect(said({}, { rule: 'LAMA' })).toEqual({ id: 'LAMA', en: 'LAMA' });
  const test = said({}, { rule: null });
  expect([test.id, test.en]).toEqual([expect.stringContaining('uji'), expect.stringContaining('test')]);
  expect(TEST_LABEL).toEqual({ id: 'Peringatan uji', en: 'Test alert' });
});
