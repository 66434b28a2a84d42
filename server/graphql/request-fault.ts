import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { databaseUnavailable, Fault, type FaultCode } from '../kernel/fault.ts';
import { isStorageFault } from '../kernel/storage-fault.ts';
import type { FormatError, FormattedFault } from './format-error.ts';
import { mediaTypeFor } from './media-type.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** Faults of the request as such: no GraphQL was reached, so that the status tells of them in every media type. */
export const REQUEST_FAULTS: readonly FaultCode[] = [
  'BODY_TOO_LARGE',
  'BODY_UNREADABLE',
  'MEDIA_TYPE_UNSUPPORTED',
  'REQUEST_MALFORMED',
  'BATCHING_NOT_ALLOWED',
  'CROSS_SITE_REQUEST',
  'METHOD_NOT_ALLOWED',
  'NOT_FOUND',
  'HOST_NOT_SERVED',
  'CREDENTIAL_MALFORMED',
  'CREDENTIAL_UNKNOWN',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_REVOKED',
  'PROOF_MISSING',
  'PROOF_WRONG',
  'PROOF_STALE',
  'TOO_MANY_REQUESTS',
  'UPLOAD_OFFSET_WRONG',
  'PHOTO_NOT_ACCEPTED',
];

/** Answers with errors in the shape of GraphQL, in the media type that was asked for. */
export function sendErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  errors: readonly FormattedFault[],
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', mediaTypeFor(request.headers.accept))
    .send(JSON.stringify({ errors }));
}

/** What the HTTP layer below could not take, in our words; a bug where it is none of the known cases. */
export function requestFaultOf(error: FastifyError | Fault): Fault | null {
  if (error instanceof Fault) return error;
  if (isStorageFault(error)) return databaseUnavailable();
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Fault('BODY_TOO_LARGE', 'A request may hold 64 KB; send less at a time.', 413);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Fault('MEDIA_TYPE_UNSUPPORTED', 'Send the request as application/json.', 415);
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Fault('BODY_UNREADABLE', 'The body is not JSON.');
    default:
  }
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return null;
  return new Fault('REQUEST_MALFORMED', 'The request cannot be understood.', status);
}

export const asError = (fault: Error): GraphQLError =>
  new GraphQLError(fault.message, { originalError: fault });

/** The last resort of the HTTP server: everything thrown outside GraphQL. */
export function errorHandler(formatError: FormatError) {
  return (error: FastifyError | Fault, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const fault = requestFaultOf(error);
    if (fault instanceof TooManyRequests) reply.header('retry-after', fault.retryAfterSeconds);
    return sendErrors(request, reply, fault?.status ?? 500, [formatError(asError(fault ?? error))]);
  };
}

export function notFoundHandler(formatError: FormatError) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const fault = notServed(request);
    if (fault.status === 405) reply.header('allow', 'GET, POST');
    return sendErrors(request, reply, fault.status, [formatError(asError(fault))]);
  };
}

function notServed({ url }: FastifyRequest): Fault {
  if (url.split('?')[0] === '/graphql')
    return new Fault('METHOD_NOT_ALLOWED', 'Use POST, or GET for queries.', 405);
  const sentence =
    'There is nothing here. GraphQL is at /graphql, the wall at /wall, the console at /console.';
  return new Fault('NOT_FOUND', sentence, 404);
}
