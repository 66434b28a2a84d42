import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A request as it is sent. */
export interface SampleRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export type RootField = GraphQLField<unknown, unknown>;

const KINDS = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;

/** Every root field of a schema by its name, such as `Query.incident`. */
export function rootFields(schema: GraphQLSchema): ReadonlyMap<string, RootField> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return new Map(
    roots.flatMap((root) =>
      root
        ? Object.values(root.getFields()).map((field): [string, RootField] => [
            `${root.name}.${field.name}`,
            field,
          ])
        : [],
    ),
  );
}

/** A well-formed value of each scalar. A new scalar gets its line here. */
const SCALARS: Readonly<Record<string, unknown>> = {
  UUID: '0198a0e0-0000-7000-8000-0000000000cc',
  ID: '0198a0e0-0000-7000-8000-0000000000cc',
  ContentHash: 'c0'.repeat(32),
  RegionCode: '15.07',
  TpsCode: '15.07.05.2004-001',
  DateTime: '2024-02-14T00:24:20.000Z',
  Cursor: `c1.${'A'.repeat(87)}`,
  String: 'teks',
  Int: 1,
  Float: 1,
  Boolean: true,
};

/** A value that the schema takes: what must be given, and nothing else. */
export function sampleValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleValue(type.ofType);
  if (isListType(type)) return [sampleValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(given.map((field: GraphQLInputField) => [field.name, sampleValue(field.type)]));
  }
  if (!(type.name in SCALARS))
    throw new Error(`sample-request.ts knows no value of the scalar ${type.name}.`);
  return SCALARS[type.name];
}

const selection = (type: GraphQLOutputType): string =>
  isLeafType(getNamedType(type)) ? '' : ' { __typename }';

/** The smallest request for a root field that the schema takes. */
export function sampleRequest(name: string, field: RootField): SampleRequest {
  const [root, fieldName] = name.split('.') as [keyof typeof KINDS, string];
  const given = field.args.filter(isRequiredArgument);
  const declared = given.map((argument: GraphQLArgument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const query = `${KINDS[root]}${declared && `(${declared})`} { ${fieldName}${passed && `(${passed})`}${selection(field.type)} }`;
  const variables = Object.fromEntries(given.map((argument) => [argument.name, sampleValue(argument.type)]));
  return { query, variables };
}
