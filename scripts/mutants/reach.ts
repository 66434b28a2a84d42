import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Planted } from './plant.ts';
import { CONFIG, copyTree } from './tree-copy.ts';

/** Which small bugs each test file comes by, by their ids. A bug keeps its id over edits elsewhere, so that this stays useful. */
export type Reach = Readonly<Record<string, readonly string[]>>;

const PROJECTS = ['unit', 'database', 'contract'];

/**
 * Runs the suites once over a copy in which Stryker's counters stand at every small bug. Tests that fail there (some measure what
 * the counters slow down) say all the same what they came by.
 */
async function measured(
  root: string,
  planted: readonly Planted[],
  postgresUrl: string,
  workers: number,
): Promise<Reach> {
  const copy = copyTree(root);
  try {
    for (const { file, instrumented } of planted) writeFileSync(join(copy.root, file), instrumented);
    const results = mkdtempSync(join(copy.root, 'tmp', 'reach-'));
    const child = spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        ...['run', '--config', CONFIG, '--maxWorkers', String(workers), '--silent', '--reporter=dot'],
        // Both databases are driven by the same code; what only one of them comes by is tried all the same.
        ...['--testNamePattern', '^(?!.*on PostgreSQL)'],
        ...PROJECTS.flatMap((project) => ['--project', project]),
      ],
      {
        cwd: copy.root,
        stdio: 'ignore',
        env: {
          ...process.env,
          SIAGA_TEST_POSTGRES_URL: postgresUrl,
          SIAGA_MUTANT_REACH: results,
          TMPDIR: join(copy.root, 'tmp'),
        },
      },
    );
    await once(child, 'exit');
    const idsOf = new Map(planted.flatMap((each) => [...each.idsOf]));
    const files = readdirSync(results).map(
      (name) =>
        JSON.parse(readFileSync(join(results, name), 'utf8')) as { testPath: string; reached: string[] },
    );
    return Object.fromEntries(
      files.map(({ testPath, reached }) => [
        testPath.slice(copy.root.length + 1),
        reached.flatMap((number) => idsOf.get(number) ?? []),
      ]),
    );
  } finally {
    copy.remove();
  }
}

export interface ReachSettings {
  readonly root: string;
  /** Where it is kept, below the root. */
  readonly file: string;
  readonly isNew: boolean;
  readonly postgresUrl: string;
  readonly workers: number;
}

/** What was measured before and kept, or measured now. */
export async function reachOf(planted: readonly Planted[], settings: ReachSettings): Promise<Reach> {
  const { root, file, isNew, postgresUrl, workers } = settings;
  const path = join(root, file);
  if (!isNew && existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Reach;
  console.log('Running the suites once to learn which tests come by which lines (some minutes) …');
  const reach = await measured(root, planted, postgresUrl, workers);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(reach));
  return reach;
}
