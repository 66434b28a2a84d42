import { z } from 'zod';
import { REVOTE_KINDS, REVOTE_STANCES } from './operation-plan.ts';
import { code, label, text } from './plan-values.schema.ts';

const body = z.strictObject({ code, label: label(40), says: z.enum(REVOTE_STANCES) });

const ground = z.strictObject({
  code,
  label: label(120),
  article: text(80),
  kinds: z.array(z.enum(REVOTE_KINDS)).min(1).max(REVOTE_KINDS.length),
});

/** Who may propose or recommend a revote, on which grounds, and by when it must have been held. */
export const revotes = z.strictObject({
  limitDays: z.int().min(1).max(180),
  bodies: z.array(body).min(1).max(20),
  grounds: z.array(ground).min(1).max(60),
});
