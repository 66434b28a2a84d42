import { expect, it } from 'vitest';
import { Failed, isShutOut } from './server.ts';

it('a session is over where the server says so, and not where it is silent, busy, in trouble or has just changed rights', () => {
  const codes = ['UNAUTHENTICATED', 'CREDENTIAL_REVOKED', 'CREDENTIAL_EXPIRED', 'FORBIDDEN'];
  expect(codes.filter((code) => isShutOut(new Failed(code)))).toEqual(codes);
  const others = ['UNREACHABLE', 'UNAVAILABLE', 'TOO_MANY_REQUESTS', 'INTERNAL', 'DOCUMENT_NOT_TRUSTED'];
  expect(others.filter((code) => isShutOut(new Failed(code)))).toEqual([]);
  expect(isShutOut(new TypeError('of ours'))).toBe(false);
});
