import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Linked rather than copied: nothing in them is changed by a test. */
const LINKED = ['node_modules', 'dist'];

export const CONFIG = 'vitest.mutants.config.ts';

/**
 * The project's own configuration with less patience: a small bug that makes a test wait is noticed in seconds. Milliseconds.
 */
const CONFIG_TEXT = `import config from './vitest.config.ts';

config.test.testTimeout = 15_000;
config.test.hookTimeout = 15_000;
config.test.expect = { ...config.test.expect, poll: { timeout: 6_000 } };
if (process.env.SIAGA_MUTANT_REACH) config.test.setupFiles = ['./vitest.mutants.setup.ts'];
export default config;
`;

/** Writes down, for each test file, which of Stryker's counters its tests came by. */
const SETUP_TEXT = `import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

afterAll(() => {
  const { static: once = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  const reached = new Set([once, ...Object.values(perTest)].flatMap((hits) => Object.keys(hits)));
  const { testPath } = expect.getState();
  const file = join(process.env.SIAGA_MUTANT_REACH, testPath.replaceAll(/[^a-z0-9]/gi, '_'));
  writeFileSync(file, JSON.stringify({ testPath, reached: [...reached] }));
});
`;

export interface TreeCopy {
  readonly root: string;
  remove(): void;
}

/** A throw-away copy of the project as it stands, changes that are not committed included: bugs are planted in it, never here. */
export function copyTree(root: string): TreeCopy {
  const copy = mkdtempSync(join(tmpdir(), 'siaga-mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  });
  const files = listed.split('\0').filter((name) => name !== '' && !LINKED.includes(name));
  for (const file of files.filter((name) => existsSync(join(root, name)))) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  for (const folder of LINKED) symlinkSync(join(root, folder), join(copy, folder));
  mkdirSync(join(copy, 'tmp'));
  writeFileSync(join(copy, CONFIG), CONFIG_TEXT);
  writeFileSync(join(copy, 'vitest.mutants.setup.ts'), SETUP_TEXT);
  return { root: copy, remove: () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }) };
}
