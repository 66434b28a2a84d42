import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import ts from 'typescript';
import { extraChanges } from './extra-mutators.ts';
import { type Change, type Mutant, mutantOf } from './mutant.ts';

const quiet = () => undefined;
const LOG = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => true,
  isFatalEnabled: () => true,
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: console.error,
  fatal: console.error,
};

const OPTIONS = {
  plugins: null,
  // Words are for people: no test is to hold them letter by letter.
  excludedMutations: ['StringLiteral'],
  ignorers: [],
  noHeader: false,
};

const LOGS = /(^|[.#])log(ger)?[?]?[.](trace|debug|info|warn|error|fatal)$/;

/** What can be planted in one file, and the file with all of Stryker's mutants in it, each behind a switch that counts. */
export interface Planted {
  readonly file: string;
  readonly mutants: readonly Mutant[];
  readonly instrumented: string;
  /** Ids of ours by the number that Stryker counts under: its own mutant there, and what of ours lies within it. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
}

interface StrykerChange extends Change {
  readonly number: string;
}

const isOfSchema = (node: ts.Node): boolean =>
  ts.isDecorator(node) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'registerEnumType') ||
  (ts.isObjectLiteralExpression(node) &&
    node.properties.some((each) => each.name?.getText() === 'description'));

/**
 * Stretches that no small bug is planted in: decorators and descriptions, which the current schema holds to the letter, and
 * lines of the log.
 */
function leftAlone(source: ts.SourceFile): { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const visit = (node: ts.Node): void => {
    const isLog = ts.isCallExpression(node) && LOGS.test(node.expression.getText(source));
    const whole = isLog && ts.isExpressionStatement(node.parent) ? node.parent : node;
    if (isOfSchema(node) || isLog) spans.push({ start: whole.getStart(source), end: whole.getEnd() });
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return spans;
}

/** Every small bug that can be planted in each of the files: those of Stryker's mutators and our own. */
export async function plantedIn(root: string, files: readonly string[]): Promise<Planted[]> {
  const inputs = files.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }));
  // All at once: Stryker counts its mutants over all files of one call.
  const { mutants, files: outputs } = await new Instrumenter(LOG).instrument(inputs, OPTIONS);
  return inputs.map(({ name, content }, at) => {
    const source = ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true);
    const changes = mutants
      .filter(({ fileName, status }) => fileName === name && status !== 'Ignored')
      .map(({ id, location: { start, end }, replacement, mutatorName }) => ({
        number: id,
        start: source.getPositionOfLineAndCharacter(start.line, start.column),
        end: source.getPositionOfLineAndCharacter(end.line, end.column),
        after: replacement ?? '',
        mutator: mutatorName,
      }));
    return { file: name, instrumented: outputs[at]?.content ?? content, ...ours(source, changes) };
  });
}

/** Our mutants of a file, each with the counter that says whether a test comes by. */
function ours(source: ts.SourceFile, changes: readonly StrykerChange[]): Pick<Planted, 'mutants' | 'idsOf'> {
  const alone = leftAlone(source);
  const seen = new Set<string>();
  const idsOf = new Map<string, string[]>(changes.map(({ number }) => [number, []]));
  const mutants: Mutant[] = [];
  for (const change of [...changes, ...extraChanges(source)]) {
    const mutant = mutantOf(source.fileName, source.text, change);
    const isAlone = alone.some(({ start, end }) => change.start >= start && change.end <= end);
    const key = `${change.start} ${change.end} ${change.after}`;
    if (isAlone || seen.has(key) || mutant.before === mutant.after) continue;
    seen.add(key);
    mutants.push(mutant);
    const counter = 'number' in change ? (change as StrykerChange) : innermostAround(change, changes);
    if (counter) idsOf.get(counter.number)?.push(mutant.id);
  }
  return { mutants, idsOf };
}

function innermostAround(change: Change, changes: readonly StrykerChange[]): StrykerChange | undefined {
  return changes
    .filter(({ start, end }) => start <= change.start && end >= change.end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0];
}
