import type { Fault } from '../server/fault.ts';
import type { Outcome } from '../server/outcome.ts';

/** What the server says of a photo on its way, or that it says nothing. */
export type UploadReply =
  | { readonly kind: 'arrived'; readonly bytes: number; readonly isWhole: boolean }
  /** The part did not begin where the last one ended. */
  | { readonly kind: 'elsewhere'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** No answer, or one that will be another soon. */
  | { readonly kind: 'lost'; readonly seconds: number | null };

export interface AnnouncedFile {
  readonly content: string;
  readonly byteLength: number;
  readonly mediaType: string;
}

/** How a photo comes to the server. */
export interface UploadDoor {
  announce(file: AnnouncedFile): Promise<Outcome<unknown>>;
  progress(content: string): Promise<UploadReply>;
  send(content: string, offset: number, part: Blob): Promise<UploadReply>;
}

export interface UploadWatch {
  /** `bytes` have come so far; `isWaiting`: the line is gone, and it will be tried again. */
  readonly onProgress: (bytes: number, isWaiting: boolean) => void;
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

export type Uploaded = Outcome<unknown> | { readonly kind: 'stopped' };

/** Small enough to come through within the time a request may take on a line of the villages. */
const PART_BYTES = 128 * 1024;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** SHA-256 of a file, as the server names it while it is on its way. */
export async function contentHashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The file was moved or taken away since it was chosen. */
const UNREADABLE = { kind: 'failed', fault: { code: 'PHOTO_NOT_ACCEPTED', seconds: null } } as const;

/** Read before it is sent: what cannot be read looks like a line that is gone otherwise. */
async function partOf(file: Blob, at: number): Promise<Blob | null> {
  const bytes = await file
    .slice(at, at + PART_BYTES)
    .arrayBuffer()
    .catch(() => null);
  return bytes && new Blob([bytes]);
}

/** Another answer is to be had soon, to the same. */
const isLost = (outcome: Outcome<unknown>): boolean =>
  (outcome.kind === 'refused' && outcome.refusal.isRetryable) ||
  (outcome.kind === 'failed' &&
    ['UNREACHABLE', 'UNAVAILABLE', 'TOO_MANY_REQUESTS'].includes(outcome.fault.code));

/**
 * Sends a photo until it is there or the server says no: a line that breaks is waited for, and what has come is not sent
 * again, not even by a page that knows nothing of the try before.
 */
export async function uploadPhoto(file: Blob, door: UploadDoor, watch: UploadWatch): Promise<Uploaded> {
  const { onProgress, signal } = watch;
  const patience = new Patience(watch);
  const content = await contentHashOf(file).catch(() => null);
  if (content === null) return UNREADABLE;
  const announced = { content, byteLength: file.size, mediaType: file.type };
  let outcome = await door.announce(announced);
  while (isLost(outcome) && !signal.aborted) {
    onProgress(0, true);
    await patience.wait(null);
    outcome = await door.announce(announced);
  }
  if (outcome.kind !== 'done') return outcome;
  for (let at: number | null = null; !signal.aborted; ) {
    const part: Blob | null = at === null ? null : await partOf(file, at);
    if (at !== null && part === null) return UNREADABLE;
    const reply: UploadReply =
      at === null || part === null ? await door.progress(content) : await door.send(content, at, part);
    if (reply.kind === 'refused') return { kind: 'failed', fault: reply.fault };
    if (reply.kind === 'lost') {
      onProgress(at ?? 0, true);
      await patience.wait(reply.seconds);
      at = null;
      continue;
    }
    patience.renew();
    onProgress(reply.bytes, false);
    if (reply.kind === 'arrived' && reply.isWhole) return outcome;
    at = reply.bytes;
  }
  return { kind: 'stopped' };
}

/** Waits longer each time nothing comes through. */
class Patience {
  readonly #watch: UploadWatch;
  #next = FIRST_PAUSE_MS;

  constructor(watch: UploadWatch) {
    this.#watch = watch;
  }

  async wait(seconds: number | null): Promise<void> {
    await this.#watch.pause(seconds === null ? this.#next : seconds * 1_000);
    this.#next = Math.min(this.#next * 2, LONGEST_PAUSE_MS);
  }

  renew(): void {
    this.#next = FIRST_PAUSE_MS;
  }
}
