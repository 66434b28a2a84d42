// Makes the project ready to run: packages as the lock file has them, the sources compiled to dist/node, the
// server put together in dist/bundle, the operations that anybody may run collected in dist/documents, the web pages
// built to dist/web. What is already fresh is left alone, so that a second start costs almost
// nothing. Plain JavaScript, built-ins only: it runs before any package is there.
import './needs-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

const COMPILED = [
  'server',
  'exercise',
  'watch',
  'scripts',
  'bench',
  'tests/support',
  'web/src/situation/backoff.ts',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Each part of the build, in order: what it is made from, and the command that makes it. */
const PARTS = {
  node: {
    from: COMPILED,
    result: 'dist/node',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  server: {
    from: [...COMPILED, 'scripts/bundle.mjs'],
    result: 'dist/bundle',
    command: ['scripts/bundle.mjs'],
  },
  documents: {
    from: [
      'web/src/**/*.graphql',
      'documents/**/*.graphql',
      'exercise/exercise-documents.ts',
      'schema.graphql',
      'scripts/documents.mjs',
      'server/graphql/document-shape.ts',
    ],
    result: 'dist/documents',
    command: ['scripts/documents.mjs'],
  },
  web: {
    from: ['web', 'tsconfig.json'],
    result: 'dist/web',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
};

/**
 * Installs whatever is missing and builds the named parts where they are out of date (all of them `anew`);
 * throws with a sentence when that fails. Types are not checked here: `npm run check` does that.
 */
export function prepare({
  say = (text) => console.error(text),
  parts = Object.keys(PARTS),
  anew = false,
} = {}) {
  const release = takeTurn();
  digests.clear();
  try {
    if (!packagesAreComplete()) install(say);
    for (const name of parts) build(name, PARTS[name], say, anew);
  } finally {
    release();
  }
}

/**
 * Compares the lock file with npm's own record of what it installed. npm writes that record last, so an
 * install that broke off leaves none. Packages for other platforms are optional and may be missing.
 */
export function packagesAreComplete() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !present[path])) return true;
    return present[path]?.version === entry.version && existsSync(join(root, path, 'package.json'));
  });
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

// Install scripts stay off: no package needs one. The only script that does something is that of the
// test PostgreSQL (links between its libraries), and tests/support/postgres.ts runs it by itself.
function install(say) {
  say('Installing packages from npm (once; about a minute) …');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  // The npm that started us runs on the Node it was started with; a newer Node may be too new for it.
  const done =
    npm && npmNode
      ? spawnSync(npmNode, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', options, {
          cwd: root,
          stdio: ['ignore', 2, 2],
          shell: process.platform === 'win32',
        });
  if (done.status !== 0) throw new Error('npm could not install the packages; its own words stand above.');
}

function build(name, part, say, anew) {
  const stampFile = `dist/${name}.stamp`;
  const stamp = stampOf(part.from);
  const isFresh = textOf(stampFile) === stamp && existsSync(join(root, part.result));
  if (isFresh && !anew) return;
  say(`Building ${part.result} …`);
  // Removed first: a deleted source must not live on in its compiled form.
  for (const path of [stampFile, part.result]) rmSync(join(root, path), { recursive: true, force: true });
  const done = spawnSync(process.execPath, part.command, { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0)
    throw new Error(`${part.result} could not be built; the tool's own words stand above.`);
  mkdirSync(dist, { recursive: true });
  // Last, and whole: a stamp says that all of the result is there.
  const unfinished = join(root, `${stampFile}.unfinished`);
  writeFileSync(unfinished, stamp, { flush: true });
  renameSync(unfinished, join(root, stampFile));
}

function textOf(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
}

/** One hash over the names and contents of everything a part is made from, and the lock file. */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const path of [...sources, 'package-lock.json'].flatMap(filesOf)) {
    hash.update(relative(root, path)).update('\0').update(digestOf(path));
  }
  return hash.digest('hex');
}

/** Of each file once: most belong to several parts, and every start looks at them all. */
const digests = new Map();
function digestOf(path) {
  const digest = digests.get(path) ?? createHash('sha256').update(readFileSync(path)).digest();
  digests.set(path, digest);
  return digest;
}

/** A pattern, a folder or a file below the root. */
const filesOf = (source) =>
  source.includes('*')
    ? // By its name it cannot be imported where Node.js is too old to have it, and nothing could say so.
      fs
        .globSync(source, { cwd: root })
        .map((file) => join(root, file))
        .sort()
    : filesUnder(join(root, source));

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}node_modules${sep}`))
    .sort();
}

/** Two commands that prepare at once take turns; a turn whose owner is gone is free. */
function takeTurn() {
  const ticket = join(dist, 'preparing');
  mkdirSync(dist, { recursive: true });
  for (;;) {
    if (claim(ticket)) return () => rmSync(ticket, { force: true });
    if (isAlive(ticket)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    else rmSync(ticket, { force: true });
  }
}

/** A ticket is there with its whole content or not at all: an empty one would belong to nobody, for ever. */
function claim(ticket) {
  const own = `${ticket}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, ticket);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function isAlive(ticket) {
  try {
    const owner = Number(readFileSync(ticket, 'utf8'));
    // A ticket from before the computer was started belongs to nobody, whoever has its number now.
    const startedAt = Date.now() - uptime() * 1_000;
    if (!(owner > 0) || statSync(ticket).mtimeMs < startedAt) return false;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    prepare({ anew: process.argv.includes('--anew') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
