import { Refusal } from '../../kernel/refusal.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';

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
    super('The incident is closed. Reopen it, or raise a new one if something else happened.');
    this.#at = at;
  }
  override fields() {
    return { closedAt: this.#at };
  }
}

/** A critical or high incident is closed by another person and post than those who finished it. */
export class SecondPersonNeeded extends Refusal {
  readonly typeName = 'SecondPersonNeeded';
  readonly code = 'SECOND_PERSON_NEEDED';
  readonly #severity: Severity;

  constructor(severity: Severity) {
    super(
      'A critical or high incident takes two: one finishes it, and another person of another post closes it, or says that it is none.',
    );
    this.#severity = severity;
  }
  override fields() {
    return { severity: this.#severity };
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

/** The incident was merged into another: what is done is done about that one. */
export class IncidentIsMerged extends Refusal {
  readonly typeName = 'IncidentIsMerged';
  readonly code = 'INCIDENT_IS_MERGED';
  readonly #into: string | null;

  /** `into`: the one that it is counted with; null where the asker may not see that. */
  constructor(into: string | null) {
    super('The incident was merged into another. Act on that one, or take the merging back.');
    this.#into = into;
  }
  override fields() {
    return { into: this.#into };
  }
}

/** Only what was merged can be unmerged. */
export class IncidentNotMerged extends Refusal {
  readonly typeName = 'IncidentNotMerged';
  readonly code = 'INCIDENT_NOT_MERGED';

  constructor() {
    super('The incident is not merged into another. Look at how it stands.');
  }
}

/** An incident cannot be merged into itself. */
export class MergeIntoItself extends Refusal {
  readonly typeName = 'MergeIntoItself';
  readonly code = 'MERGE_INTO_ITSELF';

  constructor() {
    super('An incident cannot be merged into itself. Name the other one.');
  }
}

/** The incident to merge into was merged into this one, by however many steps. */
export class MergeInCircle extends Refusal {
  readonly typeName = 'MergeInCircle';
  readonly code = 'MERGE_IN_CIRCLE';
  readonly #into: string;

  constructor(into: string) {
    super('That incident is merged into this one already. Take that back first.');
    this.#into = into;
  }
  override fields() {
    return { into: this.#into };
  }
}

/** The incident to merge into was merged into a third. */
export class MergeTargetMerged extends Refusal {
  readonly typeName = 'MergeTargetMerged';
  readonly code = 'MERGE_TARGET_MERGED';
  readonly #into: string;
  readonly #root: string | null;

  constructor(into: string, root: string | null) {
    super('That incident was merged into a third. Merge into the one named in "root".');
    this.#into = into;
    this.#root = root;
  }
  override fields() {
    return { into: this.#into, root: this.#root };
  }
}

/** An incident would be counted with one outside its kecamatan, where the board of that kecamatan does not show it. */
export class MergeLeavesKecamatan extends Refusal {
  readonly typeName = 'MergeLeavesKecamatan';
  readonly code = 'MERGE_LEAVES_KECAMATAN';
  readonly #kecamatan: string;

  constructor(kecamatan: string) {
    super(
      'It would vanish from the board of its kecamatan, whose people do not see the other one. Merge within one kecamatan, or leave both.',
    );
    this.#kecamatan = kecamatan;
  }
  override fields() {
    return { kecamatan: this.#kecamatan };
  }
}

/** An incident that more people see would be counted with one that they do not see. */
export class MergeHidesIncident extends Refusal {
  readonly typeName = 'MergeHidesIncident';
  readonly code = 'MERGE_HIDES_INCIDENT';
  readonly #level: DisclosureLevel;

  constructor(level: DisclosureLevel) {
    super(
      'An incident would be counted with one that fewer people may see. Merge the other way round, or set the levels first.',
    );
    this.#level = level;
  }
  override fields() {
    return { level: this.#level };
  }
}

/** Only what is over, or said to be done, can be reopened. */
export class IncidentNotClosed extends Refusal {
  readonly typeName = 'IncidentNotClosed';
  readonly code = 'INCIDENT_NOT_CLOSED';

  constructor() {
    super('The incident is open. There is nothing to reopen.');
  }
}

/** Somebody said before that it is done. */
export class IncidentAlreadyFinished extends Refusal {
  readonly typeName = 'IncidentAlreadyFinished';
  readonly code = 'INCIDENT_ALREADY_FINISHED';

  constructor() {
    super('The incident waits for its verification already. Close it, or reopen it.');
  }
}

/** A critical incident does not wait. */
export class CriticalNotSnoozed extends Refusal {
  readonly typeName = 'CriticalNotSnoozed';
  readonly code = 'CRITICAL_NOT_SNOOZED';

  constructor() {
    super('A critical incident cannot be snoozed. Act on it, or change its severity.');
  }
}

/** An incident is snoozed from now on, and for half an hour at most. */
export class SnoozeOutOfRange extends Refusal {
  readonly typeName = 'SnoozeOutOfRange';
  readonly code = 'SNOOZE_OUT_OF_RANGE';
  readonly #earliest: number;
  readonly #latest: number;

  constructor(earliest: number, latest: number) {
    super('An incident is snoozed for half an hour at most. Name a time between those given.');
    this.#earliest = earliest;
    this.#latest = latest;
  }
  override fields() {
    return { earliest: this.#earliest, latest: this.#latest };
  }
}

/** The incident is not snoozed. */
export class IncidentNotSnoozed extends Refusal {
  readonly typeName = 'IncidentNotSnoozed';
  readonly code = 'INCIDENT_NOT_SNOOZED';

  constructor() {
    super('The incident is not snoozed. There is nothing to wake.');
  }
}
