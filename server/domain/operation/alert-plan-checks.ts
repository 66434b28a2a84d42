import { ABOUT_INCIDENTS, PLACEHOLDERS, TECHNICAL } from './alert-plan.ts';
import type { PartialPlanDraft, PlanDraft } from './operation-plan.schema.ts';
import { RUNG_LEVELS, SEVERITIES, type ServiceLimitCode } from './operation-plan.ts';
import { momentOfMinutes } from './plan-moment.ts';
import type { PlanPath, Refuse } from './plan-problem.ts';

/** What the roster says of how many TPS there are: what no count can reach, no rule can wait for. */
export interface RosterSizes {
  /** The kecamatan with the most TPS. */
  readonly largestKecamatan: { readonly name: string; readonly tpsCount: number };
  /** One TPS, to show what a rule would do there. */
  readonly anyTps: string;
  readonly tpsCount: number;
}

type Rule = PlanDraft['alertRules'][number];
type When<Name> = Extract<Rule['when'], { condition: Name }>;
type Check<Name> = (when: When<Name>, path: PlanPath, check: Checking) => void;

interface Checking {
  readonly draft: PartialPlanDraft;
  readonly roster: RosterSizes | null;
  readonly refuse: Refuse;
}

/** Whether ladders can be climbed and rules can be raised: neither never nor at everything. */
export function checkAlerts(draft: PartialPlanDraft, roster: RosterSizes | null, refuse: Refuse): void {
  draft.ladders.forEach((ladder, index) => {
    if (ladder) checkLadder(ladder, ['ladders', index], { draft, roster, refuse });
  });
  draft.alertRules.forEach((rule, index) => {
    if (rule) checkRule(rule, ['alertRules', index], { draft, roster, refuse });
  });
}

function checkLadder(
  { rungs }: PlanDraft['ladders'][number],
  path: PlanPath,
  { draft, refuse }: Checking,
): void {
  const posts = codesOf(draft.posts);
  let highest = -1;
  rungs.forEach((rung, index) => {
    const place = [...path, 'rungs', index];
    if (rung.post !== null && isWhole(draft.posts) && !posts.includes(rung.post))
      refuse([...place, 'post'], `the code of one of the posts: ${posts.join(', ')}`);
    const holders = draft.posts.find((post) => post?.code === rung.post)?.roles;
    if (holders && !(holders as readonly string[]).includes(rung.role))
      refuse([...place, 'post'], `a post that the role ${rung.role} may hold: nobody could ever be called`);
    if ((rung.level === 'AGENCY') !== (rung.role === 'AGENCY'))
      refuse([...place, 'role'], 'AGENCY where the level is AGENCY, and nowhere else');
    if ((rung.level === 'TPS') !== (rung.role === 'REPORTER'))
      refuse([...place, 'role'], 'REPORTER where the level is TPS, and nowhere else');
    if (rung.level === 'AGENCY') return;
    const height = RUNG_LEVELS.indexOf(rung.level);
    if (height < highest)
      refuse([...place, 'level'], `${RUNG_LEVELS[highest]} or higher, as the rung before it`);
    highest = Math.max(highest, height);
  });
  if (rungs.at(-1)?.level !== 'KABUPATEN')
    refuse(
      [...path, 'rungs', rungs.length - 1, 'level'],
      'KABUPATEN at the end, so that an alert from any place is heard at last',
    );
}

function checkRule(rule: Rule, path: PlanPath, checking: Checking): void {
  const { draft, refuse } = checking;
  const ladders = codesOf(draft.ladders);
  if (isWhole(draft.ladders) && !ladders.includes(rule.ladder))
    refuse([...path, 'ladder'], `the code of one of the ladders: ${ladders.join(', ')}`);
  const { condition } = rule.when;
  const rungs = draft.ladders.find((ladder) => ladder?.code === rule.ladder)?.rungs ?? [];
  if (TECHNICAL.includes(condition) && rungs.some(({ role }) => role !== 'POSKO'))
    refuse(
      [...path, 'ladder'],
      `a ladder whose rungs all have the role POSKO: ${condition} is a technical fault and concerns the command post alone`,
    );
  if (rule.severity === null && !ABOUT_INCIDENTS.includes(condition))
    refuse([...path, 'severity'], `one of ${SEVERITIES.join(', ')}, since it is about no single incident`);
  for (const language of ['id', 'en'] as const) {
    for (const [, name] of rule.sentence[language].matchAll(/\{([^{}]*)\}/g)) {
      if (!PLACEHOLDERS[condition].includes(name ?? ''))
        refuse(
          [...path, 'sentence', language],
          `only what ${condition} knows: ${PLACEHOLDERS[condition].map((known) => `{${known}}`).join(' ')}`,
        );
    }
  }
  const check = CHECKS[condition] as Check<typeof condition>;
  check(rule.when, [...path, 'when'], checking);
}

const CHECKS: { readonly [Name in Rule['when']['condition']]: Check<Name> } = {
  INCIDENT_RAISED: (when, path, { draft, roster, refuse }) => {
    checkCategories(when.categories ?? [], path, draft, refuse);
    const isEverything =
      when.categories === null && SEVERITIES.every((severity) => when.severities.includes(severity));
    if (isEverything)
      refuse(
        [...path, 'severities'],
        `fewer severities, or categories: this is raised at everything, even at a LOW incident at TPS ${roster?.anyTps ?? 'anywhere'}`,
      );
  },
  STAGE_BLOCKED: (when, path, { draft, refuse }) => {
    when.stages?.forEach((stage, index) => {
      checkStage(stage, [...path, 'stages', index], draft, refuse);
    });
  },
  STAGE_OVERDUE: (when, path, checking) => {
    const { draft, roster, refuse } = checking;
    if (when.stage !== null) checkStage(when.stage, [...path, 'stage'], draft, refuse);
    checkReach(when.minTps, path, checking);
    checkMoment(when, path, checking);
    if (when.minutes === 0 && when.minTps === 1)
      refuse(
        [...path, 'minTps'],
        `more than 1, or more minutes than 0: this is raised at every TPS that is late, one by one, such as ${roster?.anyTps ?? 'any of them'}`,
      );
  },
  SILENCE: (when, path, checking) => checkReach(when.minTps, path, checking),
  LIMIT_MISSED: (when, path, { draft, refuse }) => {
    const { severities } = draft;
    if (severities === undefined) return;
    const isRunning = when.severities.some((severity) =>
      when.limits.some((limit) => runs(limit, severities[severity])),
    );
    if (!isRunning)
      refuse(
        [...path, 'limits'],
        `a limit that runs: ${when.severities.join(', ')} have none of these, so this is never raised`,
      );
  },
  DISPOSITION_UNCONFIRMED: () => undefined,
  CLUSTER: (when, path, { draft, refuse }) => {
    checkCategories(when.categories, path, draft, refuse);
    if (when.minutes === 0)
      refuse(
        [...path, 'minutes'],
        '1m or more: no two incidents come at the same instant, so this is never raised',
      );
  },
  FLOOD: () => undefined,
  WALL_DEAD: (when, path, { refuse }) => {
    if (when.minutes < 2)
      refuse([...path, 'minutes'], '2m or more: a wall speaks every 30 seconds, and may miss once');
  },
  LINK_LOST: (when, path, { draft, roster, refuse }) => {
    if (when.minutes < 5)
      refuse(
        [...path, 'minutes'],
        `5m or more: no TPS speaks without a pause, so this is raised at every kecamatan, such as ${roster?.largestKecamatan.name ?? 'any'}`,
      );
    if (!draft.stages.some((stage) => stage?.wallSlot))
      refuse(path, 'a stage with a wallSlot in the plan: without one no TPS owes a word');
  },
};

/** Whether a limit runs for a severity at all. */
function runs(limit: ServiceLimitCode, severity: PlanDraft['severities']['LOW']): boolean {
  if (limit === 'FIRST_ACTION') return severity.firstAction !== null;
  return limit !== 'VERIFICATION' || severity.verification !== null;
}

/** No more TPS than the largest kecamatan has can be silent or late in one. */
function checkReach(minTps: number, path: PlanPath, { roster, refuse }: Checking): void {
  if (roster === null || minTps <= roster.largestKecamatan.tpsCount) return;
  const { name, tpsCount } = roster.largestKecamatan;
  refuse(
    [...path, 'minTps'],
    `at most ${tpsCount}: ${name}, the largest kecamatan, has ${tpsCount} TPS, so this is never raised`,
  );
}

/** A stage that is overdue only after the operation has closed is never so. */
function checkMoment(when: When<'STAGE_OVERDUE'>, path: PlanPath, { draft, refuse }: Checking): void {
  const { closesAt } = draft;
  if (closesAt === undefined) return;
  const stages = draft.stages.filter(
    (stage) => stage?.level === 'TPS' && (when.stage === null || stage.code === when.stage),
  );
  const earliest = Math.min(...stages.map((stage) => (stage?.limitAt ?? 0) + when.minutes));
  if (stages.length > 0 && earliest >= closesAt)
    refuse(
      [...path, 'minutes'],
      `fewer: this would be raised at ${momentOfMinutes(earliest)}, but the operation closes at ${momentOfMinutes(closesAt)}, so it never is`,
    );
}

function checkCategories(
  categories: readonly string[],
  path: PlanPath,
  draft: PartialPlanDraft,
  refuse: Refuse,
): void {
  const known = codesOf(draft.categories);
  if (!isWhole(draft.categories)) return;
  categories.forEach((code, index) => {
    if (!known.includes(code))
      refuse(
        [...path, 'categories', index],
        `the code of one of the categories: ${known.join(', ')}; this is never raised`,
      );
  });
}

function checkStage(code: string, path: PlanPath, draft: PartialPlanDraft, refuse: Refuse): void {
  const known = codesOf(draft.stages.filter((stage) => stage?.level === 'TPS'));
  if (isWhole(draft.stages) && !known.includes(code))
    refuse(path, `the code of one of the stages of level TPS: ${known.join(', ')}; this is never raised`);
}

/** An entry that could not be read may be the one that is named. */
const isWhole = (entries: readonly unknown[]): boolean => !entries.includes(undefined);

const codesOf = (entries: readonly ({ readonly code: string } | undefined)[]): string[] =>
  entries.flatMap((entry) => (entry ? [entry.code] : []));
