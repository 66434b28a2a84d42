import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type BoundaryShape, readBoundaryFile } from '../server/domain/region/boundary-file.ts';
import {
  type BoundaryPlan,
  planBoundaryImport,
  readStoredBoundaries,
  saveBoundaryPlan,
} from '../server/domain/region/boundary-import.ts';
import { readStoredRoster, saveRoster } from '../server/domain/region/roster-import.ts';
import { tanjungJabungTimur } from '../server/domain/region/tanjung-jabung-timur.ts';
import { textTable } from './text-table.ts';
import { sentenceOf, toolDatabaseUrl, withWritableDatabase } from './tool-database.ts';

const BOUNDARIES_USAGE = `npm run boundaries -- import FILE [--data FOLDER | --database URL]

Imports outlines of regions from GeoJSON or TopoJSON. Each shape names its region by a property kode, code or id. A shape
that does not fit the roster saves nothing.

  --data FOLDER    the data folder of the operation (data/latihan)
  --database URL   sqlite:PATH or postgresql://…`;

type Print = (line: string) => void;

/** Runs the tool; the answer is its exit code: 0 done, 1 refused, 2 not understood. */
export async function runBoundariesCommand(args: readonly string[], print: Print): Promise<number> {
  const order = readOrder(args);
  if (order === null) {
    print(BOUNDARIES_USAGE);
    return 2;
  }
  try {
    const shapes = readBoundaryFile(readFileSync(order.file));
    return await withWritableDatabase(order.url, (em) => importShapes(shapes, em, print));
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    print(sentence);
    return 1;
  }
}

function readOrder(args: readonly string[]): { file: string; url: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, database: { type: 'string' } },
    });
    const [command, file, ...others] = positionals;
    if (command !== 'import' || file === undefined || others.length > 0) return null;
    return { file, url: toolDatabaseUrl(values) };
  } catch {
    return null;
  }
}

async function importShapes(
  shapes: readonly BoundaryShape[],
  em: SqlEntityManager,
  print: Print,
): Promise<number> {
  const stored = await readStoredRoster(em);
  const isEmpty = stored.regions.length === 0;
  const roster = isEmpty ? tanjungJabungTimur() : stored;
  const plan = planBoundaryImport(shapes, roster.regions, await readStoredBoundaries(em));
  if (plan.wrong.length === 0) {
    // An empty database gets the regency that the server would give it, so that the outlines belong to something.
    if (isEmpty) await saveRoster(em, roster);
    await saveBoundaryPlan(em, plan);
  }
  printPlan(plan, print);
  return plan.wrong.length === 0 ? 0 : 1;
}

function printPlan(plan: BoundaryPlan, print: Print): void {
  if (plan.wrong.length > 0) {
    print(`Wrong (${plan.wrong.length})`);
    const rows = plan.wrong.map(({ shape, code, reason }) => [`shape ${shape}`, code, reason]);
    for (const row of textTable(rows, 200)) print(row);
    print('Nothing was saved.');
    return;
  }
  print(
    `Saved: ${plan.new.length} new, ${plan.changed.length} changed, ${plan.unchanged.length} unchanged outlines.`,
  );
}
