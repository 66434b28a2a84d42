import { SIGHTS, type Sight } from '../access/disclosure.policy.ts';
import { boardIncident, boardKey } from './board-incident.ts';
import type { IncidentFacts } from './incident-facts.ts';
import type { PictureTree } from './picture-tree.ts';
import type { RegionFacts } from './region-facts.ts';
import type { ScopeRegister } from './scope-register.ts';
import type { SituationPlan } from './situation-ground.ts';
import type { StageSchedule } from './stage-schedule.ts';

interface WatchedRow {
  readonly incident: IncidentFacts;
  readonly register: ScopeRegister;
  readonly scope: RegionFacts;
  readonly sight: Sight;
  readonly before: string | null;
}

/** Rows as they are at one moment, by incident and what of it is shown: most boards show the same. */
type Texts = Map<string, string>;

/** Notes, for each board, which rows an event has changed: only those are sent, so that no frame tells of what it does not show. */
export class RowWatch {
  readonly #tree: PictureTree;
  readonly #schedule: StageSchedule;
  readonly #plan: SituationPlan;
  readonly #isCompared: boolean;

  /** `isCompared`: only rows that an event has changed are noted; otherwise all of what it touched, which costs less. */
  constructor(tree: PictureTree, schedule: StageSchedule, plan: SituationPlan, isCompared: boolean) {
    this.#tree = tree;
    this.#schedule = schedule;
    this.#plan = plan;
    this.#isCompared = isCompared;
  }

  /** Runs `act`, and notes which rows of these incidents it changed. */
  over<Result>(seq: number, incidents: Iterable<IncidentFacts>, act: () => Result): Result {
    if (!this.#isCompared) {
      const result = act();
      for (const incident of incidents) this.#noteAll(seq, incident);
      return result;
    }
    const rows = [...new Set(incidents)].flatMap((incident) => this.#rowsOf(incident));
    const result = act();
    const texts: Texts = new Map();
    for (const { incident, register, scope, sight, before } of rows) {
      if (this.#text(incident, scope, sight, texts) !== before) register.noteRow(seq, sight, incident);
    }
    return result;
  }

  /** Every board that has a row for the incident has a new one. */
  note(seq: number, incident: IncidentFacts): void {
    for (const { code } of incident.region.chain) {
      const register = this.#tree.register(code);
      for (const sight of SIGHTS) if (incident.isOnBoardOf(sight)) register?.noteRow(seq, sight, incident);
    }
  }

  /** On whatever board it is or was. */
  #noteAll(seq: number, incident: IncidentFacts): void {
    for (const { code } of incident.region.chain) {
      const register = this.#tree.register(code);
      for (const sight of SIGHTS) register?.noteRow(seq, sight, incident);
    }
  }

  #rowsOf(incident: IncidentFacts): WatchedRow[] {
    const texts: Texts = new Map();
    return incident.region.chain.flatMap((scope) => {
      const register = this.#tree.register(scope.code);
      if (register === undefined) return [];
      return SIGHTS.map((sight) => ({
        ...{ incident, register, scope, sight },
        before: this.#text(incident, scope, sight, texts),
      }));
    });
  }

  #text(incident: IncidentFacts, scope: RegionFacts, sight: Sight, texts: Texts): string | null {
    if (!incident.isOnBoardOf(sight)) return null;
    const view = { plan: this.#plan, schedule: this.#schedule, scope, sight };
    const key = `${incident.id} ${boardKey(incident, view)}`;
    const text = texts.get(key) ?? JSON.stringify(boardIncident(incident, view));
    texts.set(key, text);
    return text;
  }
}
