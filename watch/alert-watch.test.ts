import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { TerminatedCloseEvent } from 'graphql-ws';
import { expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { AlertWatch, isTurnedAway } from './alert-watch.ts';
import type { WatchOptions } from './watch-options.ts';

it('a person logs in anew where the server turned him away, and not after each line that fell silent', () => {
  for (const code of [4403, 4498]) expect(isTurnedAway({ code, reason: 'CREDENTIAL_EXPIRED' })).toBe(true);
  expect(isTurnedAway(new TerminatedCloseEvent())).toBe(false);
  expect(isTurnedAway({ code: 1006, reason: '' })).toBe(false);
  expect(isTurnedAway(new Error('no name server'))).toBe(false);
});

/** A server that lets everybody in and says these frames to whoever follows alerts. */
function serverSaying(frames: readonly object[]) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/graphql' });
  server.on('connection', (socket) => {
    socket.on('message', (text) => {
      const { type, id } = JSON.parse(String(text)) as { type: string; id?: string };
      if (type === 'connection_init') socket.send(JSON.stringify({ type: 'connection_ack' }));
      if (type !== 'subscribe') return;
      for (const alerts of frames)
        socket.send(JSON.stringify({ type: 'next', id, payload: { data: { alerts } } }));
    });
  });
  return server;
}

it('says once that the server itself has fallen behind its log, and once that it has caught up', async () => {
  const nothing = { cursor: 'c', alerts: [], removedAlerts: [], filterMatches: true };
  const time = (asOf: string, servedAt: string) => ({ kind: 'TIME', asOf, servedAt, ...nothing });
  const server = serverSaying([
    time('2024-02-14T00:00:00.000Z', '2024-02-14T00:00:02.000Z'),
    time('2024-02-14T00:00:00.000Z', '2024-02-14T00:00:30.000Z'),
    time('2024-02-14T00:00:00.000Z', '2024-02-14T00:00:32.000Z'),
    time('2024-02-14T00:00:34.000Z', '2024-02-14T00:00:34.000Z'),
  ]);
  await once(server, 'listening');
  const end = new AbortController();
  const said: string[] = [];
  let kept = 0;
  const { port } = server.address() as AddressInfo;
  const options: WatchOptions = {
    ...{ url: `http://127.0.0.1:${port}`, token: 'token', person: null, region: '15.07', severities: null },
    ...{ run: null, file: '', language: 'id', acknowledge: null },
  };
  const watch = new AlertWatch({
    options,
    state: { cursor: null, told: {} },
    tell: async () => undefined,
    keep: () => {
      kept += 1;
      if (kept === 4) end.abort();
    },
    say: (sentence) => void said.push(sentence),
    end: end.signal,
  });
  await watch.run();
  server.close();
  expect(said).toEqual([
    'The server knows nothing newer than 2024-02-14T00:00:00.000Z: alerts may come late.',
    'The server knows what is new again.',
  ]);
});
