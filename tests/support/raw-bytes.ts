import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a server answered to bytes that no client library would send. */
export interface RawAnswer {
  readonly text: string;
  /** Status of each answer, in order. */
  readonly statuses: readonly number[];
  /** Milliseconds until the server closed the connection; null where it did not. */
  readonly closedAfterMs: number | null;
}

/**
 * Sends parts of a request as they are, one after the other, and reads until the server closes or `patienceMs` are over; with
 * `endsWithAnswer` until the headers of the first answer are there. `isAll`: says that nothing more will come.
 */
export function sendBytes(
  port: number,
  parts: readonly (string | Buffer)[],
  { pauseMs = 0, patienceMs = 3_000, endsWithAnswer = false, isAll = false } = {},
): Promise<RawAnswer> {
  const { promise, resolve } = Promise.withResolvers<RawAnswer>();
  const start = performance.now();
  const socket = connect(port, '127.0.0.1');
  let text = '';
  const end = (closedAfterMs: number | null) => {
    clearTimeout(late);
    socket.destroy();
    const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
    resolve({ text, statuses, closedAfterMs });
  };
  const late = setTimeout(() => end(null), patienceMs);
  socket.on('data', (data) => {
    text += data.toString('latin1');
    if (endsWithAnswer && text.includes('\r\n\r\n')) end(null);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => end(performance.now() - start));
  socket.on('connect', async () => {
    for (const part of parts) {
      if (socket.destroyed) return;
      socket.write(part);
      if (pauseMs > 0) await new Promise((go) => setTimeout(go, pauseMs));
    }
    if (isAll) socket.end();
  });
  return promise;
}

export interface RawFrame {
  readonly opcode: number;
  readonly payload?: string | Buffer;
  readonly isLast?: boolean;
  readonly isMasked?: boolean;
  readonly reservedBits?: number;
  /** What the frame says of its length, where that is not true. */
  readonly saidLength?: number;
}

export const OPCODES = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A frame of RFC 6455, as right or as wrong as it is wanted. */
export function frameBytes(frame: RawFrame): Buffer {
  const payload = Buffer.from(frame.payload ?? '');
  const length = frame.saidLength ?? payload.length;
  const isMasked = frame.isMasked ?? true;
  const first = ((frame.isLast ?? true) ? 0x80 : 0) | ((frame.reservedBits ?? 0) << 4) | frame.opcode;
  const bit = isMasked ? 0x80 : 0;
  const head =
    length < 126
      ? Buffer.from([first, bit | length])
      : length < 65_536
        ? Buffer.from([first, bit | 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([first, bit | 127]), bigEndian(length)]);
  if (!isMasked) return Buffer.concat([head, payload]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ (mask[index % 4] as number))]);
}

function bigEndian(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes;
}

/** A WebSocket without a library in between: frames go out as they are, and the code it is closed with is read. */
export class RawWebSocket {
  readonly socket: Socket;
  /** Close code, 0 where the connection ended without one. */
  readonly closed: Promise<number>;
  readonly opened: Promise<void>;
  #buffer = Buffer.alloc(0);
  #isOpen = false;
  #close: (code: number) => void = () => undefined;
  #heard: () => void = () => undefined;

  constructor(port: number, protocol = 'graphql-transport-ws') {
    this.socket = connect(port, '127.0.0.1');
    const closed = Promise.withResolvers<number>();
    const opened = Promise.withResolvers<void>();
    this.closed = closed.promise;
    this.opened = opened.promise;
    this.#close = closed.resolve;
    this.socket.on('connect', () => {
      this.socket.write(
        [
          'GET /graphql HTTP/1.1',
          `Host: 127.0.0.1:${port}`,
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
          `Sec-WebSocket-Protocol: ${protocol}`,
          '\r\n',
        ].join('\r\n'),
      );
    });
    this.socket.on('data', (data: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      if (!this.#isOpen) {
        const end = this.#buffer.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#isOpen = true;
        this.#buffer = this.#buffer.subarray(end + 4);
        opened.resolve();
      }
      this.#readFrames();
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => this.#close(0));
  }

  send(...frames: readonly RawFrame[]): void {
    if (!this.socket.destroyed) this.socket.write(Buffer.concat(frames.map(frameBytes)));
  }

  /** Resolves with the next message that begins to arrive from here on. */
  nextMessage(): Promise<void> {
    return new Promise((resolve) => {
      this.#heard = resolve;
    });
  }

  #readFrames(): void {
    while (this.#buffer.length >= 2) {
      const [first = 0, second = 0] = this.#buffer;
      const small = second & 0x7f;
      const head = small === 126 ? 4 : small === 127 ? 10 : 2;
      if (this.#buffer.length < head) return;
      const length =
        small === 126
          ? this.#buffer.readUInt16BE(2)
          : small === 127
            ? Number(this.#buffer.readBigUInt64BE(2))
            : small;
      if (this.#buffer.length < head + length) return;
      if ((first & 0x0f) === OPCODES.close) this.#close(length >= 2 ? this.#buffer.readUInt16BE(head) : 1005);
      if ((first & 0x0f) === OPCODES.text) this.#heard();
      this.#buffer = this.#buffer.subarray(head + length);
    }
  }
}
