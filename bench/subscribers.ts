// A child process with many subscribers: notes when each of them gets a frame, as raw bytes, and reports on request.
import { WebSocket } from 'ws';
import { WALL_DOCUMENT } from '../tests/support/wall-client.ts';
import { sharedNow } from './figures.ts';

export type SubscriberOrder =
  | { order: 'join'; url: string; scope: string; token: string; count: number }
  | { order: 'joinBare'; url: string; count: number }
  | { order: 'forget' }
  | { order: 'report' };

export interface Arrivals {
  /** Moment of arrival on the shared clock, of every change frame of every subscriber. */
  arrivals: number[];
  /** The bytes of the newest change frame. */
  sample: string;
}

const DELTA = Buffer.from('"DELTA"');
const SNAPSHOT_OR_AFTER = Buffer.from('"CAUGHT_UP"');
let arrivals: number[] = [];
let sample = '';

function join(url: string, scope: string, secret: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { secret } })));
    socket.on('message', (bytes: Buffer) => {
      if (bytes.includes(DELTA)) {
        arrivals.push(sharedNow());
        sample = bytes.toString('utf8');
      } else if (bytes.includes('"connection_ack"')) {
        const payload = { query: WALL_DOCUMENT, variables: { scope, after: null } };
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      } else if (bytes.includes('"ping"')) socket.send('{"type":"pong"}');
      else if (bytes.includes('"SNAPSHOT"') || bytes.includes(SNAPSHOT_OR_AFTER)) resolve();
    });
  });
}

function joinBare(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('error', reject);
    socket.on('open', () => resolve());
    socket.on('message', () => arrivals.push(sharedNow()));
  });
}

async function inBatches(count: number, one: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 50) {
    await Promise.all(Array.from({ length: Math.min(50, count - done) }, one));
  }
}

process.on('message', async (message: SubscriberOrder) => {
  if (message.order === 'join')
    await inBatches(message.count, () => join(message.url, message.scope, message.token));
  if (message.order === 'joinBare') await inBatches(message.count, () => joinBare(message.url));
  if (message.order === 'forget') arrivals = [];
  process.send?.({ arrivals: message.order === 'report' ? arrivals : [], sample } satisfies Arrivals);
});
