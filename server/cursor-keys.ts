import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The keys that seal cursors, from `cursor-keys.json` in the data folder: `{"1": "64 hex digits", …}`. Made
 * on the first start, readable by its owner alone. Adding a higher number rotates the key; the older ones
 * go on opening what they sealed.
 */
export function readCursorKeys(dataFolder: string): ReadonlyMap<number, Buffer> {
  const path = join(dataFolder, 'cursor-keys.json');
  const stored = storedKeys(path) ?? makeKeys(path);
  return new Map(Object.entries(stored).map(([id, hex]) => [Number(id), Buffer.from(hex, 'hex')]));
}

function storedKeys(path: string): Record<string, string> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The cursor keys in ${path} cannot be read.`, { cause: error });
  }
}

function makeKeys(path: string): Record<string, string> {
  const keys = { '1': randomBytes(32).toString('hex') };
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  return keys;
}
