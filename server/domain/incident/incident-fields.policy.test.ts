import { describe, expect, test } from 'vitest';
import { SOMEBODY, viewerWith } from '../../../tests/support/open-access.ts';
import type { Viewer } from '../access/viewer.policy.ts';
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
    {
      code: 'POLITIK_UANG',
      agency: 'BAWASLU',
      alleged: {},
      kinds: [
        { code: 'HOAKS', agency: 'KOMINFO', alleged: {} },
        { code: 'LAIN', agency: 'PLN' },
      ],
    },
  ],
  agencies: [
    { code: 'BAWASLU', investigates: true },
    { code: 'POLRES', investigates: true },
    { code: 'KOMINFO' },
    { code: 'PLN' },
  ],
} as unknown as OperationPlan;
/** As plans were recorded before there was the mark. */
const unmarked = {
  categories: [{ code: 'LOGISTIK' }, { code: 'KESEHATAN_PETUGAS' }],
  agencies: [],
} as unknown as OperationPlan;

const about = (category: string, change: Partial<GuardedIncident> = {}): GuardedIncident => ({
  ...{ level: 'BIASA', category, kind: null, place: '15.07.05.2004' },
  ...{ agency: 'KPU', supporting: [], reporter: null },
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

describe('what was written, and photos, of what accuses somebody', () => {
  const agency = (code: string) => viewerWith([{ role: 'AGENCY', agency: code }]);
  const reads = (viewer: Viewer, kind: string | null, change: Partial<GuardedIncident> = {}) => {
    const incident = about('POLITIK_UANG', { kind, ...change });
    const [texts, evidence] = [canReadTexts(viewer, incident, plan), canReadEvidence(viewer, incident, plan)];
    expect(texts).toBe(evidence);
    return texts;
  };

  test.each([
    ['POSKO', true],
    ['INTELLIGENCE', true],
    ['KECAMATAN', false],
    ['LEADER', false],
    ['ADMIN', false],
    ['PROGRAM_READ', false],
  ] as const)('are read by %s: %s', (role, isRead) => {
    expect([reads(viewerWith([role]), null), reads(viewerWith([role]), 'HOAKS')]).toEqual([isRead, isRead]);
  });

  test('are read by agencies that look into it, and by the one to which the plan gives the matter', () => {
    expect(['BAWASLU', 'POLRES', 'KOMINFO', 'PLN'].map((code) => reads(agency(code), null))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(['BAWASLU', 'POLRES', 'KOMINFO', 'PLN'].map((code) => reads(agency(code), 'HOAKS'))).toEqual([
      ...[true, true, true, false],
    ]);
    // Leading it is not enough: whoever assigns it would let in whom he likes.
    expect(reads(agency('PLN'), null, { level: 'TERBATAS', agency: 'PLN' })).toBe(false);
    expect(reads(agency('POLRES'), null, { level: 'TERBATAS', agency: 'PLN' })).toBe(false);
    expect(reads(agency('POLRES'), null, { level: 'TERBATAS', supporting: ['POLRES'] })).toBe(true);
  });

  test('take no more where the kind accuses nobody, and as much where the plan does not know it', () => {
    expect(reads(viewerWith(['LEADER']), 'LAIN')).toBe(true);
    expect(reads(viewerWith(['LEADER']), 'HILANG')).toBe(false);
  });

  test('are read by whoever wrote it himself, but for the photos', () => {
    const reporter = viewerWith([{ role: 'REPORTER', region: '15.07.05.2004-001' }], 'REPORTER');
    const own = about('POLITIK_UANG', { reporter: SOMEBODY });
    expect([canReadTexts(reporter, own, plan), canReadEvidence(reporter, own, plan)]).toEqual([true, false]);
  });
});

test('it is seen by its place, level, reporter and every agency', () => {
  expect(seen(about('LOGISTIK', { supporting: ['PLN'], reporter: 'r', level: 'RAHASIA' }))).toEqual({
    ...{ level: 'RAHASIA', region: '15.07.05.2004', agencies: ['KPU', 'PLN'], reporter: 'r' },
  });
});
