import { Refusal } from '../../kernel/refusal.ts';

/** What was sent as the key of the device is no public key on P-256. */
export class WallKeyMalformed extends Refusal {
  readonly typeName = 'WallKeyMalformed';
  readonly code = 'WALL_KEY_MALFORMED';

  constructor() {
    super('The key of this device cannot be read. Reload the page of the wall, so that it makes a new one.');
  }
}

/** Only an exercise lets a screen in by itself. */
export class WallNeedsApproval extends Refusal {
  readonly typeName = 'WallNeedsApproval';
  readonly code = 'WALL_NEEDS_APPROVAL';

  constructor() {
    super(
      'This operation is real: a coordinator lets each wall in. Open the wall without the key of an exercise.',
    );
  }
}

/** The key is not that of the exercise which runs here. */
export class ExerciseKeyWrong extends Refusal {
  readonly typeName = 'ExerciseKeyWrong';
  readonly code = 'EXERCISE_KEY_WRONG';

  constructor() {
    super('The link belongs to another exercise. Use the link that this server printed as it was started.');
  }
}

/** No wall may be made of this region. */
export class WallScopeUnknown extends Refusal {
  readonly typeName = 'WallScopeUnknown';
  readonly code = 'WALL_SCOPE_UNKNOWN';
  readonly #scope: string;

  constructor(scope: string) {
    super(
      `A wall shows the regency or one of its kecamatan, and ${scope} is neither. Choose another region.`,
    );
    this.#scope = scope;
  }
  override fields() {
    return { scope: this.#scope };
  }
}

/** Not even the largest text could be read from the farthest seat. */
export class WallScreenTooSmall extends Refusal {
  readonly typeName = 'WallScreenTooSmall';
  readonly code = 'WALL_SCREEN_TOO_SMALL';
  readonly #maximumMetres: number;

  constructor(maximumMetres: number) {
    super(`The screen is too small for this distance: seats may be at most ${maximumMetres} m away.`);
    this.#maximumMetres = maximumMetres;
  }
  override fields() {
    return { maximumMetres: this.#maximumMetres };
  }
}

/** A measure that no screen or room has. */
export class WallScreenOutOfRange extends Refusal {
  readonly typeName = 'WallScreenOutOfRange';
  readonly code = 'WALL_SCREEN_OUT_OF_RANGE';
  readonly #range: { readonly field: string; readonly minimum: number; readonly maximum: number };

  constructor(field: string, minimum: number, maximum: number) {
    super(`The value in "${field}" must lie between ${minimum} and ${maximum}. Measure again.`);
    this.#range = { field, minimum, maximum };
  }
  override fields() {
    return this.#range;
  }
}

/** No wall of this id was let in, or none that the asker may know of. */
export class WallUnknown extends Refusal {
  readonly typeName = 'WallUnknown';
  readonly code = 'WALL_UNKNOWN';
  readonly #wall: string;

  constructor(wall: string) {
    super('There is no such wall. Choose one from the list.');
    this.#wall = wall;
  }
  override fields() {
    return { wall: this.#wall };
  }
}

/** The wall was taken out of use before. */
export class WallAlreadyUnpaired extends Refusal {
  readonly typeName = 'WallAlreadyUnpaired';
  readonly code = 'WALL_ALREADY_UNPAIRED';
  readonly #wall: string;
  readonly #unpairedAt: number;

  constructor(wall: string, unpairedAt: number) {
    super('This wall was unpaired and takes no orders. Pair the screen again to use it.');
    this.#wall = wall;
    this.#unpairedAt = unpairedAt;
  }
  override fields() {
    return { wall: this.#wall, unpairedAt: this.#unpairedAt };
  }
}

/** What hides or shows the picture to a whole room is explained. */
export class ReasonNeeded extends Refusal {
  readonly typeName = 'ReasonNeeded';
  readonly code = 'REASON_NEEDED';

  constructor() {
    super('This goes on record with a reason. Write one, and send it again.');
  }
}

/** A change that changes nothing. */
export class WallSettingsMissing extends Refusal {
  readonly typeName = 'WallSettingsMissing';
  readonly code = 'WALL_SETTINGS_MISSING';

  constructor() {
    super('No setting was named. Say which one should change.');
  }
}
