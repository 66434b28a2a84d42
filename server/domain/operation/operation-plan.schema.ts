import { z } from 'zod';
import {
  OPERATION_KINDS,
  type OperationZone,
  SEVERITIES,
  WALL_SLOTS,
  ZONE_OFFSET_HOURS,
} from './operation-plan.ts';
import { isCalendarDate, minutesOfDuration, minutesOfMoment } from './plan-moment.ts';

/** Control characters and invisible formatting, among them those that turn the reading direction. */
const UNSEEN_CHARACTER = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The most characters a title on a wall may have. */
const WALL_TITLE_LENGTH = 18;

const text = (length: number) =>
  z
    .string({ error: `a text of at most ${length} characters` })
    .refine((value) => value.trim() !== '' && value === value.trim() && [...value].length <= length, {
      error: `a text of 1 to ${length} characters without spaces at its ends`,
    })
    .refine((value) => !UNSEEN_CHARACTER.test(value), {
      error: 'a text without control characters and without characters that turn the reading direction',
    });

const label = (length = 60) => z.strictObject({ id: text(length), en: text(length) });

const momentWords = 'a moment such as "H 07.00", "H-1 18.00" or "H+1 12.00"';
const durationWords = 'a duration such as "45m" or "12h"';
const codeWords = 'a code of capital letters, digits and underscores such as TPS_SIAP';

/** Minutes from the midnight that begins voting day. */
const moment = z.string({ error: momentWords }).transform((value, context) => {
  const minutes = minutesOfMoment(value);
  if (minutes !== null) return minutes;
  context.addIssue({ code: 'custom', message: momentWords });
  return z.NEVER;
});

const duration = z.string({ error: durationWords }).transform((value, context) => {
  const minutes = minutesOfDuration(value);
  if (minutes !== null) return minutes;
  context.addIssue({ code: 'custom', message: durationWords });
  return z.NEVER;
});

const code = z.string({ error: codeWords }).regex(/^[A-Z][A-Z0-9_]{1,39}$/, { error: codeWords });
const severity = z.enum(SEVERITIES);
const zones = Object.keys(ZONE_OFFSET_HOURS) as [OperationZone, ...OperationZone[]];

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
  tolerance: tolerance.optional(),
});

const kind = z.strictObject({
  code,
  label: label(),
  wallTitle: label(WALL_TITLE_LENGTH),
  defaultSeverity: severity,
  agency: code,
});

const category = kind.extend({
  isAboutHealth: z.boolean({ error: 'true or false' }).default(false),
  kinds: z.array(kind).max(40).optional(),
});
const codeLabel = z.strictObject({ code, label: label(40) });
const budget = z.strictObject({ silenceBudget: duration });

const serviceLimit = z.strictObject({
  acknowledge: duration,
  firstAction: duration.nullish().transform((value) => value ?? null),
  followUp: duration,
});

const count = z.int().min(1).max(10_000);

/** Sections that are a list: each entry is read on its own, so that one bad entry does not hide the next. */
export const LIST_SECTIONS = {
  phases: phase,
  stages: stage,
  categories: category,
  agencies: codeLabel,
  institutions: codeLabel,
  posts: codeLabel,
  placeKinds: codeLabel,
} as const;

/** All other sections. `exercise` is the only one that may be missing. */
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
} as const;

type ListSections = { [Name in keyof typeof LIST_SECTIONS]: z.output<(typeof LIST_SECTIONS)[Name]>[] };
type SingleSections = { [Name in keyof typeof SINGLE_SECTIONS]: z.output<(typeof SINGLE_SECTIONS)[Name]> };

/** A plan file as written: moments and durations in minutes, moments counted from the midnight of voting day. */
export type PlanDraft = ListSections & SingleSections;

/** What could be read of a plan file; `undefined` stands where an entry or a section was refused. */
export type PartialPlanDraft = {
  [Name in keyof ListSections]: (ListSections[Name][number] | undefined)[];
} & { [Name in keyof SingleSections]: SingleSections[Name] | undefined };
