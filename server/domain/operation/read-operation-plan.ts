import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RosterSizes } from './alert-plan-checks.ts';
import {
  LIST_SECTIONS,
  OPTIONAL_LIST_SECTIONS,
  type PartialPlanDraft,
  type PlanDraft,
  SINGLE_SECTIONS,
} from './operation-plan.schema.ts';
import type { CodeLabel, OperationPlan } from './operation-plan.ts';
import { checkPlan } from './plan-checks.ts';
import { epochOfMinutes } from './plan-moment.ts';
import { OperationPlanError, type PlanPath, type PlanProblem, renderFound } from './plan-problem.ts';
import { PlanSource } from './plan-source.ts';

const SHARED_NAME = /^[a-z0-9][a-z0-9.-]*\.yaml$/;
const SECTION_NAMES = [SINGLE_SECTIONS, LIST_SECTIONS, OPTIONAL_LIST_SECTIONS].flatMap((sections) =>
  Object.keys(sections),
);

/** Reads another plan file of the same folder; throws where there is none. */
export type ReadSharedFile = (name: string) => string;

/**
 * Reads, checks and resolves the plan file at `path` and the file it extends; with a roster also whether its alert rules can
 * be raised there. @throws OperationPlanError
 */
export function loadOperationPlan(path: string, roster: RosterSizes | null = null): OperationPlan {
  const readShared = (name: string): string => readFileSync(join(dirname(path), name), 'utf8');
  return readOperationPlan({ name: basename(path), text: readFileSync(path, 'utf8') }, readShared, roster);
}

/**
 * Turns the text of a plan file into a plan. A file may say `extends: other.yaml`: sections that it does not have are then
 * taken from that file, whole. A wrong file is refused with every problem at once.
 * @throws OperationPlanError
 */
export function readOperationPlan(
  file: { name: string; text: string },
  readShared?: ReadSharedFile,
  roster: RosterSizes | null = null,
): OperationPlan {
  const reader = new PlanReader(new PlanSource(file.name, file.text), readShared);
  return reader.read(roster);
}

class PlanReader {
  readonly #own: PlanSource;
  readonly #shared: PlanSource | null;
  readonly #problems: PlanProblem[] = [];

  constructor(own: PlanSource, readShared: ReadSharedFile | undefined) {
    this.#own = own;
    this.#shared = this.#openShared(readShared);
    this.#problems.push(...own.problems, ...(this.#shared?.problems ?? []));
  }

  read(roster: RosterSizes | null): OperationPlan {
    if (this.#own.sections.size === 0) this.#stop();
    this.#refuseUnknownSections();
    const draft = this.#readDraft();
    const ground = { agencyCodes: this.#codesOf('agencies'), roster };
    checkPlan(draft, ground, (path, expected) => this.#refuse(path, expected));
    if (this.#problems.length > 0) this.#stop();
    return resolve(draft as PlanDraft);
  }

  #openShared(readShared: ReadSharedFile | undefined): PlanSource | null {
    const name = this.#own.sections.get('extends');
    if (name === undefined) return null;
    const expected = 'the name of a plan file in the same folder, such as shared.yaml';
    if (typeof name === 'string' && SHARED_NAME.test(name) && name !== this.#own.name && readShared) {
      try {
        return new PlanSource(name, readShared(name));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.#problems.push(this.#own.problem(['extends'], expected, `${renderFound(name)} (${reason})`));
        return null;
      }
    }
    this.#problems.push(this.#own.problem(['extends'], expected));
    return null;
  }

  #refuseUnknownSections(): void {
    const expected = `one of the keys ${SECTION_NAMES.join(', ')}`;
    for (const key of this.#own.sections.keys()) {
      if (key === 'extends' || SECTION_NAMES.includes(key)) continue;
      this.#problems.push(this.#own.problemAtKey([], key, expected));
    }
    for (const key of this.#shared?.sections.keys() ?? []) {
      if (!SECTION_NAMES.includes(key))
        this.#problems.push((this.#shared as PlanSource).problemAtKey([], key, expected));
    }
  }

  #readDraft(): PartialPlanDraft {
    const draft: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(SINGLE_SECTIONS))
      draft[name] = this.#readValue([name], schema);
    for (const [name, schema] of Object.entries(LIST_SECTIONS)) draft[name] = this.#readList(name, schema);
    for (const [name, schema] of Object.entries(OPTIONAL_LIST_SECTIONS)) {
      const isThere = this.#sourceOf(name).valueAt([name]) !== undefined;
      draft[name] = isThere ? this.#readList(name, schema) : [];
    }
    return draft as PartialPlanDraft;
  }

  #readList(name: string, schema: z.ZodType): unknown[] {
    const value = this.#sourceOf(name).valueAt([name]);
    if (Array.isArray(value)) return value.map((_entry, index) => this.#readValue([name, index], schema));
    if (!this.#isUnread(name)) this.#refuse([name], 'a list');
    return [undefined];
  }

  #readValue(path: PlanPath, schema: z.ZodType): unknown {
    if (this.#isUnread(path[0])) return undefined;
    const result = schema.safeParse(this.#sourceOf(path[0]).valueAt(path), { error: wordsOfIssue });
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.#refuseIssue(path, issue, schema);
    return undefined;
  }

  #refuseIssue(path: PlanPath, issue: z.core.$ZodIssue, schema: z.ZodType): void {
    const place = [...path, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code !== 'unrecognized_keys') {
      this.#refuse(place, issue.message);
      return;
    }
    const keys = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      this.#problems.push(
        this.#sourceOf(place[0]).problemAtKey(place, key, `one of the keys ${keys.join(', ')}`),
      );
    }
  }

  #refuse(path: PlanPath, expected: string): void {
    this.#problems.push(this.#sourceOf(path[0]).problem(path, expected));
  }

  /** Whether a section may stand in the file that could not be read: then its absence is no second problem. */
  #isUnread(section: string | number | undefined): boolean {
    const isSharedUnread = this.#own.sections.has('extends') && !this.#shared?.sections.size;
    return isSharedUnread && !this.#own.sections.has(String(section));
  }

  #sourceOf(section: string | number | undefined): PlanSource {
    const isShared = !this.#own.sections.has(String(section)) && this.#shared?.sections.has(String(section));
    return isShared && this.#shared ? this.#shared : this.#own;
  }

  #codesOf(section: string): Set<string> {
    const list = this.#sourceOf(section).valueAt([section]);
    return new Set(
      (Array.isArray(list) ? (list as Partial<CodeLabel>[]) : []).map((entry) => String(entry?.code)),
    );
  }

  #stop(): never {
    const isOwn = (problem: PlanProblem): number => (problem.file === this.#own.name ? 0 : 1);
    throw new OperationPlanError(
      this.#own.name,
      [...this.#problems].sort((a, b) => isOwn(a) - isOwn(b) || a.line - b.line || a.column - b.column),
    );
  }
}

/** What zod's own checks expected, in words; schemas with a sentence of their own never come here. */
function wordsOfIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${issue.origin === 'number' || issue.origin === 'int' ? 'a number' : 'a length'} of at least ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'number' || issue.origin === 'int' ? 'a number' : 'a length'} of at most ${issue.maximum}`;
    default:
      return 'something else';
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a group of keys',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
};

/** The keys that an object schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.ZodType = schema;
  for (const step of [...path, null]) {
    while (!(current instanceof z.ZodObject || current instanceof z.ZodArray)) {
      // Of alternatives, those that any of them knows.
      if (current instanceof z.ZodDiscriminatedUnion) {
        return [...new Set(current.options.flatMap((option) => keysAt(option as z.ZodType, [])))];
      }
      if (current instanceof z.ZodPipe) current = current.in as z.ZodType;
      else if (current instanceof z.ZodOptional || current instanceof z.ZodNullable) {
        current = current.unwrap() as z.ZodType;
      } else return [];
    }
    if (step === null) break;
    current = (current instanceof z.ZodArray ? current.element : current.shape[String(step)]) as z.ZodType;
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function resolve(draft: PlanDraft): OperationPlan {
  const at = (minutes: number): number => epochOfMinutes(minutes, draft.date, draft.zone);
  const limit = ({ acknowledge, firstAction, followUp, verification }: PlanDraft['severities']['LOW']) => ({
    acknowledgeMinutes: acknowledge,
    firstActionMinutes: firstAction,
    followUpMinutes: followUp,
    verificationMinutes: verification,
  });
  const { severities, signalClasses, exercise, flood } = draft;
  return {
    id: draft.id,
    kind: draft.kind,
    name: draft.name,
    date: draft.date,
    zone: draft.zone,
    opensAt: at(draft.opensAt),
    closesAt: at(draft.closesAt),
    exercise: exercise && { startsAt: at(exercise.startsAt), speed: exercise.speed },
    phases: draft.phases.map((phase) => ({
      ...phase,
      startsAt: at(phase.startsAt),
      endsAt: phase.endsAt === null ? null : at(phase.endsAt),
    })),
    stages: draft.stages.map(({ tolerance, extendedUntil, ...stage }) => ({
      ...stage,
      expectedAt: at(stage.expectedAt),
      limitAt: at(stage.limitAt),
      ...(extendedUntil !== undefined && { extendedUntil: at(extendedUntil) }),
      toleranceMinutes: tolerance ?? { A: 0, B: 0, C: 0 },
    })),
    signalClasses: {
      A: { silenceBudgetMinutes: signalClasses.A.silenceBudget },
      B: { silenceBudgetMinutes: signalClasses.B.silenceBudget },
      C: { silenceBudgetMinutes: signalClasses.C.silenceBudget },
    },
    severities: {
      CRITICAL: limit(severities.CRITICAL),
      HIGH: limit(severities.HIGH),
      MEDIUM: limit(severities.MEDIUM),
      LOW: limit(severities.LOW),
    },
    categories: draft.categories.map((category) => ({ ...category, kinds: category.kinds ?? [] })),
    agencies: draft.agencies,
    institutions: draft.institutions,
    posts: draft.posts,
    placeKinds: draft.placeKinds,
    handovers: draft.handovers,
    flood: { above: flood.above, below: flood.below, windowMinutes: flood.window },
    veryLateAfterMinutes: draft.veryLateAfter,
    lateArrivalMinutes: draft.lateArrival,
    ladders: draft.ladders.map(({ rungs, ...ladder }) => ({
      ...ladder,
      rungs: rungs.map(({ wait, ...rung }) => ({ ...rung, waitMinutes: wait })),
    })),
    alertRules: draft.alertRules.map(({ againAfter, ...rule }) => ({
      ...rule,
      againAfterMinutes: againAfter,
    })),
    ...(draft.revotes === null ? {} : { revotes: draft.revotes }),
    ...(draft.wording === null ? {} : { wording: draft.wording }),
  };
}
