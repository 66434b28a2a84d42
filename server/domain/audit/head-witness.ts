import type { StoredEvent } from '../../stream/chain.ts';
import type { HeadLine, StreamPlace } from '../../stream/head-copy.ts';
import type { Verdict } from '../../stream/verify.ts';

/**
 * Compares a stream with the heads that were copied after each commit: finds a tail that was cut off, or written once more, at any
 * moment after an act was acknowledged, also between two seals.
 */
export class HeadWitness {
  readonly #hashes: ReadonlyMap<number, string>;
  readonly #last: StreamPlace | null;
  readonly #at: number;
  #fault: Verdict | null = null;

  constructor(lines: readonly HeadLine[], stream: 'log' | 'audit') {
    const places = lines.map((line) => line[stream]).filter(({ seq }) => seq > 0);
    this.#hashes = new Map(places.map(({ seq, hash }) => [seq, hash]));
    this.#last = places.reduce<StreamPlace | null>(
      (last, place) => (last && last.seq >= place.seq ? last : place),
      null,
    );
    this.#at = lines.at(-1)?.at ?? 0;
  }

  see({ seq, hash }: StoredEvent): void {
    const copied = this.#hashes.get(seq);
    if (copied === undefined || copied === hash || this.#fault) return;
    const fault = 'rewritten after it was acknowledged: the copy of the heads knows another';
    this.#fault = { isSound: false, seq, fault };
  }

  judge(verdict: Verdict): Verdict {
    if (this.#fault && (verdict.isSound || this.#fault.seq < verdict.seq)) return this.#fault;
    if (!verdict.isSound || !this.#last || this.#last.seq <= verdict.seq) return verdict;
    const until = new Date(this.#at).toISOString();
    const fault = `missing: the copy of the heads says ${this.#last.seq}, acknowledged until ${until}`;
    return { isSound: false, seq: verdict.seq + 1, fault };
  }
}
