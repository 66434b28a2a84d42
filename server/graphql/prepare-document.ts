import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { Fault, type FaultCode } from '../kernel/fault.ts';
import { checkLimits, LIMITS } from './limits.ts';

/** A document that may be executed, or why not. */
export type Prepared =
  | { readonly document: PreparedDocument; readonly errors: null }
  | { readonly document: null; readonly errors: readonly GraphQLError[] };

export interface PreparedDocument {
  /** Tells this document from every other one. */
  readonly id: number;
  readonly ast: DocumentNode;
}

export type PrepareDocument = (text: string) => Prepared;

/** Characters of text that the cache holds in all. */
const CACHED_TEXT = 2_000_000;
/** Errors named in one answer: enough to act on, too few to flood with. */
const NAMED_ERRORS = 5;

const failed = (...errors: GraphQLError[]): Prepared => ({ document: null, errors });
const coded = (code: FaultCode, error: GraphQLError, message = error.message): GraphQLError =>
  new GraphQLError(message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    originalError: new Fault(code, message),
  });

/**
 * Parses, limits and validates documents, for every transport alike. What passed is kept by its text, the least
 * recently used going first; what failed is not kept, so that it cannot push out what is in use.
 */
export function documentPreparer(schema: GraphQLSchema): PrepareDocument {
  const cache = new Map<string, Prepared>();
  let cachedText = 0;
  let lastId = 0;
  return (text) => {
    const known = cache.get(text);
    if (known) {
      cache.delete(text);
      cache.set(text, known);
      return known;
    }
    const prepared = prepare(schema, text, () => (lastId += 1));
    if (prepared.errors) return prepared;
    cache.set(text, prepared);
    cachedText += text.length;
    for (const [oldest] of cache) {
      if (cachedText <= CACHED_TEXT) break;
      cache.delete(oldest);
      cachedText -= oldest.length;
    }
    return prepared;
  };
}

function prepare(schema: GraphQLSchema, text: string, nextId: () => number): Prepared {
  let ast: DocumentNode;
  try {
    ast = parse(text, { maxTokens: LIMITS.tokens });
    checkLimits(schema, ast);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.originalError) return failed(error);
    return failed(
      /more tha[nt] \d+ tokens/.test(error.message)
        ? coded('DOCUMENT_TOO_LONG', error, `A document may hold ${LIMITS.tokens} tokens; split it.`)
        : coded('DOCUMENT_UNREADABLE', error),
    );
  }
  const errors = validate(schema, ast, undefined, { maxErrors: NAMED_ERRORS });
  if (errors.length === 0) return { document: { id: nextId(), ast }, errors: null };
  return failed(...errors.map((error) => (error.originalError ? error : coded('DOCUMENT_INVALID', error))));
}

/** The operation that would run. Throws OPERATION_UNKNOWN where the name fits none or more than one would do. */
export function chosenOperation(ast: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(ast, name);
  if (operation) return operation;
  throw new Fault('OPERATION_UNKNOWN', 'Name one of the operations of the document in operationName.');
}

/**
 * The variables that the answer of a subscription depends on, beside what its root field was asked for: all that occur
 * anywhere but in the arguments of that field.
 */
export function variablesBelowRoot(ast: DocumentNode, operationName: string | null | undefined): string[] {
  const operation = chosenOperation(ast, operationName);
  const names = new Set<string>();
  const collect = {
    Variable: (node: { readonly name: { readonly value: string } }) => void names.add(node.name.value),
  };
  for (const definition of ast.definitions) {
    if (definition !== operation) {
      visit(definition, collect);
      continue;
    }
    for (const directive of definition.directives ?? []) visit(directive, collect);
    for (const selection of definition.selectionSet.selections) {
      visit(selection.kind === 'Field' ? { ...selection, arguments: [] } : selection, collect);
    }
  }
  return [...names].sort();
}
