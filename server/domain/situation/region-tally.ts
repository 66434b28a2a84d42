import { overlap, type Span } from './span.ts';
import { Due, type ScheduledStage, type StageSchedule } from './stage-schedule.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';
import { noneWorse, type WorstCounts } from './worst-counts.policy.ts';

/** What is counted of each stage, in the order in which the counts of a stage lie side by side. */
export const COUNTS = [
  'notDue',
  'waiting',
  'done',
  'late',
  'veryLate',
  'silent',
  'hindered',
  'notApplicable',
  'conflicts',
] as const;
export type CountName = (typeof COUNTS)[number];

const AT = Object.fromEntries(COUNTS.map((name, index) => [name, index])) as Record<CountName, number>;

/** How many TPS of a region stand where, at every instant of `span`. */
export interface RegionTally {
  readonly span: Span;
  /** `COUNTS.length` numbers for each stage of the schedule. */
  readonly counts: Int32Array;
  readonly worst: WorstCounts;
  readonly coverageOwing: number;
  readonly coverageHeard: number;
}

const STATUS_OF_FACT = {
  [StageFact.DONE]: 'done',
  [StageFact.IMPLIED]: 'done',
  [StageFact.HINDERED]: 'hindered',
  [StageFact.NOT_APPLICABLE]: 'notApplicable',
} as const;

/** The one place that says what an account means at an instant; LATE and far past its limit is `veryLate`. */
export function statusAt(fact: StageFact, due: Due, isHeard: boolean): Exclude<CountName, 'conflicts'> {
  if (fact !== StageFact.OPEN) return STATUS_OF_FACT[fact];
  if (due === Due.NOT_YET) return 'notDue';
  if (due === Due.EXPECTED) return 'waiting';
  if (!isHeard) return 'silent';
  return due === Due.FAR_OVER ? 'veryLate' : 'late';
}

/** Tally of the TPS themselves, in time proportional to their number. */
export function tallyOfTps(
  tpsList: readonly TpsFacts[],
  schedule: StageSchedule,
  instant: number,
): RegionTally {
  const counts = new Int32Array(schedule.stages.length * COUNTS.length);
  const dueByClass = schedule.dueAt(instant);
  let { from, until } = schedule.spanAt(instant);
  const worst = noneWorse();
  let coverageOwing = 0;
  let coverageHeard = 0;
  for (const tps of tpsList) {
    const isHeard = tps.isHeardAt(instant);
    countStages(tps, schedule.stages, dueByClass[tps.signalClass], isHeard, counts);
    countWorst(tps, instant, schedule.veryLateAfter, worst);
    if (instant >= tps.owesFrom) {
      coverageOwing += 1;
      if (isHeard) coverageHeard += 1;
    }
    const unheardFrom = tps.heardUntil + 1;
    if (tps.owesAnyFrom > unheardFrom) continue;
    if (unheardFrom <= instant) from = Math.max(from, unheardFrom);
    else until = Math.min(until, unheardFrom);
  }
  return { span: { from, until }, counts, worst, coverageOwing, coverageHeard };
}

function countWorst(tps: TpsFacts, instant: number, veryLateAfter: number, worst: WorstCounts): void {
  if (tps.isHindered) worst.hinderedTps += 1;
  else if (instant > tps.silentAfter) worst.silentTps += 1;
  else if (instant > tps.lateAfter) {
    worst.lateTps += 1;
    if (instant > tps.lateAfter + veryLateAfter) worst.veryLateTps += 1;
  } else if (instant > tps.pastLimitAfter) worst.withinTimeTps += 1;
}

function countStages(
  tps: TpsFacts,
  stages: readonly ScheduledStage[],
  due: readonly Due[],
  isHeard: boolean,
  counts: Int32Array,
): void {
  for (let position = 0; position < stages.length; position += 1) {
    const start = position * COUNTS.length;
    const status = statusAt(tps.facts[position] as StageFact, due[position] as Due, isHeard);
    increase(counts, start + AT[status]);
    if (status === 'veryLate') increase(counts, start + AT.late);
    if (tps.conflicts[position] === 1) increase(counts, start + AT.conflicts);
  }
}

/** Tally of a region from those of its parts. */
export function tallyOfParts(
  parts: readonly RegionTally[],
  schedule: StageSchedule,
  instant: number,
): RegionTally {
  const counts = new Int32Array(schedule.stages.length * COUNTS.length);
  let span = schedule.spanAt(instant);
  const worst = noneWorse();
  let coverageOwing = 0;
  let coverageHeard = 0;
  for (const part of parts) {
    for (let index = 0; index < counts.length; index += 1) {
      counts[index] = (counts[index] as number) + (part.counts[index] as number);
    }
    span = overlap(span, part.span);
    worst.hinderedTps += part.worst.hinderedTps;
    worst.silentTps += part.worst.silentTps;
    worst.lateTps += part.worst.lateTps;
    worst.veryLateTps += part.worst.veryLateTps;
    worst.withinTimeTps += part.worst.withinTimeTps;
    coverageOwing += part.coverageOwing;
    coverageHeard += part.coverageHeard;
  }
  return { span, counts, worst, coverageOwing, coverageHeard };
}

/** The counts of the stage at `position`, by name. */
export function countsOf(tally: RegionTally, position: number): Record<CountName, number> {
  const start = position * COUNTS.length;
  const entries = COUNTS.map((name, index) => [name, tally.counts[start + index] as number]);
  return Object.fromEntries(entries) as Record<CountName, number>;
}

export function hasSameCounts(a: RegionTally, b: RegionTally, position: number): boolean {
  const start = position * COUNTS.length;
  for (let index = start; index < start + COUNTS.length; index += 1) {
    if (a.counts[index] !== b.counts[index]) return false;
  }
  return true;
}

/** Whether nobody could tell two regions apart by what is wrong there. */
export const hasSameWorst = ({ worst: a }: RegionTally, { worst: b }: RegionTally): boolean =>
  a.hinderedTps === b.hinderedTps &&
  a.silentTps === b.silentTps &&
  a.lateTps === b.lateTps &&
  a.veryLateTps === b.veryLateTps &&
  a.withinTimeTps === b.withinTimeTps;

function increase(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}
