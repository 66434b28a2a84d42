import type { SqlEntityManager } from '@mikro-orm/sql';
import { FIRST_SPECIAL_NUMBER, type RegencyRoster, type RegionRow, type TpsRow } from './regency-roster.ts';
import { Region } from './region.entity.ts';
import { disagreementsOf } from './roster-agreement.ts';
import type { RosterFile } from './roster-csv.ts';
import type { RosterLine } from './roster-line.ts';
import type { RosterProblem } from './roster-problem.ts';
import type { RosterRefusal } from './roster-refusal.ts';
import { regionsOf } from './roster-regions.ts';
import { Tps } from './tps.entity.ts';

/** A region or TPS that an import touches; `line` is 0 where no line of the file speaks of it. */
export interface RosterChange {
  line: number;
  code: string;
  name: string;
  reason: string;
  /** Of one that the file describes otherwise: field by field. */
  differences: RosterDifference[];
}

const REGION_FIELDS = [
  'name',
  'isKelurahan',
  'latitude',
  'longitude',
  'shortCode',
  'tileColumn',
  'tileRow',
  'position',
] as const;
const TPS_FIELDS = ['signalClass', 'isSpecial'] as const;
export const ROSTER_FIELDS = [...REGION_FIELDS, ...TPS_FIELDS] as const;

/** A field of a region or TPS, as it is stored and as the file has it. */
export interface RosterDifference {
  field: (typeof ROSTER_FIELDS)[number];
  before: string;
  after: string;
}

/** What an import would do. Nothing may be saved while `wrong` or `refusals` hold anything. */
export interface RosterPlan {
  new: RosterChange[];
  changed: RosterChange[];
  /** Stored but not in the file. They are kept: a TPS that something was reported from never disappears. */
  missing: RosterChange[];
  wrong: RosterProblem[];
  /** Reasons that speak of the file as a whole. */
  refusals: RosterRefusal[];
  tpsInFile: number;
  /** TPS in the roster after the import. */
  tpsAfter: number;
  rows: RegencyRoster;
}

/**
 * Compares a file with the stored roster. Reads and writes nothing. With `expectTps`, both the file and the roster after the
 * import must have exactly so many TPS.
 */
export function planRosterImport(
  { lines, wrong }: Pick<RosterFile, 'lines' | 'wrong'>,
  stored: RegencyRoster,
  expectTps?: number,
): RosterPlan {
  const plan: RosterPlan = {
    new: [],
    changed: [],
    missing: [],
    wrong: [...wrong, ...disagreementsOf(lines)].sort((a, b) => a.line - b.line),
    refusals: [],
    tpsInFile: lines.length,
    tpsAfter: 0,
    rows: { regions: [], tpsList: [] },
  };
  if (plan.wrong.length === 0) refuseOtherKabupaten(plan, lines, stored);
  if (plan.wrong.length === 0 && plan.refusals.length === 0) {
    compareRegions(plan, lines, stored);
    compareTps(plan, lines, stored);
    refuseUnnamedKabupaten(plan, lines);
  }
  plan.tpsAfter = new Set([...stored.tpsList, ...lines].map(({ code }) => code)).size;
  if (expectTps !== undefined) refuseOtherTotal(plan, expectTps);
  return plan;
}

/** Whether a plan may be saved. */
export const isRosterPlanSound = (plan: RosterPlan): boolean =>
  plan.wrong.length === 0 && plan.refusals.length === 0;

const ROWS_PER_STATEMENT = 500;

/** Writes a sound plan in one transaction: all of it or nothing. Throws on a plan that is not sound. */
export async function saveRosterPlan(em: SqlEntityManager, plan: RosterPlan): Promise<void> {
  if (!isRosterPlanSound(plan)) throw new Error('A roster plan with wrong rows or refusals is not saved.');
  await saveRoster(em, plan.rows);
}

/** Inserts or overwrites regions and TPS by their codes, in one transaction. */
export async function saveRoster(em: SqlEntityManager, { regions, tpsList }: RegencyRoster): Promise<void> {
  await em.fork().transactional(async (tx) => {
    for (const rows of chunksOf(regions)) await tx.upsertMany(Region, rows, { disableIdentityMap: true });
    for (const rows of chunksOf(tpsList)) await tx.upsertMany(Tps, rows, { disableIdentityMap: true });
  });
}

/** The whole stored roster; both lists are empty in a new database. */
export async function readStoredRoster(em: SqlEntityManager): Promise<RegencyRoster> {
  const options = { disableIdentityMap: true, orderBy: { code: 'asc' } } as const;
  const regions = await em.fork().findAll(Region, options);
  const tpsList = await em.fork().findAll(Tps, options);
  return {
    regions: regions.map((region) => ({ ...region })) as RegionRow[],
    tpsList: tpsList.map((tps) => ({ ...tps })) as TpsRow[],
  };
}

function refuseOtherKabupaten(plan: RosterPlan, lines: readonly RosterLine[], stored: RegencyRoster): void {
  const own = stored.regions.find(({ level }) => level === 'KABUPATEN');
  const other = lines[0]?.kabupatenCode;
  if (!own || other === undefined || own.code === other) return;
  const sentence =
    `This database holds ${own.code} ${own.name}, the file ${other}. One database holds one regency: import the file into ` +
    'a new database.';
  plan.refusals.push({
    ...{ code: 'OTHER_REGENCY', sentence },
    ...{ found: other, expected: `${own.code} ${own.name}` },
  });
}

function refuseUnnamedKabupaten(plan: RosterPlan, lines: readonly RosterLine[]): void {
  const unnamed = plan.rows.regions.find(({ name }) => name === '');
  if (!unnamed || lines.length === 0) return;
  const sentence = `Nothing names ${unnamed.code}: add a column kabupaten with the name of the regency.`;
  plan.refusals.push({ code: 'REGENCY_UNNAMED', found: unnamed.code, expected: null, sentence });
}

function refuseOtherTotal(plan: RosterPlan, expected: number): void {
  if (plan.tpsInFile !== expected) {
    const sentence = `The file has ${plan.tpsInFile} readable TPS, expected were ${expected}.`;
    const data = { found: String(plan.tpsInFile), expected: String(expected) };
    plan.refusals.push({ code: 'OTHER_TOTAL', ...data, sentence });
  } else if (plan.tpsAfter !== expected) {
    const kept = plan.tpsAfter - expected;
    const sentence = `The roster would have ${plan.tpsAfter} TPS, expected were ${expected}: ${kept} are not in the file.`;
    const data = { found: String(plan.tpsAfter), expected: String(expected) };
    plan.refusals.push({ code: 'OTHER_TOTAL_KEPT', ...data, sentence });
  }
}

function compareRegions(plan: RosterPlan, lines: readonly RosterLine[], stored: RegencyRoster): void {
  const known = new Map(stored.regions.map((region) => [region.code, region]));
  const firstLines = firstLinesOf(lines);
  for (const region of regionsOf(lines, stored)) {
    const line = firstLines.get(region.code) ?? 0;
    const before = known.get(region.code);
    const differences = before ? differencesOf(before, region, REGION_FIELDS) : [];
    const one = { line, code: region.code, name: region.name, differences };
    if (!before) plan.new.push({ ...one, reason: LEVEL_WORDS[region.level] });
    else if (differences.length > 0) plan.changed.push({ ...one, reason: differenceText(differences) });
    if (!before || differences.length > 0) plan.rows.regions.push(region);
    if (line === 0) plan.missing.push({ ...one, differences: [], reason: KEPT });
  }
}

function compareTps(plan: RosterPlan, lines: readonly RosterLine[], stored: RegencyRoster): void {
  const known = new Map(stored.tpsList.map((tps) => [tps.code, tps]));
  for (const row of lines) {
    const before = known.get(row.code);
    const tps: TpsRow = {
      code: row.code,
      desaCode: row.desaCode,
      number: row.number,
      signalClass: row.signalClass ?? before?.signalClass ?? 'B',
      isSpecial: row.isSpecial ?? before?.isSpecial ?? row.number >= FIRST_SPECIAL_NUMBER,
    };
    const differences = before ? differencesOf(before, tps, TPS_FIELDS) : [];
    known.delete(row.code);
    if (before && differences.length === 0) continue;
    const one = { line: row.line, code: tps.code, name: row.desaName, differences };
    if (before) plan.changed.push({ ...one, reason: differenceText(differences) });
    else plan.new.push({ ...one, reason: 'TPS' });
    plan.rows.tpsList.push(tps);
  }
  const names = new Map(stored.regions.map(({ code, name }) => [code, name]));
  for (const { code, desaCode } of known.values()) {
    plan.missing.push({ line: 0, code, name: names.get(desaCode) ?? '', reason: KEPT, differences: [] });
  }
}

const KEPT = 'not in the file; kept';

const LEVEL_WORDS = { KABUPATEN: 'kabupaten', KECAMATAN: 'kecamatan', DESA: 'desa or kelurahan' } as const;

function firstLinesOf(lines: readonly RosterLine[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { line, kabupatenCode, kecamatanCode, desaCode } of lines) {
    for (const code of [kabupatenCode, kecamatanCode, desaCode]) if (!first.has(code)) first.set(code, line);
  }
  return first;
}

function differencesOf<Field extends RosterDifference['field']>(
  before: Readonly<Record<Field, unknown>>,
  after: Readonly<Record<Field, unknown>>,
  fields: readonly Field[],
): RosterDifference[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: JSON.stringify(before[field]), after: JSON.stringify(after[field]) }));
}

/** `name: "Sungai Itik" → "Sungai Itek"`. */
const differenceText = (differences: readonly RosterDifference[]): string =>
  differences.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('; ');

function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
  }
}
