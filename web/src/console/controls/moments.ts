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
  const day = inZone(typeof at === 'string' ? Date.parse(at) : at, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  const month = words('date.months').split(' ')[day.getUTCMonth()] ?? '';
  return `${day.getUTCDate()} ${month} ${day.getUTCFullYear()} ${two(day.getUTCHours())}.${two(day.getUTCMinutes())}`;
}

/** What a field of date and time holds for an instant: `2026-11-27T20:00`, in the zone of the operation. */
export const fieldOfInstant = (at: number, zone: string): string =>
  inZone(at, zone).toISOString().slice(0, 16);

/** The instant that such a field names, as the API takes it; null where it is empty or makes no sense. */
export function instantOfField(text: string, zone: string): string | null {
  const at = Date.parse(`${text}:00.000Z`);
  return Number.isNaN(at) ? null : new Date(at - (HOURS_EAST[zone] ?? 0) * HOUR).toISOString();
}

/** So many days from now, at the same time of day. */
export const daysFrom = (now: number, days: number): number => now + days * DAY;
