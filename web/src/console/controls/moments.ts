import { pastTimeText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';

const HOURS_EAST: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };
const DAY = 86_400_000;
const HOUR = 3_600_000;

const inZone = (at: number, zone: string) => new Date(at + (HOURS_EAST[zone] ?? 0) * HOUR);

/** `07.24` today, `kemarin 20.10`, and for a moment without a day of its own: a dash. */
export const seenText = (at: string | null, now: number, zone: string, words: Words): string =>
  at === null ? '–' : pastTimeText(Date.parse(at), now, zone, words);

/** `27 November 2026 20.00`, of a moment that may be far away. */
export function dateText(at: string | number, zone: string, words: Words): string {
  const instant = typeof at === 'string' ? Date.parse(at) : at;
  const day = inZone(instant, zone);
  return `${dayText(instant, zone, words)} ${two(day.getUTCHours())}.${two(day.getUTCMinutes())}`;
}

/** `27 November 2026`. */
export function dayText(at: number, zone: string, words: Words): string {
  const day = inZone(at, zone);
  const month = words('date.months').split(' ')[day.getUTCMonth()] ?? '';
  return `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
}

const two = (n: number) => String(n).padStart(2, '0');

/** An instant as it is typed: `27/11/2026 20.00`, in the zone of the operation. */
export function typedMoment(at: number, zone: string): string {
  const day = inZone(at, zone);
  const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  return `${date} ${two(day.getUTCHours())}.${two(day.getUTCMinutes())}`;
}

const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[.:](\d{2}))?$/;

/** The instant that was typed, day first, as the API takes it; midnight where no time was. Null: it makes no sense. */
export function instantTyped(text: string, zone: string): string | null {
  const parts = TYPED.exec(text.trim())
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (parts === undefined) return null;
  const [date = 0, month = 0, year = 0, hour = 0, minute = 0] = parts;
  const at = new Date(Date.UTC(year, month - 1, date, hour, minute));
  const isReal = at.getUTCDate() === date && at.getUTCMonth() === month - 1 && hour < 24 && minute < 60;
  return isReal ? new Date(at.getTime() - (HOURS_EAST[zone] ?? 0) * HOUR).toISOString() : null;
}

/** So many days from now, at the same time of day. */
export const daysFrom = (now: number, days: number): number => now + days * DAY;
