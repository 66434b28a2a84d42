import type { WebSocket } from 'ws';
import { Fault } from '../kernel/fault.ts';
import { CLOSE_CODES } from './close-codes.ts';

/** What one socket may do. */
export const SOCKET_LIMITS = {
  messageBytes: 64 * 1024,
  /** Of somebody who has not said who he is, or is nobody in particular: the documents that he may run are far shorter. */
  strangerMessageBytes: 16 * 1024,
  /** Parts of one message; clients send whole ones. */
  fragments: 256,
  subscriptions: 20,
  /** Messages, pings and pongs together. */
  framesPerSecond: 100,
  bytesPerSecond: 1_048_576,
} as const;

export interface FrameRules {
  /** Whether somebody is at the other end who is counted for himself. */
  readonly isKnown: () => boolean;
  /** Counts a frame of a stranger, for all at his address. Throws the fault `TOO_MANY_REQUESTS`. */
  readonly countStranger: (bytes: number) => void;
}

/** Asked about each frame before anything of it is read: false where it must not be. */
export type TakeFrame = (bytes: number) => boolean;

/**
 * Counts every frame of a socket, be it a message, a ping or a pong, and whether or not anybody has said who he is. Closes the
 * socket that sends more than any client of ours has reason to; nothing that it sent before the client hears of it is read.
 */
export function limitFrames(socket: WebSocket, { isKnown, countStranger }: FrameRules): TakeFrame {
  let since = performance.now();
  let frames = 0;
  let bytes = 0;
  let isOver = false;
  const end = (code: number, reason: string): false => {
    isOver = true;
    socket.close(code, reason);
    return false;
  };
  const take: TakeFrame = (size) => {
    if (isOver) return false;
    const now = performance.now();
    if (now - since >= 1_000) [since, frames, bytes] = [now, 0, 0];
    frames += 1;
    bytes += size;
    const { framesPerSecond, bytesPerSecond, strangerMessageBytes } = SOCKET_LIMITS;
    if (frames > framesPerSecond || bytes > bytesPerSecond)
      return end(CLOSE_CODES.TOO_MANY_REQUESTS, 'Too many messages');
    if (isKnown()) return true;
    if (size > strangerMessageBytes) return end(CLOSE_CODES.MESSAGE_TOO_BIG, 'Message too big');
    try {
      countStranger(size);
      return true;
    } catch (error) {
      if (error instanceof Fault) return end(CLOSE_CODES.TOO_MANY_REQUESTS, error.code);
      throw error;
    }
  };
  for (const kind of ['ping', 'pong']) socket.on(kind, (data: Buffer) => take(data.length));
  return take;
}
