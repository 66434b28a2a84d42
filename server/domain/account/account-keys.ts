import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type KeyFile, keyBytes, keyCheck } from '../../kernel/key-file.ts';

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
 * From `account-key.json` in the data folder: `{"key": "64 hex digits"}`, readable by its owner alone. Without the file nobody
 * of an older database can log in with a password, and no personal data can be read.
 */
export const ACCOUNT_KEY_FILE: KeyFile<Buffer> = {
  name: 'account-key.json',
  loss: {
    indonesian: 'nama, nomor telepon, nama pengguna dan kata sandi semua orang dan pelapor',
    english: 'the names, phone numbers, user names and passwords of all people and reporters',
  },
  read: (text) => keyBytes((JSON.parse(text) as { key?: unknown }).key),
  make: () => JSON.stringify({ key: randomBytes(32).toString('hex') }),
  checks: (key) => [keyCheck(key)],
};

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
