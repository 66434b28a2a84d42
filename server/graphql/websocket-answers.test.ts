import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccess } from '../../tests/support/open-access.ts';
import { RawSocket } from '../../tests/support/raw-socket.ts';
import { loopbackBinding } from '../binding.ts';
import { FrontDoor } from './front-door.ts';
import { ReadTerms } from './read-terms.ts';
import { TRAFFIC, Traffic } from './traffic.ts';
import { type RunningWebSocket, startWebSocket } from './websocket.ts';

const schema = buildSchema('type Query { sound: Int bad: Int } type Mutation { act: Int }');
const resolve = (type: 'Query' | 'Mutation', field: string, read: () => number) => {
  const fields = type === 'Query' ? schema.getQueryType() : schema.getMutationType();
  Object.assign(fields?.getFields()[field] ?? {}, { resolve: read });
};
resolve('Query', 'sound', () => 1);
resolve('Mutation', 'act', () => 2);
resolve('Query', 'bad', () => {
  throw new Error('bad');
});

let server: Server;
let sockets: RunningWebSocket;
let client: RawSocket;
/** Whether every change of rights that is committed is known. */
let isLevel: boolean;
let terms: ReadTerms;

beforeEach(async () => {
  isLevel = true;
  terms = new ReadTerms();
  server = createServer();
  sockets = startWebSocket({
    ...{ server, schema, services: {}, access: { ...openAccess(), isLevel: async () => isLevel }, terms },
    prepare: (text: string) => ({ document: { id: text, ast: parse(text) }, errors: null }),
    formatError: ({ message, originalError }: { message: string; originalError?: { code?: string } }) => ({
      message: originalError?.code ?? message,
    }),
    ...{ frontDoor: new FrontDoor(loopbackBinding(0)), onOpened: () => undefined, keepAliveMs: 0 },
    traffic: new Traffic({
      ...{ ...TRAFFIC, operations: { ...TRAFFIC.operations, PERSON: { perSecond: 1e-6, burst: 50 } } },
    }),
  } as never);
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  client = await RawSocket.ready(`ws://127.0.0.1:${port}/graphql`);
});
afterEach(async () => {
  client.socket.terminate();
  await sockets.close();
  await new Promise((done) => server.close(done));
});

/** What a client is answered: the data, and the messages of the errors. */
async function answered(query: string) {
  client.subscribe('one', query);
  const { type, payload } = (await client.next()) as {
    type: string;
    payload: { message: string }[] | { data?: unknown; errors?: { message: string }[] };
  };
  if (Array.isArray(payload)) return { type, errors: payload.map(({ message }) => message) };
  if (type === 'next') await client.next();
  return { type, data: payload.data, errors: payload.errors?.map(({ message }) => message) };
}

describe('over a socket', () => {
  test('what a query has read leaves only if its rights are known to hold', async () => {
    expect(await answered('{ sound }')).toMatchObject({ data: { sound: 1 }, errors: undefined });
    isLevel = false;
    const { data, errors } = await answered('{ sound }');
    expect([data ?? null, errors]).toEqual([null, ['UNAVAILABLE']]);
  });

  test('an act is answered with what was stored, whatever has become of the rights', async () => {
    isLevel = false;
    expect(await answered('mutation { act }')).toMatchObject({ data: { act: 2 }, errors: undefined });
  });

  test('a query is ended in time', async () => {
    const { within } = terms;
    const begun: object[] = [];
    terms.within = (request, work) => {
      begun.push(request);
      return within.call(terms, request, work) as never;
    };
    await answered('{ sound }');
    await answered('mutation { act }');
    expect(begun).toHaveLength(1);
  });

  test.each([4, 5, 6, 30])('of %i errors five at most are named', async (count) => {
    const bad = Array.from({ length: count }, (_, at) => `bad${at}: bad`).join(' ');
    const { data, errors } = await answered(`{ sound ${bad} }`);
    expect(errors).toEqual(Array.from({ length: Math.min(count, 5) }, () => 'bad'));
    expect(data).toMatchObject({ sound: 1 });
  });

  test('each field at the root counts as one more thing that is asked for', async () => {
    const fields = Array.from({ length: 30 }, (_, at) => `s${at}: sound`).join(' ');
    expect((await answered(`{ ${fields} }`)).errors).toBeUndefined();
    expect((await answered(`{ ${fields} }`)).errors).toEqual(['TOO_MANY_REQUESTS']);
  });
});
