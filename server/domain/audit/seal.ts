import { type KeyObject, sign, verify } from 'node:crypto';
import { canonicalText, sha256Hex } from '../../kernel/canonical.ts';
import { keyNotation, publicKeyOf } from './seal-keys.ts';

/** Where one stream stood. */
export interface SealedHead {
  readonly stream: number;
  /** The marks speak of the events after this one; as a rule the head of the seal before. */
  readonly from: number;
  /** The newest event, which is also how many there are: numbers run from 1 without a hole. 0 before the first. */
  readonly seq: number;
  readonly hash: string;
}

/** What is signed. */
export interface SealContent {
  readonly seal: 1;
  readonly operation: string;
  readonly regency: string;
  readonly number: number;
  /** Real time, epoch milliseconds. */
  readonly at: number;
  /** Digest of the seal before, so that none can be taken out; of nothing for the first. */
  readonly previous: string;
  /** The public key it is signed for. */
  readonly key: string;
  readonly heads: readonly SealedHead[];
  /** SHA-256 of the marks' text. */
  readonly marks: string;
}

/** A seal as it is stored and handed out. */
export interface Seal {
  readonly number: number;
  readonly content: string;
  readonly marks: string;
  readonly signature: string;
}

/** Bytes kept of each event's hash: enough to name the first event that was rewritten. */
export const MARK_BYTES = 4;

/** What a seal remembers of an event. */
export const markOf = (hash: string): Buffer => Buffer.from(hash.slice(0, MARK_BYTES * 2), 'hex');

/** What stands for the seal before the first. */
export const NO_SEAL = sha256Hex('');

export interface SealedStream extends SealedHead {
  readonly marks: Buffer;
}

/** Signs where the streams stand. Equal contents give equal seals. */
export function makeSeal(
  content: Omit<SealContent, 'seal' | 'key' | 'heads' | 'marks'>,
  streams: readonly SealedStream[],
  privateKey: KeyObject,
): Seal {
  const marks = JSON.stringify(streams.map((stream) => stream.marks.toString('base64')));
  const heads = streams.map(({ stream, from, seq, hash }) => ({ stream, from, seq, hash }));
  const whole: SealContent = {
    ...content,
    seal: 1,
    key: keyNotation(privateKey),
    heads,
    marks: sha256Hex(marks),
  };
  const text = canonicalText(whole);
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64url');
  return { number: content.number, content: text, marks, signature };
}

export const readSeal = ({ content }: Pick<Seal, 'content'>): SealContent =>
  JSON.parse(content) as SealContent;

/** What names a seal for programs. */
export const sealDigest = (seal: Seal): string => sha256Hex(JSON.stringify([seal.content, seal.signature]));

/** What names a seal for people: sixteen hex digits in groups of four. */
export const fingerprint = (seal: Seal): string =>
  (sealDigest(seal).slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** The seals with a fingerprint that somebody wrote down, however he wrote it. */
export function sealsNamed(seals: readonly Seal[], written: string): readonly Seal[] {
  const digits = (text: string) => text.toUpperCase().replace(/[^0-9A-F]/g, '');
  return seals.filter((seal) => digits(fingerprint(seal)) === digits(written));
}

/** Whether the signature belongs to the content, by the key that the content names. */
export function isSigned(seal: Seal): boolean {
  try {
    const key = publicKeyOf(readSeal(seal).key);
    return verify(null, Buffer.from(seal.content), key, Buffer.from(seal.signature, 'base64url'));
  } catch {
    return false;
  }
}
