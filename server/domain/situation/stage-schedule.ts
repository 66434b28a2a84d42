import { must } from '../../kernel/must.ts';
import type { Phase, SignalClass } from '../operation/operation-plan.ts';
import { SIGNAL_CLASSES, ZONE_OFFSET_HOURS } from '../operation/operation-plan.ts';
import type { SituationPlan } from './situation-ground.ts';
import { overlap, type Span, SpanMemo, spanAmong } from './span.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far the clock has come at a stage that is neither done nor blocked, for the TPS of one signal class. */
export const Due = { NOT_YET: 0, EXPECTED: 1, OVER: 2, FAR_OVER: 3 } as const;
export type Due = (typeof Due)[keyof typeof Due];

/** A stage that every TPS does, with what the clock makes of it. */
export interface ScheduledStage {
  readonly code: string;
  readonly isOnWall: boolean;
  /** While it is hindered at a TPS nobody votes there. */
  readonly stopsVoting: boolean;
  readonly expectedAt: number;
  /** The plan's limit, the same for all: after it, up to its own `limitAt`, a TPS is still within its time. */
  readonly planLimitAt: number;
  /** After this, up to its limit, it is lawful overtime; null: it has none. */
  readonly overtimeAfter: number | null;
  /** Last instant at which a TPS of the class is not late yet: of its overtime, where it has any. */
  readonly limitAt: Readonly<Record<SignalClass, number>>;
}

interface DueTable {
  readonly span: Span;
  readonly due: Readonly<Record<SignalClass, readonly Due[]>>;
}

/** All that the plan alone says about an instant: the phase, the current stage, how far due every stage is. */
export class StageSchedule {
  readonly stages: readonly ScheduledStage[];
  /** Positions in `stages` of those on the wall, in order. */
  readonly wall: readonly number[];
  readonly budgets: Readonly<Record<SignalClass, number>>;
  readonly #plan: SituationPlan;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #instants: readonly number[];
  readonly #tables = new SpanMemo<DueTable>();

  /** Throws for a plan without phases or without a stage on the wall. */
  constructor(plan: SituationPlan) {
    this.#plan = plan;
    this.stages = plan.stages
      .filter((stage) => stage.level === 'TPS')
      .map(
        ({ code, wallSlot, stopsVoting = false, expectedAt, limitAt, extendedUntil, toleranceMinutes }) => ({
          code,
          isOnWall: wallSlot !== null,
          stopsVoting,
          expectedAt,
          planLimitAt: limitAt,
          overtimeAfter: extendedUntil === undefined ? null : limitAt,
          limitAt: byClass(
            (signalClass) => (extendedUntil ?? limitAt) + toleranceMinutes[signalClass] * MINUTE,
          ),
        }),
      );
    this.wall = this.stages.flatMap((stage, position) => (stage.isOnWall ? [position] : []));
    this.budgets = byClass((signalClass) => plan.signalClasses[signalClass].silenceBudgetMinutes * MINUTE);
    this.#positions = new Map(this.stages.map((stage, position) => [stage.code, position]));
    must(this.wall[0], 'a stage with a place on the wall');
    must(plan.phases[0], 'a phase');
    this.#instants = this.#turningPoints();
  }

  /** Position in `stages`; undefined for a stage that is not done by each TPS. */
  positionOf(stage: string): number | undefined {
    return this.#positions.get(stage);
  }

  /** Whether the plan knows the stage, of whatever level. */
  knows(stage: string): boolean {
    return this.#plan.stages.some(({ code }) => code === stage);
  }

  /** Around `instant`, the stretch in which nothing changes by the plan alone; it ends at midnight at the latest. */
  spanAt(instant: number): Span {
    const from = this.dayAt(instant) * DAY - this.#zoneOffset;
    return overlap(spanAmong(this.#instants, instant), { from, until: from + DAY });
  }

  /** Number of the calendar day in the operation's zone. */
  dayAt(instant: number): number {
    return Math.floor((instant + this.#zoneOffset) / DAY);
  }

  /** The phase begun last; before the first one, the first. */
  phaseAt(instant: number): Phase {
    const begun = this.#plan.phases.findLast((phase) => phase.startsAt <= instant);
    return begun ?? must(this.#plan.phases[0], 'a phase');
  }

  /** The stage of the wall that was expected last; before the first one, the first. */
  currentStageAt(instant: number): string {
    const onWall = this.stages.filter((stage) => stage.isOnWall);
    const expected = onWall.findLast((stage) => stage.expectedAt <= instant);
    return (expected ?? must(onWall[0], 'a stage with a place on the wall')).code;
  }

  isClosedAt(instant: number): boolean {
    return this.#plan.closesAt <= instant;
  }

  /** By signal class and position in `stages`: how far due an open stage is. */
  dueAt(instant: number): DueTable['due'] {
    return this.#tables.at(instant, () => ({
      span: spanAmong(this.#instants, instant),
      due: byClass((signalClass) => this.stages.map((stage) => this.#dueOf(stage, signalClass, instant))),
    })).due;
  }

  #dueOf(stage: ScheduledStage, signalClass: SignalClass, instant: number): Due {
    if (instant < stage.expectedAt) return Due.NOT_YET;
    const over = instant - stage.limitAt[signalClass];
    if (over <= 0) return Due.EXPECTED;
    return over <= this.veryLateAfter ? Due.OVER : Due.FAR_OVER;
  }

  /** Every instant from which on the plan says something else than just before. */
  #turningPoints(): number[] {
    const ofStage = (stage: ScheduledStage) => [
      stage.expectedAt,
      stage.planLimitAt + 1,
      ...SIGNAL_CLASSES.flatMap((signalClass) => [
        stage.limitAt[signalClass] + 1,
        stage.limitAt[signalClass] + this.veryLateAfter + 1,
      ]),
    ];
    const ofPhases = this.#plan.phases.map((phase) => phase.startsAt);
    const all = new Set([...this.stages.flatMap(ofStage), ...ofPhases, this.#plan.closesAt]);
    return [...all].sort((a, b) => a - b);
  }

  /** How long after its limit a stage that is late counts as very late, ms. */
  get veryLateAfter(): number {
    return this.#plan.veryLateAfterMinutes * MINUTE;
  }

  get #zoneOffset(): number {
    return ZONE_OFFSET_HOURS[this.#plan.zone] * 60 * MINUTE;
  }
}

const byClass = <T>(of: (signalClass: SignalClass) => T): Record<SignalClass, T> => ({
  A: of('A'),
  B: of('B'),
  C: of('C'),
});
