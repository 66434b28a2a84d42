import { randomBytes } from 'node:crypto';
import { type KeyFile, keyBytes, keyCheck } from './kernel/key-file.ts';

export type CursorKeys = ReadonlyMap<number, Buffer>;

const LARGEST_ID = 255;

/**
 * The keys that seal cursors, from `cursor-keys.json` in the data folder: `{"1": "64 hex digits", …}`, readable by its owner
 * alone. Adding a higher number rotates the key; the older ones go on opening what they sealed.
 */
export const CURSOR_KEY_FILE: KeyFile<CursorKeys> = {
  name: 'cursor-keys.json',
  loss: {
    indonesian: 'tempat baca semua layar dan program (masing-masing mulai lagi dari keadaan utuh)',
    english: 'the cursors of all screens and programs (each begins again with the whole situation)',
  },
  read: (text) => {
    const stored = Object.entries(JSON.parse(text) as Record<string, unknown>);
    if (stored.length === 0) throw new Error('no key');
    return new Map(stored.map(([id, hex]) => [keyId(id), keyBytes(hex)]));
  },
  make: () => JSON.stringify({ '1': randomBytes(32).toString('hex') }),
  checks: (keys) => [...keys].map(([id, key]) => `${id}:${keyCheck(key)}`),
};

function keyId(text: string): number {
  const id = Number(text);
  if (!/^\d{1,3}$/.test(text) || id > LARGEST_ID) throw new Error(`a key id is a number up to ${LARGEST_ID}`);
  return id;
}
