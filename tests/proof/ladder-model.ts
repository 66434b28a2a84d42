const MINUTE = 60_000;
/** What the plan of the exercise says of a critical alert from a desa upwards. */
const RUNGS = ['DESA', 'FORKOPIMCAM', 'POSKO', 'FORKOPIMDA'] as const;
const WAITS = [1, 2, 2, 5] as const;
const FIRST_ACTION = 15;

export const LADDER_ACTS = ['acknowledge', 'assign', 'undo', 'close'] as const;
export type LadderAct = (typeof LADDER_ACTS)[number];

/**
 * What is to be told of one critical incident at a desa where somebody can be reached on every rung, worked out minute by
 * minute, without a database, a log or a timer.
 */
export class LadderModel {
  readonly story = ['raised', 'called DESA'];
  #rung = 0;
  #state: 'CALLING' | 'ACKNOWLEDGED' | 'ENDED' = 'CALLING';
  #dueAt: number | null;
  #isAcknowledged = false;
  #isBack = false;

  constructor(now: number) {
    this.#dueAt = now + WAITS[0] * MINUTE;
  }

  /** Whether the act can be done to the incident as it is. */
  takes(act: LadderAct): boolean {
    if (this.#state === 'ENDED') return false;
    return act === 'close' || (act === 'acknowledge') !== this.#isAcknowledged;
  }

  do(act: LadderAct, now: number): void {
    if (act === 'close') {
      this.#say('ENDED', 'ended');
      this.#dueAt = null;
    } else if (act === 'acknowledge') {
      this.#isAcknowledged = true;
      if (this.#state === 'CALLING' && !this.#isBack) this.#acknowledge(now);
    } else if (act === 'undo') {
      this.#isAcknowledged = false;
      if (this.#state === 'ACKNOWLEDGED' && !this.#isBack) this.#comeBack('undone', now);
    } else {
      if (this.#state === 'CALLING') this.#acknowledge(now);
      this.#dueAt = null;
    }
  }

  /** The clock shows this now. */
  look(now: number): void {
    if (this.#dueAt === null || this.#dueAt > now) return;
    if (this.#state === 'CALLING') {
      this.#rung = Math.min(this.#rung + 1, RUNGS.length - 1);
      this.#call(now);
    } else {
      this.#isBack = true;
      this.#comeBack('nothing followed', now);
    }
  }

  /** The clock was set back: what waits, waits no longer for it. */
  setBack(milliseconds: number): void {
    if (this.#dueAt !== null) this.#dueAt -= milliseconds;
  }

  #acknowledge(now: number): void {
    this.#say('ACKNOWLEDGED', 'acknowledged');
    this.#dueAt = now + FIRST_ACTION * MINUTE;
  }

  #comeBack(why: string, now: number): void {
    this.#say('CALLING', `returned ${why}`);
    this.#call(now);
  }

  #call(now: number): void {
    this.story.push(`called ${RUNGS[this.#rung]}`);
    this.#dueAt = now + (WAITS[this.#rung] ?? 0) * MINUTE;
  }

  #say(state: 'CALLING' | 'ACKNOWLEDGED' | 'ENDED', what: string): void {
    this.#state = state;
    this.story.push(what);
  }
}
