import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** In how many looks a limit is counted: a process that was itself stopped for a while loses one look, not the whole limit. */
const LOOKS = 5;

/** PostgreSQL did not answer in time. Its connection is gone, and what became of the statement is unknown. */
export class DatabaseMute extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(limitMs: number) {
    super(`PostgreSQL did not answer within ${Math.round(limitMs)} ms; the connection was closed`);
  }
}

/**
 * Waits for the answer to what `run` sends on a connection. Where no byte of one comes within `silenceMs`, the connection is
 * destroyed and `DatabaseMute` thrown; an answer that is still arriving is waited for.
 */
export async function answeredWithin<Answer>(
  { connection: { stream } }: Pick<pg.Client, 'connection'>,
  silenceMs: number,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  let heard = bytesRead(stream);
  let quietLooks = 0;
  const timer = setInterval(() => {
    const now = bytesRead(stream);
    quietLooks = now === heard ? quietLooks + 1 : 0;
    heard = now;
    if (quietLooks < LOOKS) return;
    // What has arrived and was not read yet is read before this.
    setImmediate(() => {
      if (bytesRead(stream) !== heard) return;
      const mute = new DatabaseMute(silenceMs);
      reject(mute);
      stream.destroy(mute);
    });
  }, silenceMs / LOOKS);
  const answer = run();
  // Destroying the connection rejects it too.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearInterval(timer);
  }
}

/** Ends a connection; one that does not close within `limitMs` is destroyed. */
export async function endedWithin(client: pg.Client, limitMs: number): Promise<void> {
  const timer = setTimeout(() => client.connection.stream.destroy(), limitMs);
  try {
    await client.end();
  } finally {
    clearTimeout(timer);
  }
}

const bytesRead = (stream: Duplex): number => (stream as Socket).bytesRead;
