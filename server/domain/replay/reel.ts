import type { ReadEvent } from '../situation/picture.ts';
import { bodyAsHappened, type Chronicle, type ChronicledEvent } from './chronicle.ts';
import { type Guard, guardedBody } from './guard.policy.ts';

/** By what the past is drawn: by what had been received, or by what had happened. */
export const REPLAY_BASES = ['RECEIVED', 'HAPPENED'] as const;
export type ReplayBasisCode = (typeof REPLAY_BASES)[number];

/**
 * The events of a chronicle in the order in which one basis plays them: RECEIVED as the log has them, HAPPENED as they
 * happened, and in the order of the log where that was at once.
 */
export class Reel {
  readonly basis: ReplayBasisCode;
  readonly #chronicle: Chronicle;
  /** Positions in the chronicle, in the order of this basis. */
  readonly #order: number[] = [];

  constructor(chronicle: Chronicle, basis: ReplayBasisCode) {
    this.#chronicle = chronicle;
    this.basis = basis;
  }

  /** Takes over what the chronicle has taken since; returns the first place of the reel at which it is another one now. */
  extend(): number {
    const added: number[] = [];
    for (let at = this.#order.length; at < this.#chronicle.events.length; at += 1) added.push(at);
    const earliest = added.reduce(
      (instant, position) => Math.min(instant, this.#instantAt(position)),
      Number.POSITIVE_INFINITY,
    );
    const firstChanged = this.#placeAfter(earliest);
    const later = [...this.#order.splice(firstChanged), ...added];
    later.sort((a, b) => this.#instantAt(a) - this.#instantAt(b) || a - b);
    for (const position of later) this.#order.push(position);
    return firstChanged;
  }

  /** How many events it has. */
  get length(): number {
    return this.#order.length;
  }

  /** How many events belong to the past of an instant. */
  countAt(instant: number): number {
    return this.#placeAfter(instant);
  }

  /** Its event at a place, as a picture takes it in there under a guard. */
  eventAt(place: number, guard: Guard): ReadEvent {
    const event = this.#at(this.#order[place] ?? Number.NaN);
    const level = event.incident === null ? undefined : guard.get(event.incident);
    const told = this.basis === 'RECEIVED' ? event.body : bodyAsHappened(event);
    const body = level === undefined ? told : guardedBody(event.kind, told, level);
    return { seq: place + 1, id: event.id, kind: event.kind, body };
  }

  /** When an event came into the past of this basis. */
  instantOf({ receivedAt, happenedAt }: ChronicledEvent): number {
    return this.basis === 'RECEIVED' ? receivedAt : happenedAt;
  }

  #at(position: number): ChronicledEvent {
    const event = this.#chronicle.events[position];
    if (event === undefined) throw new RangeError(`the chronicle has no event at ${position}`);
    return event;
  }

  #instantAt(position: number): number {
    return this.instantOf(this.#at(position));
  }

  /** The first place of an event that came later than `instant`. */
  #placeAfter(instant: number): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#instantAt(this.#order[middle] ?? Number.NaN) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
