import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 30;
const CHECKSUM_LENGTH = 6;

const base62 = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = DIGITS[Number(rest % 62n)] + text;
  return text;
};

const checksum = (text: string): string => base62(BigInt(crc32(text)), CHECKSUM_LENGTH);

/**
 * A new secret for a machine: its kind, which whoever finds it in a text can recognise (`ssd_prog_`), 30 random letters and
 * digits, and a checksum of all that in 6, so that a slip of the pen is told from a secret that nobody gave out.
 */
export function newBearer(prefix: string): string {
  const text = prefix + base62(BigInt(`0x${randomBytes(32).toString('hex')}`), RANDOM_LENGTH);
  return text + checksum(text);
}

/** Whether a text is whole: of this kind, and with the checksum that belongs to it. Says nothing about who gave it out. */
export function isBearer(prefix: string, text: string): boolean {
  if (!text.startsWith(prefix) || text.length !== prefix.length + RANDOM_LENGTH + CHECKSUM_LENGTH)
    return false;
  if (!/^[0-9A-Za-z]+$/.test(text.slice(prefix.length))) return false;
  return checksum(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}

/** The only form in which a secret is kept: 178 random bits need neither salt nor slowness. */
export const bearerDigest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
