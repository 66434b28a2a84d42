import { z } from 'zod';
import { type OperationZone, SEVERITIES, ZONE_OFFSET_HOURS } from './operation-plan.ts';
import { minutesOfDuration, minutesOfMoment } from './plan-moment.ts';

/** Control characters and invisible formatting, among them those that turn the reading direction. */
const UNSEEN_CHARACTER = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

export const text = (length: number) =>
  z
    .string({ error: `a text of at most ${length} characters` })
    .refine((value) => value.trim() !== '' && value === value.trim() && [...value].length <= length, {
      error: `a text of 1 to ${length} characters without spaces at its ends`,
    })
    .refine((value) => !UNSEEN_CHARACTER.test(value), {
      error: 'a text without control characters and without characters that turn the reading direction',
    });

export const label = (length = 60) => z.strictObject({ id: text(length), en: text(length) });

const momentWords = 'a moment such as "H 07.00", "H-1 18.00" or "H+1 12.00"';
const durationWords = 'a duration such as "45m" or "12h"';
const codeWords = 'a code of capital letters, digits and underscores such as TPS_SIAP';

/** Minutes from the midnight that begins voting day. */
export const moment = z.string({ error: momentWords }).transform((value, context) => {
  const minutes = minutesOfMoment(value);
  if (minutes !== null) return minutes;
  context.addIssue({ code: 'custom', message: momentWords });
  return z.NEVER;
});

const durationFrom = (least: number, words: string) =>
  z.string({ error: words }).transform((value, context) => {
    const minutes = minutesOfDuration(value);
    if (minutes !== null && minutes >= least) return minutes;
    context.addIssue({ code: 'custom', message: words });
    return z.NEVER;
  });

export const duration = durationFrom(0, durationWords);
/** How long is waited for people: with none at all nobody could answer, and what is repeated would ring without a pause. */
export const patience = durationFrom(1, `${durationWords}, 1m or more`);

export const code = z.string({ error: codeWords }).regex(/^[A-Z][A-Z0-9_]{1,39}$/, { error: codeWords });
export const severity = z.enum(SEVERITIES);
export const zones = Object.keys(ZONE_OFFSET_HOURS) as [OperationZone, ...OperationZone[]];

export const count = z.int().min(1).max(10_000);
