import type { PictureTree } from './picture-tree.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { type TpsEffect, watchTps } from './tps-change.ts';
import type { TpsFacts } from './tps-facts.ts';

/** Changes TPS, and tells the regions around them what that changes there. */
export class TpsChanges {
  readonly #tree: PictureTree;
  readonly #schedule: StageSchedule;
  readonly #onHoldChanged: (seq: number, incidentId: string) => void;

  /** `onHoldChanged`: told of each incident whose hold on a TPS begins or ends by event `seq`. */
  constructor(
    tree: PictureTree,
    schedule: StageSchedule,
    onHoldChanged: (seq: number, incidentId: string) => void,
  ) {
    this.#tree = tree;
    this.#schedule = schedule;
    this.#onHoldChanged = onHoldChanged;
  }

  /** What `act` changed of the TPS; null where nothing. */
  change(seq: number, tps: TpsFacts, act: () => void): TpsEffect | null {
    const effect = watchTps(tps, this.#schedule, act);
    if (effect === null) return null;
    for (const region of this.#tree.around(tps)) region.noteTpsChange(seq, tps, effect.change);
    for (const { position } of effect.changed) {
      for (const incidentId of tps.hindrancesOf(position)) this.#onHoldChanged(seq, incidentId);
    }
    return effect;
  }

  /** One more word from a region, or one less. */
  noteWord(seq: number, regionCode: string, by: 1 | -1): void {
    for (const region of this.#tree.region(regionCode)?.chain ?? []) region.noteWord(seq, by);
  }
}
