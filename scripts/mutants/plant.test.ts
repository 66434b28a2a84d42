import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Compiler } from './compiler.ts';
import { drawn } from './draw.ts';
import { described, mutated } from './mutant.ts';
import { type Planted, plantedIn } from './plant.ts';

const SOURCE = `export class Limit {
  reached = 0;

  @marked({ nullable: true })
  isReached(count: number, most: number): boolean {
    this.reached = count;
    return count >= most;
  }

  async wait(log: { info(text: string, count: number): void }): Promise<void> {
    await Promise.resolve();
    log.info('waited', 3);
    compare(this.reached, this.most);
  }

  most = 40;
}

function marked(_options: { nullable: boolean }) {
  return (_target: object, _name: string) => undefined;
}

function compare(_one: number, _other: number): void {}
`;

let root: string;
let planted: Planted;
const texts = () => planted.mutants.map(({ before, after }) => `${before} → ${after}`);
const only = (text: string) => {
  const found = planted.mutants.find(({ before, after }) => `${before} → ${after}` === text);
  if (!found) throw new Error(`No small bug is planted as ${text}.`);
  return found;
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'siaga-plant-'));
  writeFileSync(join(root, 'limit.ts'), SOURCE);
  writeFileSync(
    join(root, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "target": "es2024", "experimentalDecorators": true, "types": [] } }',
  );
  [planted] = (await plantedIn(root, ['limit.ts'])) as [Planted];
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('small bugs', () => {
  test('move boundaries, leave out calls, assignments and awaits, change numbers, exchange arguments', () => {
    expect(texts()).toEqual(
      expect.arrayContaining([
        'count >= most → count > most',
        'count >= most → count < most',
        'this.reached = count; → ;',
        'await Promise.resolve() → Promise.resolve()',
        '40 → 80',
        '0 → 1',
        'this.reached, this.most → this.most, this.reached',
      ]),
    );
  });

  test('are not planted in decorators, in lines of the log and in words', () => {
    expect(texts().filter((text) => /^true|^\{ nullable|^3 |^log|^'waited/.test(text))).toEqual([]);
  });

  test('are described by their place, and change nothing but that', () => {
    const bug = only('count >= most → count > most');
    expect(described(bug)).toBe('limit.ts:7: count >= most → count > most');
    expect(mutated(SOURCE, bug)).toBe(SOURCE.replace('count >= most', 'count > most'));
  });

  test('have a counter each, by which the tests that come by are found', () => {
    const counted = new Set([...planted.idsOf.values()].flat());
    const without = planted.mutants.filter(({ id }) => !counted.has(id)).map(({ before }) => before);
    // What is set up when a class is made lies in no stretch that Stryker counts.
    expect(without).toEqual(['0', '40']);
    const counters = [...planted.instrumented.matchAll(/stryCov_\w+\(([^)]*)\)/g)]
      .flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? [])
      .filter((number) => planted.idsOf.has(number));
    expect(counters.toSorted()).toEqual([...planted.idsOf.keys()].toSorted());
  });

  test('keep their ids when lines are put before them', async () => {
    writeFileSync(join(root, 'limit.ts'), `// A line.\n\n${SOURCE}`);
    const [moved] = await plantedIn(root, ['limit.ts']);
    writeFileSync(join(root, 'limit.ts'), SOURCE);
    expect(moved?.mutants.map(({ id }) => id)).toEqual(planted.mutants.map(({ id }) => id));
  });
});

test('a bug that does not compile is said to be none', () => {
  const compiler = new Compiler(root, ['limit.ts']);
  const isSound = (text: string) => compiler.compiles('limit.ts', mutated(SOURCE, only(text)));
  expect(compiler.compiles('limit.ts', SOURCE)).toBe(true);
  expect(isSound('count >= most → count > most')).toBe(true);
  const body = planted.mutants.find(({ mutator, line }) => mutator === 'BlockStatement' && line === 5);
  expect(body && compiler.compiles('limit.ts', mutated(SOURCE, body))).toBe(false);
});

test('a seed draws the same bugs each time, another seed others', () => {
  const ids = (seed: number) => drawn(planted.mutants, seed).map(({ id }) => id);
  expect(ids(1)).toEqual(ids(1));
  expect(ids(1)).not.toEqual(ids(2));
  expect(ids(1).toSorted()).not.toEqual([]);
});

test('each bug that is listed as changing nothing can still be planted, in one place', async () => {
  const project = join(import.meta.dirname, '../..');
  const text = readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8');
  const listed = JSON.parse(text) as readonly { readonly id: string; readonly bug: string }[];
  const files = [...new Set(listed.map(({ bug }) => bug.split(':')[0] ?? ''))];
  const ids = (await plantedIn(project, files)).flatMap(({ mutants }) => mutants.map(({ id }) => id));
  const places = listed.map(({ id, bug }) => ({ bug, places: ids.filter((each) => each === id).length }));
  expect(places.filter(({ places }) => places !== 1)).toEqual([]);
});
