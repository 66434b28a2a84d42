import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Truth } from '../incident/incident-standing.policy.ts';
import type { AlertRule, ConditionCode, ServiceLimitCode } from '../operation/operation-plan.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { type AlertMatter, alertSentence } from './alert-sentence.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PLANS = ['latihan', 'pemilu-2024', 'pilkada-2024'];
const DESA = '15.07.05.2004';
const regions = new Map(
  [
    { code: '15.07', name: 'Tanjung Jabung Timur', level: 'KABUPATEN', parentCode: null },
    { code: '15.07.05', name: 'Sadu', level: 'KECAMATAN', parentCode: '15.07' },
    { code: DESA, name: 'Sungai Itik', level: 'DESA', parentCode: '15.07.05' },
  ].map((region) => [region.code, region]),
);
const roster = { regions } as unknown as Roster;

type Saw = AlertMatter['raised']['saw'];
interface Matter {
  readonly place: string;
  readonly saw: Partial<Saw>;
  readonly kind?: string | null;
  readonly truth?: Truth;
}

const ABOUT: readonly Matter[] = [
  { place: `${DESA}-004`, saw: { category: 'BENCANA_CUACA', number: 41 }, kind: 'TPS_TERENDAM_ROB' },
  ...(['UNVERIFIED', 'CONFIRMED', 'REFUTED'] as const).map((truth) => ({
    place: `${DESA}-004`,
    saw: { category: 'POLITIK_UANG', number: 7, series: 'TERBATAS' as const },
    kind: 'SERANGAN_FAJAR',
    truth,
  })),
  { place: DESA, saw: { category: 'KESEHATAN_PETUGAS', number: 12 } },
];
const tpsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${DESA}-00${index + 1}`);
const BLOCKED: readonly Matter[] = [1, 3].flatMap((count) =>
  ABOUT.map((each) => ({
    ...each,
    place: count === 1 ? `${DESA}-001` : DESA,
    saw: { ...each.saw, stage: 'PEMUNGUTAN_DIBUKA', tps: [...tpsOf(count)], count },
  })),
);
const limited = (...limits: readonly ServiceLimitCode[]): readonly Matter[] =>
  limits.flatMap((limit) => ABOUT.map((each) => ({ ...each, saw: { ...each.saw, limit } })));
const counted = (place: string, count: number, minutes: number, saw: Partial<Saw> = {}): Matter => ({
  place,
  saw: { ...saw, count, minutes },
});

/** What each condition may see, as far as its sentence differs. */
const SEEN: Readonly<Record<ConditionCode, readonly Matter[]>> = {
  INCIDENT_RAISED: ABOUT,
  STAGE_BLOCKED: BLOCKED,
  STAGE_OVERDUE: [counted('15.07.05', 8, 30, { stage: 'PEMUNGUTAN_DIBUKA' })],
  SILENCE: [counted('15.07.05', 12, 30)],
  LIMIT_MISSED: limited('FIRST_ACTION', 'FOLLOW_UP', 'VERIFICATION'),
  DISPOSITION_UNCONFIRMED: ABOUT,
  CLUSTER: [
    counted('15.07.05', 3, 60, { category: 'BENCANA_CUACA' }),
    counted(DESA, 3, 60, { category: 'POLITIK_UANG' }),
  ],
  FLOOD: [counted('15.07', 26, 10)],
  WALL_DEAD: [counted('15.07', 0, 5)],
  LINK_LOST: [counted('15.07.05', 44, 60)],
};

/** A rule says nothing of categories and limits that it does not look at. */
function isOf({ when }: AlertRule, { saw }: Matter): boolean {
  if (when.condition === 'LIMIT_MISSED') return when.limits.some((limit) => limit === saw.limit);
  const categories = 'categories' in when ? when.categories : null;
  return categories === null || categories.includes(saw.category ?? '');
}

function sentencesOf(name: string): string[] {
  const plan = loadOperationPlan(join(ROOT, 'operations', `${name}.yaml`));
  return (plan.alertRules ?? []).flatMap((rule) => {
    const told = SEEN[rule.when.condition]
      .filter((matter) => isOf(rule, matter))
      .map(({ place, saw, kind = null, truth = 'UNVERIFIED' }) => {
        const raised = { rule: rule.code, place, saw: { ...NOTHING_SEEN, ...saw } };
        return alertSentence({ raised, kind, truth }, plan, roster);
      });
    const lines = told.map(({ id, en }) => `- ${id}\n  *${en}*`);
    return [`## ${rule.label.id} (${rule.code})`, '', ...lines, ''];
  });
}

test('every sentence of every rule is one that somebody has read', async () => {
  const [first, ...others] = PLANS.map((name) => sentencesOf(name).join('\n'));
  for (const other of others) expect(other).toBe(first);
  expect(first).not.toMatch(/[{}–]|undefined|null/);
  const head = `# Sentences of alerts

Every rule of the plans, with what it may have seen: as people read it, Indonesian first. An accusation is called alleged unless it is
proven, and how far it is verified stands beside it. This page is compared with what the server says.
`;
  await expect(`${head}\n${first}`).toMatchFileSnapshot(join(ROOT, 'docs', 'alert-sentences.md'));
});
