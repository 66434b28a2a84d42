import { CloseCode } from 'graphql-ws';
import { expect, test } from 'vitest';
import { CLOSE_CODES } from './close-codes.ts';

test('close codes are those of the protocol, of RFC 6455, and one of our own', () => {
  expect(CLOSE_CODES).toEqual({
    ...{ GOING_AWAY: 1_001, UNSUPPORTED_DATA: 1_003, MESSAGE_TOO_BIG: 1_009, TRY_AGAIN_LATER: 1_013 },
    BAD_MESSAGE: CloseCode.BadRequest,
    UNAUTHORIZED: CloseCode.Unauthorized,
    FORBIDDEN: CloseCode.Forbidden,
    SUBPROTOCOL_NOT_ACCEPTABLE: CloseCode.SubprotocolNotAcceptable,
    INITIALISATION_TIMEOUT: CloseCode.ConnectionInitialisationTimeout,
    SUBSCRIBER_ALREADY_EXISTS: CloseCode.SubscriberAlreadyExists,
    TOO_MANY_REQUESTS: CloseCode.TooManyInitialisationRequests,
    EXPIRED: 4_498,
    INTERNAL: CloseCode.InternalServerError,
  });
});
