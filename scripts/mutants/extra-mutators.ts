import ts from 'typescript';
import type { Change } from './mutant.ts';

/** Numbers from here on are doubled; below, one is added. */
const LARGE = 10;

const isAssignment = (node: ts.Node): boolean =>
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) ||
  ts.isDeleteExpression(node);

function otherNumber(node: ts.NumericLiteral): string {
  const value = Number(node.text);
  return String(value < LARGE ? value + 1 : value * 2);
}

const isPlain = (node: ts.Node): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);

/** Kinds of small bugs that Stryker's own mutators lack, at one node. */
function* changesAt(node: ts.Node, source: ts.SourceFile): Generator<Change> {
  const change = (at: ts.Node, after: string, mutator: string): Change => ({
    start: at.getStart(source),
    end: at.getEnd(),
    after,
    mutator,
  });
  if (ts.isAwaitExpression(node)) yield change(node, node.expression.getText(source), 'AwaitRemoval');
  if (ts.isNumericLiteral(node)) yield change(node, otherNumber(node), 'NumericLiteral');
  if (ts.isThrowStatement(node)) yield change(node, ';', 'ThrowRemoval');
  if (ts.isExpressionStatement(node)) {
    if (isAssignment(node.expression)) yield change(node, ';', 'AssignmentRemoval');
    const awaited = ts.isAwaitExpression(node.expression) ? node.expression.expression : undefined;
    if (awaited && ts.isCallExpression(awaited)) yield change(node, ';', 'AwaitedCallRemoval');
  }
  if (ts.isCallExpression(node)) {
    const [one, other] = node.arguments;
    if (one && other && isPlain(one) && isPlain(other)) {
      const between = source.text.slice(one.getEnd(), other.getStart(source));
      yield {
        start: one.getStart(source),
        end: other.getEnd(),
        after: other.getText(source) + between + one.getText(source),
        mutator: 'ArgumentSwap',
      };
    }
  }
}

export function extraChanges(source: ts.SourceFile): Change[] {
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    changes.push(...changesAt(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes;
}
