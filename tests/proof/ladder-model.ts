const MINUTE = 60_000;
/** What the plan of the exercise says of alerts from a desa upwards. */
const RUNGS = ['DESA', 'FORKOPIMCAM', 'POSKO', 'FORKOPIMDA'] as const;
const PLAN = {
  CRITICAL: { waits: [1, 2, 2, 5], firstAction: 15 },
  HIGH: { waits: [3, 5, 5, 10], firstAction: 30 },
} as const;
export type LadderSeverity = keyof typeof PLAN;

export const LADDER_ACTS = ['acknowledge', 'assign', 'undo', 'close', 'snooze', 'wake'] as const;
export type LadderAct = (typeof LADDER_ACTS)[number];

/**
 * What is to be told of one incident at a desa where somebody can be reached on every rung, worked out minute by
 * minute, without a database, a log or a timer.
 */
export class LadderModel {
  readonly story = ['raised', 'called DESA'];
  #rung = 0;
  #state: 'CALLING' | 'ACKNOWLEDGED' | 'ENDED' = 'CALLING';
  #dueAt: number | null;
  #isAcknowledged = false;
  #isBack = false;
  #isSnoozed = false;
  /** It came back while the incident was put off: the rung on which it stands is called once that is over. */
  #isCallOwed = false;
  readonly #severity: LadderSeverity;

  constructor(now: number, severity: LadderSeverity) {
    this.#severity = severity;
    this.#dueAt = now + PLAN[severity].waits[0] * MINUTE;
  }

  /** Whether the act can be done to the incident as it is. */
  takes(act: LadderAct): boolean {
    if (this.#state === 'ENDED') return false;
    // Nothing critical is ever put off.
    if (act === 'snooze') return this.#severity !== 'CRITICAL' && !this.#isSnoozed;
    if (act === 'wake') return this.#isSnoozed;
    return act === 'close' || (act === 'acknowledge') !== this.#isAcknowledged;
  }

  do(act: LadderAct, now: number): void {
    if (act === 'close') {
      this.#say('ENDED', 'ended');
      this.#dueAt = null;
    } else if (act === 'snooze') {
      this.#isSnoozed = true;
    } else if (act === 'wake') {
      this.#isSnoozed = false;
      if (this.#isCallOwed) this.#call(now);
      else this.look(now);
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
    if (this.#isSnoozed || this.#dueAt === null || this.#dueAt > now) return;
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
    this.#isCallOwed = false;
    this.#dueAt = now + PLAN[this.#severity].firstAction * MINUTE;
  }

  #comeBack(why: string, now: number): void {
    this.#say('CALLING', `returned ${why}`);
    this.#isCallOwed = this.#isSnoozed;
    this.#dueAt = null;
    if (!this.#isSnoozed) this.#call(now);
  }

  #call(now: number): void {
    this.#isCallOwed = false;
    this.story.push(`called ${RUNGS[this.#rung]}`);
    this.#dueAt = now + (PLAN[this.#severity].waits[this.#rung] ?? 0) * MINUTE;
  }

  #say(state: 'CALLING' | 'ACKNOWLEDGED' | 'ENDED', what: string): void {
    this.#state = state;
    this.story.push(what);
  }
}
