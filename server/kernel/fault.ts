/** Every code that a request can be turned away with at the door. Clients may rely on this list being closed. */
export const FAULT_CODES = [
  // the request as such
  'BODY_TOO_LARGE',
  'BODY_UNREADABLE',
  'MEDIA_TYPE_UNSUPPORTED',
  'REQUEST_MALFORMED',
  'BATCHING_NOT_ALLOWED',
  'CROSS_SITE_REQUEST',
  'METHOD_NOT_ALLOWED',
  'NOT_FOUND',
  'HOST_NOT_SERVED',
  'SUBSCRIPTION_NEEDS_WEBSOCKET',
  // a file beside GraphQL
  'UPLOAD_OFFSET_WRONG',
  'PHOTO_NOT_ACCEPTED',
  // the document
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_INVALID',
  'DOCUMENT_TOO_LONG',
  'OPERATION_UNKNOWN',
  'TOO_DEEP',
  'TOO_MANY_ALIASES',
  'TOO_MANY_DIRECTIVES',
  'TOO_MANY_FIELDS',
  'TOO_MANY_FRAGMENTS',
  'TOO_MANY_ROOT_FIELDS',
  'CIRCULAR_FRAGMENT',
  'QUERY_TOO_COSTLY',
  // its values
  'BAD_USER_INPUT',
  'MALFORMED_DATE_TIME',
  'MALFORMED_UUID',
  'MALFORMED_CONTENT_HASH',
  'MALFORMED_REGION_CODE',
  'MALFORMED_TPS_CODE',
  'MALFORMED_CURSOR',
  'PAGE_SIZE_OUT_OF_RANGE',
  'SCOPE_UNKNOWN',
  'INSTANT_AHEAD',
  // the socket
  'TOO_MANY_SUBSCRIPTIONS',
  // who asks
  'CREDENTIAL_MALFORMED',
  'CREDENTIAL_UNKNOWN',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_REVOKED',
  'PROOF_MISSING',
  'PROOF_WRONG',
  'PROOF_STALE',
  'DOCUMENT_NOT_TRUSTED',
  'SESSION_NEEDS_HTTP',
  'TOO_MANY_REQUESTS',
  // the server
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/**
 * A "no" at the door: the request itself cannot be served, before or beside any act. Answered as a GraphQL error
 * with this code and this sentence, and an HTTP status of the 400 class where the media type carries one. The
 * sentence is shown to people as it stands, so it never repeats what they sent at length.
 */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly status: number;

  constructor(code: FaultCode, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }

  /** What graphql-js and the HTTP layer read from a thrown error. */
  get extensions(): { code: FaultCode; http: { status: number } } {
    return { code: this.code, http: { status: this.status } };
  }
}

/** The database does not answer: nothing can be read now. The same may be asked again in a moment. */
export const databaseUnavailable = (): Fault =>
  new Fault('UNAVAILABLE', 'The database does not answer now. Ask again in a moment.', 503);
