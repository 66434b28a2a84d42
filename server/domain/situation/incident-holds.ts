import type { IncidentFacts } from './incident-facts.ts';
import type { StageSchedule } from './stage-schedule.ts';
import type { TpsChanges } from './tps-changes.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

/** TPS that an event has kept from a stage, or let go on with it, because of one incident. */
export interface HoldChange {
  readonly kind: 'STAGE_HINDERED' | 'STAGE_RELEASED';
  readonly incident: IncidentFacts;
  readonly stage: string;
  readonly tpsList: readonly TpsFacts[];
}

/** Which incidents keep their TPS from which stage: an open one, and one that is counted with an open one. */
export class IncidentHolds {
  readonly #schedule: StageSchedule;
  readonly #changes: TpsChanges;
  readonly #held = new Map<IncidentFacts, string>();

  constructor(schedule: StageSchedule, changes: TpsChanges) {
    this.#schedule = schedule;
    this.#changes = changes;
  }

  /** Event `seq` has changed an incident, or the one that it is counted with; `isHolding`: whether that one is open. */
  settle(seq: number, incident: IncidentFacts, isHolding: boolean): HoldChange[] {
    const stage = isHolding ? incident.standing.hindersStage : null;
    const held = this.#held.get(incident) ?? null;
    if (stage === held) return [];
    if (stage === null) this.#held.delete(incident);
    else this.#held.set(incident, stage);
    return [
      ...(held === null ? [] : this.#turn(seq, 'STAGE_RELEASED', incident, held)),
      ...(stage === null ? [] : this.#turn(seq, 'STAGE_HINDERED', incident, stage)),
    ];
  }

  /** `own`: the incident here that an incident of the other one is. */
  takeOver(other: IncidentHolds, own: (incident: IncidentFacts) => IncidentFacts): void {
    for (const [incident, stage] of other.#held) this.#held.set(own(incident), stage);
  }

  /** Says nothing of TPS for which another incident, or a report, makes that no difference. */
  #turn(seq: number, kind: HoldChange['kind'], incident: IncidentFacts, stage: string): HoldChange[] {
    const position = this.#schedule.positionOf(stage);
    if (position === undefined) return [];
    const isBeginning = kind === 'STAGE_HINDERED';
    const tpsList = incident.hinderedList.filter((tps) => {
      const act = () =>
        isBeginning ? tps.hinder(position, incident.id) : tps.release(position, incident.id);
      const effect = this.#changes.change(seq, tps, act);
      const turned = (change: { from: StageFact; to: StageFact }) =>
        (isBeginning ? change.to : change.from) === StageFact.HINDERED;
      return effect?.changed.some(turned) ?? false;
    });
    return tpsList.length === 0 ? [] : [{ kind, incident, stage, tpsList }];
  }
}
