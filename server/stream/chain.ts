import { sha256Hex } from '../kernel/canonical.ts';

/** An event before it has a place in the stream. `payload` holds neither free text nor personal data. */
export interface NewEvent {
  /** Made beforehand where something is stored beside the event under its id, such as a reason; else the stream makes one. */
  readonly id?: string;
  readonly kind: string;
  readonly subject: string;
  readonly region: string;
  readonly payload: unknown;
}

/** Who acts: a principal's id and the session or connection it came by. Never a name. */
export interface Actor {
  readonly principal: string;
  readonly session: string | null;
}

/** An event in its place, exactly as stored; `payload` is the stored text. */
export interface StoredEvent {
  readonly streamId: number;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly region: string;
  /** Real time of the append, epoch milliseconds. */
  readonly recordedAt: number;
  readonly payload: string;
  /** The principal that acted; null for the server itself. */
  readonly actor: string | null;
  readonly session: string | null;
  readonly hash: string;
}

/** The hash before the first event: it names the stream and the epoch, so that two streams never share a chain. */
export const genesisHash = (operationId: string, regency: string): string =>
  sha256Hex(JSON.stringify(['siaga', operationId, regency]));

/**
 * Hash of an event: SHA-256 over the previous hash and every stored field, as one JSON array. A change,
 * removal, insertion or re-ordering of any row breaks the chain from there on. An event without an actor is hashed
 * without one, as all were before actors were recorded.
 */
export const chainHash = (previous: string, event: Omit<StoredEvent, 'hash'>): string =>
  sha256Hex(
    JSON.stringify([
      previous,
      event.streamId,
      event.seq,
      event.id,
      event.kind,
      event.subject,
      event.region,
      event.recordedAt,
      event.payload,
      ...(event.actor === null ? [] : [event.actor, event.session]),
    ]),
  );
