import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { HEADER_LIMITS } from '../../server/graphql/header-limits.ts';
import { SOCKET_LIMITS } from '../../server/graphql/socket-limits.ts';
import { hostileValues } from './hostile-headers.ts';
import { OPCODES, type RawFrame, RawWebSocket, sendBytes } from './raw-bytes.ts';

/** One request, handshake or frame of somebody without credentials, made to cost as much as it can. */
export interface CostCase {
  readonly sort: 'header' | 'address' | 'body' | 'document' | 'variables' | 'handshake' | 'frame';
  readonly name: string;
  /** Does it once; resolves when the server has done with it. */
  act(port: number): Promise<unknown>;
}

/** A document that strangers may run, by its name. */
export type TextOf = (name: string) => string;

const BODY_BYTES = 64 * 1024;
const ANSWER_MS = 10_000;

function http(line: string, headers: Record<string, string> = {}, body: string | Buffer = '') {
  return (port: number) => {
    const all = {
      host: `127.0.0.1:${port}`,
      connection: 'close',
      ...(body.length > 0 && { 'content-type': 'application/json' }),
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
    };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const start = Buffer.from(`${line} HTTP/1.1\r\n${head.join('')}\r\n`, 'latin1');
    return sendBytes(port, [Buffer.concat([start, Buffer.from(body)])], { patienceMs: ANSWER_MS });
  };
}

const post = (body: unknown) =>
  http('POST /graphql', {}, typeof body === 'string' ? body : JSON.stringify(body));
/** The longest that fits between two texts. */
const filled = (start: string, unit: string, end: string, bytes = BODY_BYTES): string =>
  `${start}${unit.repeat(Math.floor((bytes - start.length - end.length) / unit.length))}${end}`;

/** Headers whose parsers do more than compare. */
const PARSED = [
  'accept',
  'accept-encoding',
  'authorization',
  'content-type',
  'cookie',
  'if-none-match',
  'range',
];
const FORWARDED = ['host', 'origin', 'user-agent', 'x-forwarded-for', 'sec-websocket-protocol'];

function headerCases(): CostCase[] {
  const routes = { query: http, file: http };
  return [...PARSED, ...FORWARDED].flatMap((header) => {
    const values = [HEADER_LIMITS[header] ?? 0, 15_500].flatMap((length) => hostileValues(header, length));
    return values.flatMap(({ name, text }) =>
      Object.entries(routes).map(([route, send]) => ({
        sort: 'header' as const,
        name: `${header} of ${text.length} characters (${name}) at a ${route}`,
        act:
          route === 'query'
            ? send('POST /graphql', { [header]: text }, '{"query":"{ __typename }"}')
            : send('GET /siaga', { [header]: text }),
      })),
    );
  });
}

function addressCases(): CostCase[] {
  const units = [
    'a/',
    '%2e%2e/',
    '%',
    '%00',
    '../',
    '?',
    'a=b&',
    'a[]=1&',
    '%c3%28',
    ';',
    '//',
    '\\',
    'query=%7B&',
  ];
  const starts = [
    '/',
    '/assets/',
    '/graphql?query=',
    '/console/',
    '/history.json?search=',
    '/photos/',
    '/cap/',
  ];
  return starts.flatMap((start) =>
    units.map((unit) => ({
      sort: 'address' as const,
      name: `${start} and 15,500 characters of ${unit}`,
      act: http(`GET ${filled(start, unit, '', 15_500)}`, { 'apollo-require-preflight': '1' }),
    })),
  );
}

function bodyCases(): CostCase[] {
  const bodies: Record<string, string> = {
    numbers: filled('{"a":[', '1,', '1]}'),
    'lists in lists': filled('{"a":', '[', ''),
    'whole lists in lists': `{"query":"{a}","a":${'['.repeat(32_000)}${']'.repeat(32_000)}}`,
    'objects in objects': filled('', '{"a":', ''),
    'empty objects': filled('{"a":[', '{},', '{}]}'),
    names: `{${Array.from({ length: 5_500 }, (_, index) => `"k${index}":1`).join(',')}}`,
    'the same name': filled('{', '"a":1,', '"a":1}'),
    'numbered names': `{${Array.from({ length: 5_500 }, (_, index) => `"${index * 99_991}":1`).join(',')}}`,
    'long numbers': filled('{"a":', '9', '}'),
    fractions: filled('{"a":[', '1e-300,', '1]}'),
    escapes: filled('{"a":"', '\\u0000', '"}'),
    prototypes: filled('{', '"__proto__" :1,', '"a":1}'),
    'prototypes that are none': filled('{"a":"', '\\"__proto__\\"   ', '"}'),
    blanks: filled('{', ' ', '}'),
    'nothing of JSON': filled('', '\u0000', ''),
    'many queries': filled('[', '{"query":"{a}"},', '{}]'),
  };
  const cases = Object.entries(bodies).map(([name, body]) => ({
    sort: 'body' as const,
    name: `64 KB of JSON: ${name}`,
    act: post(body),
  }));
  const packed = gzipSync(Buffer.alloc(10_000_000));
  return [
    ...cases,
    {
      sort: 'body',
      name: 'a packed body of 10 MB',
      act: http('POST /graphql', { 'content-encoding': 'gzip' }, packed),
    },
    {
      sort: 'body',
      name: '60 KB of a form',
      act: http(
        'POST /graphql',
        { 'content-type': 'multipart/form-data; boundary=x' },
        filled('', '--x\r\n', '', 60_000),
      ),
    },
    {
      sort: 'body',
      name: '60 KB of a part of a photo',
      act: http(
        `PATCH /photo-uploads/${'c0'.repeat(32)}`,
        { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
        'x'.repeat(60_000),
      ),
    },
    {
      sort: 'body',
      name: 'a password of HTTP Basic',
      act: http('GET /cap', { authorization: `Basic ${'QUFB'.repeat(200)}` }),
    },
  ];
}

function documentCases(textOf: TextOf): CostCase[] {
  const most = 14_800;
  const named = textOf('LogIn');
  const inside = (text: string) => named.replace('__typename', text);
  const texts: Record<string, string> = {
    'sets in sets': filled('', '{a', '', most),
    'closed sets in sets': `query LogIn ${'{a'.repeat(480)}${'}'.repeat(480)}`,
    names: filled('query LogIn {', 'a ', '}', 2_000),
    'fields of a trusted name': inside('a '.repeat(450)),
    'names that each differ': inside(Array.from({ length: 450 }, (_, index) => `f${index}`).join(' ')),
    comments: filled('', '#\n', '{a}', most),
    commas: filled('', ',', '{a}', most),
    blanks: filled('', ' ', '{a}', most),
    lines: filled('', '\n', '{a', most),
    'a block text': filled('{a(b:"""', '\n  x', '""")}', most),
    'a text of escapes': filled('{a(b:"', '\\u{1F600}', '")}', most),
    'lists in lists': inside(`a(b: ${'['.repeat(440)}${']'.repeat(440)})`),
    directives: inside(`a ${'@b '.repeat(440)}`),
    fragments: `${named} ${Array.from({ length: 90 }, (_, index) => `fragment F${index} on Query { a }`).join(' ')}`,
    'inline fragments': inside(`${'... {'.repeat(240)} a ${'}'.repeat(240)}`),
    'type definitions': `query LogIn {a} ${Array.from({ length: 200 }, (_, index) => `scalar S${index}`).join(' ')}`,
    '60 KB of it': filled('{', 'a ', '}', 60_000),
  };
  return Object.entries(texts).map(([name, query]) => ({
    sort: 'document' as const,
    name: `a document of ${name}`,
    act: post({ query }),
  }));
}

/** An object of so many names, each wrong for every input: ten bytes a name. */
const namesOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));

/** What strangers may run, with values of every size. */
function variableCases(textOf: TextOf): CostCase[] {
  const id = randomUUID();
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const long = 'x'.repeat(60_000);
  const marks = 'a\u0315\u0300\u05ae\u0062'.repeat(9_000).slice(0, 20_000);
  const inputs: [string, string, unknown][] = [
    ['a log-in', 'LogIn', { username: 'admin', password: 'not the password' }],
    ['a log-in of 60 KB', 'LogIn', { username: 'admin', password: long }],
    ['a name of 60 KB', 'LogIn', { username: long, password: 'x' }],
    ['a password of marks', 'LogIn', { username: 'admin', password: marks }],
    ['a name of marks', 'LogIn', { username: marks, password: 'x' }],
    ['a list in the place of an input', 'LogIn', Array.from({ length: 20_000 }, () => 1)],
    ['an input of many names', 'LogIn', namesOf(4_000)],
    // Less than strangers may send in one body.
    ['an input of many names in 15 KB', 'LogIn', namesOf(1_500)],
    ['an invitation', 'RedeemInvitation', { id, code: 'A'.repeat(40), password: long }],
    ['a pairing', 'StartWallPairing', { publicKey: spki, width: 1_920, height: 1_080 }],
    [
      'a pairing with a key of 60 KB',
      'StartWallPairing',
      { publicKey: 'A'.repeat(60_000), width: 1, height: 1 },
    ],
    [
      'a passkey',
      'LogInWithPasskey',
      {
        credentialId: 'AAAA',
        authenticatorData: 'A'.repeat(20_000),
        clientDataJson: 'A'.repeat(20_000),
        signature: 'A'.repeat(20_000),
      },
    ],
  ];
  const cases = inputs.map(([name, document, input]) => ({
    sort: 'variables' as const,
    name,
    act: post({ query: textOf(document), variables: { input } }),
  }));
  const passkey = {
    sort: 'variables' as const,
    name: 'the beginning of a passkey',
    act: post({ query: textOf('StartPasskeyLogIn') }),
  };
  return [...cases, passkey];
}

/** A socket that says something once it is open, and once more when it has been let in, until it has an answer or is closed. */
function socket(before: readonly RawFrame[], after: readonly RawFrame[] = []) {
  return async (port: number) => {
    const raw = new RawWebSocket(port);
    await raw.opened;
    const answered = raw.nextMessage();
    raw.send(...before);
    await Promise.race([raw.closed, ...(after.length > 0 ? [answered] : [])]);
    if (after.length > 0) {
      raw.send(...after, { opcode: OPCODES.close, payload: Buffer.from([3, 0xe8]) });
      await raw.closed;
    }
    raw.socket.destroy();
  };
}

const text = (payload: string | object): RawFrame => ({
  opcode: OPCODES.text,
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const INIT = text({ type: 'connection_init' });
const CLOSE: RawFrame = { opcode: OPCODES.close, payload: Buffer.from([3, 0xe8]) };

function frameCases(textOf: TextOf): CostCase[] {
  const most = SOCKET_LIMITS.strangerMessageBytes - 100;
  const ping = (payload: string) => text(`{"type":"ping","payload":${payload}}`);
  const subscribe = (payload: object) => text({ id: '1', type: 'subscribe', payload });
  const pieces = (count: number, payload: string): RawFrame[] => [
    { opcode: OPCODES.text, payload, isLast: false },
    ...Array.from({ length: count }, () => ({ opcode: OPCODES.continuation, payload, isLast: false })),
  ];
  const single: Record<string, readonly RawFrame[]> = {
    'numbers in a ping': [ping(filled('{"a":[', '1,', '1]}', most))],
    'lists in a ping': [ping(filled('{"a":[', '[],', '1]}', most))],
    'a list for a ping': [ping(filled('[', '1,', '1]', most))],
    'objects in a pong': [text(filled('{"type":"pong","payload":{"a":[', '{},', '1]}}', most))],
    'a text in a ping': [ping(filled('{"a":"', 'x', '"}', most))],
    '64 KB of a ping': [ping(filled('{"a":[', '1,', '1]}', 64_000))],
    'nothing that is a message': [text(filled('', '[', '', most))],
    'a secret that is guessed': [text({ type: 'connection_init', payload: { secret: 'x'.repeat(43) } })],
    'a secret of 15 KB': [text({ type: 'connection_init', payload: { secret: 'x'.repeat(15_000) } })],
    'a token of a wall that is guessed': [
      text({ type: 'connection_init', payload: { secret: `siw_${'A'.repeat(43)}`, proof: '1.A.A' } }),
    ],
    'many values with connection_init': [
      text(filled('{"type":"connection_init","payload":{"a":[', '1,', '1]}}', most)),
    ],
    'binary, 64 KB': [{ opcode: OPCODES.binary, payload: Buffer.alloc(64_000) }],
    '250 pieces of 200 bytes': pieces(249, 'x'.repeat(200)),
    '250 pieces of a byte': pieces(249, 'x'),
    '1,000 empty pieces': pieces(1_000, ''),
    '100 pings': Array.from({ length: 100 }, () => ({ opcode: OPCODES.ping, payload: 'x'.repeat(125) })),
    'a close with a reason': [
      { opcode: OPCODES.close, payload: Buffer.concat([Buffer.from([3, 0xe8]), Buffer.alloc(123, 'x')]) },
    ],
    'a frame that breaks the rules': [{ opcode: 3, payload: 'x'.repeat(60_000), reservedBits: 7 }],
  };
  const within: Record<string, readonly RawFrame[]> = {
    'a document of sets in sets': [subscribe({ query: filled('', '{a', '', 14_000) })],
    'a document of comments': [subscribe({ query: filled('', '#\n', '{a}', 9_000) })],
    'a document of a trusted name': [
      subscribe({ query: textOf('LogIn').replace('__typename', 'a '.repeat(450)) }),
    ],
    'a log-in': [
      subscribe({ query: textOf('LogIn'), variables: { input: { username: 'a', password: 'b' } } }),
    ],
    'an id that is none': [subscribe({ documentId: `sha256:${'0'.repeat(64)}` })],
  };
  return [
    { sort: 'handshake', name: 'and nothing more', act: socket([CLOSE]) },
    ...Object.entries(single).map(([name, frames]) => ({
      sort: 'frame' as const,
      name,
      act: socket([...frames, CLOSE]),
    })),
    ...Object.entries(within).map(([name, frames]) => ({
      sort: 'frame' as const,
      name: `${name}, once let in`,
      act: socket([INIT], frames),
    })),
  ];
}

/** Every way that is known in which a stranger may try to hold the thread. */
export const costCases = (textOf: TextOf): readonly CostCase[] => [
  ...headerCases(),
  ...addressCases(),
  ...bodyCases(),
  ...documentCases(textOf),
  ...variableCases(textOf),
  ...frameCases(textOf),
];

/** A small request, for comparison: what one costs that asks for nothing. */
export const controlCase: CostCase = {
  sort: 'header',
  name: 'a request for nothing, with a header that nobody reads',
  act: http('GET /nothing', { 'x-unread': randomBytes(100).toString('hex') }),
};
