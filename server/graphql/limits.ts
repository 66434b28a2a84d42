import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Fault, type FaultCode } from '../kernel/fault.ts';
import { MAX_PAGE_SIZE } from '../kernel/page.ts';

/** What a document may hold. The same for HTTP and WebSocket; checked before validation, which costs more. */
export const LIMITS = {
  /** Lexical tokens; counted while parsing, so that nothing longer is ever parsed. */
  tokens: 2_000,
  /** Fields, spreads and inline fragments as written. */
  selections: 300,
  fragments: 50,
  /** Spreads of fragments as written: validation compares each fragment with all that it reaches through them. */
  spreads: 60,
  aliases: 30,
  directives: 30,
  /** Fields within fields, introspection aside. */
  depth: 12,
  /** Fields at the root of one operation. */
  rootFields: { query: 10, mutation: 1, subscription: 1 },
  /** Values in the largest answer, by the page sizes asked for. */
  cost: 25_000,
} as const;

/** What a list without a page size is taken to hold. */
const ASSUMED_LIST = 10;
/** One introspection of the whole schema; its own depth is held by graphql-js. */
const INTROSPECTION_COST = 10_000;

const over = (code: FaultCode, sentence: string): GraphQLError =>
  new GraphQLError(sentence, { originalError: new Fault(code, sentence) });

/** Throws the first limit that `document` exceeds, as a `GraphQLError` with a code. Linear in its length. */
export function checkLimits(schema: GraphQLSchema, document: DocumentNode): void {
  checkCounts(document);
  const measure = new Measure(schema, document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    checkOperation(measure.operation(definition), definition);
    if (definition.operation === 'subscription') checkUnconditional(document, definition);
  }
}

/** One pass over the document as written: no fragment is expanded. */
function checkCounts(document: DocumentNode): void {
  const count = { selections: 0, spreads: 0, aliases: 0, directives: 0 };
  let fragments = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments += 1;
    if (!('selectionSet' in definition)) continue;
    count.directives += definition.directives?.length ?? 0;
    addCounts(definition.selectionSet, count);
  }
  const { selections, aliases, directives } = LIMITS;
  if (count.selections > selections) {
    throw over('TOO_MANY_FIELDS', `A document may hold ${selections} fields and spreads; split it.`);
  }
  if (fragments > LIMITS.fragments) {
    throw over('TOO_MANY_FRAGMENTS', `A document may hold ${LIMITS.fragments} fragments; split it.`);
  }
  if (count.spreads > LIMITS.spreads) {
    throw over(
      'TOO_MANY_FRAGMENTS',
      `A document may spread fragments ${LIMITS.spreads} times; write out the fields they stand for, or split it.`,
    );
  }
  if (count.aliases > aliases)
    throw over('TOO_MANY_ALIASES', `A document may hold ${aliases} aliases; split it.`);
  if (count.directives > directives) {
    throw over('TOO_MANY_DIRECTIVES', `A document may hold ${directives} directives; leave some out.`);
  }
}

function addCounts(
  set: SelectionSetNode,
  count: { selections: number; spreads: number; aliases: number; directives: number },
): void {
  for (const selection of set.selections) {
    count.selections += 1;
    count.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD && selection.alias) count.aliases += 1;
    if (selection.kind === Kind.FRAGMENT_SPREAD) count.spreads += 1;
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
      addCounts(selection.selectionSet, count);
  }
}

function checkOperation(size: Size, { operation }: OperationDefinitionNode): void {
  const rootFields = LIMITS.rootFields[operation];
  if (size.fields > rootFields) {
    const rule =
      rootFields === 1
        ? `A ${operation} asks for one thing`
        : `A ${operation} asks for at most ${rootFields} things`;
    throw over('TOO_MANY_ROOT_FIELDS', `${rule} at a time; send the others on their own.`);
  }
  if (size.depth > LIMITS.depth) {
    throw over('TOO_DEEP', `Fields may be nested ${LIMITS.depth} deep; ask for the inner ones on their own.`);
  }
  if (size.cost > LIMITS.cost) {
    throw over(
      'QUERY_TOO_COSTLY',
      'The answer could become too large; ask for smaller pages or fewer nested lists.',
    );
  }
}

/** A subscription that leaves out the one thing it asks for is none, and graphql-js fails on it. */
function checkUnconditional(document: DocumentNode, operation: OperationDefinitionNode): void {
  const fragments = new Map(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const isConditional = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include'))
        return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return isConditional(selection.selectionSet);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) return false;
      const name = selection.name.value;
      const fragment = fragments.get(name);
      // Looked into once: spreads of spreads would take twice as long with each level.
      fragments.delete(name);
      return fragment !== undefined && isConditional(fragment.selectionSet);
    });
  if (!isConditional(operation.selectionSet)) return;
  throw over(
    'DOCUMENT_INVALID',
    'A subscription cannot leave out what it asks for: remove @skip and @include there.',
  );
}

/** A selection set with its fragments expanded: its direct fields, how deep it goes, how many values it may give. */
interface Size {
  readonly fields: number;
  readonly depth: number;
  readonly cost: number;
}

/** Measures operations. Each fragment is measured once per page size, so that spreads of spreads stay cheap. */
class Measure {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, Size>();
  readonly #open = new Set<string>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  operation(definition: OperationDefinitionNode): Size {
    return this.#set(definition.selectionSet, this.#schema.getRootType(definition.operation), null);
  }

  /** `pageSize`: how many entries the connection around holds; null outside one. */
  #set(set: SelectionSetNode, type: GraphQLNamedType | null | undefined, pageSize: number | null): Size {
    const total = { fields: 0, depth: 0, cost: 0 };
    for (const selection of set.selections) {
      const size =
        selection.kind === Kind.FIELD
          ? this.#field(selection, type, pageSize)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.#fragment(selection.name.value, pageSize)
            : this.#set(
                selection.selectionSet,
                this.#condition(selection.typeCondition?.name.value, type),
                pageSize,
              );
      total.fields += size.fields;
      total.depth = Math.max(total.depth, size.depth);
      total.cost += size.cost;
    }
    return total;
  }

  #condition(
    name: string | undefined,
    outer: GraphQLNamedType | null | undefined,
  ): GraphQLNamedType | null | undefined {
    return name === undefined ? outer : this.#schema.getType(name);
  }

  #fragment(name: string, pageSize: number | null): Size {
    const fragment = this.#fragments.get(name);
    // An unknown fragment is for validation to name.
    if (!fragment) return { fields: 0, depth: 0, cost: 0 };
    if (this.#open.has(name)) {
      throw over('CIRCULAR_FRAGMENT', 'A fragment contains itself; write out the fields it stands for.');
    }
    const key = `${name} ${pageSize}`;
    const known = this.#known.get(key);
    if (known) return known;
    this.#open.add(name);
    const size = this.#set(
      fragment.selectionSet,
      this.#schema.getType(fragment.typeCondition.name.value),
      pageSize,
    );
    this.#open.delete(name);
    this.#known.set(key, size);
    return size;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | null | undefined, pageSize: number | null): Size {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') return { fields: 1, depth: 1, cost: INTROSPECTION_COST };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // Below an unknown field nothing is known; only its shape counts, and validation names it.
    const inner = field && getNamedType(field.type);
    const asked =
      field && pageSizeOf(node, field.args.find((argument) => argument.name === 'first')?.defaultValue);
    const below = node.selectionSet ? this.#set(node.selectionSet, inner, asked ?? null) : null;
    const entries = field && isListType(getNullableType(field.type)) ? (pageSize ?? ASSUMED_LIST) : 1;
    return { fields: 1, depth: 1 + (below?.depth ?? 0), cost: 1 + entries * (below?.cost ?? 0) };
  }
}

/** What `first` of a field asks for: a variable may be as large as is allowed. Null where there is no such argument. */
function pageSizeOf(node: FieldNode, defaultValue: unknown): number | null {
  const value = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (value === undefined) return typeof defaultValue === 'number' ? defaultValue : null;
  if (value.kind !== Kind.INT) return MAX_PAGE_SIZE;
  return Math.min(Math.max(Number(value.value), 1), MAX_PAGE_SIZE);
}
