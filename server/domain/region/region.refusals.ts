import { Refusal } from '../../kernel/refusal.ts';

/** The roster has no TPS of this code. */
export class TpsUnknown extends Refusal {
  readonly typeName = 'TpsUnknown';
  readonly code = 'TPS_UNKNOWN';
  readonly #tps: string;

  constructor(tps: string) {
    super(`The roster has no TPS ${tps}. Check the code of the desa and the number.`);
    this.#tps = tps;
  }
  override fields() {
    return { tps: this.#tps };
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
    super(
      `TPS ${tps} does not lie in region ${region}. Name the region that holds every TPS of the incident.`,
    );
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
  readonly #latitude: number;
  readonly #longitude: number;

  constructor({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }) {
    super('The point is not on earth: latitude goes from -90 to 90 degrees, longitude from -180 to 180.');
    this.#latitude = latitude;
    this.#longitude = longitude;
  }
  override fields() {
    return { latitude: this.#latitude, longitude: this.#longitude };
  }
}

/** A roster file holds something that is wrong: nothing of it was saved. */
export class RosterNotSound extends Refusal {
  readonly typeName = 'RosterNotSound';
  readonly code = 'ROSTER_NOT_SOUND';
  readonly #faults: number;

  constructor(faults: number) {
    super(`${faults} things are wrong with this file, and nothing of it was saved. Compare it first.`);
    this.#faults = faults;
  }
  override fields() {
    return { faults: this.#faults };
  }
}
