import { GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { expect, test } from 'vitest';
import { apolloServer } from './apollo.ts';
import type { FormattedFault } from './format-error.ts';
import type { Prepared } from './prepare-document.ts';
import type { RequestContext } from './request-context.ts';

const passed = (text: string): Prepared => ({ document: { id: text, ast: parse(text) }, errors: null });
const refused: Prepared = { document: null, errors: [new GraphQLError('Not this document.')] };

/** What is answered to a text, and which fields were read for it, when our gate says this of it. */
async function answered(query: string, prepared: Prepared) {
  const read: string[] = [];
  const field = (name: string) => ({ type: GraphQLString, resolve: () => read.push(name) });
  const apollo = apolloServer({
    schema: new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', fields: { one: field('one'), other: field('other') } }),
    }),
    prepare: () => prepared,
    formatError: ({ message }): FormattedFault => ({ message, extensions: { code: 'INTERNAL' } }),
    plugins: [],
  });
  const contextValue = { confirm: async () => undefined } as RequestContext;
  const { body } = await apollo.executeOperation({ query }, { contextValue });
  await apollo.stop();
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
  return { read, errors: errors?.map(({ message }) => message) ?? [] };
}

test.each([
  ['a document that passes', '{ one }', passed('{ one }'), { read: ['one'], errors: [] }],
  ['the document that an id stands for', 'id', passed('{ other }'), { read: ['other'], errors: [] }],
  ['a sound document that is refused', '{ one }', refused, { read: [], errors: ['Not this document.'] }],
  ['an unsound one that is refused', '{ none }', refused, { read: [], errors: ['Not this document.'] }],
  ['an unreadable one that is refused', '{', refused, { read: [], errors: ['Not this document.'] }],
])('our gate alone decides about %s', async (_, text, prepared, answer) => {
  expect(await answered(text, prepared)).toEqual(answer);
});
