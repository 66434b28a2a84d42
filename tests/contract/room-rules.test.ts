import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
// @ts-expect-error: a configuration in plain JavaScript without types
import rules from '../../.dependency-cruiser.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'siaga-rooms-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface RoomRule {
  readonly name: string;
  readonly to: { readonly path: string };
}
const RULES: readonly RoomRule[] = rules.forbidden;

/** In every domain but the last a file that looks at the next one. */
function looksRight(): Record<string, [from: string, to: string]> {
  const sins = RULES.filter(({ name }) => name.startsWith('domain-looks-left:')).map(({ name, to }) => {
    const domain = name.split(':')[1];
    const next = /[(]([a-z-]+)/.exec(to.path)?.[1];
    return [name, [`server/domain/${domain}/right.ts`, `server/domain/${next}/${next}.entity.ts`]];
  });
  return Object.fromEntries(sins);
}

/** One sin for each rule: the file that commits it and what it imports. Read down, it is the house in sins. */
const PLANTED: Record<string, [from: string, to: string]> = {
  'kernel-knows-nobody': ['server/kernel/greedy.ts', 'server/stream/log.ts'],
  'stream-knows-only-kernel': ['server/stream/nosy.ts', 'server/domain/region/region.entity.ts'],
  'domain-is-not-a-corridor': ['server/domain/region/tall.ts', 'server/graphql/http.ts'],
  'domain-has-a-place-in-the-order': [
    'server/domain/incident/early.ts',
    'server/domain/unlisted/new.entity.ts',
  ],
  'domain-is-entered-by-its-doors': [
    'server/domain/incident/window.ts',
    'server/domain/region/region.service.ts',
  ],
  ...looksRight(),
  'core-outlives-the-api': ['server/domain/incident/modern.service.ts', 'graphql'],
  'roof-is-not-a-corridor': ['bench/tunnel.ts', 'server/database/store.ts'],
  'graphql-and-database-do-not-meet': ['server/graphql/hasty.ts', 'server/database/store.ts'],
  'compose-is-the-roof': ['bench/climber.ts', 'server/compose.ts'],
  'server-and-web-meet-in-the-contract': ['web/src/wall/spy.ts', 'server/kernel/word.ts'],
  'ui-knows-nobody': ['web/src/ui/wise.tsx', 'web/src/i18n/words.ts'],
  'pieces-are-a-face': ['web/src/pieces/live.tsx', 'web/src/situation/store.ts'],
  'situation-draws-nothing': ['web/src/situation/painter.ts', 'web/src/ui/panel.tsx'],
  'sound-draws-nothing': ['web/src/sound/bell.ts', 'web/src/ui/panel.tsx'],
  'labels-know-only-the-contract': ['web/src/i18n/curious.ts', 'web/src/situation/store.ts'],
  'scenes-know-no-page': ['web/src/scenes/two/lodger.tsx', 'web/src/console/desk.ts'],
  'surfaces-are-apart': ['web/src/wall/borrower.ts', 'web/src/console/desk.ts'],
  'scenes-are-apart': ['web/src/scenes/two/copycat.tsx', 'web/src/scenes/one/one-scene.tsx'],
  'hub-has-one-lane': ['server/domain/incident/shortcut.ts', 'server/stream/hub.ts'],
  'exercise-comes-through-the-front-door': ['exercise/burglar.ts', 'server/kernel/word.ts'],
  'watch-comes-through-the-front-door': ['watch/burglar.ts', 'server/kernel/word.ts'],
  'no-circles': ['server/kernel/egg.ts', 'server/kernel/hen.ts'],
  'no-dead-ends': ['server/kernel/lost.ts', 'server/kernel/nowhere.ts'],
  'packages-are-declared': ['server/kernel/lucky.ts', 'undeclared'],
  'production-needs-no-tools': ['server/kernel/workshop.ts', 'a-tool'],
  'no-barrels': ['server/kernel/lazy.ts', 'server/domain/index.ts'],
  'production-imports-no-tests': ['server/kernel/cheat.ts', 'tests/support/make.ts'],
};

/** Files that the sins import, and a few that are good neighbours. */
const INNOCENT: Record<string, string[]> = {
  'server/kernel/word.ts': [],
  'server/kernel/hen.ts': ['server/kernel/egg.ts'],
  'server/stream/log.ts': ['server/kernel/word.ts'],
  'server/stream/hub.ts': ['server/stream/log.ts'],
  'server/domain/index.ts': ['server/kernel/word.ts'],
  'server/domain/region/region.entity.ts': ['server/kernel/word.ts', 'server/stream/log.ts'],
  'server/domain/region/region.service.ts': ['server/domain/region/region.entity.ts'],
  'server/domain/unlisted/new.entity.ts': ['server/kernel/word.ts'],
  'server/domain/incident/incident.entity.ts': ['server/domain/region/region.entity.ts'],
  'server/domain/incident/incident.resolver.ts': ['graphql', 'server/domain/incident/incident.entity.ts'],
  'server/domain/situation/situation.queries.ts': ['server/domain/incident/incident.entity.ts'],
  'server/domain/situation/situation.subscription.ts': ['graphql', 'server/stream/hub.ts'],
  'server/graphql/http.ts': ['graphql', 'server/kernel/word.ts'],
  'server/database/store.ts': ['server/domain/region/region.entity.ts'],
  'server/compose.ts': [
    'server/graphql/http.ts',
    'server/database/store.ts',
    'server/domain/region/region.service.ts',
  ],
  'server/main.ts': ['server/compose.ts'],
  'web/src/generated/types.ts': [],
  'web/src/i18n/words.ts': ['web/src/generated/types.ts'],
  'web/src/ui/panel.tsx': [],
  'web/src/situation/store.ts': ['web/src/generated/types.ts'],
  'web/src/console/desk.ts': ['web/src/situation/store.ts'],
  'web/src/scenes/one/one-scene.tsx': ['web/src/ui/panel.tsx', 'web/src/situation/store.ts'],
  'tests/support/make.ts': ['server/compose.ts'],
};

function write(folder: string, from: string, imports: string[]): void {
  const path = join(folder, from);
  const lines = imports.map((to, index) => {
    const up = '../'.repeat(from.split('/').length - 1);
    const specifier = to.includes('/') ? `${up || './'}${to}` : to;
    // The last of several is for its types alone: knowing a shape is knowing a room.
    return `import ${index > 0 && index === imports.length - 1 ? 'type ' : ''}{ it as it${index} } from '${specifier}';`;
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\nexport const it = ${imports.length > 0 ? 'it0' : '1'};\n`);
}

/** A small project with the rooms of this one, and the given files. */
function house(name: string, files: Record<string, string[]>): string {
  const folder = join(base, name);
  mkdirSync(folder);
  for (const [from, imports] of Object.entries(files)) write(folder, from, imports);
  for (const name of ['graphql', 'undeclared', 'a-tool']) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(
      join(folder, 'node_modules', name, 'package.json'),
      JSON.stringify({ name, main: 'main.js' }),
    );
    writeFileSync(join(folder, 'node_modules', name, 'main.js'), 'exports.it = 1;');
  }
  const declared = { dependencies: { graphql: '1' }, devDependencies: { 'a-tool': '1' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', ...declared }));
  cpSync(join(project, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  return folder;
}

function check(folder: string): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(project, 'scripts/room-rules.mjs'), folder], { encoding: 'utf8' });
}

test('a tidy house passes', () => {
  const tidy = Object.fromEntries(
    Object.entries(INNOCENT).filter(([from]) => !/hen|index|unlisted/.test(from)),
  );
  const told = check(house('tidy', tidy));
  expect(told.stderr).toBe('');
  expect(told.status).toBe(0);
});

test('every rule has a planted sin, and catches it', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(RULES.map(({ name }) => name).sort());
  const sins = Object.values(PLANTED).map(([from, to]) => [from, [to]]);
  const neighbours = Object.values(looksRight()).map(([, to]) => [to, []]);
  const files = { ...Object.fromEntries(neighbours), ...INNOCENT, ...Object.fromEntries(sins) };
  const told = check(house('sinful', files));
  const caught = Object.entries(PLANTED).map(([name, [from]]) => [
    name,
    told.stderr.includes(`${name}: ${from} → `),
  ]);
  expect(caught.filter(([, isCaught]) => !isCaught)).toEqual([]);
  expect(told.status).toBe(1);
});

test('a sin through a type-only import is caught', () => {
  const folder = house('typed', {
    ...INNOCENT,
    'server/kernel/shape.ts': ['server/kernel/word.ts', 'server/stream/log.ts'],
  });
  expect(check(folder).stderr).toContain(
    'kernel-knows-nobody: server/kernel/shape.ts → server/stream/log.ts',
  );
});

test('a house without sources does not pass', () => {
  expect(check(house('empty', {})).status).toBe(1);
});

test('a house whose imports cannot be read does not pass', () => {
  const mute = Object.fromEntries(Object.keys(INNOCENT).map((from) => [from, []]));
  expect(check(house('mute', mute)).status).toBe(1);
});
