import { checkAccusations } from './accusation-checks.ts';
import { checkAlerts, type RosterSizes } from './alert-plan-checks.ts';
import type { PartialPlanDraft } from './operation-plan.schema.ts';
import { momentOfMinutes } from './plan-moment.ts';
import type { PlanPath, Refuse } from './plan-problem.ts';
import { checkPosts } from './post-checks.ts';
import { checkWording } from './wording-checks.ts';

const CODED_LISTS = [
  'phases',
  'stages',
  'categories',
  'agencies',
  'institutions',
  'posts',
  'placeKinds',
  'ladders',
  'alertRules',
  'handovers',
] as const;
/** Lists that may be empty. */
const MAY_BE_EMPTY: readonly string[] = ['placeKinds', 'handovers', 'ladders', 'alertRules'];

/**
 * Everything that a single value cannot tell: whether the parts of a plan agree with each other. Entries that could not be
 * read are skipped. `agencyCodes` are the codes of all agency entries, readable or not; `roster`: where it is known.
 */
export function checkPlan(
  draft: PartialPlanDraft,
  { agencyCodes, roster }: { agencyCodes: ReadonlySet<string>; roster: RosterSizes | null },
  refuse: Refuse,
): void {
  checkCodes(draft, refuse);
  checkPhases(draft, refuse);
  checkStages(draft, refuse);
  checkWallSlots(draft, refuse);
  checkAgencies(draft, agencyCodes, refuse);
  checkAccusations(draft, refuse);
  checkHandovers(draft, refuse);
  checkPosts(draft, agencyCodes, refuse);
  checkPeriod(draft, refuse);
  checkExercise(draft, refuse);
  checkAlerts(draft, roster, refuse);
  checkWording(draft, refuse);
  if (draft.flood && draft.flood.below >= draft.flood.above) {
    refuse(['flood', 'below'], `less than flood.above, which is ${draft.flood.above}`);
  }
}

function checkCodes(draft: PartialPlanDraft, refuse: Refuse): void {
  for (const name of CODED_LISTS) {
    const entries = draft[name];
    if (entries.length === 0 && !MAY_BE_EMPTY.includes(name)) refuse([name], 'at least one entry');
    refuseRepeats(entries, [name], refuse);
  }
  draft.categories.forEach((category, index) => {
    refuseRepeats(category?.kinds ?? [], ['categories', index, 'kinds'], refuse);
  });
  refuseRepeats(draft.revotes?.bodies ?? [], ['revotes', 'bodies'], refuse);
  refuseRepeats(draft.revotes?.grounds ?? [], ['revotes', 'grounds'], refuse);
  draft.ladders.forEach((ladder, index) => {
    refuseRepeats(ladder?.rungs ?? [], ['ladders', index, 'rungs'], refuse);
  });
}

function refuseRepeats(
  entries: readonly ({ code: string } | undefined)[],
  path: PlanPath,
  refuse: Refuse,
): void {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    if (!entry) return;
    if (seen.has(entry.code)) refuse([...path, index, 'code'], 'a code that occurs once in this list');
    seen.add(entry.code);
  });
}

function checkPhases({ phases, opensAt }: PartialPlanDraft, refuse: Refuse): void {
  phases.forEach((phase, index) => {
    if (!phase) return;
    const before = phases[index - 1];
    if (index === 0 && opensAt !== undefined && phase.startsAt !== opensAt) {
      refuse(['phases', 0, 'startsAt'], `${momentOfMinutes(opensAt)}, when the operation opens`);
    }
    if (before && before.endsAt !== null && phase.startsAt !== before.endsAt) {
      refuse(['phases', index, 'startsAt'], `${momentOfMinutes(before.endsAt)}, when ${before.code} ends`);
    }
    if (phase.endsAt === null) {
      if (index < phases.length - 1)
        refuse(['phases', index, 'endsAt'], 'a moment: only the last phase may have no end');
      if (phase.endsLabel) refuse(['phases', index, 'endsLabel'], 'nothing, because the phase has no end');
    } else if (phase.endsAt <= phase.startsAt) {
      refuse(
        ['phases', index, 'endsAt'],
        `a moment later than its startsAt, ${momentOfMinutes(phase.startsAt)}`,
      );
    }
  });
}

function checkStages({ stages }: PartialPlanDraft, refuse: Refuse): void {
  const latest = new Map<string, { code: string; expectedAt: number; limitAt: number }>();
  stages.forEach((stage, index) => {
    if (!stage) return;
    if (stage.limitAt < stage.expectedAt) {
      refuse(['stages', index, 'limitAt'], `${momentOfMinutes(stage.expectedAt)} (its expectedAt) or later`);
    }
    if (stage.extendedUntil !== undefined && stage.extendedUntil <= stage.limitAt)
      refuse(['stages', index, 'extendedUntil'], `later than ${momentOfMinutes(stage.limitAt)}, its limitAt`);
    if (stage.extendedUntil !== undefined && stage.level !== 'TPS')
      refuse(['stages', index, 'extendedUntil'], 'nothing: only stages of level TPS have overtime');
    if (stage.stopsVoting && stage.level !== 'TPS')
      refuse(['stages', index, 'stopsVoting'], 'false: only stages of level TPS can stop the voting at one');
    const before = latest.get(stage.level);
    for (const field of ['expectedAt', 'limitAt'] as const) {
      if (!before || stage[field] >= before[field]) continue;
      const moment = momentOfMinutes(before[field]);
      refuse(['stages', index, field], `${moment} or later, because ${before.code} comes before it`);
    }
    latest.set(stage.level, stage);
  });
}

function checkWallSlots({ stages }: PartialPlanDraft, refuse: Refuse): void {
  let highest: string | null = null;
  const seen = new Set<string>();
  stages.forEach((stage, index) => {
    if (!stage?.wallSlot) return;
    const path = ['stages', index, 'wallSlot'];
    if (stage.level !== 'TPS') refuse(path, 'nothing: only stages of level TPS have a place on the wall');
    if (seen.has(stage.wallSlot)) refuse(path, 'a wall slot that no other stage has');
    else if (highest !== null && stage.wallSlot < highest) {
      refuse(path, `a wall slot after ${highest}, in the order of the stages`);
    } else highest = stage.wallSlot;
    seen.add(stage.wallSlot);
  });
  const isComplete = stages.every((stage) => stage !== undefined);
  if (isComplete && stages.length > 0 && seen.size === 0)
    refuse(['stages'], 'at least one stage with a wallSlot');
}

function checkAgencies(
  { categories }: PartialPlanDraft,
  agencyCodes: ReadonlySet<string>,
  refuse: Refuse,
): void {
  if (agencyCodes.size === 0) return;
  const expected = `the code of one of the agencies: ${[...agencyCodes].join(', ')}`;
  categories.forEach((category, index) => {
    if (!category) return;
    if (!agencyCodes.has(category.agency)) refuse(['categories', index, 'agency'], expected);
    category.kinds?.forEach((kind, kindIndex) => {
      if (!agencyCodes.has(kind.agency))
        refuse(['categories', index, 'kinds', kindIndex, 'agency'], expected);
    });
  });
}

/** Whether what receivers take are categories and kinds of the plan, while all of those could be read. */
function checkHandovers({ handovers, categories }: PartialPlanDraft, refuse: Refuse): void {
  if (categories.some((category) => category === undefined)) return;
  const known = new Set(
    categories.flatMap((category) =>
      category
        ? [category.code, ...(category.kinds ?? []).map(({ code }) => `${category.code}/${code}`)]
        : [],
    ),
  );
  handovers.forEach((receiver, index) => {
    receiver?.takes.forEach((matter, at) => {
      if (!known.has(matter))
        refuse(['handovers', index, 'takes', at], 'the code of a category, or of a kind as CATEGORY/KIND');
    });
  });
}

function checkPeriod(draft: PartialPlanDraft, refuse: Refuse): void {
  const { opensAt, closesAt } = draft;
  if (opensAt === undefined || closesAt === undefined) return;
  if (closesAt <= opensAt) {
    refuse(['closesAt'], `a moment later than opensAt, ${momentOfMinutes(opensAt)}`);
    return;
  }
  const expected = `a moment within the operation, ${momentOfMinutes(opensAt)} to ${momentOfMinutes(closesAt)}`;
  const check = (path: PlanPath, moment: number | null): void => {
    if (moment !== null && (moment < opensAt || moment > closesAt)) refuse(path, expected);
  };
  draft.phases.forEach((phase, index) => {
    if (!phase) return;
    if (index > 0) check(['phases', index, 'startsAt'], phase.startsAt);
    check(['phases', index, 'endsAt'], phase.endsAt);
  });
  draft.stages.forEach((stage, index) => {
    if (!stage) return;
    check(['stages', index, 'expectedAt'], stage.expectedAt);
    check(['stages', index, 'limitAt'], stage.limitAt);
    check(['stages', index, 'extendedUntil'], stage.extendedUntil ?? null);
  });
  if (draft.exercise) check(['exercise', 'startsAt'], draft.exercise.startsAt);
}

function checkExercise({ kind, exercise }: PartialPlanDraft, refuse: Refuse): void {
  if (kind === 'EXERCISE' && exercise === null)
    refuse(['exercise'], 'startsAt and speed, because the kind is EXERCISE');
  if (kind !== undefined && kind !== 'EXERCISE' && exercise) {
    refuse(['exercise'], `nothing: only an exercise has it, and the kind is ${kind}`);
  }
}
