import { createHmac } from 'node:crypto';

/** A kind of key that lies in a file of the data folder. */
export interface KeyFile<Keys> {
  /** Name of the file in the data folder. */
  readonly name: string;
  /** What nobody can read or check any more without it, as the end of a sentence. */
  readonly loss: { readonly indonesian: string; readonly english: string };
  /** The keys in the text of such a file. Throws where it is none, or not all of it. */
  read(text: string): Keys;
  /** Text of a file with new keys. */
  make(): string;
  /** A check value for each key in it: the same for the same key, and useless to anybody who has not got the key. */
  checks(keys: Keys): readonly string[];
}

/** 32 secret bytes as 64 hex digits. Throws where `text` is anything else. */
export function keyBytes(text: unknown): Buffer {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) throw new Error('not 64 hex digits');
  return Buffer.from(text, 'hex');
}

/** The check value of a secret of at least 32 random bytes: 32 hex digits. */
export const keyCheck = (secret: Uint8Array): string =>
  createHmac('sha256', secret).update('siaga key check').digest('hex').slice(0, 32);
