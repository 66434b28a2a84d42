import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { HEADER_LIMITS } from '../../../server/graphql/header-limits.ts';
import { hostileValues } from '../hostile-headers.ts';
import { frameBytes, OPCODES, type RawFrame } from '../raw-bytes.ts';
import { coin, type Draw, oneOf, source, upTo } from './fuzz-values.ts';

/** What is written to a connection, as it is. `name` says in few words what is odd about it. */
export interface WireRequest {
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether it becomes a WebSocket: it is then over when the server closes, or has nothing more to say. */
  readonly isSocket: boolean;
}

const PATHS = [
  ...[
    '/graphql',
    '/graphql?query=%7B__typename%7D',
    '/wall',
    '/console/x',
    '/siaga',
    '/assets/x.js',
    '/cap',
    '/nothing',
  ],
  ...[
    '/cap/0190',
    '/history.csv',
    '/history.xlsx?language=en',
    '/history.json?search=%7B%7D',
    '/explorer',
    `/photo-uploads/${'c0'.repeat(32)}`,
  ],
  ...[
    '/photos/0190',
    '/%',
    '/%00',
    '/..%2f',
    '//',
    '/?',
    `/${'a/'.repeat(500)}`,
    `/wall?${'a=b&'.repeat(500)}`,
  ],
];
const METHODS = ['GET', 'POST', 'HEAD', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'];
const CONTENT_TYPES = [
  ...[
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=utf-16',
    'APPLICATION/JSON',
  ],
  ...[
    'application/graphql',
    'application/graphql+json',
    'text/plain',
    'text/html',
    'multipart/form-data; boundary=x',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'application/partial-upload',
    'application/octet-stream',
    'image/jpeg',
  ],
  ...['', ';', 'a/b/c', 'application/json; application/json', 'application/json;a="'],
];
const BODIES: readonly (() => string)[] = [
  () => '{"query":"{ __typename }"}',
  () => '{"query":"{ __typename }","variables":{"a":[1,2]},"extensions":{"persistedQuery":{"version":1}}}',
  () => '{"documentId":"sha256:00","query":"{ __typename }"}',
  () => '[{"query":"{ __typename }"}]',
  () => '{"__proto__":{"isAdmin":true},"query":"{ __typename }"}',
  () => '{"query":null}',
  () => '',
  () => '{',
  () => '"',
  () => '\u0000',
  () => '['.repeat(20_000),
  () => '{"a":'.repeat(5_000),
  () => `{"query":"${'{a'.repeat(3_000)}"}`,
  () => `{"query":"${'#\\n'.repeat(10_000)}"}`,
  () => `{"query":"{ __typename }","variables":{"a":[${'1,'.repeat(20_000)}1]}}`,
  () => `{"query":"{ a(b: \\"${'\\\\\\\\'.repeat(5_000)}\\") }"}`,
  () => `{${Array.from({ length: 4_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
  () => randomBytes(2_000).toString('latin1'),
];
const ENCODINGS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => gzipSync(body),
  deflate: (body) => deflateSync(body),
  br: (body) => brotliCompressSync(body),
  identity: (body) => body,
  // Says so and is not.
  'gzip, br': (body) => body,
  compress: (body) => body,
};
/** What the body says of its own length. */
const LENGTHS = [
  'right',
  'right',
  'right',
  'chunked',
  'in odd chunks',
  'too short',
  'too long',
  'twice',
  'none',
] as const;

const anyText = source(fc.string({ unit: 'binary-ascii', maxLength: 60 }));
const blob = source(fc.uint8Array({ maxLength: 300 }));

const HEADERS = Object.keys(HEADER_LIMITS).filter(
  (name) => !/^(content-length|transfer-encoding|upgrade)$/.test(name),
);

/** Those whose parsers do more than compare are tried most. */
const PARSED = ['accept', 'accept-encoding', 'content-type', 'cookie', 'range', 'x-forwarded-for'];

/** A header with a value that means well, no sense, or harm. */
function header(g: Draw): [string, string] {
  const parsed = coin(g, 0.5) ? PARSED : HEADERS;
  const name = coin(g, 0.95) ? oneOf(g, parsed) : `x-${upTo(g, 99)}`;
  if (coin(g, 0.2)) return [name, printable(g(anyText))];
  const most = HEADER_LIMITS[name] ?? 1_000;
  const length = oneOf(g, [most, most + 1, 14_000, Math.ceil(most / 2)]);
  return [name, oneOf(g, hostileValues(name, length)).text];
}

/** What may stand in a header at all: anything else ends the request before the server sees it. */
const printable = (text: string): string =>
  [...text]
    .filter((character) => character >= ' ' && character <= '~')
    .join('')
    .trim();

/** One request over plain HTTP. */
function httpRequest(g: Draw, host: string): WireRequest {
  const method = oneOf(g, METHODS);
  const path = coin(g, 0.5) ? '/graphql' : oneOf(g, PATHS);
  const contentType = coin(g, 0.6) ? 'application/json' : oneOf(g, CONTENT_TYPES);
  const encoding = coin(g, 0.25) ? oneOf(g, Object.keys(ENCODINGS)) : null;
  const plain = Buffer.from(oneOf(g, BODIES)());
  const body = encoding === null ? plain : (ENCODINGS[encoding]?.(plain) ?? plain);
  const length = oneOf(g, LENGTHS);
  const odd = coin(g, 0.7) ? header(g) : null;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const headers = new Map([
    ['host', host],
    ['connection', 'close'],
    ['content-type', contentType],
    ...(encoding === null ? [] : [['content-encoding', encoding] as [string, string]]),
    ...(odd === null ? [] : [odd]),
  ]);
  const head = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const framed = hasBody ? framedBody(g, body, length) : Buffer.from('\r\n');
  const name = [
    method,
    path.slice(0, 40),
    contentType,
    encoding,
    hasBody && length,
    odd?.join(': ').slice(0, 60),
  ];
  return {
    name: name.filter(Boolean).join(' | '),
    bytes: Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}`, 'latin1'), framed]),
    isSocket: false,
  };
}

/** Drawn alone, a request without a fault is too rare: a run is to show that the server still answers between the others. */
function wellMeant(host: string): WireRequest {
  const body = '{"query":"{ __typename }"}';
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${host}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  return {
    name: 'well meant',
    bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`),
    isSocket: false,
  };
}

/** The rest of the headers, and the body. */
function framedBody(g: Draw, body: Buffer, length: (typeof LENGTHS)[number]): Buffer {
  const withLength = (said: number) => Buffer.concat([Buffer.from(`content-length: ${said}\r\n\r\n`), body]);
  switch (length) {
    case 'right':
      return withLength(body.length);
    case 'too short':
      return withLength(Math.max(0, body.length - 1));
    case 'too long':
      return withLength(body.length + 1);
    case 'twice':
      return Buffer.concat([Buffer.from('content-length: 1\r\n'), withLength(body.length)]);
    case 'none':
      return Buffer.concat([Buffer.from('\r\n'), body]);
    default: {
      const size = length === 'chunked' ? Math.max(1, body.length) : 1 + upTo(g, 30);
      const chunks: Buffer[] = [];
      for (let at = 0; at < body.length && chunks.length < 300; at += size) {
        const chunk = body.subarray(at, at + size);
        chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
      }
      return Buffer.concat([
        Buffer.from('transfer-encoding: chunked\r\n\r\n'),
        ...chunks,
        Buffer.from('0\r\n\r\n'),
      ]);
    }
  }
}

const MESSAGES: readonly (() => string)[] = [
  () => '{"type":"connection_init"}',
  () => '{"type":"connection_init","payload":{"secret":null}}',
  () => '{"type":"connection_init","payload":{"secret":"guess"}}',
  () => `{"type":"connection_init","payload":{"secret":"${'x'.repeat(600)}","proof":{}}}`,
  () => '{"type":"ping"}',
  () => `{"type":"ping","payload":{"a":[${'1,'.repeat(7_000)}1]}}`,
  () => `{"type":"ping","payload":{"a":[${'1,'.repeat(32_000)}1]}}`,
  () => `{"type":"ping","payload":[${'[],'.repeat(4_000)}1]}`,
  () => `{"type":"pong","payload":${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}}`,
  () => '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}',
  () =>
    '{"id":"1","type":"subscribe","payload":{"query":"subscription { situation(scope: \\"15.07\\") { cursor } }"}}',
  () => '{"id":"2","type":"subscribe","payload":{"documentId":"sha256:00","query":"{ __typename }"}}',
  () => `{"id":"3","type":"subscribe","payload":{"query":"${'{a'.repeat(5_000)}"}}`,
  () => '{"id":"1","type":"complete"}',
  () => '{"id":{},"type":"subscribe","payload":null}',
  () => '{"type":"constructor"}',
  () => '{"__proto__":{"type":"ping"}}',
  () => '['.repeat(15_000),
  () => `"${'\\u0000'.repeat(2_500)}"`,
  () => 'null',
  () => '',
  () => `{"type":"ping","payload":{"fill":"${'x'.repeat(66_000)}"}}`,
];

const plainFrame = (payload: string | Buffer, opcode: number = OPCODES.text): RawFrame => ({
  opcode,
  payload,
});

/** Frames of one message, whole, binary, in pieces, or wrong. */
function frames(g: Draw): RawFrame[] {
  const text = oneOf(g, MESSAGES)();
  switch (upTo(g, 9)) {
    case 0:
      return [plainFrame(text, OPCODES.binary)];
    case 1:
      return pieces(text, 1 + upTo(g, 400), 300);
    case 2:
      return pieces(text, 1, 300);
    case 3:
      return [plainFrame(Buffer.from(g(blob)).subarray(0, 125), oneOf(g, [OPCODES.ping, OPCODES.pong]))];
    case 4:
      return [plainFrame(Buffer.from(g(blob)), upTo(g, 15))];
    case 5:
      return [{ ...plainFrame(text.slice(0, 200)), reservedBits: upTo(g, 7), isMasked: coin(g, 0.5) }];
    case 6:
      return [plainFrame(Buffer.from(g(blob)).subarray(0, 125), OPCODES.close)];
    default:
      return [plainFrame(text)];
  }
}

function pieces(text: string, size: number, most: number): RawFrame[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length && parts.length < most; at += size) parts.push(text.slice(at, at + size));
  return parts.map((payload, index) => ({
    opcode: index === 0 ? OPCODES.text : OPCODES.continuation,
    payload,
    isLast: index === parts.length - 1,
  }));
}

/** A handshake, right or odd, and what is said over it. */
function socketRequest(g: Draw, host: string): WireRequest {
  const odd = coin(g, 0.3) ? header(g) : null;
  const headers = new Map([
    ['host', host],
    ['connection', 'Upgrade'],
    ['upgrade', 'websocket'],
    ['sec-websocket-version', '13'],
    ['sec-websocket-key', randomBytes(16).toString('base64')],
    ['sec-websocket-protocol', coin(g, 0.9) ? 'graphql-transport-ws' : oneOf(g, ['graphql-ws', 'a,b', ''])],
    ...(odd === null ? [] : [odd]),
  ]);
  const head = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const said = Array.from({ length: 1 + upTo(g, 6) }, () => frames(g)).flat();
  const all = coin(g, 0.7) ? [plainFrame(MESSAGES[0]?.() ?? ''), ...said] : said;
  const path = coin(g, 0.95) ? '/graphql' : oneOf(g, PATHS);
  const farewell = plainFrame(Buffer.from([3, 0xe8]), OPCODES.close);
  const summary = all.map(({ opcode, payload, isLast }) => {
    const text = `${opcode}${isLast === false ? '…' : ''}:${String(payload).slice(0, 50)}`;
    return text;
  });
  return {
    name: `socket | ${odd ? odd.join(': ').slice(0, 60) : ''} | ${summary.slice(0, 8).join(' , ')}`,
    bytes: Buffer.concat([
      Buffer.from(`GET ${path} HTTP/1.1\r\n${head}\r\n`, 'latin1'),
      ...[...all, farewell].map(frameBytes),
    ]),
    isSocket: true,
  };
}

/** Requests as no client library would send them: headers, content types, encodings, lengths, frames, fragments and messages. */
export const wireRequests = (host: string): fc.Arbitrary<WireRequest> =>
  fc.gen().map((g) => {
    if (coin(g, 0.04)) return wellMeant(host);
    return coin(g, 0.6) ? httpRequest(g, host) : socketRequest(g, host);
  });
