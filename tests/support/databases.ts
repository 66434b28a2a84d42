import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from './postgres.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function sqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'siaga-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'siaga.sqlite')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Both databases that Siaga runs on, each new and empty; for `describe.each`. */
export const DATABASES: readonly { readonly name: string; fresh(): Promise<TestDatabase> }[] = [
  { name: 'SQLite', fresh: sqlite },
  { name: 'PostgreSQL', fresh: () => freshDatabase() },
];
