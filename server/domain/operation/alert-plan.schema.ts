import { z } from 'zod';
import { ALERT_CHANNELS, CLUSTER_AREAS, RUNG_LEVELS, RUNG_ROLES, SERVICE_LIMITS } from './operation-plan.ts';
import { code, count, duration, label, patience, severity } from './plan-values.schema.ts';

const SENTENCE_LENGTH = 160;
const USUALLY_AGAIN_AFTER = 30;

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);
const some = <Schema extends z.ZodType>(entry: Schema) => z.array(entry).min(1).max(40);

const rung = z.strictObject({
  code,
  label: label(40),
  level: z.enum(RUNG_LEVELS),
  role: z.enum(RUNG_ROLES),
  post: orNull(code),
  wait: z.strictObject({ CRITICAL: patience, HIGH: patience, MEDIUM: patience, LOW: patience }),
  channels: some(z.enum(ALERT_CHANNELS)),
});

export const ladder = z.strictObject({ code, label: label(40), rungs: some(rung) });

const severities = some(severity);

const conditions = {
  INCIDENT_RAISED: { severities, categories: orNull(some(code)) },
  STAGE_BLOCKED: { stages: orNull(some(code)) },
  STAGE_OVERDUE: { stage: orNull(code), minutes: duration, minTps: count },
  SILENCE: { minutes: duration, minTps: count },
  LIMIT_MISSED: { limits: some(z.enum(SERVICE_LIMITS)), severities },
  DISPOSITION_UNCONFIRMED: {},
  CLUSTER: {
    categories: some(code),
    count: z.int().min(2).max(100),
    minutes: duration,
    within: z.enum(CLUSTER_AREAS),
  },
  FLOOD: {},
  WALL_DEAD: { minutes: duration },
  LINK_LOST: { minutes: duration, share: z.number().gt(0).max(1) },
} as const;

const conditionWords = `a condition, one of ${Object.keys(conditions).join(', ')}, with what it is tuned by`;

const condition = <Name extends keyof typeof conditions>(name: Name) =>
  z.strictObject({ condition: z.literal(name), ...conditions[name] });

const when = z.discriminatedUnion(
  'condition',
  [
    condition('INCIDENT_RAISED'),
    condition('STAGE_BLOCKED'),
    condition('STAGE_OVERDUE'),
    condition('SILENCE'),
    condition('LIMIT_MISSED'),
    condition('DISPOSITION_UNCONFIRMED'),
    condition('CLUSTER'),
    condition('FLOOD'),
    condition('WALL_DEAD'),
    condition('LINK_LOST'),
  ],
  { error: conditionWords },
);

export const alertRule = z.strictObject({
  code,
  label: label(40),
  sentence: label(SENTENCE_LENGTH),
  when,
  severity: orNull(severity),
  ladder: code,
  againAfter: duration.nullish().transform((value) => value ?? USUALLY_AGAIN_AFTER),
});
