import fc from 'fast-check';
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  print,
} from 'graphql';
import { coin, type Draw, type FuzzPools, fuzzValue, oneOf, source, upTo } from './fuzz-values.ts';

/** A request as it is sent: mostly a document and variables, sometimes anything but that. */
export interface FuzzRequest {
  /** The root field that was meant, such as `Mutation.raiseIncident`. */
  readonly aim: string;
  readonly body: unknown;
}

const DEEPEST = 5;
const scrap = source(fc.string({ maxLength: 6 }));
const anyJson = source(fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown));

/** Requests for every root field of a schema whose name fits, such as `Query.operation`, each as often as the others. */
export function fuzzRequests(schema: GraphQLSchema, pools: FuzzPools, only = ''): fc.Arbitrary<FuzzRequest> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const aims = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => `${root?.name}.${field.name}`.includes(only))
      .map((field) => ({ root: root as GraphQLObjectType, field })),
  );
  return fc.gen().map((g) => {
    const { root, field } = aims[upTo(g, aims.length - 1)] ?? aims[0]!;
    const request = new Document(g, schema, pools).request(root, field);
    const aim = `${root.name}.${field.name}`;
    return coin(g, 0.12) ? { aim, body: broken(g, request) } : { aim, body: request };
  });
}

interface Body {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/** One document being written, with its variables. */
class Document {
  readonly #g: Draw;
  readonly #schema: GraphQLSchema;
  readonly #pools: FuzzPools;
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(g: Draw, schema: GraphQLSchema, pools: FuzzPools) {
    this.#g = g;
    this.#schema = schema;
    this.#pools = pools;
  }

  request(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Body {
    const selection = this.#field(field, 0);
    const kind = root.name.toLowerCase();
    const head = this.#declared.length > 0 ? `Fuzz(${this.#declared.join(', ')})` : 'Fuzz';
    const query = [`${kind} ${head} { ${selection} }`, ...this.#fragments].join('\n');
    return { query, variables: this.#variables, ...(coin(this.#g, 0.3) && { operationName: 'Fuzz' }) };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => argument.type.toString().endsWith('!') || coin(this.#g, 0.5))
      .map((argument) => `${argument.name}: ${this.#argument(argument)}`);
    const alias = coin(this.#g, 0.08) ? `a${upTo(this.#g, 3)}: ` : '';
    const directive = coin(this.#g, 0.05)
      ? ` @${coin(this.#g, 0.5) ? 'include' : 'skip'}(if: ${coin(this.#g, 0.5)})`
      : '';
    const type = getNamedType(field.type);
    const inner = isCompositeType(type) ? ` { ${this.#selection(type, depth + 1)} }` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directive}${inner}`;
  }

  #argument(argument: GraphQLArgument): string {
    const value = fuzzValue(this.#g, argument.type, argument.name, this.#pools);
    if (coin(this.#g, 0.75)) {
      const name = `v${this.#declared.length}`;
      this.#declared.push(`$${name}: ${argument.type}`);
      this.#variables[name] = value;
      return `$${name}`;
    }
    try {
      const node = astFromValue(value, argument.type);
      return node ? print(node) : JSON.stringify(value);
    } catch {
      return JSON.stringify(value) ?? 'null';
    }
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts = isAbstractType(type)
      ? this.#schema
          .getPossibleTypes(type)
          .filter(() => coin(this.#g, 0.4))
          .map((member) => this.#spread(member, depth))
      : [];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const open = fields.filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)));
    const wanted = open.length === 0 ? 0 : 1 + upTo(this.#g, 4);
    for (let count = 0; count < wanted; count += 1) {
      const field = open[upTo(this.#g, open.length - 1)];
      if (field) parts.push(this.#field(field as GraphQLField<unknown, unknown>, depth));
    }
    return [...parts, '__typename'].join(' ');
  }

  #spread(type: GraphQLObjectType, depth: number): string {
    if (!isObjectType(type)) return '__typename';
    const inner = `{ ${this.#selection(type, depth)} }`;
    if (coin(this.#g, 0.8)) return `... on ${type.name} ${inner}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${inner}`);
    return `...${name}`;
  }
}

/** The same request with something wrong in its text, its variables or its shape. */
function broken(g: Draw, body: Body): unknown {
  const { query } = body;
  const at = upTo(g, query.length);
  const length = upTo(g, 8);
  switch (upTo(g, 11)) {
    case 0:
      return { ...body, query: query.slice(0, at) + query.slice(at + length) };
    case 1:
      return { ...body, query: query.slice(0, at) + g(scrap) + query.slice(at) };
    case 2:
      return {
        ...body,
        query: query.slice(0, at) + query.slice(at, at + 40).repeat(1 + length * 10) + query.slice(at),
      };
    case 3:
      return {
        ...body,
        variables: g(anyJson),
      };
    case 4:
      return { ...body, operationName: oneOf<unknown>(g, ['Other', '', 7, null, '__proto__']) };
    case 5:
      return g(anyJson);
    case 6:
      return { ...body, documentId: `sha256:${'0'.repeat(64)}` };
    case 7:
      return {
        documentId: oneOf<unknown>(g, ['sha256:', 'x', 1, null, `sha256:${'f'.repeat(64)}`]),
      };
    case 8:
      return { ...body, query: oneOf<unknown>(g, [null, 1, [], {}, '', ' ', '{', '#']) };
    case 9:
      return {
        ...body,
        extensions: oneOf<unknown>(g, [1, [], 'x', { persistedQuery: { version: 1 } }]),
      };
    case 10:
      return [body];
    default:
      return { ...body, query: `{${'a{'.repeat(200)}b${'}'.repeat(200)}}` };
  }
}
