const CAPACITY = 64;

/**
 * Remembers which events changed one entity of the picture, and from which instant of the operation clock on the change
 * can be seen: reading the entity *at or before* that instant gives the same with and without the event. So a stage
 * that is not due yet is untouched by a report that only says its TPS is alive, although both belong together later.
 *
 * Only what can still answer a question is kept: an event is dropped once a later one reaches further back. Beyond its
 * capacity the older half is merged into one that covers them all, which can only answer "touched" too often.
 */
export class TouchLog {
  #seqs: number[] = [];
  #visibleAfter: number[] = [];

  /** Events come in ascending `seq`; `visibleAfter`: -Infinity shows at every instant, Infinity at none. */
  add(seq: number, visibleAfter: number): void {
    if (visibleAfter === Number.POSITIVE_INFINITY) return;
    let length = this.#seqs.length;
    while (length > 0 && (this.#visibleAfter[length - 1] as number) >= visibleAfter) length -= 1;
    // Mostly the newest one is replaced, so the lists seldom change their length.
    this.#seqs[length] = seq;
    this.#visibleAfter[length] = visibleAfter;
    if (this.#seqs.length > length + 1) {
      this.#seqs.length = length + 1;
      this.#visibleAfter.length = length + 1;
    }
    if (length + 1 > CAPACITY) this.#mergeOlderHalf();
  }

  /** False only where the entity, read at `asOf`, is the same after event `seq` and after the newest event. */
  isTouched(seq: number, asOf: number): boolean {
    let first = this.#seqs.length;
    while (first > 0 && (this.#seqs[first - 1] as number) > seq) first -= 1;
    const earliest = this.#visibleAfter[first];
    return earliest !== undefined && earliest < asOf;
  }

  #mergeOlderHalf(): void {
    const last = CAPACITY / 2;
    this.#seqs = this.#seqs.slice(last);
    this.#visibleAfter = [this.#visibleAfter[0] as number, ...this.#visibleAfter.slice(last + 1)];
  }
}
