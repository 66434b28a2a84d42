import { sha256Hex } from '../../kernel/canonical.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { Verdict } from '../../stream/verify.ts';
import {
  isSigned,
  MARK_BYTES,
  markOf,
  NO_SEAL,
  readSeal,
  type Seal,
  type SealContent,
  type SealedHead,
  sealDigest,
} from './seal.ts';

export type SealVerdict =
  | { readonly isSound: true; readonly count: number }
  | { readonly isSound: false; readonly number: number; readonly fault: string };

export interface SealedSpan extends SealedHead {
  readonly number: number;
  readonly at: number;
  readonly marks: Buffer;
}

export interface SealCheck {
  readonly verdict: SealVerdict;
  /** What the sound seals say of the streams. */
  readonly spans: readonly SealedSpan[];
}

/**
 * Judges seals by themselves: numbers without a hole, each naming the one before, each signed. `keys`: those that count; with
 * none, each seal is judged by the key it names itself, which proves only that they belong together. `copy`: seals that were
 * kept elsewhere and must be among them.
 */
export function checkSeals(
  seals: readonly Seal[],
  keys: readonly string[],
  copy: readonly Seal[] = [],
): SealCheck {
  const spans: SealedSpan[] = [];
  let verdict: SealVerdict = { isSound: true, count: seals.length };
  let before: Seal | null = null;
  for (const [index, seal] of seals.entries()) {
    const fault = faultOf(seal, before, keys);
    if (fault === null) spans.push(...spansOf(seal));
    else if (verdict.isSound) verdict = { isSound: false, number: index + 1, fault };
    before = seal;
  }
  if (verdict.isSound) verdict = missingOf(seals, copy) ?? verdict;
  return { verdict, spans };
}

function missingOf(seals: readonly Seal[], copy: readonly Seal[]): SealVerdict | null {
  const digests = new Set(seals.map(sealDigest));
  const missing = copy.find((seal) => isSigned(seal) && !digests.has(sealDigest(seal)));
  if (!missing) return null;
  const when = isoOf(readSeal(missing).at);
  const fault = `missing: the copy beside the database has one of ${when}; a backup was restored, or the end cut off`;
  return { isSound: false, number: missing.number, fault };
}

function faultOf(seal: Seal, before: Seal | null, keys: readonly string[]): string | null {
  if (seal.number !== (before?.number ?? 0) + 1) return 'missing';
  if (!isSigned(seal)) return 'changed: its signature is not that of its content';
  const content = readSeal(seal);
  if (keys.length > 0 && !keys.includes(content.key)) return `signed with another key, ${content.key}`;
  if (content.number !== seal.number) return `out of place: it says that it is number ${content.number}`;
  if (content.previous !== (before ? sealDigest(before) : NO_SEAL))
    return 'not the successor of the one before';
  return hasItsMarks(seal, content) ? null : 'changed: its marks are not those it was made with';
}

const hasItsMarks = ({ marks }: Seal, content: SealContent): boolean => sha256Hex(marks) === content.marks;

function spansOf(seal: Seal): SealedSpan[] {
  const { number, at, heads } = readSeal(seal);
  const marks = JSON.parse(seal.marks) as string[];
  return heads.map((head, index) => ({
    ...head,
    number,
    at,
    marks: Buffer.from(marks[index] ?? '', 'base64'),
  }));
}

/**
 * Compares a stream with what was sealed of it, event by event: finds what a chain that was computed anew hides. `see` gets
 * every event in order; `judge` then turns the chain's verdict into that of chain and seals together.
 */
export class SealedHistory {
  /** By the last event that they speak of. */
  readonly #spans: readonly SealedSpan[];
  /** The first event that any span from here on speaks of. */
  readonly #begins: readonly number[];
  #first = 0;
  #fault: Verdict | null = null;

  constructor(spans: readonly SealedSpan[], stream: number) {
    this.#spans = spans
      .filter((span) => span.stream === stream && span.seq > 0)
      .sort((one, other) => one.seq - other.seq);
    const begins = this.#spans.map(({ from, seq }) => Math.min(from + 1, seq));
    for (let at = begins.length - 2; at >= 0; at -= 1)
      begins[at] = Math.min(begins[at] as number, begins[at + 1] as number);
    this.#begins = begins;
  }

  see(event: StoredEvent): void {
    while ((this.#spans[this.#first]?.seq ?? Number.POSITIVE_INFINITY) < event.seq) this.#first += 1;
    if (this.#fault) return;
    for (let at = this.#first; (this.#begins[at] ?? Number.POSITIVE_INFINITY) <= event.seq; at += 1) {
      const span = this.#spans[at] as SealedSpan;
      if (!contradicts(span, event)) continue;
      const fault = `rewritten after it was sealed: seal ${span.number} of ${isoOf(span.at)} knows another`;
      this.#fault = { isSound: false, seq: event.seq, fault };
      return;
    }
  }

  judge(verdict: Verdict): Verdict {
    const last = this.#spans.at(-1);
    if (this.#fault && (verdict.isSound || this.#fault.seq < verdict.seq)) return this.#fault;
    if (!verdict.isSound || !last || last.seq <= verdict.seq) return verdict;
    const fault = `missing: seal ${last.number} of ${isoOf(last.at)} says ${last.seq}`;
    return { isSound: false, seq: verdict.seq + 1, fault };
  }
}

function contradicts(span: SealedSpan, event: StoredEvent): boolean {
  if (span.seq === event.seq && span.hash !== event.hash) return true;
  if (event.seq <= span.from || event.seq > span.seq) return false;
  const start = (event.seq - span.from - 1) * MARK_BYTES;
  const mark = span.marks.subarray(start, start + MARK_BYTES);
  return !mark.equals(markOf(event.hash));
}

const isoOf = (at: number): string => new Date(at).toISOString();
