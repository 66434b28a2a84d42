import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** A place in a stream, as a reader of one scope saw it. */
export interface Position {
  readonly epoch: number;
  /** The last event seen; 0 before the first. */
  readonly seq: number;
  /** First 16 hex digits of that event's chain hash: two histories never agree on it. */
  readonly hashPrefix: string;
  /** Operation time to which the reader's picture was computed, epoch milliseconds. */
  readonly operationTime: number;
}

export type CursorFault = 'INVALID' | 'SCOPE';

/** A place in a list that is ordered by time, then id. */
export interface PageKey {
  /** Epoch milliseconds. */
  readonly at: number;
  /** A UUID. */
  readonly id: string;
}

const PREFIX = 'c1.';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK_BYTES = 8;
const CONTENT_BYTES = 28;

/** Shape of a cursor on the wire; anything else is not one of ours. */
export const CURSOR_PATTERN = /^c1\.[A-Za-z0-9_-]{87}$/;

/**
 * Seals places into opaque tokens of one length and opens them again. A token is bound to the scope or
 * list it was made for, carries no authority and shows no number: how much happens elsewhere stays hidden.
 */
export class CursorCodec {
  readonly #keyring: ReadonlyMap<number, Buffer>;
  readonly #current: number;

  /** `keys`: 32-byte keys by id (0-255); the highest id seals, all of them open. */
  constructor(keys: ReadonlyMap<number, Buffer>) {
    for (const key of keys.values()) {
      if (key.length !== KEY_BYTES) throw new Error(`a cursor key has ${KEY_BYTES} bytes`);
    }
    if (keys.size === 0) throw new Error('a cursor key is needed');
    this.#keyring = keys;
    this.#current = Math.max(...keys.keys());
  }

  /** A key for another purpose, which tells nothing of those of cursors. It changes when the key is rotated. */
  keyFor(purpose: string): Buffer {
    const key = this.#keyring.get(this.#current) as Buffer;
    return createHmac('sha256', key).update(`key for ${purpose}`).digest();
  }

  sealPosition(position: Position, scope: string): string {
    const content = Buffer.alloc(CONTENT_BYTES);
    content.writeUInt32BE(position.epoch, 0);
    content.writeBigUInt64BE(BigInt(position.seq), 4);
    content.write(position.hashPrefix, 12, 8, 'hex');
    content.writeDoubleBE(position.operationTime, 20);
    return this.#seal(content, `scope:${scope}`);
  }

  /** The position in `token`, or why it cannot be used for `scope`. Never throws. */
  openPosition(token: string, scope: string): Position | CursorFault {
    const content = this.#open(token, `scope:${scope}`);
    if (!Buffer.isBuffer(content)) return content;
    return {
      epoch: content.readUInt32BE(0),
      seq: Number(content.readBigUInt64BE(4)),
      hashPrefix: content.toString('hex', 12, 20),
      operationTime: content.readDoubleBE(20),
    };
  }

  /** `list` names the list and its filter: a cursor of one list opens in no other. */
  sealPage(key: PageKey, list: string): string {
    const content = Buffer.alloc(CONTENT_BYTES);
    content.writeDoubleBE(key.at, 0);
    content.write(key.id.replaceAll('-', ''), 8, 16, 'hex');
    return this.#seal(content, `list:${list}`);
  }

  /** The key in `token`, or why it cannot be used for `list`. Never throws. */
  openPage(token: string, list: string): PageKey | CursorFault {
    const content = this.#open(token, `list:${list}`);
    if (!Buffer.isBuffer(content)) return content;
    const hex = content.toString('hex', 8, 24);
    return {
      at: content.readDoubleBE(0),
      id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    };
  }

  #seal(content: Buffer, purpose: string): string {
    const key = this.#keyring.get(this.#current) as Buffer;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(content), cipher.update(mark(purpose)), cipher.final()]);
    const token = Buffer.concat([Buffer.of(this.#current), nonce, sealed, cipher.getAuthTag()]);
    return PREFIX + token.toString('base64url');
  }

  #open(token: string, purpose: string): Buffer | CursorFault {
    if (!CURSOR_PATTERN.test(token)) return 'INVALID';
    const bytes = Buffer.from(token.slice(PREFIX.length), 'base64url');
    const key = this.#keyring.get(bytes[0] as number);
    const content = key && decrypt(key, bytes.subarray(1));
    if (!content) return 'INVALID';
    return content.subarray(CONTENT_BYTES).equals(mark(purpose))
      ? content.subarray(0, CONTENT_BYTES)
      : 'SCOPE';
  }
}

function decrypt(key: Buffer, bytes: Buffer): Buffer | null {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const sealed = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return null;
  }
}

const mark = (purpose: string): Buffer =>
  createHash('sha256').update(purpose).digest().subarray(0, MARK_BYTES);
