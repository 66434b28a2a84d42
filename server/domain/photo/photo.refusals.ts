import { Refusal } from '../../kernel/refusal.ts';

/** There is no such photo, or the asker may not see it. */
export class PhotoUnknown extends Refusal {
  readonly typeName = 'PhotoUnknown';
  readonly code = 'PHOTO_UNKNOWN';
  readonly #photo: string;

  constructor(photo: string) {
    super('There is no such photo. Open the incident again to see those that there are.');
    this.#photo = photo;
  }
  override fields() {
    return { photo: this.#photo };
  }
}

/** The incident has this photo already, from the same sender. */
export class PhotoAlreadyAttached extends Refusal {
  readonly typeName = 'PhotoAlreadyAttached';
  readonly code = 'PHOTO_ALREADY_ATTACHED';
  readonly #photo: string;

  constructor(photo: string) {
    super('You have added this very photo to the incident before. Choose another one.');
    this.#photo = photo;
  }
  override fields() {
    return { photo: this.#photo };
  }
}

/** More bytes than a photo may have, or none. */
export class PhotoSizeOutOfRange extends Refusal {
  readonly typeName = 'PhotoSizeOutOfRange';
  readonly code = 'PHOTO_SIZE_OUT_OF_RANGE';
  readonly #maximum: number;

  constructor(maximum: number) {
    super(`A photo may have ${Math.floor(maximum / 1_048_576)} MB. Take it smaller, or send a part of it.`);
    this.#maximum = maximum;
  }
  override fields() {
    return { maximum: this.#maximum };
  }
}

/** A kind of file that is no photo here; it names those that are. */
export class PhotoTypeUnsupported extends Refusal {
  readonly typeName = 'PhotoTypeUnsupported';
  readonly code = 'PHOTO_TYPE_UNSUPPORTED';
  readonly #known: readonly string[];

  constructor(known: readonly string[]) {
    super('A photo is a JPEG, PNG or WebP file. Save it as one of these, then send it again.');
    this.#known = known;
  }
  override fields() {
    return { known: this.#known };
  }
}

export type PhotoLimit = 'PER_INCIDENT' | 'PER_PRINCIPAL' | 'ON_THEIR_WAY';

const TOO_MANY: Readonly<Record<PhotoLimit, string>> = {
  PER_INCIDENT: 'The incident has as many photos as it may. Remove one that tells nothing.',
  PER_PRINCIPAL: 'You have sent as many photos as one may. Ask the post to remove some.',
  ON_THEIR_WAY: 'Too many of your photos are still on their way. Wait until one has arrived.',
};

/** One photo more than there may be. */
export class TooManyPhotos extends Refusal {
  readonly typeName = 'TooManyPhotos';
  readonly code = 'TOO_MANY_PHOTOS';
  readonly #limit: PhotoLimit;
  readonly #maximum: number;

  constructor(limit: PhotoLimit, maximum: number) {
    super(TOO_MANY[limit]);
    this.#limit = limit;
    this.#maximum = maximum;
  }
  override fields() {
    return { limit: this.#limit, maximum: this.#maximum };
  }
}
