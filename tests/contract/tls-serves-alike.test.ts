import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { loopbackBinding } from '../../server/binding.ts';
import { FrontDoor } from '../../server/graphql/front-door.ts';
import { selfSigned } from '../support/certificate.ts';
import { startToyServer, TOY_SCOPE, type ToyServer } from '../support/toy-situation.ts';

const NAME = 'siaga.example.go.id';
const { cert, key } = selfSigned([NAME]);
const trusting = { ca: cert, servername: NAME };

let server: ToyServer;
let port: number;

beforeAll(async () => {
  const tls = { cert: Buffer.from(cert), key: Buffer.from(key) };
  server = await startToyServer({
    binding: { ...loopbackBinding(0), tls, publicUrl: new URL(`https://${NAME}`) },
  });
  port = Number(new URL(server.localUrl).port);
});

afterAll(() => server.close());

const post = (headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const own = { host: NAME, 'content-type': 'application/json', authorization: 'Bearer x' };
      const call = request(
        {
          ...trusting,
          host: '127.0.0.1',
          port,
          path: '/graphql',
          method: 'POST',
          headers: { ...own, ...headers },
        },
        async (answer) => {
          let text = '';
          for await (const chunk of answer) text += chunk;
          resolve({ status: answer.statusCode, headers: answer.headers, text });
        },
      );
      call.on('error', reject);
      call.end('{"query":"{ __typename }"}');
    },
  );

test('people open its name, over TLS', async () => {
  expect(server.url).toBe(`https://${NAME}`);
  const { status, headers, text } = await post({ origin: `https://${NAME}` });
  expect([status, text]).toEqual([200, '{"data":{"__typename":"Query"}}\n']);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

test('another name, another scheme and what a client says of others are not believed', async () => {
  expect((await post({ host: '192.168.1.10' })).status).toBe(403);
  expect((await post({ origin: `http://${NAME}` })).status).toBe(403);
  expect((await post({ host: 'evil.example', 'x-forwarded-host': NAME })).status).toBe(403);
});

test('a WebSocket is served on the same port', async () => {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    ...trusting,
    headers: { host: NAME, origin: `https://${NAME}` },
  });
  const next = () =>
    new Promise<unknown>((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send('{"type":"connection_init","payload":{"secret":"x"}}');
  expect(await next()).toEqual({ type: 'connection_ack' });
  const query = `subscription { situation(scope: "${TOY_SCOPE}") { cursor } }`;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  expect(await next()).toMatchObject({ payload: { data: { situation: { cursor: 'c0' } } } });
  socket.terminate();
});

test('who speaks without TLS, or with an old one, hears nothing', async () => {
  const plain = new Promise((resolve) => {
    plainRequest(`http://127.0.0.1:${port}/wall`, (answer) => resolve(answer.statusCode))
      .on('error', resolve)
      .end();
  });
  expect(await plain).toBeInstanceOf(Error);
  const old = new Promise((resolve) => {
    const socket = connect({
      ...trusting,
      host: '127.0.0.1',
      port,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
    });
    socket.once('secureConnect', () => resolve('welcome')).once('error', resolve);
  });
  expect(await old).toBeInstanceOf(Error);
});

test('without TLS only this computer and the named proxies are let as far as the port', () => {
  const door = new FrontDoor(loopbackBinding(0));
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((peer) => door.mayConnect(peer))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['192.168.1.20', '2001:db8::1', undefined, ''].map((peer) => door.mayConnect(peer))).toEqual([
    ...[false, false, false, false],
  ]);
});
