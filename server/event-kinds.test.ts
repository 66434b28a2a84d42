import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOG_EVENT_KINDS } from './event-kinds.ts';

/** What follows `append({ kind:` in the sources: a name, or something that a list of its domain holds. */
const APPENDED = /\bappend\(\{\s*kind:\s*'(\w+)'/g;

test('every kind of event that a source appends by name is known at a start (F12)', () => {
  const sources = globSync('server/**/*.ts').filter((path) => !/\.(test|fixture)\.ts$/.test(path));
  const appended = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(APPENDED)].map(([, kind = '']) => kind),
  );
  expect(appended.length).toBeGreaterThan(10);
  expect(appended.filter((kind) => !LOG_EVENT_KINDS.has(kind))).toEqual([]);
});
