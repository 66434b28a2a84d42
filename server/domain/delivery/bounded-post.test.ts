import { EventEmitter } from 'node:events';
import http, { type RequestListener } from 'node:http';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { afterEach, expect, test, vi } from 'vitest';
import { selfSigned } from '../../../tests/support/certificate.ts';
import { BoundedPost } from './bounded-post.ts';

const PATIENCE_MS = 1_000;
const open: Server[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function listening<Kind extends Server>(server: Kind): Promise<string> {
  open.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // The sender may reset a connection that it gives up; unheard, that ends the run of the tests.
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const receiver = (answer: RequestListener) => listening(http.createServer(answer));

const sender = new BoundedPost({ patienceMs: PATIENCE_MS });
const send = (host: string) =>
  sender.send(
    { url: `http://${host}/masuk`, allowedHost: '127.0.0.1' },
    { headers: { 'content-type': 'application/json' }, body: '{"é":1}' },
  );

test('a receiver gets the whole body, and its 204 is a delivery', async () => {
  let got = '';
  const host = await receiver(async (request, response) => {
    for await (const chunk of request) got += chunk;
    response.writeHead(204).end();
  });
  expect(await send(host)).toEqual({ fault: null, status: 204 });
  expect(got).toBe('{"é":1}');
});

test('a redirect is not followed', async () => {
  let visits = 0;
  const elsewhere = await receiver((_request, response) => {
    visits += 1;
    response.end();
  });
  const host = await receiver((_request, response) => {
    response.writeHead(307, { location: `http://${elsewhere}/` }).end();
  });
  expect(await send(host)).toEqual({ fault: 'REDIRECTED', status: 307 });
  expect(visits).toBe(0);
});

test('a receiver that says no is not a delivery', async () => {
  const host = await receiver((_request, response) => response.writeHead(503).end('later'));
  expect(await send(host)).toEqual({ fault: 'REFUSED', status: 503 });
});

test.each([2, 64])('of an answer of %d MB no more is read than its status needs', async (megabytes) => {
  const whole = megabytes * 1_000_000;
  let written = 0;
  let writtenAtEnd = 0;
  const host = await receiver((_request, response) => {
    response.on('close', () => {
      writtenAtEnd = written;
    });
    const more = () => {
      while (written < whole && !response.destroyed) {
        written += 64 * 1024;
        if (!response.write(Buffer.alloc(64 * 1024))) return response.once('drain', more);
      }
      return response.end();
    };
    more();
  });
  // With time enough to read all of it.
  const patient = new BoundedPost({ patienceMs: 10_000 });
  const target = { url: `http://${host}/`, allowedHost: '127.0.0.1' };
  expect(await patient.send(target, { headers: {}, body: '' })).toEqual({ fault: null, status: 200 });
  await expect.poll(() => writtenAtEnd).toBeGreaterThan(0);
  // What lay in the buffers between the two, and no more.
  expect(writtenAtEnd).toBeLessThan(16_000_000);
});

test('a receiver that drips its answer, or its headers, or says nothing, has its time and no more', async () => {
  const drip = await receiver((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  });
  const dripsHeaders = await listening(
    net.createServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
    }),
  );
  const mute = await listening(net.createServer());
  const [dripped, headers, nothing] = await Promise.all([drip, dripsHeaders, mute].map(send));
  // What it said before its time was over counts.
  expect(dripped).toEqual({ fault: null, status: 200 });
  expect(headers).toEqual({ fault: 'TOO_SLOW', status: null });
  expect(nothing).toEqual({ fault: 'TOO_SLOW', status: null });
});

test('a connection that breaks, answers that are none and endless headers are told apart from silence', async () => {
  const resets = await listening(
    net.createServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
  );
  const babbles = await listening(net.createServer((socket) => socket.end('SSH-2.0\r\n')));
  const boasts = await listening(
    net.createServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`);
    }),
  );
  for (const host of [resets, babbles, boasts])
    expect(await send(host)).toEqual({ fault: 'CUT_OFF', status: null });
});

test('nobody there', async () => {
  const server = net.createServer();
  const host = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  open.splice(0);
  expect(await send(host)).toEqual({ fault: 'UNREACHABLE', status: null });
});

test('a receiver whose certificate nobody knows gets nothing', async () => {
  let got = '';
  const host = await listening(
    tls.createServer(selfSigned(['127.0.0.1']), (socket) => {
      socket.on('data', (chunk) => {
        got += chunk;
      });
    }),
  );
  const target = { url: `https://${host}/`, allowedHost: '127.0.0.1' };
  const outcome = await sender.send(target, { headers: {}, body: 'peringatan' });
  expect(outcome).toEqual({ fault: 'CERTIFICATE', status: null });
  expect(got).toBe('');
});

test('a name that leads to this machine is not connected to, also when it led elsewhere a moment ago', async () => {
  let visits = 0;
  const host = await receiver((_request, response) => {
    visits += 1;
    response.end();
  });
  const { port } = new URL(`http://${host}`);
  const asked: string[] = [];
  const answers = [['203.0.113.9'], ['127.0.0.1'], ['::1'], ['10.0.0.8', '127.0.0.1'], []];
  const rebinding = new BoundedPost({
    patienceMs: PATIENCE_MS,
    resolve: async (name) => {
      asked.push(name);
      return answers[asked.length - 1]!;
    },
  });
  const target = { url: `https://sirene.example.id:${port}/`, allowedHost: null };
  const faults = [];
  for (const _answer of answers) faults.push((await rebinding.send(target, { headers: {}, body: '' })).fault);
  expect(faults).toEqual([...Array(4).fill('TARGET_NOT_ALLOWED'), 'NAME_UNKNOWN']);
  expect(asked).toHaveLength(5);
  expect(visits).toBe(0);
});

test('of the addresses of a name only the public ones are tried', async () => {
  const tried = new BoundedPost({ patienceMs: 150, resolve: async () => ['127.0.0.1', '192.88.98.7'] });
  const host = await receiver((_request, response) => response.end());
  const { port } = new URL(`http://${host}`);
  const target = { url: `https://sirene.example.id:${port}/`, allowedHost: null };
  const { fault } = await tried.send(target, { headers: {}, body: '' });
  expect(['TOO_SLOW', 'UNREACHABLE', 'CUT_OFF']).toContain(fault);
});

test('a private host is reached under the name that is vouched for, and not under another', async () => {
  const host = await receiver((_request, response) => response.end());
  const { port } = new URL(`http://${host}`);
  const lan = new BoundedPost({ patienceMs: PATIENCE_MS, resolve: async () => ['127.0.0.1'] });
  const url = `http://sirene.posko.lan:${port}/`;
  const nothing = { headers: {}, body: '' };
  expect(await lan.send({ url, allowedHost: 'sirene.posko.lan' }, nothing)).toMatchObject({ status: 200 });
  expect(await lan.send({ url, allowedHost: 'posko.lan' }, nothing)).toMatchObject({
    fault: 'TARGET_NOT_ALLOWED',
  });
});

test.each([
  [200, null],
  [299, null],
  [300, 'REDIRECTED'],
  [399, 'REDIRECTED'],
  [400, 'REFUSED'],
  [599, 'REFUSED'],
])('a status of %i is %s', async (status, fault) => {
  const host = await receiver((_request, response) => response.writeHead(status).end());
  expect(await send(host)).toEqual({ fault, status });
});

test('who ends the waiting hears at once that there was no answer', async () => {
  const end = new AbortController();
  const mute = await listening(net.createServer((socket) => socket.once('data', () => end.abort())));
  const patient = new BoundedPost({ patienceMs: 3_600_000 });
  const target = { url: `http://${mute}/`, allowedHost: '127.0.0.1' };
  const outcome = await patient.send(target, { headers: {}, body: 'x' }, end.signal);
  expect(outcome).toEqual({ fault: 'TOO_SLOW', status: null });
});

const NAMED = 'https://sirene.example.id/';
test.each<[string, () => Promise<readonly string[]>, string | null, string | null]>([
  [NAMED, async () => ['8.8.8.8'], null, null],
  [NAMED, async () => ['10.0.0.1', '8.8.8.8'], null, null],
  [NAMED, async () => ['10.0.0.1', '::1'], null, 'PRIVATE_ADDRESS'],
  // A name that has no address yet may have one later.
  [NAMED, async () => [], null, null],
  [NAMED, () => Promise.reject(new Error('no name server')), null, null],
  [NAMED, async () => ['10.0.0.1'], 'sirene.example.id', null],
  ['http://sirene.example.id/', async () => ['8.8.8.8'], null, 'NOT_ENCRYPTED'],
  ['https://8.8.8.8/', () => Promise.reject(new Error('asked for a number')), null, null],
  ['https://10.0.0.1/', async () => ['8.8.8.8'], null, 'PRIVATE_ADDRESS'],
])(
  'the target %s whose name leads to %o, vouched for as %s: %s',
  async (url, resolve, allowedHost, fault) => {
    let asked = 0;
    const looking = new BoundedPost({
      resolve: (name) => {
        asked += 1;
        expect(name).toBe('sirene.example.id');
        return resolve();
      },
    });
    expect(await looking.faultOfTarget({ url, allowedHost })).toBe(fault);
    const isAsked = url === NAMED && allowedHost === null;
    expect(asked).toBe(isAsked ? 1 : 0);
  },
);

test.each([
  ['ECONNREFUSED', 'UNREACHABLE'],
  ['EHOSTUNREACH', 'UNREACHABLE'],
  ['ENETUNREACH', 'UNREACHABLE'],
  ['EADDRNOTAVAIL', 'UNREACHABLE'],
  ['ETIMEDOUT', 'UNREACHABLE'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'CERTIFICATE'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERTIFICATE'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERTIFICATE'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'CERTIFICATE'],
  ['ECONNRESET', 'CUT_OFF'],
  [undefined, 'CUT_OFF'],
])('a connection that ends with %s is called %s', async (code, fault) => {
  const broken = vi.spyOn(http, 'request').mockImplementationOnce(() => {
    const sent = new EventEmitter() as http.ClientRequest;
    sent.end = () => {
      queueMicrotask(() => sent.emit('error', Object.assign(new Error('broken'), { code })));
      return sent;
    };
    return sent;
  });
  expect(await send('127.0.0.1:9')).toEqual({ fault, status: null });
  broken.mockRestore();
});

test('everything together takes ten seconds, and each connection is a new one that may go nowhere else', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  let given: http.RequestOptions = {};
  const real = http.request;
  const asked = vi.spyOn(http, 'request').mockImplementationOnce(((
    url: URL,
    options: http.RequestOptions,
    answered: (answer: http.IncomingMessage) => void,
  ) => {
    given = options;
    return real(url, options, answered);
  }) as typeof http.request);
  const host = await receiver((_request, response) => response.end());
  const target = { url: `http://${host}/`, allowedHost: '127.0.0.1' };
  await new BoundedPost().send(target, { headers: { 'x-a': 'b' }, body: 'é' });
  expect(timeout).toHaveBeenCalledWith(10_000);
  expect(given).toMatchObject({
    ...{ method: 'POST', agent: false, maxHeaderSize: 16_384 },
    headers: { 'x-a': 'b', 'content-length': '2' },
  });
  asked.mockRestore();
  timeout.mockRestore();
});
