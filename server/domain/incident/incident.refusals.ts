import { Refusal } from '../../kernel/refusal.ts';
import type { DisclosureLevel } from '../access/disclosure.policy.ts';

/** The operation has no incident of this id. */
export class IncidentUnknown extends Refusal {
  readonly typeName = 'IncidentUnknown';
  readonly code = 'INCIDENT_UNKNOWN';
  readonly #incident: string;

  constructor(incident: string) {
    super('No such incident. Check its id.');
    this.#incident = incident;
  }
  override fields() {
    return { incident: this.#incident };
  }
}

/** Somebody acknowledged the incident before. */
export class IncidentAlreadyAcknowledged extends Refusal {
  readonly typeName = 'IncidentAlreadyAcknowledged';
  readonly code = 'INCIDENT_ALREADY_ACKNOWLEDGED';
  readonly #by: string;
  readonly #at: number;

  constructor(by: string, at: number) {
    super('The incident was already acknowledged. Look at who has it in hand.');
    this.#by = by;
    this.#at = at;
  }
  override fields() {
    return { acknowledgedBy: this.#by, acknowledgedAt: this.#at };
  }
}

/** The incident was closed before. */
export class IncidentAlreadyClosed extends Refusal {
  readonly typeName = 'IncidentAlreadyClosed';
  readonly code = 'INCIDENT_ALREADY_CLOSED';
  readonly #at: number;

  constructor(at: number) {
    super('The incident is closed. Raise a new one if something else happened.');
    this.#at = at;
  }
  override fields() {
    return { closedAt: this.#at };
  }
}

/** A critical or high incident is closed only when a second office confirms it. */
export class SecondPersonNeeded extends Refusal {
  readonly typeName = 'SecondPersonNeeded';
  readonly code = 'SECOND_PERSON_NEEDED';

  constructor() {
    super('A critical or high incident is closed by two: name another post that verified it.');
  }
}

/** The operation has no such category, or the category has no such kind. */
export class CategoryUnknown extends Refusal {
  readonly typeName = 'CategoryUnknown';
  readonly code = 'CATEGORY_UNKNOWN';
  readonly #sent: { category: string; kind: string | null };
  readonly #known: readonly string[];

  constructor(sent: { category: string; kind: string | null }, known: readonly string[]) {
    super(
      'The category or kind that was sent is not part of this operation. Use one of those named in "known".',
    );
    this.#sent = sent;
    this.#known = known;
  }
  override fields() {
    return { ...this.#sent, known: this.#known };
  }
}

/** The asker's rights here are those of other posts. */
export class PostNotYours extends Refusal {
  readonly typeName = 'PostNotYours';
  readonly code = 'POST_NOT_YOURS';
  readonly #post: string;
  readonly #posts: readonly string[];

  constructor(post: string, posts: readonly string[]) {
    super('You do not act here in the name of this post. Use one of those named in "posts".');
    this.#post = post;
    this.#posts = posts;
  }
  override fields() {
    return { post: this.#post, posts: this.#posts };
  }
}

/** The incident has this level already. */
export class LevelUnchanged extends Refusal {
  readonly typeName = 'LevelUnchanged';
  readonly code = 'LEVEL_UNCHANGED';
  readonly #level: DisclosureLevel;

  constructor(level: DisclosureLevel) {
    super('The incident has this level already. Nothing needs to be done.');
    this.#level = level;
  }
  override fields() {
    return { level: this.#level };
  }
}

/** Nobody puts an incident where he could not see it himself. */
export class LevelNotYours extends Refusal {
  readonly typeName = 'LevelNotYours';
  readonly code = 'LEVEL_NOT_YOURS';
  readonly #level: DisclosureLevel;
  readonly #levels: readonly DisclosureLevel[];

  constructor(level: DisclosureLevel, levels: readonly DisclosureLevel[]) {
    super(
      'You could not see the incident at this level. Use one named in "levels", and ask the command post to restrict it.',
    );
    this.#level = level;
    this.#levels = levels;
  }
  override fields() {
    return { level: this.#level, levels: this.#levels };
  }
}

/** What hinders a stage is seen by everybody, so not everybody may be kept from seeing why. */
export class LevelHidesHindrance extends Refusal {
  readonly typeName = 'LevelHidesHindrance';
  readonly code = 'LEVEL_HIDES_HINDRANCE';
  readonly #stage: string;

  constructor(stage: string) {
    super(
      'Everybody sees that a stage is hindered. Report the hindrance as a BIASA incident of its own, and this one without it.',
    );
    this.#stage = stage;
  }
  override fields() {
    return { hindersStage: this.#stage };
  }
}
