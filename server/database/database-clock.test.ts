import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything by which SQLite or PostgreSQL would say what time it has. */
const TIME_OF_THE_DATABASE = new RegExp(
  [
    String.raw`\b(current_timestamp|current_time|current_date|localtimestamp|localtime)\b`,
    String.raw`\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(`,
    String.raw`\b(julianday|unixepoch|strftime|datetime)\s*\(`,
    "'now'",
  ].join('|'),
  'i',
);

/** The texts in a source, such as its SQL; not the code between them, where `now()` is a clock of this process. */
function* textsIn(node: ts.Node): Generator<string> {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    yield node.text;
  // `eb.fn('now')` and its like: the name of a function is a text of its own.
  if (ts.isCallExpression(node) && /\bfn(\.agg)?$/.test(node.expression.getText()))
    yield `${node.arguments[0]?.getText().slice(1, -1)}(`;
  for (const child of node.getChildren()) yield* textsIn(child);
}

const asksFor = (source: string): string[] =>
  [...textsIn(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true))].filter((text) =>
    TIME_OF_THE_DATABASE.test(text),
  );

test.each([
  'sql`select now()`',
  'db.selectFrom("timer").where("due_at", "<", sql`current_timestamp`)',
  "eb.fn('now')",
  "eb.fn<Date>('clock_timestamp', [])",
  "\"insert into t values (strftime('%s', 'now'))\"",
  'sql`update t set at = 1 where seen < now()`',
  'this.addSql("alter table t add column at timestamptz default CURRENT_TIMESTAMP")',
])('the search finds %s', (source) => {
  expect(asksFor(source)).not.toEqual([]);
});

test('nothing asks the database for the time: a clock of it that jumps changes nothing', () => {
  const found = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
    .flatMap((name) => asksFor(readFileSync(join(root, 'server', name), 'utf8')).map((text) => [name, text]));
  expect(found).toEqual([]);
});
