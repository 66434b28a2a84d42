import type { SituationGround } from '../situation/situation-ground.ts';
import { type Guard, guardKey } from './guard.policy.ts';
import type { Reel } from './reel.ts';
import { Tape } from './tape.ts';

/** Each holds the facts of a whole operation. */
const RESTING = 6;

/** The tapes that nobody plays, ready for the next question; the one that was not wanted for longest makes room. */
export class TapeShelf {
  readonly #ground: SituationGround;
  /** The one that came back last is last. */
  readonly #resting: Tape[] = [];
  readonly #playing = new Set<Tape>();

  constructor(ground: SituationGround) {
    this.#ground = ground;
  }

  /** The tape of a reel and guard that is nearest to a place and not beyond it; where there is none, one at the beginning. */
  take(reel: Reel, guard: Guard, place: number): Tape {
    const key = guardKey(guard);
    const fitting = this.#resting.filter(
      (tape) => tape.reel === reel && tape.place <= place && guardKey(tape.guard) === key,
    );
    const nearest = fitting.reduce<Tape | null>(
      (best, tape) => (best === null || tape.place > best.place ? tape : best),
      null,
    );
    if (nearest !== null) this.#resting.splice(this.#resting.indexOf(nearest), 1);
    const tape = nearest ?? new Tape(this.#ground, reel, guard);
    this.#playing.add(tape);
    return tape;
  }

  giveBack(tape: Tape): void {
    this.#playing.delete(tape);
    if (tape.isSpoilt) return;
    this.#resting.push(tape);
    if (this.#resting.length > RESTING) this.#resting.shift();
  }

  /** From a place on, a reel is another one now. */
  spoil(reel: Reel, place: number): void {
    for (const tape of [...this.#resting, ...this.#playing]) {
      if (tape.reel === reel && tape.place > place) tape.spoil();
    }
    const sound = this.#resting.filter((tape) => !tape.isSpoilt);
    this.#resting.splice(0, this.#resting.length, ...sound);
  }
}
