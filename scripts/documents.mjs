// Collects every operation that the project itself wrote into dist/documents/documents.json, from which the server knows
// what anybody may run: those of the pages, of the exercise, and those published for programs. Each is checked against
// schema.graphql. `npm run documents` prints their names and ids.
import './needs-node.mjs';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, concatAST, parse, print, Source, separateOperations, validate } from 'graphql';

// Not before it is known that Node.js reads TypeScript.
const exercise = await import('../exercise/exercise-documents.ts');
const { shapeOf } = await import('../server/graphql/document-shape.ts');
const { writeWholeFile } = await import('../server/kernel/whole-file.ts');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist/documents/documents.json');

/** Files of one audience share fragments; names of operations are unique among all. */
const AUDIENCES = ['web/src/**/*.graphql', 'documents/**/*.graphql'];

const fileSources = (pattern) =>
  fs
    .globSync(pattern, { cwd: root })
    .sort()
    .map((file) => new Source(readFileSync(join(root, file), 'utf8'), file));

const textsIn = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(textsIn));

/** Every operation with the fragments it needs. Throws with a sentence for the one who wrote it. */
export function collectDocuments() {
  const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
  const sources = [
    ...AUDIENCES.map(fileSources),
    ...textsIn({ ...exercise }).map((text) => [new Source(text, 'exercise/exercise-documents.ts')]),
  ];
  const documents = sources.flatMap((audience) => operationsIn(audience, schema));
  const names = documents.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two operations are called ${twice}; rename one.`);
  return documents;
}

function operationsIn(sources, schema) {
  if (sources.length === 0) return [];
  const parts = sources.map((source) => ({ source, document: parse(source) }));
  for (const { source, document } of parts) {
    const isNamed = document.definitions.every((definition) => definition.name);
    if (!isNamed) throw new Error(`${source.name}: give every operation a name.`);
  }
  const separated = separateOperations(concatAST(parts.map(({ document }) => document)));
  return Object.entries(separated).map(([name, document]) => {
    const [error] = validate(schema, document);
    if (error) throw new Error(`${name}: ${error.message}`);
    const text = print(document);
    const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    return { name, id, shape: shapeOf(document), text };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const documents = collectDocuments();
  fs.mkdirSync(dirname(target), { recursive: true });
  writeWholeFile(target, JSON.stringify(documents), { mode: 0o644 });
  if (process.argv.includes('--list'))
    for (const { name, id } of documents) console.log(`${name.padEnd(28)} ${id}`);
}
