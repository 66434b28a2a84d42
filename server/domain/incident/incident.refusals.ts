import { Refusal } from '../../kernel/refusal.ts';

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

/** The regency has no region of this code. */
export class RegionUnknown extends Refusal {
  readonly typeName = 'RegionUnknown';
  readonly code = 'REGION_UNKNOWN';
  readonly #region: string;

  constructor(region: string) {
    super(`The regency has no region ${region}. Check the code.`);
    this.#region = region;
  }
  override fields() {
    return { region: this.#region };
  }
}

/** A named TPS does not lie in the region that was named. */
export class TpsOutsideRegion extends Refusal {
  readonly typeName = 'TpsOutsideRegion';
  readonly code = 'TPS_OUTSIDE_REGION';
  readonly #tps: string;
  readonly #region: string;

  constructor(tps: string, region: string) {
    super(`TPS ${tps} does not lie in region ${region}. Name the region that holds every TPS of the incident.`);
    this.#tps = tps;
    this.#region = region;
  }
  override fields() {
    return { tps: this.#tps, region: this.#region };
  }
}

/** Latitude or longitude is out of range. */
export class PointNotOnEarth extends Refusal {
  readonly typeName = 'PointNotOnEarth';
  readonly code = 'POINT_NOT_ON_EARTH';

  constructor() {
    super('The point is not on earth: latitude goes from -90 to 90 degrees, longitude from -180 to 180.');
  }
}

/** The operation has no such category, or the category has no such kind. */
export class CategoryUnknown extends Refusal {
  readonly typeName = 'CategoryUnknown';
  readonly code = 'CATEGORY_UNKNOWN';
  readonly #sent: { category: string; kind: string | null };
  readonly #known: readonly string[];

  constructor(sent: { category: string; kind: string | null }, known: readonly string[]) {
    super('The category or kind that was sent is not part of this operation. Use one of those named in "known".');
    this.#sent = sent;
    this.#known = known;
  }
  override fields() {
    return { ...this.#sent, known: this.#known };
  }
}
