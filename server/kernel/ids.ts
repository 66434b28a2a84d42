import { v7 } from 'uuid';

let newestAt = 0;

/**
 * A new UUIDv7: unique, and sortable by the real time of its making; of those of one millisecond, in their order. That order is a
 * counter, so that two of them tell how many were made between: what readers see of things hidden from others takes `newLooseId`.
 */
export function newId(): string {
  const now = Date.now();
  // While a clock stands before the newest id, the library would go on counting from there, for hours.
  if (now < newestAt) return newLooseId();
  newestAt = now;
  return v7();
}

/** A new UUIDv7 that tells nothing of others: sortable by the millisecond of its making alone. */
export const newLooseId = (): string => v7({});

let newestBatchAt = 0;

/**
 * Ids of things that are stored together, ascending, and after those of the batch before: what happened at one instant is listed
 * by id. They tell nothing of others: how many lie between two of them cannot be read off.
 */
export function newLooseIds(count: number): string[] {
  const now = Date.now();
  // A batch of the same millisecond takes the next; a clock that was set back is followed.
  newestBatchAt = now <= newestBatchAt && newestBatchAt - now < 1_000 ? newestBatchAt + 1 : now;
  return Array.from({ length: count }, () => v7({ msecs: newestBatchAt })).sort();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a SHA-256 written as 64 lower-case hex digits. */
export const isContentHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** True for a lower-case RFC 9562 UUID of any version that carries an identity. */
export const isUuid = (text: string): boolean => UUID.test(text);
