import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isNewEnough } from '../../scripts/oldest-node.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A Node.js that says of itself that it is an old one. */
const pretending = (version: string): readonly string[] => {
  const lie = `Object.defineProperty(process,'version',{value:'v${version}'});Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(lie)}`];
};

/** Every real one on this computer that is too old. */
function oldOnes(): readonly (readonly string[])[] {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return [...new Set(found)].filter(existsSync).flatMap((path) => {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
    return isNewEnough(version) ? [] : [[path]];
  });
}

const NODES = [pretending('24.6.9'), pretending('20.20.2'), pretending('12.22.0'), ...oldOnes()];
const scripts = readdirSync(join(root, 'scripts')).filter(
  (name) => name.endsWith('.mjs') && !['oldest-node.mjs', 'run.mjs', 'server-entry.mjs'].includes(name),
);
const ENTRIES = [...scripts.map((name) => `scripts/${name}`), 'dist/bundle/server/main.js'];

test.each(ENTRIES)('%s says one sentence on a Node.js that is too old, and ends with 2', (entry) => {
  for (const [node = '', ...options] of NODES) {
    const { status, stdout, stderr } = spawnSync(node, [...options, join(root, entry), '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    const [indonesian, english, ...more] = stderr.trim().split('\n');
    expect([status, stdout, more], `${node} ${options.join(' ').slice(-20)}`).toEqual([2, '', []]);
    expect(indonesian).toMatch(/^Siaga memerlukan Node\.js 24\.7 atau yang lebih baru; ini v\d/);
    expect(english).toMatch(/^Siaga needs Node\.js 24\.7 or newer; this is v\d/);
  }
});

test('the launcher of every npm command finds one that is new enough, and runs it', () => {
  const [node = '', ...options] = pretending('20.20.2');
  const told = spawnSync(node, [...options, join(root, 'scripts/run.mjs'), '--version'], {
    encoding: 'utf8',
  });
  expect(isNewEnough(told.stdout.trim().slice(1)), told.stderr).toBe(true);
});
