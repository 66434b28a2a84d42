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

/** What was known then never changes, so pictures of it are kept; of what happened more may still become known. */
const KEPT = 120;

const isSame = (one: PastQuestion, other: PastQuestion): boolean =>
  one.scope === other.scope && one.at === other.at && one.basis === other.basis;

/** Asks for one past picture after the other: while an answer is awaited only the newest wish is remembered. */
export class PastAsker {
  readonly #ask: AskPast;
  readonly #listeners = new Set<() => void>();
  readonly #kept: PastPicture[] = [];
  #wanted: PastQuestion | null = null;
  #isAsking = false;
  #view: PastView = { shown: null, isAwaited: false, fault: null };

  constructor(ask: AskPast) {
    this.#ask = ask;
  }

  readonly view = (): PastView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  want(question: PastQuestion): void {
    if (this.#wanted !== null && isSame(this.#wanted, question) && this.#view.fault === null) return;
    this.#wanted = question;
    const kept = this.#kept.find((picture) => isSame(picture.question, question));
    if (kept !== undefined) {
      this.#become({ shown: kept, isAwaited: false, fault: null });
      return;
    }
    this.#become({ ...this.#view, isAwaited: true });
    void this.#askOn();
  }

  /** Asks anew for what has no answer. */
  retry(): void {
    if (this.#wanted !== null) this.want({ ...this.#wanted });
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
    this.#kept.push(picture);
    if (this.#kept.length > KEPT) this.#kept.shift();
  }

  #become(view: PastView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
