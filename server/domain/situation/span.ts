/** A stretch of the operation clock, `from` ≤ t < `until`, in which something time-driven does not change. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

export const isWithin = (span: Span, instant: number): boolean =>
  span.from <= instant && instant < span.until;

export const overlap = (a: Span, b: Span): Span => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

/** How many of the ascending `instants` are at or before `instant`. */
export function countUntil(instants: readonly number[], instant: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch around `instant` that holds none of the ascending `instants` but its own beginning. */
export function spanAmong(instants: readonly number[], instant: number): Span {
  const next = countUntil(instants, instant);
  return { from: instants[next - 1] ?? ALWAYS.from, until: instants[next] ?? ALWAYS.until };
}

const SLOTS = 4;

/** Keeps the last few values of a function of time, each with the span for which it holds. */
export class SpanMemo<T extends { readonly span: Span }> {
  #slots: T[] = [];

  /** The value at `instant`; `compute` runs only where no kept span holds it. */
  at(instant: number, compute: () => T): T {
    for (const slot of this.#slots) if (isWithin(slot.span, instant)) return slot;
    const value = compute();
    if (this.#slots.length === SLOTS) this.#slots.shift();
    this.#slots.push(value);
    return value;
  }

  /** What the function depends on, other than time, has changed. */
  clear(): void {
    if (this.#slots.length > 0) this.#slots = [];
  }
}
