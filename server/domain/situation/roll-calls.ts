import { must } from '../../kernel/must.ts';
import type { RollCallAnswered, RollCallClosed, RollCallOpened } from '../rollcall/rollcall.events.ts';
import type { PictureTree } from './picture-tree.ts';
import type { RegionFacts } from './region-facts.ts';
import { RollCallFacts } from './roll-call-facts.ts';

/** The roll-calls that are open, folded from their events into the regions that ask and are asked. */
export class RollCalls {
  readonly #tree: PictureTree;
  readonly #open = new Map<string, RollCallFacts>();

  constructor(tree: PictureTree) {
    this.#tree = tree;
  }

  /** Throws where it names a region that does not exist. */
  open(seq: number, opened: RollCallOpened): void {
    const asking = this.#region(opened.region);
    const asked = opened.asked.map((code) => this.#region(code));
    const rollCall = new RollCallFacts(opened);
    this.#open.set(opened.rollCallId, rollCall);
    asking.rollCall = rollCall;
    asking.noteRollCall(seq);
    for (const region of asked) {
      region.rollCallAbove = rollCall;
      region.noteRollCall(seq);
    }
  }

  /** Throws where the roll-call is not open, or does not ask the region. */
  answer(seq: number, { rollCallId, region, readiness }: RollCallAnswered): void {
    const rollCall = this.#rollCall(rollCallId);
    if (!rollCall.asks(region)) throw new Error(`roll-call ${rollCallId} does not ask region ${region}`);
    rollCall.answer(region, readiness);
    for (const code of [rollCall.opened.region, region]) this.#region(code).noteRollCall(seq);
  }

  /** Where a later one has taken its place on a screen it leaves that one there. Throws where it is not open. */
  close(seq: number, { rollCallId }: RollCallClosed): void {
    const rollCall = this.#rollCall(rollCallId);
    this.#open.delete(rollCallId);
    const { region, asked } = rollCall.opened;
    const asking = this.#region(region);
    if (asking.rollCall === rollCall) {
      asking.rollCall = null;
      asking.noteRollCall(seq);
    }
    for (const each of asked.map((code) => this.#region(code))) {
      if (each.rollCallAbove !== rollCall) continue;
      each.rollCallAbove = null;
      each.noteRollCall(seq);
    }
  }

  /** With what the regions of the other tree have of them. */
  takeOver(other: RollCalls): void {
    const own = (theirs: RollCallFacts | null) =>
      theirs && must(this.#open.get(theirs.opened.rollCallId), 'a roll-call that is open');
    for (const [id, theirs] of other.#open) {
      const rollCall = new RollCallFacts(theirs.opened);
      rollCall.takeOver(theirs);
      this.#open.set(id, rollCall);
    }
    for (const theirs of other.#tree.regions()) {
      const region = this.#region(theirs.code);
      region.rollCall = own(theirs.rollCall);
      region.rollCallAbove = own(theirs.rollCallAbove);
    }
  }

  #region(code: string): RegionFacts {
    return must(this.#tree.region(code), `region ${code}`);
  }

  #rollCall(id: string): RollCallFacts {
    return must(this.#open.get(id), `an open roll-call ${id}`);
  }
}
