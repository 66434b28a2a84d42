import { WebSocket } from 'ws';
import type { Room } from '../tests/support/room.ts';
import { REGENCY } from '../tests/support/room.ts';
import { WALL_DOCUMENT } from '../tests/support/wall-client.ts';
import { say, spread } from './figures.ts';

const TIMES = 40;

/** Time from the wish to subscribe to the whole picture, and how many bytes it has. */
export async function measureSnapshot(
  room: Room,
  scopes: readonly string[] = [REGENCY, '15.07.05'],
): Promise<void> {
  for (const scope of scopes) {
    const took: number[] = [];
    let bytes = 0;
    for (let round = 0; round < TIMES; round += 1) {
      const one = await snapshot(room.server.url, scope, room.server.doors.program);
      took.push(one.ms);
      bytes = one.bytes;
    }
    say(`snapshot of ${scope}, ${(bytes / 1024).toFixed(1)} KiB`, spread(took));
  }
}

function snapshot(url: string, scope: string, secret: string): Promise<{ ms: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    let askedAt = 0;
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { secret } })));
    socket.on('message', (message: Buffer) => {
      if (message.includes('"connection_ack"')) {
        askedAt = performance.now();
        const payload = { query: WALL_DOCUMENT, variables: { scope, after: null } };
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      } else if (message.includes('"SNAPSHOT"')) {
        const ms = performance.now() - askedAt;
        socket.terminate();
        resolve({ ms, bytes: message.length });
      }
    });
  });
}
