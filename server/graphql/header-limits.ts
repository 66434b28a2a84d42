import type { IncomingHttpHeaders } from 'node:http';
import { Fault } from '../kernel/fault.ts';

/**
 * The longest value of each header that this server or a library below it reads, in characters. Node lets 16 KB through; a
 * parser that takes the square of a length is harmless within these. A header that is missing here is read by nobody: name it
 * here first.
 */
export const HEADER_LIMITS: Readonly<Record<string, number>> = {
  accept: 1_000,
  'accept-encoding': 500,
  'apollo-require-preflight': 200,
  authorization: 1_200,
  'cache-control': 500,
  connection: 200,
  'content-encoding': 200,
  'content-length': 20,
  'content-type': 500,
  // A browser sends those of every server on this host.
  cookie: 8_192,
  expect: 100,
  host: 300,
  'if-match': 500,
  'if-modified-since': 100,
  'if-none-match': 500,
  'if-range': 200,
  'if-unmodified-since': 100,
  'keep-alive': 200,
  origin: 300,
  range: 200,
  'sec-fetch-site': 50,
  'sec-websocket-extensions': 500,
  'sec-websocket-key': 100,
  'sec-websocket-protocol': 300,
  'sec-websocket-version': 20,
  'siaga-proof': 1_000,
  'transfer-encoding': 200,
  upgrade: 100,
  'upload-offset': 20,
  'user-agent': 1_000,
  'x-apollo-operation-name': 200,
  // Each proxy on the way adds an address.
  'x-forwarded-for': 1_000,
  'x-forwarded-host': 300,
  'x-forwarded-proto': 100,
};

const LIMITED = Object.entries(HEADER_LIMITS);

/** Throws the fault `REQUEST_MALFORMED` with status 431, naming the first header that is longer than anybody has reason to send. */
export function checkHeaderLengths(headers: IncomingHttpHeaders): void {
  for (const [name, most] of LIMITED) {
    const value = headers[name];
    if (value === undefined || value.length <= most) continue;
    throw new Fault('REQUEST_MALFORMED', `The header ${name} may hold ${most} characters.`, 431);
  }
}
