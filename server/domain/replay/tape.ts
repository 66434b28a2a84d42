import type { Pace } from '../../kernel/pace.ts';
import { Picture } from '../situation/picture.ts';
import type { SituationGround } from '../situation/situation-ground.ts';
import type { Guard } from './guard.policy.ts';
import type { Reel } from './reel.ts';

/** A picture at some place of a reel, drawn under one guard. It can only go forward. */
export class Tape {
  readonly picture: Picture;
  readonly reel: Reel;
  readonly guard: Guard;
  #isSpoilt = false;

  constructor(ground: SituationGround, reel: Reel, guard: Guard) {
    this.picture = new Picture(ground);
    this.reel = reel;
    this.guard = guard;
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

  /** Goes forward to a place, in slices; ends early once it is spoilt. */
  async moveTo(place: number, pace: Pace): Promise<void> {
    while (this.place < place && !this.#isSpoilt) {
      this.picture.apply(this.reel.eventAt(this.place, this.guard));
      if (pace.isOver) await pace.giveWay();
    }
  }
}
