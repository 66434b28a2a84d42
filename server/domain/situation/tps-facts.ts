import type { CheckpointReported } from '../checkpoint/checkpoint.events.ts';
import type { SignalClass } from '../operation/operation-plan.ts';
import type { GroundTps } from './situation-ground.ts';
import type { StageSchedule } from './stage-schedule.ts';

/** Two institutions that name times further apart than this contradict each other. */
const CONFLICT_AFTER = 15 * 60_000;

/** What is known of a stage at a TPS, whatever the time; only OPEN ones change their status as the clock goes on. */
export const StageFact = { OPEN: 0, DONE: 1, IMPLIED: 2, HINDERED: 3, NOT_APPLICABLE: 4 } as const;
export type StageFact = (typeof StageFact)[keyof typeof StageFact];

/** What one institution holds of a stage: its newest report that nothing corrected. */
export type EffectiveReport = Pick<
  CheckpointReported,
  'reportId' | 'institution' | 'assertion' | 'happenedAt'
>;

/** The facts of one TPS, and the instants at which time alone changes what they mean. */
export class TpsFacts {
  readonly code: string;
  readonly desaCode: string;
  readonly number: number;
  readonly signalClass: SignalClass;
  /** By position in the schedule. */
  readonly facts: StageFact[];
  readonly conflicts: boolean[];
  /** When the newest report or incident from here came in; -Infinity before the first. */
  lastHeardAt = Number.NEGATIVE_INFINITY;
  /** From here on it owes a stage of the wall; Infinity while it owes none. */
  owesFrom = Number.POSITIVE_INFINITY;
  /** From here on it owes a stage, on the wall or not. */
  owesAnyFrom = Number.POSITIVE_INFINITY;
  /** After this instant it is silent at a stage of the wall. */
  silentAfter = Number.POSITIVE_INFINITY;
  readonly #schedule: StageSchedule;
  readonly #reports: EffectiveReport[][];
  readonly #hinderedBy: Set<string>[];

  constructor(tps: GroundTps, schedule: StageSchedule) {
    this.code = tps.code;
    this.desaCode = tps.desaCode;
    this.number = tps.number;
    this.signalClass = tps.signalClass;
    this.#schedule = schedule;
    this.facts = schedule.stages.map(() => StageFact.OPEN);
    this.conflicts = schedule.stages.map(() => false);
    this.#reports = schedule.stages.map(() => NONE);
    this.#hinderedBy = schedule.stages.map(() => NOBODY);
    this.#weigh();
  }

  /** Last instant at which it counts as heard from. */
  get heardUntil(): number {
    return this.lastHeardAt + this.#schedule.budgets[this.signalClass];
  }

  /** What each institution holds of the stage at `position`. */
  reportsOf(position: number): readonly EffectiveReport[] {
    return this.#reports[position] ?? NONE;
  }

  /** The open incidents that hinder the stage at `position`, by id. */
  hindrancesOf(position: number): ReadonlySet<string> {
    return this.#hinderedBy[position] ?? NOBODY;
  }

  /** When the stage at `position` was done by the earliest account that stands; null where none says so. */
  doneAt(position: number): number | null {
    const times = this.reportsOf(position).flatMap((report) =>
      report.assertion === 'DONE' ? [report.happenedAt] : [],
    );
    return times.length === 0 ? null : Math.min(...times);
  }

  hear(receivedAt: number): void {
    this.lastHeardAt = Math.max(this.lastHeardAt, receivedAt);
    this.#weigh();
  }

  /** A report takes the place of its institution's earlier one, and of the one it corrects. */
  assert(position: number, report: CheckpointReported): void {
    const { reportId, institution, assertion, happenedAt } = report;
    const standing = this.reportsOf(position).filter(
      (earlier) => earlier.institution !== institution && earlier.reportId !== report.corrects,
    );
    this.#reports[position] = [...standing, { reportId, institution, assertion, happenedAt }];
    this.conflicts[position] = isConflict(this.#reports[position]);
    this.#weigh();
  }

  hinder(position: number, incidentId: string): void {
    this.#hinderedBy[position] = new Set(this.hindrancesOf(position)).add(incidentId);
    this.#weigh();
  }

  release(position: number, incidentId: string): void {
    const remaining = new Set(this.hindrancesOf(position));
    remaining.delete(incidentId);
    this.#hinderedBy[position] = remaining.size === 0 ? NOBODY : remaining;
    this.#weigh();
  }

  /** Draws from reports and incidents what holds at each stage, the last stage first: a later one implies it. */
  #weigh(): void {
    let isLaterDone = false;
    let lateAfter = Number.POSITIVE_INFINITY;
    this.owesFrom = Number.POSITIVE_INFINITY;
    this.owesAnyFrom = Number.POSITIVE_INFINITY;
    for (let position = this.facts.length - 1; position >= 0; position -= 1) {
      const fact = this.#factAt(position, isLaterDone);
      this.facts[position] = fact;
      isLaterDone ||= this.reportsOf(position).some((report) => report.assertion === 'DONE');
      const stage = this.#schedule.stages[position];
      if (stage === undefined || (fact !== StageFact.OPEN && fact !== StageFact.HINDERED)) continue;
      this.owesAnyFrom = Math.min(this.owesAnyFrom, stage.expectedAt);
      if (!stage.isOnWall) continue;
      this.owesFrom = Math.min(this.owesFrom, stage.expectedAt);
      if (fact === StageFact.OPEN) lateAfter = Math.min(lateAfter, stage.limitAt[this.signalClass]);
    }
    this.silentAfter = Math.max(this.heardUntil, lateAfter);
  }

  #factAt(position: number, isLaterDone: boolean): StageFact {
    const reports = this.reportsOf(position);
    if (reports.some((report) => report.assertion === 'NOT_APPLICABLE')) return StageFact.NOT_APPLICABLE;
    if (reports.some((report) => report.assertion === 'DONE')) return StageFact.DONE;
    if (isLaterDone) return StageFact.IMPLIED;
    return this.hindrancesOf(position).size > 0 ? StageFact.HINDERED : StageFact.OPEN;
  }
}

const NONE: EffectiveReport[] = [];
const NOBODY = new Set<string>();

/** One denies what another asserts, or their times are too far apart. */
function isConflict(reports: readonly EffectiveReport[]): boolean {
  const times = reports.flatMap((report) => (report.assertion === 'DONE' ? [report.happenedAt] : []));
  if (times.length === 0) return false;
  return times.length < reports.length || Math.max(...times) - Math.min(...times) > CONFLICT_AFTER;
}
