import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mutant } from './mutant.ts';
import type { Reach } from './reach.ts';
import type { Stage } from './trial.types.ts';

type Project = 'unit' | 'database' | 'contract';

/** So many files of each project run together, those first that are most about the bug's file: seconds at most. */
const NARROW: Readonly<Record<Project, number>> = { unit: 14, database: 7, contract: 7 };

const IS_TEST = /(?<![.]browser)[.]test[.]tsx?$/;

function projectOf(test: string): Project {
  if (test.startsWith('tests/contract/')) return 'contract';
  return test.includes('.db.test.') ? 'database' : 'unit';
}

/** Which tests come by a small bug. */
export class RelatedTests {
  readonly #root: string;
  readonly #known: ReadonlySet<string>;
  /** Test files by the id of a small bug. */
  readonly #byBug = new Map<string, string[]>();
  /** For each source file, how much of what a test file comes by lies in it: from 0 to 1. */
  readonly #share = new Map<string, Map<string, number>>();

  constructor(root: string, reach: Reach, mutants: readonly Mutant[]) {
    this.#root = root;
    this.#known = new Set(Object.keys(reach));
    const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
    for (const [test, ids] of Object.entries(reach).filter(([path]) => existsSync(join(root, path))))
      for (const id of ids) {
        this.#byBug.set(id, [...(this.#byBug.get(id) ?? []), test]);
        const file = fileOf.get(id);
        if (file === undefined) continue;
        const shares = this.#share.get(file) ?? new Map<string, number>();
        this.#share.set(file, shares.set(test, (shares.get(test) ?? 0) + 1 / ids.length));
      }
  }

  /**
   * The quickest first, then all others that come by the bug. Tests on PostgreSQL only for what those on SQLite let pass, in
   * files that know of both.
   */
  stagesOf({ id, file }: Mutant): Stage[] {
    const shares = this.#share.get(file) ?? new Map<string, number>();
    // A line that is newer than the measurement: whatever comes by its file.
    const reached = this.#byBug.get(id) ?? [...shares.keys()];
    const neighbours = this.#neighbours(file).filter(
      // Quick ones may have been written since. Where nothing of the file was counted, it may run in a process of its own.
      (test) => projectOf(test) === 'unit' || !this.#known.has(test) || shares.size === 0,
    );
    const tests = [...new Set([...reached, ...neighbours])].toSorted(
      (one, other) => (shares.get(other) ?? 0) - (shares.get(one) ?? 0),
    );
    const of = (project: Project) =>
      inParts(
        tests.filter((test) => projectOf(test) === project),
        NARROW[project],
      );
    const stages = (['unit', 'database', 'contract'] as const).map((project) =>
      of(project).map((files) => ({ project, files, ...(project === 'database' && { postgresql: false }) })),
    );
    const [database = []] = of('database');
    return [
      ...stages.flatMap((each) => each.slice(0, 1)),
      ...(this.#knowsPostgresql(file) && database.length > 0
        ? [{ project: 'database', files: database, postgresql: true }]
        : []),
      ...stages.flatMap((each) => each.slice(1)),
    ];
  }

  #knowsPostgresql(file: string): boolean {
    return /postgres|dialect/i.test(readFileSync(join(this.#root, file), 'utf8'));
  }

  /** Test files of the same folder. */
  #neighbours(file: string): string[] {
    const folder = dirname(file);
    return readdirSync(join(this.#root, folder))
      .filter((name) => IS_TEST.test(name))
      .map((name) => `${folder}/${name}`);
  }
}

function inParts<Each>(list: readonly Each[], size: number): Each[][] {
  const parts: Each[][] = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
}
