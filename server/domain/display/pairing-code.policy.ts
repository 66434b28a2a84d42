import { randomInt } from 'node:crypto';

/** Consonants alone: no code reads as a word, and none is taken for another. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;

/** One of 20^8 codes, 34.6 bits. */
export const newPairingCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The code that somebody typed or scanned, without hyphens, spaces and small letters; null where it is none. */
export function readPairingCode(text: string): string | null {
  if (text.length > 40) return null;
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  const isCode = code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter));
  return isCode ? code : null;
}

/** As people see it: `XXXX-XXXX`. */
export const shownPairingCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Where a coordinator lets the screen with this code in. */
export const verifyPathOf = (code: string): string =>
  `/console/layar/pasangkan?kode=${shownPairingCode(code)}`;
