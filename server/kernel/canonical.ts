import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { must } from './must.ts';

/** RFC 8785 text of a JSON value: keys sorted, no spaces; equal values give equal bytes. */
export const canonicalText = (value: unknown): string => must(canonicalize(value), 'a JSON value');

/** SHA-256 of UTF-8 text, as 64 lower-case hex digits. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
