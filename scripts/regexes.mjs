// Proves that every regular expression of the project takes time in proportion to its text: one that goes back over the same
// characters lets a text of 16 KB hold the only thread for a second. Checked by the automaton of recheck, which proves it or
// names the attack. What it cannot prove (a look-ahead, a back-reference, an expression put together while running) is refused:
// write such a thing as code. Proven ones are remembered in dist/.
import './needs-node.mjs';
import * as fs from 'node:fs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const remembered = join(root, 'dist/regexes.json');
const SOURCES = '{server,web/src,exercise,watch,scripts}/**/*.{ts,tsx,mjs}';
/** Tests, and what runs them, read texts of their own. */
const OWN_TEXTS = /[.](test|fixture|browser)[.]|\/testing\/|\/generated\/|^scripts\/mutants\//;
/** A repetition with a higher bound is judged as if it had none: at worst it costs that much more. */
const SMALL_BOUND = 16;
const TIMEOUT_MS = 60_000;

/** Every regular expression of a source, as `/text/flags`; `null` in the place of one that is put together while running. */
export function regexesIn(path, text) {
  const found = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const add = (node, regex) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ regex, text: node.getText(source), place: `${path}:${line + 1}` });
  };
  const look = (node) => {
    if (ts.isRegularExpressionLiteral(node)) add(node, node.text);
    const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && isConstructor(node.expression);
    if (isMade) add(node, null);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const isConstructor = (node) =>
  (ts.isIdentifier(node) && node.text === 'RegExp') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'RegExp');

/** Why an expression may take more than linear time; null where it is proven not to. */
export async function regexFault(regex) {
  if (regex === null) return 'is put together while running, so that nothing can be proven of it';
  const end = regex.lastIndexOf('/');
  const { status, complexity, error } = (await checker())(
    unbounded(regex.slice(1, end)),
    regex.slice(end + 1),
    {
      checker: 'automaton',
      timeout: TIMEOUT_MS,
    },
  );
  if (status === 'safe') return null;
  if (status === 'vulnerable') return `takes ${complexity.summary} time`;
  return `cannot be proven linear (${error.kind}): write it without look-ahead and back-reference, or as code`;
}

/** The pure build: the others are programs of one system each. */
async function checker() {
  process.env.RECHECK_BACKEND = 'pure';
  const { checkSync } = await import('recheck');
  return checkSync;
}

/** The expression with each large bound left out. */
function unbounded(pattern) {
  let open = '';
  let isInClass = false;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const bound = isInClass ? null : /^\{(\d+)(?:(,)(\d*))?\}/.exec(rest);
    const step = rest.startsWith('\\') ? rest.slice(0, 2) : (bound?.[0] ?? rest.slice(0, 1));
    if (step === '[') isInClass = true;
    if (step === ']') isInClass = false;
    open += bound ? shortBound(bound) : step;
    at += step.length;
  }
  return open;
}

function shortBound([whole, least, , most]) {
  const isLarge = Math.max(Number(least), Number(most ?? 0)) > SMALL_BOUND;
  if (!isLarge) return whole;
  return Number(least) > 0 ? '+' : '*';
}

function recalled() {
  try {
    return JSON.parse(readFileSync(remembered, 'utf8'));
  } catch {
    return [];
  }
}

async function main() {
  const files = fs.globSync(SOURCES, { cwd: root }).filter((file) => !OWN_TEXTS.test(file));
  const all = files.flatMap((file) => regexesIn(file, readFileSync(join(root, file), 'utf8')));
  const proven = new Set(recalled());
  const still = new Set();
  let faults = 0;
  for (const { regex, text, place } of all) {
    const fault = proven.has(regex) || still.has(regex) ? null : await regexFault(regex);
    if (fault === null) still.add(regex);
    else {
      faults += 1;
      console.error(`${place}: ${text}\n  ${fault}`);
    }
  }
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, JSON.stringify([...still]));
  console.log(`${all.length} regular expressions in ${files.length} files, ${faults} not proven linear.`);
  // A checker that finds none has not read the sources.
  if (faults > 0 || all.length < 100) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
