import { Pace } from '../../kernel/pace.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import type { Picture } from '../situation/picture.ts';
import type { SituationGround } from '../situation/situation-ground.ts';
import { Chronicle, type ChronicledEvent, type ChronicledIncident, type LoggedEvent } from './chronicle.ts';
import { guardFor } from './guard.policy.ts';
import { PastTurns } from './past-turns.ts';
import { Reel, type ReplayBasisCode } from './reel.ts';
import { type Tape, tapeKey } from './tape.ts';
import { TapeShelf } from './tape-shelf.ts';

/** Part of the log. */
export interface LogStretch {
  readonly seq: number;
  readonly until: number;
  readonly limit: number;
}

export interface PastPicturesParts {
  readonly ground: SituationGround;
  /** Events of the log after `seq` up to `until`, in the order of commits, at most `limit`. */
  readonly read: (stretch: LogStretch) => Promise<readonly LoggedEvent[]>;
  /** The newest event that the live picture holds, once that has taken in what was committed. */
  readonly head: () => Promise<number>;
  /** Copies of pictures are at least so many events apart; left out: as far as it pays. */
  readonly copiesApart?: number;
}

export interface PastQuestion {
  /** On the operation's clock, epoch milliseconds. */
  readonly instant: number;
  readonly basis: ReplayBasisCode;
  readonly sight: Sight;
}

export type TakeEvent = (event: ChronicledEvent, instant: number) => void;

/** So many events are read at once: few enough that nothing waits long for it. */
const PAGE = 400;

/**
 * The picture at any past instant. The log is read when the first question comes, and followed when others do. All of it is
 * done in slices of a few milliseconds, so that nothing else waits for it.
 */
export class PastPictures {
  readonly #parts: PastPicturesParts;
  readonly #chronicle = new Chronicle();
  readonly #reels: Readonly<Record<ReplayBasisCode, Reel>>;
  readonly #shelf: TapeShelf;
  #reading: Promise<void> | null = null;
  readonly #turns = new PastTurns();

  constructor(parts: PastPicturesParts) {
    this.#parts = parts;
    this.#shelf = new TapeShelf(parts.ground, parts.copiesApart);
    const reel = (basis: ReplayBasisCode) => new Reel(this.#chronicle, basis);
    this.#reels = { RECEIVED: reel('RECEIVED'), HAPPENED: reel('HAPPENED') };
  }

  /**
   * What `draw` makes of the picture of a question, which it must not keep. The picture is drawn for the levels at which
   * incidents stand at the moment of the answer. `asker`: the principal; what one asks for waits for its turn among all.
   * Throws the faults `TOO_MANY_REQUESTS` and `UNAVAILABLE` where too much waits already, or it waits too long.
   */
  draw<Drawn>(asker: string, question: PastQuestion, draw: (picture: Picture) => Drawn): Promise<Drawn> {
    return this.#turns.run(asker, () => this.#draw(question, draw));
  }

  /** Goes through the whole log as it is known now, in its order and in slices. Waits and throws as `draw`. */
  each(asker: string, basis: ReplayBasisCode, take: TakeEvent): Promise<void> {
    return this.#turns.run(asker, () => this.#each(basis, take));
  }

  async #each(basis: ReplayBasisCode, take: TakeEvent): Promise<void> {
    await this.#catchUp();
    const pace = new Pace();
    const { events } = this.#chronicle;
    for (let position = 0, end = events.length; position < end; position += 1) {
      const event = events[position];
      if (event !== undefined) take(event, this.#reels[basis].instantOf(event));
      if (pace.isOver) await pace.giveWay();
    }
  }

  /** Every incident as it stands, once the log was read. */
  get incidents(): ReadonlyMap<string, ChronicledIncident> {
    return this.#chronicle.incidents;
  }

  async #draw<Drawn>(question: PastQuestion, draw: (picture: Picture) => Drawn): Promise<Drawn> {
    const pace = new Pace();
    const reel = this.#reels[question.basis];
    for (;;) {
      await this.#catchUp();
      const guard = guardFor(question.sight, this.#chronicle.incidents);
      const tape = this.#shelf.take(reel, guard, reel.countAt(question.instant));
      try {
        await tape.moveTo(reel.countAt(question.instant), pace, () => this.#shelf.keep(tape));
        if (await this.#isCurrent(tape, question)) return draw(tape.picture);
      } finally {
        this.#shelf.giveBack(tape);
      }
    }
  }

  /** Whether nothing that came meanwhile changes the answer: the past itself, or what may be shown of it. */
  async #isCurrent(tape: Tape, { instant, sight }: PastQuestion): Promise<boolean> {
    await this.#catchUp();
    const isSame = tapeKey(tape.reel, guardFor(sight, this.#chronicle.incidents)) === tape.key;
    return isSame && !tape.isSpoilt && tape.place === tape.reel.countAt(instant);
  }

  async #catchUp(): Promise<void> {
    // Whoever is reading may have looked how long the log is before what this asker knows of was committed.
    await this.#reading?.catch(() => undefined);
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    const { read, head } = this.#parts;
    const pace = new Pace();
    const { events } = this.#chronicle;
    for (const until = await head(); events.length < until; ) {
      const page = await read({ seq: events.length, until, limit: PAGE });
      if (page.length === 0) throw new Error(`the log ends at event ${events.length}, before ${until}`);
      for (const event of page) {
        this.#chronicle.take(event);
        if (pace.isOver) await pace.giveWay();
      }
      // At once: a tape that moves meanwhile must not meet a reel that is another one already.
      for (const reel of Object.values(this.#reels)) this.#shelf.spoil(reel, reel.extend());
    }
  }
}
