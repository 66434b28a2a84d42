// `npm test`: prepares the project, then runs every check and every suite, two side by side where neither needs the
// machine for itself, each within a budget of time. The last line counts everything; a failure or a skipped test makes the
// whole fail.
// `npm test -- unit journeys` runs only those named.
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { packagesAreComplete, prepare, root } from './prepare.mjs';

/** The limit for everything. On two cores that nobody else uses the whole ends within 20 minutes, installing included. */
const WHOLE_SECONDS = 2_100;
const GRACE_MS = 5_000;
const LINES_OF_A_FAILURE = 12;
const LINES_OF_AN_END = 40;

const tool = (path, ...args) => ({ command: [join('node_modules', path), ...args] });
// What the compiler remembers of the last check stays in dist, so that the next one is quick.
const types = (name, config) =>
  tool(
    'typescript/bin/tsc',
    ...['-p', config, '--noEmit', '--incremental', '--tsBuildInfoFile', `dist/types-${name}.tsbuildinfo`],
  );
const vitest = (project) => ({
  ...tool('vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json'),
  counts: true,
});

const CHECKS = [
  { name: 'types-server', seconds: 120, ...types('server', 'tsconfig.json') },
  { name: 'types-web', seconds: 120, ...types('web', 'web/tsconfig.json') },
  // Tests that reach into a page know both worlds, and so does their own configuration.
  { name: 'types-wall', seconds: 120, ...types('wall', 'tests/wall/tsconfig.json') },
  { name: 'lint', seconds: 90, ...tool('@biomejs/biome/bin/biome', 'ci', '--colors=off') },
  { name: 'room-rules', seconds: 60, command: ['scripts/room-rules.mjs'] },
  // What was proven before is remembered in dist; the first run takes some 20 s of a core.
  { name: 'regexes', seconds: 240, command: ['scripts/regexes.mjs'] },
  { name: 'unused', seconds: 60, ...tool('knip/bin/knip.js') },
  {
    name: 'generated',
    seconds: 60,
    ...tool('@graphql-codegen/cli/esm/bin.js', '--config', 'web/codegen.ts', '--check'),
  },
  { name: 'labels', seconds: 30, command: ['scripts/labels.ts', '--check'] },
];
const suiteOf = (name, seconds) => ({ name, seconds, ...vitest(name) });
const named = (...names) => CHECKS.filter(({ name }) => names.includes(name));

/**
 * What runs, with its budget in seconds; a check counts as one test. Stages follow each other; the lanes of a stage run side by
 * side and last about as long. A journey waits more than it computes, and so do a wall and the pages of a browser: two such
 * share the machine.
 */
const STAGES = [
  [
    named('types-server', 'unused', 'generated', 'labels', 'regexes'),
    named('types-web', 'types-wall', 'lint', 'room-rules'),
  ],
  [[suiteOf('unit', 300)]],
  [
    [suiteOf('journeys', 840), suiteOf('contract', 480)],
    [suiteOf('database', 720), suiteOf('proof', 400)],
  ],
  [[suiteOf('wall', 660)], [suiteOf('browser', 720)]],
];
const SUITES = STAGES.flat(2);

const startedAt = performance.now();
const secondsSince = (start) => (performance.now() - start) / 1000;
const reports = mkdtempSync(join(tmpdir(), 'siaga-test-'));
const running = new Set();

function endGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs one suite in a process group of its own, so that nothing it started outlives it or its budget. What it says is printed
 * when it has ended, whole.
 */
function runSuite(suite) {
  const report = join(reports, `${suite.name}.json`);
  const budget = Math.max(1, Math.min(suite.seconds, WHOLE_SECONDS - secondsSince(startedAt)));
  const args = suite.counts ? [...suite.command, `--outputFile=${report}`] : suite.command;
  const start = performance.now();
  console.log(`── ${suite.name} begins (at most ${Math.round(budget)} s)`);
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  let isOver = false;
  const timers = [
    setTimeout(() => {
      isOver = true;
      child.kill('SIGTERM');
    }, budget * 1000),
    setTimeout(() => endGroup(child, 'SIGKILL'), budget * 1000 + GRACE_MS),
  ];
  return new Promise((resolve) => {
    child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    // A process that outlives the suite would hold its output open.
    child.once('exit', () => endGroup(child, 'SIGKILL'));
    child.once('close', (code) => {
      for (const timer of timers) clearTimeout(timer);
      running.delete(child);
      const took = secondsSince(start);
      process.stdout.write(`\n── ${suite.name} ended after ${took.toFixed(1)} s\n${Buffer.concat(said)}`);
      if (isOver)
        console.error(`${suite.name} did not end within its ${Math.round(budget)} s and was stopped.`);
      const told = counted(report, code, isOver);
      if (told.failed > 0 && told.failures?.length === 0) told.failures.push(endOf(said));
      resolve({ ...suite, ...told, took });
    });
  });
}

async function runLane(suites) {
  const results = [];
  for (const suite of suites) results.push(await runSuite(suite));
  return results;
}

/** A check is one test. A suite that fails without a failed test (a file that does not load) is one too. */
function counted(report, code, isOver) {
  if (!existsSync(report))
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = told.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = told.numFailedTests + unloaded.length;
  return {
    passed: told.numPassedTests,
    failed: failed === 0 && (code !== 0 || isOver) ? 1 : failed,
    skipped: told.numPendingTests + told.numTodoTests,
    failures: [...unloaded.map((file) => file.name), ...told.testResults.flatMap(failuresOf)],
  };
}

/** The last that a suite said: where no test failed but a set-up did, or a worker died, only that says why. */
function endOf(said) {
  const lines = stripVTControlCharacters(Buffer.concat(said).toString()).split('\n');
  return ['no test; the last it said:', ...lines.slice(-LINES_OF_AN_END)].join('\n      ');
}

/** The failed tests of one file by name, each with the first lines of why. */
function failuresOf({ name, assertionResults }) {
  return assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => {
      const why = failureMessages.join('\n').split('\n').slice(0, LINES_OF_A_FAILURE);
      return [`${relative(root, name)} > ${fullName}`, ...why].join('\n      ');
    });
}

function prepared() {
  const start = performance.now();
  try {
    prepare();
    return { name: 'prepare', passed: 1, failed: 0, skipped: 0, took: secondsSince(start) };
  } catch (error) {
    console.error(error.message);
    return { name: 'prepare', passed: 0, failed: 1, skipped: 0, took: secondsSince(start) };
  }
}

/** The end of a long run says what failed and why. */
function conclude(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, failures = [] } of results)
    for (const failure of failures) console.log(`\n  failed in ${name}: ${failure}`);
  console.log('');
  for (const result of results) {
    for (const kind of Object.keys(total)) total[kind] += result[kind];
    const line = `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
    const of = result.seconds ? ` of ${result.seconds}` : '';
    console.log(`  ${result.name.padEnd(14)}${line.padEnd(38)}${result.took.toFixed(1)} s${of}`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.skipped === 0 && total.passed > 0;
}

async function main() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such suite: ${unknown.join(', ')}. There are: ${SUITES.map(({ name }) => name).join(', ')}.`,
    );
  }
  const results = [prepared()];
  if (!packagesAreComplete()) return conclude(results);
  const isWanted = ({ name }) => names.length === 0 || names.includes(name);
  for (const lanes of STAGES) {
    const told = await Promise.all(lanes.map((suites) => runLane(suites.filter(isWanted))));
    results.push(...told.flat());
  }
  return conclude(results);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) endGroup(child, 'SIGTERM');
    process.exit(1);
  });
}
try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
