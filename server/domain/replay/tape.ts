import type { Pace } from '../../kernel/pace.ts';
import type { Picture } from '../situation/picture.ts';
import { type Guard, guardKey } from './guard.policy.ts';
import type { Reel } from './reel.ts';

/** Tapes of one key play the same. */
export const tapeKey = (reel: Reel, guard: Guard): string => `${reel.basis} ${guardKey(guard)}`;

/** A picture at some place of a reel, drawn under one guard. It can only go forward. */
export class Tape {
  readonly picture: Picture;
  readonly reel: Reel;
  readonly guard: Guard;
  readonly key: string;
  #isSpoilt = false;

  /** `picture`: holds as many events of the reel, taken in under the guard, as it says. */
  constructor(picture: Picture, reel: Reel, guard: Guard) {
    this.picture = picture;
    this.reel = reel;
    this.guard = guard;
    this.key = tapeKey(reel, guard);
  }

  /** How many events of the reel it holds. */
  get place(): number {
    return this.picture.seq;
  }

  /** The reel is another one before the place of this tape: what it shows never was. */
  get isSpoilt(): boolean {
    return this.#isSpoilt;
  }

  spoil(): void {
    this.#isSpoilt = true;
  }

  /** Another one at the same place. */
  copy(): Tape {
    return new Tape(this.picture.copy(), this.reel, this.guard);
  }

  /** Goes forward to a place, in slices; ends early once it is spoilt. `onPlace`: told before each event. */
  async moveTo(place: number, pace: Pace, onPlace: () => void): Promise<void> {
    while (this.place < place && !this.#isSpoilt) {
      onPlace();
      this.picture.applyRead(this.reel.eventAt(this.place, this.guard));
      if (pace.isOver) await pace.giveWay();
    }
  }
}
