import { gql } from '@apollo/client';
import { afterEach, expect, it, vi } from 'vitest';
import type { Bearer } from './device/wall-pass.ts';
import { anonymousClient, askingClient, watchingClient } from './wall-client.ts';

const query = gql`
  query Time {
    time
  }
`;
let proofs = 0;
const bearer = {
  credentials: async () => {
    proofs += 1;
    return { secret: 'token', proof: `proof ${proofs}` };
  },
} as Bearer;

/** What was asked by `fetch`, each answered by the same time. */
function requests() {
  const asked: { url: string; credentials: unknown; headers: Record<string, string> }[] = [];
  vi.stubGlobal('fetch', async (url: string, { credentials, headers }: RequestInit) => {
    asked.push({ url, credentials, headers: headers as Record<string, string> });
    return Response.json({ data: { time: 'now' } });
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  proofs = 0;
});

it('asks as nobody, without what the browser knows of people', async () => {
  const asked = requests();
  expect((await anonymousClient().query({ query })).data).toEqual({ time: 'now' });
  expect(asked).toMatchObject([{ url: '/graphql', credentials: 'omit' }]);
  expect(Object.keys(asked[0]?.headers ?? {})).not.toContain('authorization');
});

it('asks as the wall, with a new proof for each request', async () => {
  const asked = requests();
  const client = askingClient(bearer);
  for (let each = 0; each < 2; each += 1) await client.query({ query, fetchPolicy: 'no-cache' });
  expect(asked).toMatchObject([
    {
      url: '/graphql',
      credentials: 'omit',
      headers: { authorization: 'Bearer token', 'siaga-proof': 'proof 1' },
    },
    { headers: { authorization: 'Bearer token', 'siaga-proof': 'proof 2' } },
  ]);
});

it('subscribes to its own server as the wall, with a new proof for each socket', async () => {
  const opened: [string, unknown][] = [];
  class Socket {
    static readonly [state: string]: unknown;
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly readyState = 1;
    onopen: () => void = () => {};
    readonly url: string;
    constructor(url: string) {
      this.url = url;
      queueMicrotask(() => this.onopen());
    }
    send(message: string) {
      opened.push([this.url, JSON.parse(message)]);
    }
    close() {}
  }
  vi.stubGlobal('WebSocket', Socket);
  const client = watchingClient({ protocol: 'https:', host: 'siaga.example.id' } as Location, bearer);
  const watch = gql`
    subscription Watch {
      time
    }
  `;
  for (const count of [1, 2]) {
    const watched = client.subscribe({ query: watch }).subscribe({ error: () => {} });
    await expect.poll(() => opened).toHaveLength(count);
    watched.unsubscribe();
  }
  expect(opened.map(([url]) => new URL(url).host)).toEqual(Array(2).fill('siaga.example.id'));
  expect(opened.map(([url]) => new URL(url).protocol)).toEqual(Array(2).fill('wss:'));
  expect(opened.map(([, message]) => message)).toEqual([
    { type: 'connection_init', payload: { secret: 'token', proof: 'proof 1' } },
    { type: 'connection_init', payload: { secret: 'token', proof: 'proof 2' } },
  ]);
});
