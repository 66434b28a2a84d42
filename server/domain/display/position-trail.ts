/** A place in the log and on the clock of the operation. */
export interface TrailPosition {
  readonly seq: number;
  readonly operationTime: number;
}

const SPACING_MS = 500;
const LENGTH = 1_200;

/**
 * When the newest position moved on, in real time, for ten minutes back: tells how old a picture is whose position is known,
 * in milliseconds of the room, however fast the clock of the operation runs.
 */
export class PositionTrail {
  readonly #steps: (TrailPosition & { readonly at: number })[] = [];

  /**
   * Notes the newest position. Instants are those of a clock that nobody can set, in milliseconds. What comes within half a second is one step, however
   * much it is, and counts from the first of it: a busy hour does not shorten what is remembered.
   */
  note(at: number, { seq, operationTime }: TrailPosition): void {
    const last = this.#steps.at(-1);
    if (last && last.seq === seq && last.operationTime === operationTime) return;
    if (last && at - last.at < SPACING_MS) {
      if (last.seq !== seq) this.#steps[this.#steps.length - 1] = { at: last.at, seq, operationTime };
      return;
    }
    this.#steps.push({ at, seq, operationTime });
    if (this.#steps.length > LENGTH) this.#steps.shift();
  }

  /** For how long something newer than this position has been known; 0 where nothing is newer. */
  lagOf({ seq, operationTime }: TrailPosition, now: number): number {
    const newer = this.#steps.find((step) => step.seq > seq || step.operationTime > operationTime);
    return newer ? Math.max(0, now - newer.at) : 0;
  }
}
