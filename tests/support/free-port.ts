import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what Linux (from 32768), macOS and Windows (from 49152) lend to connections that go out. */
const [LOWEST, HIGHEST] = [20_000, 32_000];
const TRIES = 50;

/**
 * A loopback port that nobody listens on at this moment. One that the system gives could be lent to a connection before a server
 * that is about to start, or starts again, listens on it.
 */
export async function freePort(): Promise<number> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${TRIES} ports from ${LOWEST} to ${HIGHEST} was free.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
