import { globSync } from 'node:fs';

/** The folders whose code a mutation run changes. */
export const AREAS: readonly string[] = [
  'server/stream',
  'server/graphql',
  'server/domain/access',
  'server/domain/situation',
  'server/domain/alert',
  'server/domain/incident',
  'server/domain/delivery',
  'server/domain/photo',
  'web/src/situation',
  'web/src/wall',
];

/** What only tests use, and tables: the migrations must lead to them exactly, which a test of its own holds. */
const IS_LEFT_ALONE = /[.](test|fixture|entity)[.]tsx?$|[.]d[.]ts$|\/testing\//;

/** The source files of an area by their paths below the root, without what is left alone. */
export function sourcesOf(root: string, area: string): string[] {
  return globSync(`${area}/**/*.{ts,tsx}`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !IS_LEFT_ALONE.test(path))
    .sort();
}

export const areaOf = (file: string): string => AREAS.find((area) => file.startsWith(`${area}/`)) ?? '';
