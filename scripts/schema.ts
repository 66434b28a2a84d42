import { writeFileSync } from 'node:fs';
import { buildSchema, schemaText } from '../server/graphql/build-schema.ts';
import { RESOLVERS } from '../server/graphql/resolvers.ts';

writeFileSync('schema.graphql', schemaText(buildSchema(RESOLVERS)));
console.log('schema.graphql is written.');
