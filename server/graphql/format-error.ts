import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { databaseUnavailable, FAULT_CODES, Fault, type FaultCode } from '../kernel/fault.ts';
import type { Log } from '../kernel/log.ts';
import { isStorageFault } from '../kernel/storage-fault.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** An error as it leaves the server: always with one of our codes. */
export interface FormattedFault extends GraphQLFormattedError {
  readonly extensions: {
    readonly code: FaultCode;
    /** The input it is about, such as `input.tps`. */
    readonly at?: string;
    /** For TOO_MANY_REQUESTS: how long to wait. */
    readonly retryAfterSeconds?: number;
    /** For INTERNAL: what to look for in the log of the server. */
    readonly reference?: string;
  };
}

export type FormatError = (error: GraphQLError) => FormattedFault;

const MESSAGE_LIMIT = 300;

/** Codes of the libraries below, in our words. */
const TRANSLATED: Readonly<Record<string, FaultCode>> = {
  GRAPHQL_PARSE_FAILED: 'DOCUMENT_UNREADABLE',
  GRAPHQL_VALIDATION_FAILED: 'DOCUMENT_INVALID',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_UNKNOWN',
  PERSISTED_QUERY_NOT_FOUND: 'REQUEST_MALFORMED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'REQUEST_MALFORMED',
  BAD_REQUEST: 'REQUEST_MALFORMED',
};

const isFaultCode = (code: unknown): code is FaultCode => (FAULT_CODES as readonly unknown[]).includes(code);

/**
 * Makes the one function through which every error leaves, whatever the transport. A fault keeps its code and its
 * sentence. Anything else is a bug: the client gets INTERNAL and a reference, the log gets what happened, and neither
 * gets a stack or a value that somebody sent.
 */
export function errorFormatter(log: Log): FormatError {
  return (error) => {
    const thrown = thrownBehind(error);
    if (thrown instanceof Fault) return withWait(formatted(error, thrown.code, thrown.message), thrown);
    if (isStorageFault(thrown)) {
      log.warn(traceOf(error), 'a request was refused: the database does not answer');
      const fault = databaseUnavailable();
      return formatted(error, fault.code, fault.message);
    }
    const code = codeOf(error);
    if (code && code !== 'INTERNAL') return formatted(error, code, error.message);
    const reference = randomUUID().slice(0, 8);
    log.error({ reference, path: error.path, ...traceOf(error) }, 'a request failed on a bug');
    const message = `Something went wrong in the server. Report it with the reference ${reference}.`;
    return { ...formatted(error, 'INTERNAL', message), extensions: { code: 'INTERNAL', reference } };
  };
}

/** What was thrown first: graphql-js wraps it once for each layer that it passes. */
function thrownBehind(error: GraphQLError): Error {
  let at: Error = error;
  while (at instanceof GraphQLError && at.originalError) at = at.originalError;
  return at;
}

function codeOf(error: GraphQLError): FaultCode | null {
  const code = error.extensions.code;
  if (isFaultCode(code)) return code;
  const translated = typeof code === 'string' ? TRANSLATED[code] : undefined;
  if (translated) return translated;
  if (error.originalError && !(error.originalError instanceof GraphQLError)) return null;
  if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return 'BAD_USER_INPUT';
  // What graphql-js says after the fiftieth wrong variable, without naming one.
  if (error.message.startsWith('Too many errors processing variables')) return 'BAD_USER_INPUT';
  return null;
}

function formatted(error: GraphQLError, code: FaultCode, message: string): FormattedFault {
  const at = inputNamedIn(error);
  return {
    message: message.length > MESSAGE_LIMIT ? `${message.slice(0, MESSAGE_LIMIT)}…` : message,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { code, ...(at && { at }) },
  };
}

const withWait = (said: FormattedFault, fault: Fault): FormattedFault =>
  fault instanceof TooManyRequests
    ? { ...said, extensions: { ...said.extensions, retryAfterSeconds: fault.retryAfterSeconds } }
    : said;

/** graphql-js tells only in its sentence which input of a variable is wrong. */
function inputNamedIn(error: GraphQLError): string | null {
  const variable = error.nodes?.[0];
  if (variable?.kind !== Kind.VARIABLE_DEFINITION) return null;
  const path = / at "([\w.[\]]{1,100})"; /.exec(error.message)?.[1];
  return path ?? variable.variable.name.value;
}

/** What a log may hold of a bug: its name, its sentence without anything quoted in it, and where it happened. */
function traceOf(error: GraphQLError): Record<string, unknown> {
  const cause = thrownBehind(error);
  return {
    error: cause.name,
    said: cause.message.replace(/'[^']*'|"[^"]*"|`[^`]*`|\d{4,}/g, '…').slice(0, MESSAGE_LIMIT),
    where: cause.stack
      ?.split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .slice(0, 12),
  };
}
