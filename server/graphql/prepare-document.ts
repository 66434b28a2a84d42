import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { Viewer } from '../domain/access/viewer.policy.ts';
import { Fault, type FaultCode } from '../kernel/fault.ts';
import { contentOf } from './document-shape.ts';
import { checkLimits, LIMITS } from './limits.ts';
import { PreparedCache, TrustedCache } from './prepared-cache.ts';
import { DOCUMENT_ID, type TrustedDocument, type TrustedDocuments } from './trusted-documents.ts';

/** A document that may be executed, or why not. */
export type Prepared =
  | { readonly document: PreparedDocument; readonly errors: null }
  | { readonly document: null; readonly errors: readonly GraphQLError[] };

export interface PreparedDocument {
  /** The hash of what it answers with: the same for every way of writing it down, whoever did so and whenever. */
  readonly id: string;
  readonly ast: DocumentNode;
}

/** `viewer`: whoever wants to run it; his rights decide whether any document will do. */
export type PrepareDocument = (text: string, viewer: Pick<Viewer, 'may'>) => Prepared;

export interface PreparerOptions {
  readonly schema: GraphQLSchema;
  /** What anybody may run. */
  readonly trusted: TrustedDocuments;
  /** While the server is being developed, anybody may run any document. */
  readonly isDevelopment: boolean;
}

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
 * Parses, limits and validates documents, for every transport alike. A text is a document, or the id of a trusted one. Who
 * may not run any document gets no further than the parser with one that is not trusted, and learns nothing of the schema.
 * What passed is kept by its text; what failed is not, so that it cannot push out what is in use.
 */
export function documentPreparer(options: PreparerOptions): PrepareDocument {
  const trusted = new TrustedCache<PreparedDocument>();
  const others = new PreparedCache<PreparedDocument>();
  const step = preparation(options);
  return (text, viewer) => {
    const mayRunAny = options.isDevelopment || viewer.may('runAnyDocument');
    const known = trusted.get(text) ?? (mayRunAny ? others.get(text) : null);
    if (known) return { document: known, errors: null };
    const prepared = step(text, mayRunAny);
    if (!prepared.document) return prepared;
    if (prepared.trustedAs) trusted.keep(text, prepared.trustedAs, prepared.document);
    else others.keep(text, prepared.document);
    return prepared;
  };
}

type Step = Prepared & { readonly trustedAs?: TrustedDocument | null };

function preparation({ schema, trusted }: PreparerOptions) {
  return (source: string, mayRunAny: boolean): Step => {
    const text = source.startsWith(DOCUMENT_ID) ? (trusted.byId(source)?.text ?? null) : source;
    if (text === null) return failed(unknownId());
    const { longestText, mostTokens } = trusted;
    if (!mayRunAny && text.length > longestText) return failed(notTrusted());
    try {
      const ast = parse(text, { maxTokens: mayRunAny ? LIMITS.tokens : Math.min(mostTokens, LIMITS.tokens) });
      const trustedAs = trusted.sameAs(ast);
      if (!trustedAs && !mayRunAny) return failed(notTrusted());
      checkLimits(schema, ast);
      const errors = validate(schema, ast, undefined, { maxErrors: NAMED_ERRORS });
      if (errors.length > 0) return failed(...errors.map(invalid));
      return { document: { id: contentOf(ast), ast }, errors: null, trustedAs };
    } catch (error) {
      if (error instanceof GraphQLError) return failed(refusalOf(error, mayRunAny));
      throw error;
    }
  };
}

function refusalOf(error: GraphQLError, mayRunAny: boolean): GraphQLError {
  if (error.originalError) return error;
  if (!TOO_MANY_TOKENS.test(error.message)) return coded('DOCUMENT_UNREADABLE', error);
  if (!mayRunAny) return notTrusted();
  return coded('DOCUMENT_TOO_LONG', error, `A document may hold ${LIMITS.tokens} tokens; split it.`);
}

const TOO_MANY_TOKENS = /more tha[nt] \d+ tokens/;
const invalid = (error: GraphQLError): GraphQLError =>
  error.originalError ? error : coded('DOCUMENT_INVALID', error);

const faulted = (fault: Fault): GraphQLError => new GraphQLError(fault.message, { originalError: fault });
const notTrusted = (): GraphQLError =>
  faulted(
    new Fault(
      'DOCUMENT_NOT_TRUSTED',
      'Only the operations that come with this server are run here: load the page again, use a published one, or a token with the scope QUERY.',
      403,
    ),
  );
const unknownId = (): GraphQLError =>
  faulted(
    new Fault(
      'DOCUMENT_NOT_TRUSTED',
      'This server has no document of that id: load the page again, or send the document itself.',
      403,
    ),
  );

/** The operation that would run. Throws OPERATION_UNKNOWN where the name fits none or more than one would do. */
export function chosenOperation(ast: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(ast, name);
  if (operation) return operation;
  throw new Fault('OPERATION_UNKNOWN', 'Name one of the operations of the document in operationName.');
}

/** Fields at the root of an operation of a document that passed the gate, which holds few of them. */
export function rootFieldsIn(ast: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  const fragments = new Map(
    ast.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const fieldsIn = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return sum + fieldsIn(inner?.selectionSet);
    }, 0);
  return fieldsIn(selectionSet);
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
