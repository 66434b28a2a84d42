import { buildSchema, GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Fault } from '../kernel/fault.ts';
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

describe('an answer', () => {
  const schema = buildSchema('type Query { sound: Int bad: Int } type Mutation { act: Int }');
  const fields = {
    sound: () => 1,
    act: () => 2,
    bad: () => {
      throw new Error('bad');
    },
  };
  Object.assign(schema.getQueryType()?.getFields().sound ?? {}, { resolve: fields.sound });
  Object.assign(schema.getQueryType()?.getFields().bad ?? {}, { resolve: fields.bad });
  Object.assign(schema.getMutationType()?.getFields().act ?? {}, { resolve: fields.act });

  /** What leaves for a text, when the rights that it was read with turn out like this. */
  async function leaving(query: string, confirm: () => Promise<void> = async () => undefined) {
    const apollo = apolloServer({
      ...{ schema, plugins: [], prepare: passed },
      formatError: ({ message, originalError }): FormattedFault => ({
        ...{ message: originalError?.message ?? message, extensions: { code: 'INTERNAL' } },
      }),
    });
    const { body, http } = await apollo.executeOperation(
      { query },
      { contextValue: { confirm } as RequestContext },
    );
    await apollo.stop();
    if (body.kind !== 'single') throw new Error('one answer was asked for');
    const { data, errors } = body.singleResult;
    return { status: http.status, data, errors: errors?.map(({ message }) => message) };
  }
  /** Only after a while, as it takes to read how far the log has come. */
  const refusal = (error: Error) => async () => {
    await new Promise((resolve) => setImmediate(resolve));
    throw error;
  };
  const changed = new Fault('UNAVAILABLE', 'Your rights have just changed. Ask again.', 503);

  test.each([4, 5, 6, 40])(
    'with %i errors names five at most, and keeps what could be read',
    async (count) => {
      const bad = Array.from({ length: count }, (_, at) => `bad${at}: bad`).join(' ');
      const { data, errors } = await leaving(`{ sound ${bad} }`);
      expect(errors).toHaveLength(Math.min(count, 5));
      expect(data).toMatchObject({ sound: 1, bad0: null });
    },
  );

  test.each([
    ['a fault, with its status', changed, 503, changed.message],
    ['a bug, with 500', new Error('broken'), 500, 'broken'],
  ])(
    'that was read with rights that cannot be confirmed is replaced by the refusal: %s',
    async (_, error, status, message) => {
      const answer = await leaving('{ sound }', refusal(error));
      expect(answer).toEqual({ status, data: undefined, errors: [message] });
    },
  );

  test('that was read with rights that still hold leaves as it is', async () => {
    expect(await leaving('{ sound }')).toMatchObject({ data: { sound: 1 }, errors: undefined });
  });

  test('to an act tells of what was stored, whatever has become of the rights since', async () => {
    expect(await leaving('mutation { act }', refusal(changed))).toMatchObject({
      ...{ data: { act: 2 }, errors: undefined },
    });
  });
});
