import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { RegencyRoster } from '../server/domain/region/regency-roster.ts';
import { type RosterFile, readRosterCsv } from '../server/domain/region/roster-csv.ts';
import {
  isRosterPlanSound,
  planRosterImport,
  type RosterChange,
  type RosterPlan,
  readStoredRoster,
  saveRosterPlan,
} from '../server/domain/region/roster-import.ts';
import { tanjungJabungTimur } from '../server/domain/region/tanjung-jabung-timur.ts';
import { textTable } from './text-table.ts';
import {
  type Note,
  sentenceOf,
  toolDatabaseUrl,
  withReadableDatabase,
  withWritableDatabase,
} from './tool-database.ts';

const ROSTER_USAGE = `npm run roster -- import FILE.csv [--dry-run] [--expect-tps N] [--data FOLDER | --database URL]

Imports the polling stations of a regency, one line each. Columns: kode_desa, desa, kecamatan, no_tps; and if wanted
kode_tps, kode_kecamatan, lokasi_khusus, kabupaten, jenis, kelas_sinyal, lat, lon.

  --dry-run        only shows what would be new, changed, missing and wrong
  --expect-tps N   saves nothing unless the file and the roster after it have exactly N TPS
  --data FOLDER    the data folder of the operation (data/latihan)
  --database URL   sqlite:PATH or postgresql://…

One wrong line saves nothing. What the file lacks is kept.`;

interface RosterOrder {
  file: string;
  isDryRun: boolean;
  expectTps: number | undefined;
  url: string;
}

type Print = (line: string) => void;

/** Runs the tool; the answer is its exit code: 0 done, 1 refused, 2 not understood. */
export async function runRosterCommand(args: readonly string[], print: Print): Promise<number> {
  const order = readOrder(args);
  if (order === null) {
    print(ROSTER_USAGE);
    return 2;
  }
  try {
    const file = readRosterCsv(readFileSync(order.file));
    if (order.isDryRun)
      return await withReadableDatabase(order.url, (em) => importFile(order, file, em, print));
    return await withWritableDatabase(order.url, (em, note) => importFile(order, file, em, print, note));
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    print(sentence);
    return 1;
  }
}

function readOrder(args: readonly string[]): RosterOrder | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'expect-tps': { type: 'string' },
        data: { type: 'string' },
        database: { type: 'string' },
      },
    });
    const [command, file, ...others] = positionals;
    const expected = values['expect-tps'];
    if (command !== 'import' || file === undefined || others.length > 0) return null;
    if (expected !== undefined && !/^\d{1,6}$/.test(expected)) return null;
    return {
      file,
      isDryRun: values['dry-run'] ?? false,
      expectTps: expected === undefined ? undefined : Number(expected),
      url: toolDatabaseUrl(values),
    };
  } catch {
    return null;
  }
}

async function importFile(
  order: RosterOrder,
  file: RosterFile,
  em: SqlEntityManager | null,
  print: Print,
  note: Note = async () => undefined,
): Promise<number> {
  const stored = em ? await readStoredRoster(em) : { regions: [], tpsList: [] };
  const base = startingRoster(stored, file);
  const plan = planRosterImport(file, base, order.expectTps);
  printPlan(plan, file, base !== stored, print);
  if (!isRosterPlanSound(plan)) {
    print('Nothing was saved.');
    return 1;
  }
  if (order.isDryRun || !em) {
    print('Dry run: nothing was saved.');
    return 0;
  }
  await saveRosterPlan(em, base === stored ? plan : { ...plan, rows: laidOver(base, plan.rows) });
  const counts = { new: plan.new.length, changed: plan.changed.length, missing: plan.missing.length };
  const region = file.lines[0]?.kabupatenCode ?? '';
  await note({ kind: 'RosterImported', region, payload: { ...counts, tps: plan.tpsAfter } });
  print(`Saved. The roster has ${plan.tpsAfter} TPS.`);
  return 0;
}

/** An empty database that gets the default regency's file starts from the facts known about it. */
function startingRoster(stored: RegencyRoster, file: RosterFile): RegencyRoster {
  if (stored.regions.length > 0) return stored;
  const known = tanjungJabungTimur();
  return file.lines[0]?.kabupatenCode === known.regions[0]?.code ? known : stored;
}

/** All rows of a roster, with those that a plan would write in their place. */
function laidOver(base: RegencyRoster, rows: RegencyRoster): RegencyRoster {
  const merge = <Row extends { code: string }>(under: readonly Row[], over: readonly Row[]): Row[] => [
    ...new Map([...under, ...over].map((row) => [row.code, row])).values(),
  ];
  return { regions: merge(base.regions, rows.regions), tpsList: merge(base.tpsList, rows.tpsList) };
}

function printPlan(plan: RosterPlan, file: RosterFile, isDefault: boolean, print: Print): void {
  if (isDefault) print('The database is empty: compared with the regency that comes with Siaga.');
  if (file.ignoredColumns.length > 0) print(`Columns not read: ${file.ignoredColumns.join(', ')}`);
  printChanges('New', plan.new, print);
  printChanges('Changed', plan.changed, print);
  printChanges('Missing', plan.missing, print);
  if (plan.wrong.length > 0) {
    print(`Wrong (${plan.wrong.length})`);
    const rows = plan.wrong.map(({ line, column, reason }) => [`line ${line}`, column, reason]);
    for (const row of textTable(rows, 200)) print(row);
  }
  for (const { sentence } of plan.refusals) print(sentence);
  const counts = [plan.new, plan.changed, plan.missing, plan.wrong].map(({ length }) => length);
  print(
    `${plan.tpsInFile} TPS read: ${counts[0]} new, ${counts[1]} changed, ${counts[2]} missing, ${counts[3]} wrong.`,
  );
}

function printChanges(title: string, changes: readonly RosterChange[], print: Print): void {
  if (changes.length === 0) return;
  print(`${title} (${changes.length})`);
  const rows = changes.map(({ line, code, name, reason }) => [
    line === 0 ? '' : `line ${line}`,
    code,
    name,
    reason,
  ]);
  for (const row of textTable(rows)) print(row);
}
