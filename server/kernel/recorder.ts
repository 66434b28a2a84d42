import type { AuditKind } from './audit-kinds.ts';

/** Somebody as the record names him: a principal's id and the session or connection it came by. Never a name. */
export interface Recorded {
  readonly principal: string | null;
  readonly session: string | null;
}

/** What goes on record: codes, ids and numbers alone, neither a text that somebody typed nor personal data. */
export type RecordDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened outside an act: a refusal at the door, a log-in that failed, something secret that was seen. */
export interface NewRecord {
  readonly kind: AuditKind;
  /** The id of what it is about; null: whoever did it. */
  readonly subject: string | null;
  /** Where; null: the whole regency. */
  readonly region: string | null;
  readonly details: RecordDetails;
}

/**
 * Puts on record what happens outside acts; what belongs to an act goes on record inside its transaction. Never throws,
 * never waits, and cannot be flooded: the same thing again by the same asker within a minute is counted instead of told.
 */
export interface Recorder {
  /** `address`: of the peer, for somebody who has not said who he is; kept as a keyed digest alone. */
  record(who: Recorded | null, entry: NewRecord, address?: string | null): void;
}
