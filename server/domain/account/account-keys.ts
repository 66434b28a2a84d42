import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a copy of the database alone does not hold: without these its names, phones and passwords tell nothing. */
export interface AccountKeys {
  /** Seals the keys of subjects. */
  readonly seal: Buffer;
  /** Goes into every password hash. */
  readonly pepper: Buffer;
  /** Seals secrets of answers, next to their receipts. */
  readonly receipts: Buffer;
  /** A keyed digest: equal for equal texts, and telling nothing of them without the key. 64 hex digits. */
  mark(purpose: string, text: string): string;
}

/**
 * From `account-key.json` in the data folder: `{"key": "64 hex digits"}`. Made on the first start, readable by its owner
 * alone. Without the file nobody of an older database can log in, and no personal data can be read.
 */
export function readAccountKeys(dataFolder: string): AccountKeys {
  const path = join(dataFolder, 'account-key.json');
  return accountKeys(storedKey(path) ?? makeKey(path));
}

/** The keys that follow from 32 secret bytes. */
export function accountKeys(root: Buffer): AccountKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', `siaga ${purpose}`, 32));
  const marking = derive('mark');
  return {
    seal: derive('personal data'),
    pepper: derive('passwords'),
    receipts: derive('receipts'),
    mark: (purpose, text) => createHmac('sha256', marking).update(`${purpose} ${text}`).digest('hex'),
  };
}

function storedKey(path: string): Buffer | null {
  try {
    const { key } = JSON.parse(readFileSync(path, 'utf8')) as { key: string };
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('not 64 hex digits');
    return Buffer.from(key, 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The key in ${path} that guards people’s data cannot be read.`, { cause: error });
  }
}

function makeKey(path: string): Buffer {
  const key = randomBytes(32);
  writeFileSync(path, JSON.stringify({ key: key.toString('hex') }), { mode: 0o600, flag: 'wx' });
  return key;
}
