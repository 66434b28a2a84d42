import { describe, expect, test } from 'vitest';
import { SOMEBODY, viewerWith } from '../../../tests/support/open-access.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import {
  canReadEvidence,
  canReadReporter,
  canReadTexts,
  type GuardedIncident,
  seen,
} from './incident-fields.policy.ts';

const plan = {
  categories: [
    { code: 'LOGISTIK' },
    { code: 'TERTANDA', isAboutHealth: true },
    { code: 'KESEHATAN_PETUGAS', isAboutHealth: false },
  ],
} as unknown as OperationPlan;
/** As plans were recorded before there was the mark. */
const unmarked = { categories: [{ code: 'LOGISTIK' }, { code: 'KESEHATAN_PETUGAS' }] } as OperationPlan;

const about = (category: string, change: Partial<GuardedIncident> = {}): GuardedIncident => ({
  ...{ level: 'BIASA', category, place: '15.07.05.2004', agency: 'KPU', supporting: [], reporter: null },
  ...change,
});
const posko = viewerWith(['POSKO']);
/** Reads texts and photos, and nothing of health. */
const intelligence = viewerWith(['INTELLIGENCE']);

describe('what was written, and photos, in matters of health', () => {
  test.each<[string, OperationPlan, boolean]>([
    ['LOGISTIK', plan, false],
    ['TERTANDA', plan, true],
    ['KESEHATAN_PETUGAS', plan, false],
    ['LOGISTIK', unmarked, false],
    ['KESEHATAN_PETUGAS', unmarked, true],
    ['KESEHATAN_PETUGAS', { ...unmarked, categories: [] }, true],
    ['HILANG', unmarked, false],
  ])('%s is about health: %#', (category, of, isAboutHealth) => {
    for (const canRead of [canReadTexts, canReadEvidence]) {
      expect(canRead(posko, about(category), of)).toBe(true);
      expect(canRead(intelligence, about(category), of)).toBe(!isAboutHealth);
    }
  });
});

test.each([
  ['POSKO', true, true, true],
  ['KECAMATAN', true, true, true],
  ['LEADER', true, true, false],
  ['INTELLIGENCE', true, true, true],
  ['ADMIN', false, false, false],
  ['PROGRAM_READ', false, false, false],
] as const)('%s reads texts %s, photos %s, who reported it %s', (role, texts, evidence, reporter) => {
  const viewer = viewerWith([role]);
  const incident = about('LOGISTIK');
  expect({
    texts: canReadTexts(viewer, incident, plan),
    evidence: canReadEvidence(viewer, incident, plan),
    reporter: canReadReporter(viewer, incident),
  }).toEqual({ texts, evidence, reporter });
});

test('an agency reads of what it leads or supports', () => {
  const pln = viewerWith([{ role: 'AGENCY', agency: 'PLN' }]);
  const guarded = { level: 'TERBATAS' } as const;
  const reads = (change: Partial<GuardedIncident>) =>
    canReadTexts(pln, about('LOGISTIK', { ...guarded, ...change }), plan);
  expect([reads({}), reads({ agency: 'PLN' }), reads({ supporting: ['BPBD', 'PLN'] })]).toEqual([
    ...[false, true, true],
  ]);
});

test('a reporter reads what he wrote himself, and no photo', () => {
  const reporter = viewerWith([{ role: 'REPORTER', region: '15.07.05.2004-001' }], 'REPORTER');
  const [own, other] = [about('LOGISTIK', { reporter: SOMEBODY }), about('LOGISTIK')];
  expect([canReadTexts(reporter, own, plan), canReadTexts(reporter, other, plan)]).toEqual([true, false]);
  expect(canReadEvidence(reporter, own, plan)).toBe(false);
  expect(canReadReporter(reporter, own)).toBe(false);
});

test('it is seen by its place, level, reporter and every agency', () => {
  expect(seen(about('LOGISTIK', { supporting: ['PLN'], reporter: 'r', level: 'RAHASIA' }))).toEqual({
    ...{ level: 'RAHASIA', region: '15.07.05.2004', agencies: ['KPU', 'PLN'], reporter: 'r' },
  });
});
