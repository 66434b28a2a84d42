/**
 * Why this server closes a WebSocket. 44xx as the protocol graphql-transport-ws has them; those below are given by the
 * libraries underneath, and named here so that tests and clients say what they mean.
 */
export const CLOSE_CODES = {
  /** The server is shutting down: come back. */
  GOING_AWAY: 1001,
  /** A binary message: the protocol is text. */
  UNSUPPORTED_DATA: 1003,
  /** A message of more than 64 KB, or of more than 16 KB from somebody unknown. */
  MESSAGE_TOO_BIG: 1009,
  /** The database does not answer: come back in a moment. */
  TRY_AGAIN_LATER: 1013,
  /** Something that is no message of the protocol. */
  BAD_MESSAGE: 4400,
  /** An operation before `connection_init`. */
  UNAUTHORIZED: 4401,
  /** Nobody is let in with what he showed, or no longer; the reason is the code of the fault. */
  FORBIDDEN: 4403,
  /** Not `graphql-transport-ws`. */
  SUBPROTOCOL_NOT_ACCEPTABLE: 4406,
  /** No `connection_init` within 3 seconds. */
  INITIALISATION_TIMEOUT: 4408,
  /** An id that is still in use on this socket. */
  SUBSCRIBER_ALREADY_EXISTS: 4409,
  /** Too many messages in a second, or too much in them, or a second `connection_init`. */
  TOO_MANY_REQUESTS: 4429,
  /** The term of the session or token is over: come back with a new one. */
  EXPIRED: 4498,
  /** A bug. */
  INTERNAL: 4500,
} as const;
