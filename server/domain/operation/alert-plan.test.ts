import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TECHNICAL } from './alert-plan.ts';
import type { RosterSizes } from './alert-plan-checks.ts';
import { OperationPlanError } from './plan-problem.ts';
import { loadOperationPlan, readOperationPlan } from './read-operation-plan.ts';

const FOLDER = join(import.meta.dirname, '../../../operations');
const PLAN = readFileSync(join(FOLDER, 'pemilu-2024.yaml'), 'utf8');
const SHARED = readFileSync(join(FOLDER, 'shared.yaml'), 'utf8');
/** The plan that is tried, without the alerts of the shared file. */
const BARE = SHARED.slice(0, SHARED.indexOf('# Who is called about an alert'));

const ROSTER: RosterSizes = {
  largestKecamatan: { name: 'Geragai', tpsCount: 82 },
  anyTps: '15.07.05.2004-001',
  tpsCount: 713,
};

const RUNG = (code: string, level: string, role: string, rest = '') =>
  `      - { code: ${code}, label: { id: a, en: a }, level: ${level}, role: ${role}, wait: { CRITICAL: 1m, HIGH: 1m, MEDIUM: 1m, LOW: 1m }, channels: [CONSOLE]${rest} }\n`;
const LADDER = `ladders:\n  - code: LADDER\n    label: { id: a, en: a }\n    rungs:\n`;
const POSKO = RUNG('POSKO', 'KABUPATEN', 'POSKO');
const rule = (when: string, { severity = 'HIGH', sentence = 'a' } = {}) =>
  `${LADDER}${POSKO}alertRules:\n  - { code: RULE, label: { id: a, en: a }, sentence: { id: '${sentence}', en: a }, when: { ${when} }, severity: ${severity}, ladder: LADDER }\n`;

const problems = (sections: string) => {
  try {
    readOperationPlan({ name: 'plan.yaml', text: PLAN }, () => BARE + sections, ROSTER);
  } catch (error) {
    if (error instanceof OperationPlanError)
      return error.problems.map(({ line, field, expected }) => ({ line, field, expected }));
    throw error;
  }
  return [];
};

test('the plans that come with Siaga have ladders from the TPS to the leaders, and rules that can be raised', () => {
  for (const name of ['latihan', 'pemilu-2024', 'pilkada-2024']) {
    const plan = loadOperationPlan(join(FOLDER, `${name}.yaml`), ROSTER);
    expect(plan.ladders?.[0]?.rungs.map(({ code }) => code)).toEqual([
      ...['TPS', 'DESA', 'FORKOPIMCAM', 'POSKO', 'FORKOPIMDA'],
    ]);
    expect(plan.alertRules?.length).toBeGreaterThan(8);
  }
});

test('no technical fault climbs beyond the command post in the plans that come with Siaga', () => {
  for (const name of ['latihan', 'pemilu-2024', 'pilkada-2024']) {
    const { alertRules = [], ladders = [] } = loadOperationPlan(join(FOLDER, `${name}.yaml`), ROSTER);
    const technical = alertRules.filter(({ when }) => TECHNICAL.includes(when.condition));
    expect(technical.map(({ code }) => code)).toEqual(['LAYAR_MATI']);
    const called = ladders.find(({ code }) => code === technical[0]?.ladder)?.rungs;
    expect(called?.map(({ role, post }) => [role, post])).toEqual([
      ['POSKO', 'OPERATOR_POSKO'],
      ['POSKO', null],
    ]);
  }
});

test('a plan may have neither ladders nor rules, as those from before there were any', () => {
  const plan = readOperationPlan({ name: 'plan.yaml', text: PLAN }, () => BARE, ROSTER);
  expect([plan.ladders, plan.alertRules]).toEqual([[], []]);
});

describe('a rule is refused', () => {
  test.each([
    ['that names no condition', 'condition: NOISE', /^when$/, /one of INCIDENT_RAISED, STAGE_BLOCKED/],
    [
      'that is raised at every incident',
      'condition: INCIDENT_RAISED, severities: [CRITICAL, HIGH, MEDIUM, LOW]',
      /when\.severities/,
      /raised at everything, even at a LOW incident at TPS 15\.07\.05\.2004-001/,
    ],
    [
      'about a category that there is not',
      'condition: INCIDENT_RAISED, severities: [LOW], categories: [PESTA]',
      /when\.categories\[0\]/,
      /never raised/,
    ],
    [
      'about a stage that there is not',
      'condition: STAGE_OVERDUE, stage: PESTA, minutes: 5m, minTps: 2',
      /when\.stage/,
      /never raised/,
    ],
    [
      'that waits for more TPS than any kecamatan has',
      'condition: SILENCE, minutes: 5m, minTps: 83',
      /when\.minTps/,
      /at most 82: Geragai, the largest kecamatan, has 82 TPS, so this is never raised/,
    ],
    [
      'that waits beyond the end of the operation',
      'condition: STAGE_OVERDUE, stage: PENGHITUNGAN_SELESAI, minutes: 900h, minTps: 2',
      /when\.minutes/,
      /so it never is/,
    ],
    [
      'that is raised at each TPS that is late',
      'condition: STAGE_OVERDUE, minutes: 0m, minTps: 1',
      /when\.minTps/,
      /one by one, such as 15\.07\.05\.2004-001/,
    ],
    [
      'about a limit that does not run',
      'condition: LIMIT_MISSED, limits: [FIRST_ACTION], severities: [LOW]',
      /when\.limits/,
      /never raised/,
    ],
    [
      'about a cluster of one',
      'condition: CLUSTER, categories: [LOGISTIK], count: 1, minutes: 5m, within: KECAMATAN',
      /when\.count/,
      /at least 2/,
    ],
    [
      'about a cluster in no time',
      'condition: CLUSTER, categories: [LOGISTIK], count: 2, minutes: 0m, within: KECAMATAN',
      /when\.minutes/,
      /never raised/,
    ],
    [
      'about a wall that has no time to speak',
      'condition: WALL_DEAD, minutes: 1m',
      /when\.minutes/,
      /2m or more/,
    ],
    [
      'about a link that is lost at each pause',
      'condition: LINK_LOST, minutes: 1m, share: 0.5',
      /when\.minutes/,
      /every kecamatan, such as Geragai/,
    ],
    ['with a parameter of another', 'condition: FLOOD, minutes: 5m', /when\.minutes/, /one of the keys/],
  ])('%s', (_what, when, field, expected) => {
    const found = problems(rule(when));
    expect(found).toHaveLength(1);
    expect(found[0]?.field).toMatch(
      new RegExp(`^alertRules\\[0\\]\\.?${field.source.replace(/^\^|\$$/g, '')}`),
    );
    expect(found[0]?.expected).toMatch(expected);
    expect(found[0]?.line).toBe(BARE.split('\n').length + 6);
  });

  test('whose sentence names what its condition does not know', () => {
    expect(problems(rule('condition: FLOOD', { sentence: '{stage} {count}' }))).toMatchObject([
      { field: 'alertRules[0].sentence.id', expected: 'only what FLOOD knows: {place} {count} {minutes}' },
    ]);
  });

  test('that has no severity and no incident to take it from', () => {
    expect(problems(rule('condition: FLOOD', { severity: 'null' }))).toMatchObject([
      { field: 'alertRules[0].severity' },
    ]);
  });

  test('that calls leaders about a technical fault', () => {
    const text = rule('condition: WALL_DEAD, minutes: 5m').replace(
      POSKO,
      POSKO + RUNG('FORKOPIMDA', 'KABUPATEN', 'LEADER'),
    );
    expect(problems(text)).toMatchObject([
      { field: 'alertRules[0].ladder', expected: expect.stringMatching(/WALL_DEAD is a technical fault/) },
    ]);
  });

  test('whose ladder is not there', () => {
    const text = rule('condition: FLOOD').replace('ladder: LADDER', 'ladder: STAIRS');
    expect(problems(text)).toMatchObject([{ field: 'alertRules[0].ladder', expected: /LADDER/ }]);
  });
});

describe('a ladder is refused', () => {
  test.each([
    ['that ends below the regency', RUNG('CAMAT', 'KECAMATAN', 'KECAMATAN'), /rungs\[0\]\.level/],
    [
      'that goes down',
      RUNG('CAMAT', 'KECAMATAN', 'KECAMATAN') + RUNG('DESA', 'DESA', 'KECAMATAN') + POSKO,
      /rungs\[1\]\.level/,
    ],
    ['with a rung twice', POSKO + POSKO, /rungs\[1\]\.code/],
    ['with reporters anywhere but at a TPS', RUNG('LAPOR', 'DESA', 'REPORTER') + POSKO, /rungs\[0\]\.role/],
    ['with an agency that has no line', RUNG('KPU', 'KABUPATEN', 'AGENCY') + POSKO, /rungs\[0\]\.role/],
    [
      'with a post that there is not',
      RUNG('POSKO', 'KABUPATEN', 'POSKO', ', post: RAJA'),
      /rungs\[0\]\.post/,
    ],
    ['whose rung has no time to answer', POSKO.replace('LOW: 1m', 'LOW: 0m'), /rungs\[0\]\.wait\.LOW/],
    ['without rungs', '        []\n', /rungs/],
  ])('%s', (_what, rungs, field) => {
    expect(problems(LADDER + rungs).map((each) => each.field)).toEqual([expect.stringMatching(field)]);
  });
});
