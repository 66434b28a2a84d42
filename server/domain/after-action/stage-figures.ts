import { Pace } from '../../kernel/pace.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type { OperationPlan, Stage } from '../operation/operation-plan.ts';
import type { StageAccount, TpsAccount } from '../situation/tps-story.ts';

const MINUTE = 60_000;
export const STEP_MINUTES = 5;
const STEP = STEP_MINUTES * MINUTE;
/** A curve begins no earlier before the stage is expected, and ends no later after its limit, nor after what is known. */
const BEFORE = 120 * MINUTE;
const AFTER = 240 * MINUTE;
/** A curve that begins after what is known has no point. */
const NOTHING_KNOWN = -1;

/** How a stage went in one region. Every TPS is in one of `dated`, `implied`, `notApplicable`, `hindered` and `open`. */
export interface RegionCourse {
  readonly region: string;
  readonly tpsCount: number;
  /** Reported as done, with a time. */
  readonly dated: number;
  /** Of those, by their limit. */
  readonly inTime: number;
  /** Done since a later stage is, without a time. */
  readonly implied: number;
  readonly notApplicable: number;
  readonly hindered: number;
  /** Nobody said that it is done. */
  readonly open: number;
  /** How many were done at the beginning of the curve, and after each step of it. */
  readonly done: readonly number[];
}

/** How punctual a stage was: of the whole scope first, then of its parts. */
export interface StageCourse {
  readonly stage: string;
  readonly expectedAt: number;
  /** Without the tolerance of a TPS; of its overtime, where the law gives it any. */
  readonly limitAt: number;
  readonly from: number;
  readonly stepMinutes: number;
  readonly regions: readonly RegionCourse[];
}

/** What is told of every TPS of a scope. */
export interface ScopeAccounts {
  /** The scope first, then its parts. */
  readonly regions: readonly string[];
  readonly accounts: readonly TpsAccount[];
  readonly until: number;
}

/** The stages that a wall shows, in their order. */
export const stagesOnWall = ({ stages }: Pick<OperationPlan, 'stages'>): readonly Stage[] =>
  stages.filter(({ level, wallSlot }) => level === 'TPS' && wallSlot !== null);

/** One stage after the other, between which everything else goes on. */
export async function stageCourses(
  plan: Pick<OperationPlan, 'stages'>,
  scope: ScopeAccounts,
): Promise<StageCourse[]> {
  const pace = new Pace();
  const parts = scope.regions.map((region) => ({
    region,
    within: scope.accounts.filter(({ code }) => liesIn(code, region)),
  }));
  const courses: StageCourse[] = [];
  for (const stage of stagesOnWall(plan)) {
    if (pace.isOver) await pace.giveWay();
    const from = stage.expectedAt - BEFORE;
    const end = Math.min((stage.extendedUntil ?? stage.limitAt) + AFTER, scope.until);
    const steps = Math.max(NOTHING_KNOWN, Math.ceil((end - from) / STEP));
    courses.push({
      ...{ stage: stage.code, expectedAt: stage.expectedAt, limitAt: stage.extendedUntil ?? stage.limitAt },
      ...{ from, stepMinutes: STEP_MINUTES },
      regions: parts.map(({ region, within }) => {
        const accounts = within.flatMap(
          ({ stages }) => stages.find((each) => each.stage === stage.code) ?? [],
        );
        return { region, ...countsOf(accounts), done: curveOf(accounts, from, steps) };
      }),
    });
  }
  return courses;
}

function countsOf(accounts: readonly StageAccount[]) {
  const count = (fits: (account: StageAccount) => boolean) => accounts.filter(fits).length;
  const dated = count(isDated);
  const implied = count(({ isImplied }) => isImplied);
  const notApplicable = count(({ status }) => status === 'NOT_APPLICABLE');
  const hindered = count(({ status }) => status === 'HINDERED');
  return {
    ...{ tpsCount: accounts.length, dated, implied, notApplicable, hindered },
    inTime: count((account) => isDated(account) && !account.isDoneLate),
    open: accounts.length - dated - implied - notApplicable - hindered,
  };
}

const isDated = ({ status, isImplied }: StageAccount): boolean => status === 'DONE' && !isImplied;

function curveOf(accounts: readonly StageAccount[], from: number, steps: number): number[] {
  const done = new Array<number>(steps + 1).fill(0);
  for (const account of accounts) {
    if (!isDated(account) || account.happenedAt === null) continue;
    const step = Math.max(0, Math.ceil((account.happenedAt - from) / STEP));
    if (step <= steps) done[step] = (done[step] ?? 0) + 1;
  }
  let sum = 0;
  return done.map((count) => {
    sum += count;
    return sum;
  });
}
