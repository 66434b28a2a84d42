/** A wall clock that ran ahead of the monotonic one by more than this between two looks was asleep, or was set. */
const JUMP_MS = 1_000;

export interface SleepAwareClockOptions {
  /** Milliseconds, never going back; may stand still while the machine sleeps (as `performance.now()` may). */
  readonly monotonic: () => number;
  /** Epoch milliseconds of the computer; used only to notice a sleep. */
  readonly wall: () => number;
  /** Called when a jump was noticed. */
  readonly onJump: () => void;
}

/**
 * Monotonic milliseconds that count the time asleep. A wall clock set forward is taken for sleep as well: pictures
 * then look older than they are until the next frame, never younger. One set back changes nothing.
 */
export function createSleepAwareClock({ monotonic, wall, onJump }: SleepAwareClockOptions): () => number {
  let asleep = 0;
  let last = { monotonic: monotonic(), wall: wall() };
  return () => {
    const present = { monotonic: monotonic(), wall: wall() };
    const missing = present.wall - last.wall - (present.monotonic - last.monotonic);
    last = present;
    if (missing > JUMP_MS) {
      asleep += missing;
      onJump();
    }
    return present.monotonic + asleep;
  };
}
