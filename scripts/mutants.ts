// Plants small bugs one at a time in a throw-away copy of the project, runs the tests that come by each, and prints those that
// no test notices, and how many of a hundred are noticed, for each area.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../tests/support/postgres.ts';
import { AREAS, areaOf, sourcesOf } from './mutants/areas.ts';
import { Compiler } from './mutants/compiler.ts';
import { drawn } from './mutants/draw.ts';
import { described, type Mutant, mutated } from './mutants/mutant.ts';
import { type Planted, plantedIn } from './mutants/plant.ts';
import { type Reach, reachOf } from './mutants/reach.ts';
import { RelatedTests } from './mutants/related-tests.ts';
import { copyTree } from './mutants/tree-copy.ts';
import { Trials } from './mutants/trials.ts';

const USAGE = `npm run mutants [-- --count 200] [--seed 1] [--only server/stream[,FOLDER or FILE]] [--id ID[,ID]] [--workers 2] [--limit 90] [--reach]
  [--suites unit,database,contract] [--unreached]

Prints each small bug that no test noticed as file:line: before → after, with the id that --id takes, then the share that was
noticed, for each area. A bug that does not compile is invalid and replaced by another; one that makes the tests of a project take more than
--limit seconds counts as noticed. Bugs that change nothing are listed in scripts/mutants/equivalent.json, each with the reason.
A run that is ended early prints the shares so far.
Which tests come by which lines is measured once and kept in dist; --reach measures it again;
--unreached prints the lines that none comes by, and tries nothing.`;

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const REACH = 'dist/mutants-reach.json';

interface Equivalent {
  readonly id: string;
  readonly bug: string;
  readonly why: string;
}

interface Tally {
  tried: number;
  noticed: number;
  invalid: number;
  equivalent: number;
}

interface Settings {
  readonly count: number;
  readonly seed: number;
  readonly only: readonly string[];
  readonly ids: readonly string[];
  readonly workers: number;
  readonly limitMs: number;
  /** Whether what tests come by is measured again. */
  readonly isNew: boolean;
  readonly suites: readonly string[];
  /** Whether only what no test comes by is printed. */
  readonly isUnreached: boolean;
}

function settingsOf(): Settings {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      id: { type: 'string', default: '' },
      workers: { type: 'string', default: '2' },
      limit: { type: 'string', default: '90' },
      reach: { type: 'boolean', default: false },
      suites: { type: 'string', default: 'unit,database,contract' },
      unreached: { type: 'boolean', default: false },
    },
  });
  const listed = (text: string) => text.split(',').filter((part) => part !== '');
  const positive = (name: 'count' | 'seed' | 'workers' | 'limit') => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`--${name} takes a whole number from 1 on.`);
    return value;
  };
  return {
    count: positive('count'),
    seed: positive('seed'),
    only: listed(values.only),
    ids: listed(values.id),
    workers: positive('workers'),
    limitMs: positive('limit') * 1000,
    isNew: values.reach,
    suites: listed(values.suites),
    isUnreached: values.unreached,
  };
}

class Run {
  readonly #settings: Settings;
  readonly #compiler: Compiler;
  readonly #tests: RelatedTests;
  readonly #trials: Trials;
  readonly #equivalent: ReadonlyMap<string, Equivalent>;
  readonly tallies = new Map<string, Tally>();

  constructor(settings: Settings, tests: RelatedTests, trials: Trials, files: readonly string[]) {
    this.#settings = settings;
    this.#compiler = new Compiler(root, files);
    this.#trials = trials;
    this.#tests = tests;
    const listed = JSON.parse(
      readFileSync(join(root, 'scripts/mutants/equivalent.json'), 'utf8'),
    ) as Equivalent[];
    this.#equivalent = new Map(listed.map((each) => [each.id, each]));
  }

  /** Begins with an area; each call of what it gives tries the next mutant that is valid, and says whether there was one. */
  area(area: string, mutants: readonly Mutant[]): () => Promise<boolean> {
    const tally: Tally = { tried: 0, noticed: 0, invalid: 0, equivalent: 0 };
    this.tallies.set(area, tally);
    const left = mutants.values();
    return async () => {
      for (const mutant of left) {
        const text = mutated(readFileSync(join(root, mutant.file), 'utf8'), mutant);
        if (this.#equivalent.has(mutant.id)) tally.equivalent += 1;
        else if (this.#compiler.compiles(mutant.file, text)) {
          await this.#try(mutant, text, tally);
          return true;
        } else tally.invalid += 1;
      }
      return false;
    };
  }

  async #try(mutant: Mutant, text: string, tally: Tally): Promise<void> {
    const start = performance.now();
    const stages = this.#tests
      .stagesOf(mutant)
      .filter(({ project }) => this.#settings.suites.includes(project));
    const noticedBy = await this.#trials.noticedBy(mutant.file, text, stages);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    tally.tried += 1;
    if (noticedBy !== null) tally.noticed += 1;
    const what = `${described(mutant)}  [${mutant.mutator} ${mutant.id}, ${seconds} s]`;
    if (noticedBy !== null) console.log(`noticed  ${what}\n         by ${noticedBy}`);
    else console.log(`SURVIVED ${what}${stages.length === 0 ? '\n         no test comes by' : ''}`);
  }

  conclude(): void {
    for (const file of this.#trials.unsound)
      console.log(`fails without any change, and was left out: ${file}`);
    console.log('');
    const total: Tally = { tried: 0, noticed: 0, invalid: 0, equivalent: 0 };
    for (const [area, tally] of this.tallies) {
      for (const kind of ['tried', 'noticed', 'invalid', 'equivalent'] as const) total[kind] += tally[kind];
      print(area, tally);
    }
    print(`seed ${this.#settings.seed}, all`, total);
  }
}

function print(name: string, { tried, noticed, invalid, equivalent }: Tally): void {
  const share = tried === 0 ? 'none tried' : `${((noticed / tried) * 100).toFixed(1)} %`;
  console.log(
    `  ${name.padEnd(28)}${share.padStart(8)}  ${noticed} of ${tried} noticed; ${invalid} did not compile, ${equivalent} change nothing`,
  );
}

const isWanted = (file: string, only: readonly string[]) =>
  only.length === 0 || only.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));

/** Every place that mutants are drawn from; what tests come by is measured over all of them, whichever are wanted now. */
async function main(): Promise<void> {
  const settings = settingsOf();
  const planted = await plantedIn(
    root,
    AREAS.flatMap((area) => sourcesOf(root, area)),
  );
  const wanted = planted.filter(({ file }) => isWanted(file, settings.only));
  const all = wanted.flatMap(({ mutants }) => mutants);
  const mutants = settings.ids.length > 0 ? all.filter(({ id }) => settings.ids.includes(id)) : all;
  if (mutants.length === 0) throw new Error(`There is no such place or small bug.\n\n${USAGE}`);
  console.log(`${all.length} small bugs in ${wanted.length} files; seed ${settings.seed}.`);
  const copy = copyTree(root);
  const postgres = await startPostgres();
  const trials = new Trials({ ...settings, root: copy.root, postgresUrl: postgres.url });
  let run: Run | undefined;
  endCleanly(() => {
    run?.conclude();
    trials.end();
    copy.remove();
  });
  try {
    const reach = await reachOf(planted, {
      ...{ root, file: REACH, isNew: settings.isNew },
      ...{ postgresUrl: postgres.url, workers: settings.workers },
    });
    const tests = new RelatedTests(
      root,
      reach,
      planted.flatMap((each) => each.mutants),
    );
    const files = wanted.map(({ file }) => file);
    if (settings.isUnreached) printUnreached(wanted, reach);
    else {
      run = new Run(settings, tests, trials, files);
      await tryAll(run, mutants, settings);
    }
  } finally {
    trials.end();
    await postgres.stop();
    copy.remove();
  }
}

function printUnreached(planted: readonly Planted[], reach: Reach): void {
  const reached = new Set(Object.values(reach).flat());
  for (const { file, mutants, idsOf } of planted) {
    const counted = new Set([...idsOf.values()].flat());
    const lines = mutants.filter(({ id }) => counted.has(id) && !reached.has(id)).map(({ line }) => line);
    const each = [...new Set(lines)].toSorted((one, other) => one - other);
    if (each.length > 0)
      console.log(`${file}: ${lines.length} of ${mutants.length} small bugs, lines ${each.join(', ')}`);
  }
}

/** One of each area in turn, so that a run that is ended early has tried some of each. */
async function tryAll(run: Run, mutants: readonly Mutant[], { count, seed, ids }: Settings): Promise<void> {
  const names = AREAS.filter((area) => mutants.some(({ file }) => areaOf(file) === area));
  let areas = names.map((area) => {
    const own = mutants.filter(({ file }) => areaOf(file) === area);
    return run.area(area, ids.length > 0 ? own : drawn(own, seed));
  });
  const rounds = ids.length > 0 ? Number.POSITIVE_INFINITY : Math.ceil(count / names.length);
  for (let round = 0; round < rounds && areas.length > 0; round += 1) {
    const going: typeof areas = [];
    for (const area of areas) if (await area()) going.push(area);
    areas = going;
  }
  run.conclude();
}

function endCleanly(clean: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      clean();
      process.exit(1);
    });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
