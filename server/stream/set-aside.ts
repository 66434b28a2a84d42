import type { Kysely } from '@mikro-orm/sql';
import { newId } from '../kernel/ids.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isStorageFault } from '../kernel/storage-fault.ts';
import type { StreamTables } from './tables.ts';
import type { WriteTransaction } from './write-combiner.ts';

/** Work that failed again and again: an event of the log, or a timer. */
export interface FailedWork {
  /** Who could not do it: the name of a reactor, or `timer`. */
  readonly consumer: string;
  /** The number of the event; null for a timer. */
  readonly seq: number | null;
  /** What sort of event or timer it is. */
  readonly kind: string;
  readonly subject: string;
  /** The id of the timer and when it was due, operation time; null for an event. */
  readonly timer: string | null;
  readonly dueAt: number | null;
  readonly tries: number;
  readonly error: unknown;
}

export type SetAsideRow = StreamTables['set_aside'];

const LONGEST_REASON = 500;

/**
 * True where the failure is that of the storage or of the moment, and not of the work: it passes, and the same work may
 * succeed then. Such work is tried without end and never set aside.
 */
export const isPassing = (error: unknown): boolean =>
  isStorageFault(error) || (error instanceof Refusal && error.isRetryable);

/** Keeps work that cannot be done, with its reason, and puts that on record: a dead letter. Part of the caller's transaction. */
export async function setAside(
  tx: WriteTransaction,
  failed: FailedWork,
  { regency, now }: { readonly regency: string; readonly now: number },
): Promise<void> {
  const { consumer, seq, kind, subject, timer, dueAt, tries, error } = failed;
  const id = newId();
  await tx.db
    .insertInto('set_aside')
    .values({
      ...{ id, consumer, seq, kind, subject, timer, due_at: dueAt, tries },
      ...{ reason: reasonOf(error), set_aside_at: now, processed_at: null },
    })
    .execute();
  tx.audit({ kind: 'WorkSetAside', subject: id, region: regency, payload: { consumer, kind, tries } });
}

/** The sentence of an error, of bounded length. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll('\0', '').slice(0, LONGEST_REASON);
}

/** What lies set aside, oldest first. */
export function workSetAside(db: Kysely<StreamTables>): Promise<SetAsideRow[]> {
  return db
    .selectFrom('set_aside')
    .selectAll()
    .where('processed_at', 'is', null)
    .orderBy('set_aside_at')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute();
}

const MOST_LISTED = 200;
