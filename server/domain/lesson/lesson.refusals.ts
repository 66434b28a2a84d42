import { Refusal } from '../../kernel/refusal.ts';

/** No such lesson, or none of a region in which the asker writes them. */
export class LessonUnknown extends Refusal {
  readonly typeName = 'LessonUnknown';
  readonly code = 'LESSON_UNKNOWN';
  readonly #lesson: string;

  constructor(lesson: string) {
    super('There is no such lesson here. Reload the report and look which ones there are.');
    this.#lesson = lesson;
  }
  override fields() {
    return { lesson: this.#lesson };
  }
}

/** Somebody changed it since the sender looked. */
export class LessonStale extends Refusal {
  readonly typeName = 'LessonStale';
  readonly code = 'LESSON_STALE';
  readonly #version: number;

  constructor(version: number) {
    super('Somebody changed the lesson meanwhile. Look at it as it is now, then change it.');
    this.#version = version;
  }
  override fields() {
    return { version: this.#version };
  }
}

/** It was withdrawn before. */
export class LessonAlreadyWithdrawn extends Refusal {
  readonly typeName = 'LessonAlreadyWithdrawn';
  readonly code = 'LESSON_ALREADY_WITHDRAWN';
  readonly #withdrawnAt: number;

  constructor(withdrawnAt: number) {
    super('The lesson was withdrawn before. Record it anew if it is to stand.');
    this.#withdrawnAt = withdrawnAt;
  }
  override fields() {
    return { withdrawnAt: this.#withdrawnAt };
  }
}

/** Nobody can follow it up by an instant that has passed. */
export class LessonDueInPast extends Refusal {
  readonly typeName = 'LessonDueInPast';
  readonly code = 'LESSON_DUE_IN_PAST';
  readonly #now: number;

  constructor(now: number) {
    super('The date by which it is to be followed up has passed. Name one that is still to come.');
    this.#now = now;
  }
  override fields() {
    return { now: this.#now };
  }
}
