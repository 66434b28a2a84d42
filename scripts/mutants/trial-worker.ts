// Keeps one Vitest alive over a copy of the project and runs tests in it, each time with another file changed. A process of its
// own: a small bug that never ends takes it along, and the next one gets a new process.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { createVitest } from 'vitest/node';
import { CONFIG } from './tree-copy.ts';
import type { Failure, Outcome, Stage, Trial } from './trial.types.ts';

const root = process.cwd();

/** Says what failed first in the current run, and ends the run there. */
class FirstFailure implements Reporter {
  #report: (failure: Failure) => void = () => undefined;
  #vitest: Vitest | undefined;

  /** Resolves with the first failure from now on. */
  next(): Promise<Failure> {
    return new Promise((resolve) => {
      this.#report = resolve;
    });
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestCaseResult(test: TestCase): void {
    if (test.result().state === 'failed') this.#fail(test.module, test.fullName);
  }

  onTestModuleEnd(module: TestModule): void {
    if (module.state() === 'failed') this.#fail(module, 'can be loaded');
  }

  #fail({ moduleId }: TestModule, name: string): void {
    this.#report({ files: [moduleId.slice(root.length + 1)], name });
    void this.#vitest?.cancelCurrentRun('test-failure');
  }
}

const reporter = new FirstFailure();
const vitest = await createVitest('test', {
  root,
  config: CONFIG,
  watch: false,
  reporters: [reporter],
  maxWorkers: Number(process.env.SIAGA_MUTANT_WORKERS ?? 1),
  cache: false,
});
await vitest.standalone();

function patternOf({ postgresql }: Stage): { testNamePattern?: RegExp } {
  if (postgresql === undefined) return {};
  return { testNamePattern: postgresql ? /on PostgreSQL/ : /^(?!.*on PostgreSQL)/ };
}

async function runAll(stage: Stage): Promise<Failure | null> {
  vitest.state.filesMap.clear();
  const project = vitest.getProjectByName(stage.project);
  const { unhandledErrors } = await vitest.runTestSpecifications(
    stage.files.map((file) => project.createSpecification(join(root, file), patternOf(stage))),
  );
  if (unhandledErrors.length === 0) return null;
  return {
    files: stage.files,
    name: `an error that nobody handled: ${inspect(unhandledErrors[0]).split('\n')[0]}`,
  };
}

function write(file: string, text: string): void {
  const path = join(root, file);
  writeFileSync(path, text);
  vitest.invalidateFile(path);
}

/** Answers at the first failure; the run itself ends, if it can, before the next trial begins. */
async function tryOut({ file, text, stage }: Trial): Promise<Outcome> {
  const original = readFileSync(join(root, file), 'utf8');
  write(file, text);
  const failed = reporter.next();
  const ended = runAll(stage).finally(() => write(file, original));
  const failure = await Promise.race([failed, ended]);
  if (failure)
    ended.then(
      () => process.send?.('idle'),
      () => process.exit(1),
    );
  return { failure };
}

process.on('message', (trial: Trial) => {
  tryOut(trial).then(
    (outcome) => {
      process.send?.(outcome);
      if (!outcome.failure) process.send?.('idle');
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('idle');
