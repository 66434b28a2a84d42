import { Refusal } from '../../kernel/refusal.ts';
import type { Readiness } from './rollcall.events.ts';

/** No such roll-call, or none that asks anybody whom the asker may answer for. */
export class RollCallUnknown extends Refusal {
  readonly typeName = 'RollCallUnknown';
  readonly code = 'ROLL_CALL_UNKNOWN';
  readonly #rollCall: string;

  constructor(rollCall: string) {
    super('There is no such roll-call here. Reload the page and look which one is open.');
    this.#rollCall = rollCall;
  }
  override fields() {
    return { rollCall: this.#rollCall };
  }
}

/** A region asks one question at a time: two that are open together cannot be told apart by who answers. */
export class RollCallAlreadyOpen extends Refusal {
  readonly typeName = 'RollCallAlreadyOpen';
  readonly code = 'ROLL_CALL_ALREADY_OPEN';
  readonly #rollCall: string;
  readonly #closesAt: number;

  constructor(rollCall: string, closesAt: number) {
    super('A roll-call is open here already. Wait until it closes, or close it first.');
    this.#rollCall = rollCall;
    this.#closesAt = closesAt;
  }
  override fields() {
    return { rollCall: this.#rollCall, closesAt: this.#closesAt };
  }
}

/** It was closed before, or its time is up. */
export class RollCallAlreadyClosed extends Refusal {
  readonly typeName = 'RollCallAlreadyClosed';
  readonly code = 'ROLL_CALL_ALREADY_CLOSED';
  readonly #closedAt: number;

  constructor(closedAt: number) {
    super('The roll-call is closed. Tell the command post by telephone.');
    this.#closedAt = closedAt;
  }
  override fields() {
    return { closedAt: this.#closedAt };
  }
}

/** Nobody was named. */
export class RollCallAsksNobody extends Refusal {
  readonly typeName = 'RollCallAsksNobody';
  readonly code = 'ROLL_CALL_ASKS_NOBODY';

  constructor() {
    super('A roll-call asks at least one region. Choose who is asked.');
  }
}

/** A region that was to be asked is not one of those directly below the region that asks. */
export class RegionNotBelow extends Refusal {
  readonly typeName = 'RegionNotBelow';
  readonly code = 'REGION_NOT_BELOW';
  readonly #region: string;
  readonly #above: string;

  constructor(region: string, above: string) {
    super(
      'A regency asks its kecamatan, a kecamatan its desa. Choose regions directly below the one that asks.',
    );
    this.#region = region;
    this.#above = above;
  }
  override fields() {
    return { region: this.#region, above: this.#above };
  }
}

/** The roll-call does not ask this region. */
export class RegionNotAsked extends Refusal {
  readonly typeName = 'RegionNotAsked';
  readonly code = 'REGION_NOT_ASKED';
  readonly #region: string;

  constructor(region: string) {
    super('This roll-call does not ask the region that was sent. Answer for one that it asks.');
    this.#region = region;
  }
  override fields() {
    return { region: this.#region };
  }
}

/** The region answered otherwise than the sender knew; who changes an answer names the one he changes. */
export class RollCallAlreadyAnswered extends Refusal {
  readonly typeName = 'RollCallAlreadyAnswered';
  readonly code = 'ROLL_CALL_ALREADY_ANSWERED';
  readonly #readiness: Readiness;
  readonly #answeredAt: number;

  constructor(readiness: Readiness, answeredAt: number) {
    super(
      'Somebody answered for this region already. To change that answer, send the one that stands in "was".',
    );
    this.#readiness = readiness;
    this.#answeredAt = answeredAt;
  }
  override fields() {
    return { readiness: this.#readiness, answeredAt: this.#answeredAt };
  }
}

/** A closing time that is over, or so far ahead that the question would be forgotten. */
export class ClosingTimeOutOfRange extends Refusal {
  readonly typeName = 'ClosingTimeOutOfRange';
  readonly code = 'CLOSING_TIME_OUT_OF_RANGE';
  readonly #earliest: number;
  readonly #latest: number;

  constructor(earliest: number, latest: number) {
    super('A roll-call closes after now, and within twelve hours. Choose another closing time.');
    this.#earliest = earliest;
    this.#latest = latest;
  }
  override fields() {
    return { earliest: this.#earliest, latest: this.#latest };
  }
}
