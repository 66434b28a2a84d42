import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../kernel/fault.ts';
import { checkHeaderLengths, HEADER_LIMITS } from './header-limits.ts';

/** Characters that each header may hold, as promised: none of them is taken from the code. */
const PROMISED: Readonly<Record<string, number>> = {
  ...{ accept: 1_000, 'accept-encoding': 500, 'apollo-require-preflight': 200, authorization: 1_200 },
  ...{ 'cache-control': 500, connection: 200, 'content-encoding': 200, 'content-length': 20 },
  ...{ 'content-type': 500, cookie: 8_192, expect: 100, host: 300, 'if-match': 500 },
  ...{ 'if-modified-since': 100, 'if-none-match': 500, 'if-range': 200, 'if-unmodified-since': 100 },
  ...{ 'keep-alive': 200, origin: 300, range: 200, 'sec-fetch-site': 50 },
  ...{ 'sec-websocket-extensions': 500, 'sec-websocket-key': 100, 'sec-websocket-protocol': 300 },
  ...{ 'sec-websocket-version': 20, 'siaga-proof': 1_000, 'transfer-encoding': 200, upgrade: 100 },
  ...{ 'upload-offset': 20, 'user-agent': 1_000, 'x-apollo-operation-name': 200 },
  ...{ 'x-forwarded-for': 1_000, 'x-forwarded-host': 300, 'x-forwarded-proto': 100 },
};

function faultOf(headers: IncomingHttpHeaders): Pick<Fault, 'code' | 'status' | 'message'> | null {
  try {
    checkHeaderLengths(headers);
    return null;
  } catch (error) {
    const { code, status, message } = error as Fault;
    return { code, status, message };
  }
}

test('every header that is limited is promised here, and every promise is kept', () => {
  expect(Object.keys(HEADER_LIMITS).sort()).toEqual(Object.keys(PROMISED).sort());
});

describe.each(Object.entries(PROMISED))('the header %s', (name, most) => {
  test(`may hold ${most} characters, and not one more`, () => {
    expect(faultOf({ [name]: 'x'.repeat(most) })).toBeNull();
    expect(faultOf({ [name]: 'x'.repeat(most + 1) })).toEqual({
      ...{ code: 'REQUEST_MALFORMED', status: 431 },
      message: `The header ${name} may hold ${most} characters.`,
    });
  });
});

test('headers that nobody reads are of no concern, and one too long is found behind those that are not', () => {
  expect(faultOf({})).toBeNull();
  expect(faultOf({ 'x-anything': 'x'.repeat(20_000) })).toBeNull();
  expect(faultOf({ accept: '*/*', host: 'siaga', upgrade: 'x'.repeat(101) })?.message).toContain('upgrade');
});
