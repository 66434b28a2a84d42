import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSchema, schemaText } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';

test('schema.graphql is what the classes say (write it anew with: npm run schema)', () => {
  const stored = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(stored).toBe(schemaText(buildSchema(RESOLVERS)));
});
