import { shortSpanText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';

/** How long ago a phone was seen, by the clock of this computer: phones know nothing of the clock of an exercise. */
export const deviceAge = (seenAt: string | null, words: Words, now: number = Date.now()): string =>
  seenAt === null ? '–' : shortSpanText(Math.max(0, now - Date.parse(seenAt)), 'down', words);
