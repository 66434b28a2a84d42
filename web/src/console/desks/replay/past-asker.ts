import type { ReplayBasis } from '../../../generated/graphql.ts';
import type { SituationPatch } from '../../../situation/situation.types.ts';
import type { Fault } from '../../server/fault.ts';

/** A past instant of a scope, and by what it is drawn. */
export interface PastQuestion {
  readonly scope: string;
  /** On the operation's clock, epoch milliseconds. */
  readonly at: number;
  readonly basis: ReplayBasis;
}

/** A picture, with the question that it answers. */
export interface PastPicture {
  readonly question: PastQuestion;
  readonly state: SituationPatch;
}

export interface PastView {
  /** The newest picture there is; it may be of another instant than the one that is wanted. */
  readonly shown: PastPicture | null;
  readonly isAwaited: boolean;
  /** Why the newest question has no answer. */
  readonly fault: Fault | null;
}

export type AskPast = (question: PastQuestion) => Promise<PastPicture | Fault>;

/**
 * What was known then never changes, so pictures of it are kept; of what happened more may still become known. None for long: an
 * incident may be made more guarded at any time, and is from then on in no picture of the past.
 */
const KEPT = 120;
export const KEPT_FOR_MS = 60_000;

const isSame = (one: PastQuestion, other: PastQuestion): boolean =>
  one.scope === other.scope && one.at === other.at && one.basis === other.basis;

/** Asks for one past picture after the other: while an answer is awaited only the newest wish is remembered. */
export class PastAsker {
  readonly #ask: AskPast;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #kept: { readonly picture: PastPicture; readonly since: number }[] = [];
  #wanted: PastQuestion | null = null;
  #isAsking = false;
  #view: PastView = { shown: null, isAwaited: false, fault: null };

  /** `now`: milliseconds that nobody can set back. */
  constructor(ask: AskPast, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  readonly view = (): PastView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  want(question: PastQuestion): void {
    if (this.#wanted !== null && isSame(this.#wanted, question) && this.#view.fault === null) return;
    this.#wanted = question;
    this.#kept = this.#kept.filter(({ since }) => this.#now() - since < KEPT_FOR_MS);
    const kept = this.#kept.find(({ picture }) => isSame(picture.question, question));
    if (kept !== undefined) {
      this.#become({ shown: kept.picture, isAwaited: false, fault: null });
      return;
    }
    this.#become({ ...this.#view, isAwaited: true });
    void this.#askOn();
  }

  /** Asks anew for what has no answer. */
  retry(): void {
    if (this.#wanted !== null) this.want({ ...this.#wanted });
  }

  /** Asks quietly for the picture that is shown as it may be shown by now; where there is none for him any more, it goes. */
  async renew(): Promise<void> {
    const { shown, isAwaited } = this.#view;
    if (shown === null || isAwaited || this.#isAsking) return;
    this.#isAsking = true;
    const answer = await this.#ask(shown.question);
    this.#isAsking = false;
    if (this.#view.shown === shown) {
      if (!('code' in answer)) this.#become({ ...this.#view, shown: answer });
      else if (answer.code === 'SCOPE_UNKNOWN')
        this.#become({ shown: null, isAwaited: false, fault: answer });
    }
    if (this.#view.isAwaited) void this.#askOn();
  }

  async #askOn(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    for (let question = this.#wanted; question !== null; question = this.#unanswered(question)) {
      const answer = await this.#ask(question);
      this.#take(question, answer);
    }
    this.#isAsking = false;
  }

  /** Null where the newest wish has its answer, be it a no. */
  #unanswered(answered: PastQuestion): PastQuestion | null {
    const wanted = this.#wanted;
    return wanted === null || !this.#view.isAwaited || isSame(wanted, answered) ? null : wanted;
  }

  #take(question: PastQuestion, answer: PastPicture | Fault): void {
    const isWanted = this.#wanted !== null && isSame(this.#wanted, question);
    if ('code' in answer) {
      if (isWanted) this.#become({ ...this.#view, isAwaited: false, fault: answer });
      return;
    }
    if (question.basis === 'RECEIVED') this.#keep(answer);
    // On the way to another instant a picture in between is shown as well; of another scope or basis it is not.
    const isOnTheWay = this.#wanted?.scope === question.scope && this.#wanted.basis === question.basis;
    if (isWanted) this.#become({ shown: answer, isAwaited: false, fault: null });
    else if (isOnTheWay && this.#view.isAwaited) this.#become({ ...this.#view, shown: answer });
  }

  #keep(picture: PastPicture): void {
    this.#kept = [...this.#kept, { picture, since: this.#now() }].slice(-KEPT);
  }

  #become(view: PastView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
