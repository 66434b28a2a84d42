import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { guardRoots, type OnRefusal } from './gate.ts';
import { guardTexts } from './whole-texts.ts';

/** Screens change through the stream alone, so there is nothing here to publish to or to listen on. */
const closedSideDoor: PubSub = {
  publish: () => {
    throw new Error('nothing is published outside the stream');
  },
  subscribe: () => {
    throw new Error('a subscription brings its own feed');
  },
};

const ROOTS = {
  Query: 'Everything that can be read.',
  Mutation:
    'Everything that can be done. One act per request; each carries an id of its own and may be repeated.',
  Subscription: 'Everything that can be followed, over a WebSocket.',
};

/**
 * The executable schema of the given resolver classes, with the gate before every root field. Throws where a type is missing
 * or contradicts itself, or a root field stands for no action.
 */
export function buildSchema(
  resolvers: readonly [unknown, ...unknown[]],
  onRefusal: OnRefusal = () => undefined,
): GraphQLSchema {
  guardTexts();
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<NewableFunction>,
    pubSub: closedSideDoor,
    validate: false,
    // It would ask the schema about itself at each start. The tests do that once.
    skipCheck: true,
  });
  for (const [name, description] of Object.entries(ROOTS)) {
    const root = schema.getType(name);
    if (root) root.description = description;
  }
  readPayloadByName(schema.getSubscriptionType());
  return guardRoots(schema, onRefusal);
}

/**
 * The payload of a subscription is an object with the root field's name: graphql-js then reads it by itself. Its
 * generated resolver would take the arguments apart again for every frame.
 */
function readPayloadByName(root: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(root?.getFields() ?? {})) delete field.resolve;
}

/** The text of `schema.graphql`: sorted, so that its changes can be read. */
export const schemaText = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
