import { Picture } from '../situation/picture.ts';
import type { SituationGround } from '../situation/situation-ground.ts';
import type { Guard } from './guard.policy.ts';
import type { Reel } from './reel.ts';
import { Tape, tapeKey } from './tape.ts';

/** Each holds the facts of a whole operation. */
const RESTING = 6;
/** Copies in all. */
const KEPT = 48;
/** Of one reel and guard; closer together they would save nothing. */
const KEPT_OF_ONE = 32;
/** Reels and guards of which there are copies; that which was not wanted for longest makes room. */
const KEYS = 6;
const CLOSEST = 256;

/**
 * Tapes that nobody plays, ready for the next question, and copies that tapes left behind on their way, evenly apart. Where one
 * went, no other goes further than from one copy to the next.
 */
export class TapeShelf {
  readonly #ground: SituationGround;
  readonly #closest: number;
  /** The one that came back last is last. */
  #resting: Tape[] = [];
  readonly #playing = new Set<Tape>();
  #kept: Tape[] = [];
  /** Of reels and guards, the one that was wanted last is last. */
  #keys: string[] = [];

  /** `closest`: copies are at least so many events apart. */
  constructor(ground: SituationGround, closest = CLOSEST) {
    this.#ground = ground;
    this.#closest = closest;
  }

  /** A tape of a reel and guard from the nearest place that is not beyond the one that is wanted. */
  take(reel: Reel, guard: Guard, place: number): Tape {
    const key = tapeKey(reel, guard);
    this.#keys = [...this.#keys.filter((each) => each !== key), key].slice(-KEYS);
    this.#kept = this.#kept.filter((tape) => this.#isPlaceOfCopy(tape));
    const isFitting = (tape: Tape) => tape.key === key && tape.place <= place;
    const resting = nearest(this.#resting.filter(isFitting));
    const kept = nearest(this.#kept.filter(isFitting));
    const tape =
      this.#takenOf(resting, kept) ?? new Tape(new Picture(this.#ground, { isStill: true }), reel, guard);
    this.#playing.add(tape);
    return tape;
  }

  /** Keeps a copy of a tape that is where one belongs. */
  keep(tape: Tape): void {
    const isThere = ({ key, place }: Tape) => key === tape.key && place === tape.place;
    if (this.#isPlaceOfCopy(tape) && !this.#kept.some(isThere)) this.#kept.push(tape.copy());
  }

  giveBack(tape: Tape): void {
    this.#playing.delete(tape);
    if (!tape.isSpoilt) this.#resting = [...this.#resting, tape].slice(-RESTING);
  }

  /** From a place on, a reel is another one now. */
  spoil(reel: Reel, place: number): void {
    const isSpoilt = (tape: Tape) => tape.reel === reel && tape.place > place;
    for (const tape of [...this.#resting, ...this.#playing]) if (isSpoilt(tape)) tape.spoil();
    this.#resting = this.#resting.filter((tape) => !tape.isSpoilt);
    this.#kept = this.#kept.filter((tape) => !isSpoilt(tape));
  }

  #takenOf(resting: Tape | null, kept: Tape | null): Tape | null {
    if (kept !== null && (resting === null || kept.place > resting.place)) return kept.copy();
    this.#resting = this.#resting.filter((tape) => tape !== resting);
    return resting;
  }

  /** Distances double as a log grows, so that of the copies that there are every second is still in its place. */
  #isPlaceOfCopy({ key, place, reel }: Tape): boolean {
    if (place === 0 || place % this.#closest !== 0 || !this.#keys.includes(key)) return false;
    const most = Math.min(KEPT_OF_ONE, Math.floor(KEPT / this.#keys.length));
    let distance = this.#closest;
    while (distance * most < reel.length) distance *= 2;
    return place % distance === 0;
  }
}

const nearest = (tapes: readonly Tape[]): Tape | null =>
  tapes.reduce<Tape | null>((best, tape) => (best === null || tape.place > best.place ? tape : best), null);
