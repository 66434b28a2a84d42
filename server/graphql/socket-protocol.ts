import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { CLOSE_CODES } from './close-codes.ts';
import type { FormatError } from './format-error.ts';
import type { TakeFrame } from './socket-limits.ts';
import { messageIn } from './socket-messages.ts';

/** What the protocol's hooks know of a socket. */
export interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

export interface Speaking {
  readonly protocol: Server<Extra>;
  readonly request: IncomingMessage;
  readonly frames: TakeFrame;
  /** Without a pong within this time after a ping a socket is dead; 0 asks for none. */
  readonly keepAliveMs: number;
  readonly formatError: FormatError;
}

/**
 * Speaks graphql-transport-ws with a socket. Takes the place of the library's own adaptor, which would parse each frame before it
 * is counted, take binary frames for text and print errors, each with a stack, for anybody to fill a log with.
 */
export function speakProtocol(socket: WebSocket, speaking: Speaking): void {
  const { protocol, request, keepAliveMs } = speaking;
  // What breaks the rules of WebSocket itself (too large, not UTF-8) has been answered with its close code already.
  socket.on('error', () => {});
  const stopPinging = keepAliveMs > 0 ? pingEvery(socket, keepAliveMs) : () => undefined;
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => sent(socket, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => hear(socket, speaking, take),
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    void closed(code, String(reason));
  });
}

/** Resolves when it is on its way, or nobody is there to get it any more. */
function sent(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });
}

function hear(
  socket: WebSocket,
  { frames, formatError }: Speaking,
  take: (message: string) => Promise<void>,
): void {
  socket.on('message', async (data: Buffer, isBinary: boolean) => {
    if (!frames(data.length)) return;
    if (isBinary) return socket.close(CLOSE_CODES.UNSUPPORTED_DATA, 'Send text');
    const message = messageIn(data.toString());
    if (!message) return socket.close(CLOSE_CODES.BAD_MESSAGE, 'Invalid message received');
    try {
      // The library takes a message that is parsed as well as its text; its types name the text alone.
      await take(message as unknown as string);
    } catch (error) {
      formatError(new GraphQLError('unexpected', { originalError: error as Error }));
      socket.close(CLOSE_CODES.INTERNAL, 'Internal server error');
    }
  });
}

function pingEvery(socket: WebSocket, ms: number): () => void {
  let wait: NodeJS.Timeout | null = null;
  const interval = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    wait ??= setTimeout(() => socket.terminate(), ms);
    socket.ping();
  }, ms);
  socket.on('pong', () => {
    if (wait) clearTimeout(wait);
    wait = null;
  });
  return () => {
    clearInterval(interval);
    if (wait) clearTimeout(wait);
  };
}
