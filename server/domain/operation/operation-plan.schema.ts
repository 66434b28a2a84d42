import { z } from 'zod';
import { alertRule, ladder } from './alert-plan.schema.ts';
import { LEVELS } from './disclosure-level.policy.ts';
import { FORUMS, OPERATION_KINDS, POST_ROLES, WALL_SLOTS } from './operation-plan.ts';
import { isCalendarDate } from './plan-moment.ts';
import { code, count, duration, label, moment, patience, severity, zones } from './plan-values.schema.ts';
import { revotes } from './revote-plan.schema.ts';
import { wording } from './wording.schema.ts';

/** The most characters a title on a wall may have. */
const WALL_TITLE_LENGTH = 18;
/** `Dugaan`, a space, and what is alleged. */
const ALLEGED_TITLE_LENGTH = 19;

const phase = z.strictObject({
  code,
  label: label(24),
  startsAt: moment,
  endsAt: moment.nullish().transform((value) => value ?? null),
  endsLabel: label(12)
    .nullish()
    .transform((value) => value ?? null),
});

const tolerance = z.strictObject({ A: duration, B: duration, C: duration });

const stage = z.strictObject({
  code,
  level: z.enum(['TPS', 'KECAMATAN']),
  label: label(32),
  doneLabel: label(32),
  wallSlot: z
    .enum(WALL_SLOTS)
    .nullish()
    .transform((value) => value ?? null),
  expectedAt: moment,
  limitAt: moment,
  extendedUntil: moment.optional(),
  tolerance: tolerance.optional(),
  stopsVoting: z.boolean({ error: 'true or false' }).default(false),
});

const kind = z.strictObject({
  code,
  label: label(),
  wallTitle: label(WALL_TITLE_LENGTH),
  alleged: z.strictObject({ label: label(), wallTitle: label(ALLEGED_TITLE_LENGTH) }).optional(),
  defaultSeverity: severity,
  agency: code,
  defaultLevel: z.enum(LEVELS, { error: `one of ${LEVELS.join(', ')}` }).optional(),
});

const category = kind.extend({
  isAboutHealth: z.boolean({ error: 'true or false' }).default(false),
  kinds: z.array(kind).max(40).optional(),
});
const codeLabel = z.strictObject({ code, label: label(40) });
const agency = codeLabel.extend({ investigates: z.boolean({ error: 'true or false' }).optional() });
const matter = z
  .string({ error: 'the code of a category, or of a kind as CATEGORY/KIND' })
  .regex(/^[A-Z][A-Z0-9_]{1,39}(\/[A-Z][A-Z0-9_]{1,39})?$/, {
    error: 'the code of a category, or of a kind as CATEGORY/KIND',
  });
const receiver = codeLabel.extend({ takes: z.array(matter).min(1).max(200) });
const post = codeLabel.extend({
  roles: z
    .array(z.enum(POST_ROLES))
    .min(1)
    .nullish()
    .transform((value) => value ?? [...POST_ROLES]),
  agency: code.nullish().transform((value) => value ?? null),
  forum: z
    .enum(FORUMS)
    .nullish()
    .transform((value) => value ?? null),
});
const budget = z.strictObject({ silenceBudget: duration });

const serviceLimit = z.strictObject({
  acknowledge: patience,
  firstAction: patience.nullish().transform((value) => value ?? null),
  followUp: patience,
  verification: patience.nullish().transform((value) => value ?? null),
});

/** Sections that are a list: each entry is read on its own, so that one bad entry does not hide the next. */
export const LIST_SECTIONS = {
  phases: phase,
  stages: stage,
  categories: category,
  agencies: agency,
  institutions: codeLabel,
  posts: post,
  placeKinds: codeLabel,
} as const;

/** Lists that a plan may do without. */
export const OPTIONAL_LIST_SECTIONS = {
  handovers: receiver,
  ladders: ladder,
  alertRules: alertRule,
} as const;

/** All other sections. Only `exercise`, `revotes` and `wording` may be missing. */
export const SINGLE_SECTIONS = {
  id: z
    .string({ error: 'an id of small letters, digits and dashes such as pemilu-2024' })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'an id of small letters, digits and dashes such as pemilu-2024',
    })
    .max(40),
  kind: z.enum(OPERATION_KINDS),
  name: label(),
  date: z
    .string({ error: 'a date such as 2024-02-14' })
    .refine(isCalendarDate, { error: 'a day that exists, such as 2024-02-14' }),
  zone: z.enum(zones),
  opensAt: moment,
  closesAt: moment,
  exercise: z
    .strictObject({ startsAt: moment, speed: z.number().min(0.1).max(3600) })
    .nullish()
    .transform((value) => value ?? null),
  signalClasses: z.strictObject({ A: budget, B: budget, C: budget }),
  severities: z.strictObject({
    CRITICAL: serviceLimit,
    HIGH: serviceLimit,
    MEDIUM: serviceLimit,
    LOW: serviceLimit,
  }),
  flood: z.strictObject({ above: count, below: count, window: duration }),
  veryLateAfter: duration,
  lateArrival: duration,
  revotes: revotes.nullish().transform((value) => value ?? null),
  wording: wording.nullish().transform((value) => value ?? null),
} as const;

type ListSections = { [Name in keyof typeof LIST_SECTIONS]: z.output<(typeof LIST_SECTIONS)[Name]>[] };
type OptionalListSections = {
  [Name in keyof typeof OPTIONAL_LIST_SECTIONS]: z.output<(typeof OPTIONAL_LIST_SECTIONS)[Name]>[];
};
type SingleSections = { [Name in keyof typeof SINGLE_SECTIONS]: z.output<(typeof SINGLE_SECTIONS)[Name]> };

/** A plan file as written: moments and durations in minutes, moments counted from the midnight of voting day. */
export type PlanDraft = ListSections & OptionalListSections & SingleSections;

/** What could be read of a plan file; `undefined` stands where an entry or a section was refused. */
export type PartialPlanDraft = {
  [Name in keyof (ListSections & OptionalListSections)]: (
    | (ListSections & OptionalListSections)[Name][number]
    | undefined
  )[];
} & { [Name in keyof SingleSections]: SingleSections[Name] | undefined };
