import type { CallOutcome, CheckpointReported } from '../checkpoint/checkpoint.events.ts';
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
  /** By position in the schedule, a `StageFact` each. */
  readonly facts: Uint8Array;
  /** By position in the schedule, 1 where institutions contradict each other. */
  readonly conflicts: Uint8Array;
  /** When the newest report, incident or call that is a word from here came in; -Infinity before the first. */
  lastHeardAt = Number.NEGATIVE_INFINITY;
  /** The newest call to here; null before the first. */
  lastCall: { readonly outcome: CallOutcome; readonly at: number } | null = null;
  /** An open incident hinders a stage without which nobody votes here. */
  cannotVote = false;
  /** An open incident hinders a stage of the wall, whether it is due or not. */
  isHindered = false;
  /** From here on it owes a stage of the wall; Infinity while it owes none. */
  owesFrom = Number.POSITIVE_INFINITY;
  /** From here on it owes a stage, on the wall or not. */
  owesAnyFrom = Number.POSITIVE_INFINITY;
  readonly #schedule: StageSchedule;
  #lastWordAt = Number.NEGATIVE_INFINITY;
  /** When the incidents that are a word from here came in, by id; made with the first. */
  #incidentsAt: Map<string, number> | null = null;
  /** By position in the schedule; undefined where there is none. */
  #reports: (readonly EffectiveReport[])[] = [];
  #hinderedBy: ReadonlySet<string>[] = [];
  /** What its reports alone say of each stage: DONE, NOT_APPLICABLE or OPEN, and whether one of them says it is done. */
  readonly #reported: Uint8Array;
  readonly #isDone: Uint8Array;
  /** Last instant before a stage of the wall is late; Infinity while none can be. */
  #inTimeUntil = Number.POSITIVE_INFINITY;
  /** Last instant before the plan's limit of a stage of the wall is past; Infinity while none can be. */
  #inPlanUntil = Number.POSITIVE_INFINITY;

  constructor(tps: GroundTps, schedule: StageSchedule) {
    this.code = tps.code;
    this.desaCode = tps.desaCode;
    this.number = tps.number;
    this.signalClass = tps.signalClass;
    this.#schedule = schedule;
    this.facts = new Uint8Array(schedule.stages.length);
    this.conflicts = new Uint8Array(schedule.stages.length);
    this.#reported = new Uint8Array(schedule.stages.length);
    this.#isDone = new Uint8Array(schedule.stages.length);
    this.#weigh();
  }

  /** Last instant at which it counts as heard from. */
  get heardUntil(): number {
    return this.lastHeardAt + this.#schedule.budgets[this.signalClass];
  }

  isHeardAt(instant: number): boolean {
    return instant <= this.heardUntil;
  }

  /** After this instant it is late or silent at a stage of the wall; Infinity while it is hindered, which counts for more. */
  get lateAfter(): number {
    return this.isHindered ? Number.POSITIVE_INFINITY : this.#inTimeUntil;
  }

  /** After this instant the plan's limit of a stage of the wall is past; Infinity while it is hindered, which counts for more. */
  get pastLimitAfter(): number {
    return this.isHindered ? Number.POSITIVE_INFINITY : this.#inPlanUntil;
  }

  /** After this instant it is silent at a stage of the wall; Infinity while it is hindered, which counts for more. */
  get silentAfter(): number {
    return Math.max(this.heardUntil, this.lateAfter);
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
    let earliest = Number.POSITIVE_INFINITY;
    for (const report of this.reportsOf(position)) {
      if (report.assertion === 'DONE') earliest = Math.min(earliest, report.happenedAt);
    }
    return Number.isFinite(earliest) ? earliest : null;
  }

  /** A report came from here, or somebody there answered that all is well. */
  hear(receivedAt: number): void {
    this.#lastWordAt = Math.max(this.#lastWordAt, receivedAt);
    this.lastHeardAt = Math.max(this.lastHeardAt, receivedAt);
  }

  /** An incident is a word from here. */
  hearOf(incidentId: string, receivedAt: number): void {
    this.#incidentsAt ??= new Map();
    this.#incidentsAt.set(incidentId, receivedAt);
    this.lastHeardAt = Math.max(this.lastHeardAt, receivedAt);
  }

  /** An incident is no word from here any more. */
  unhear(incidentId: string): void {
    this.#incidentsAt?.delete(incidentId);
    this.lastHeardAt = Math.max(this.#lastWordAt, ...(this.#incidentsAt?.values() ?? []));
  }

  /** A report takes the place of its institution's earlier one, and of the one it corrects. */
  assert(position: number, report: CheckpointReported): void {
    const { reportId, institution, assertion, happenedAt } = report;
    const standing = this.reportsOf(position).filter(
      (earlier) => earlier.institution !== institution && earlier.reportId !== report.corrects,
    );
    standing.push({ reportId, institution, assertion, happenedAt });
    this.#reports[position] = standing;
    const isDone = standing.some((each) => each.assertion === 'DONE');
    const isNotApplicable = standing.some((each) => each.assertion === 'NOT_APPLICABLE');
    this.#isDone[position] = isDone ? 1 : 0;
    this.#reported[position] = isNotApplicable
      ? StageFact.NOT_APPLICABLE
      : isDone
        ? StageFact.DONE
        : StageFact.OPEN;
    this.conflicts[position] = isConflict(standing) ? 1 : 0;
    this.#weigh();
  }

  hinder(position: number, incidentId: string): void {
    this.#hinderedBy[position] = new Set(this.hindrancesOf(position)).add(incidentId);
    this.#weigh();
  }

  release(position: number, incidentId: string): void {
    const remaining = new Set(this.hindrancesOf(position));
    remaining.delete(incidentId);
    this.#hinderedBy[position] = remaining;
    this.#weigh();
  }

  takeOver(other: TpsFacts): void {
    this.lastHeardAt = other.lastHeardAt;
    this.lastCall = other.lastCall;
    this.#lastWordAt = other.#lastWordAt;
    this.#incidentsAt = other.#incidentsAt && new Map(other.#incidentsAt);
    // What is held of one stage is never changed, only replaced.
    this.#reports = other.#reports.slice();
    this.#hinderedBy = other.#hinderedBy.slice();
    this.conflicts.set(other.conflicts);
    this.#reported.set(other.#reported);
    this.#isDone.set(other.#isDone);
    this.#weigh();
  }

  /** Draws from reports and incidents what holds at each stage, the last stage first: a later one implies it. */
  #weigh(): void {
    let isLaterDone = false;
    this.cannotVote = false;
    this.isHindered = false;
    this.#inTimeUntil = Number.POSITIVE_INFINITY;
    this.#inPlanUntil = Number.POSITIVE_INFINITY;
    this.owesFrom = Number.POSITIVE_INFINITY;
    this.owesAnyFrom = Number.POSITIVE_INFINITY;
    for (let position = this.facts.length - 1; position >= 0; position -= 1) {
      const fact = this.#factAt(position, isLaterDone);
      this.facts[position] = fact;
      isLaterDone ||= this.#isDone[position] === 1;
      if (fact === StageFact.HINDERED) this.#block(position);
      if (fact === StageFact.OPEN || fact === StageFact.HINDERED) this.#owe(position, fact);
    }
  }

  #factAt(position: number, isLaterDone: boolean): StageFact {
    const reported = this.#reported[position] as StageFact;
    if (reported !== StageFact.OPEN) return reported;
    if (isLaterDone) return StageFact.IMPLIED;
    return this.hindrancesOf(position).size > 0 ? StageFact.HINDERED : StageFact.OPEN;
  }

  #block(position: number): void {
    const stage = this.#schedule.stages[position];
    if (stage?.stopsVoting) this.cannotVote = true;
    if (stage?.isOnWall) this.isHindered = true;
  }

  #owe(position: number, fact: StageFact): void {
    const stage = this.#schedule.stages[position];
    if (stage === undefined) return;
    this.owesAnyFrom = Math.min(this.owesAnyFrom, stage.expectedAt);
    if (!stage.isOnWall) return;
    this.owesFrom = Math.min(this.owesFrom, stage.expectedAt);
    if (fact !== StageFact.OPEN) return;
    this.#inTimeUntil = Math.min(this.#inTimeUntil, stage.limitAt[this.signalClass]);
    this.#inPlanUntil = Math.min(this.#inPlanUntil, stage.planLimitAt);
  }
}

const NONE: readonly EffectiveReport[] = [];
const NOBODY: ReadonlySet<string> = new Set();

/** One denies what another asserts, or their times are too far apart. */
function isConflict(reports: readonly EffectiveReport[]): boolean {
  if (reports.length < 2) return false;
  let [count, earliest, latest] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { assertion, happenedAt } of reports) {
    if (assertion !== 'DONE') continue;
    count += 1;
    earliest = Math.min(earliest, happenedAt);
    latest = Math.max(latest, happenedAt);
  }
  return count > 0 && (count < reports.length || latest - earliest > CONFLICT_AFTER);
}
