import type { Language, Words } from './words.ts';

const hoursEast: Record<string, number> = { WIB: 7, WITA: 8, WIT: 9 };
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (n: number) => String(n).padStart(2, '0');

const local = (at: number, zone: string) => at + (hoursEast[zone] ?? 0) * HOUR;

/** `07.24.20` in the operation's zone. */
export function clockText(at: number, zone: string): string {
  const day = ((local(at, zone) % DAY) + DAY) % DAY;
  return `${two(Math.floor(day / HOUR))}.${two(Math.floor(day / MINUTE) % 60)}.${two(Math.floor(day / SECOND) % 60)}`;
}

/** `07.24` in the operation's zone. */
export const timeText = (at: number, zone: string): string => clockText(at, zone).slice(0, 5);

/** `2024-02-14`, the day of that instant in the operation's zone. */
export const isoDay = (at: number, zone: string): string =>
  new Date(local(at, zone)).toISOString().slice(0, 10);

const weekdays = {
  id: new Intl.DateTimeFormat('id-ID', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
} satisfies Record<Language, Intl.DateTimeFormat>;

/** `Kam`, the day of that instant in the operation's zone. */
export const weekdayText = (at: number, zone: string, language: Language): string =>
  weekdays[language].format(local(at, zone));

/** `07.24` today, `kemarin 20.10` the day before, `2 hari lalu 20.10` earlier still. */
export function pastTimeText(at: number, now: number, zone: string, words: Words): string {
  const days = Math.floor(local(now, zone) / DAY) - Math.floor(local(at, zone) / DAY);
  const time = timeText(at, zone);
  if (days <= 0) return time;
  return days === 1 ? `${words('word.yesterday')} ${time}` : words('time.daysAgo', { n: days, time });
}

/** When something is due: `13.15` today, `24.00` when today ends, `besok 05.00`, `2 hari lagi 05.00`; of days before as above. */
export function dueTimeText(at: number, now: number, zone: string, words: Words): string {
  const days = Math.floor(local(at, zone) / DAY) - Math.floor(local(now, zone) / DAY);
  const time = timeText(at, zone);
  if (days <= 0) return pastTimeText(at, now, zone, words);
  if (days === 1) return local(at, zone) % DAY === 0 ? '24.00' : `${words('word.tomorrow')} ${time}`;
  return words('time.daysAhead', { n: days, time });
}

/** `05.35.40`, hours unbounded; negative spans count as their absolute value. */
export function countdownText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND);
  return `${two(Math.floor(seconds / 3600))}.${two(Math.floor(seconds / 60) % 60)}.${two(seconds % 60)}`;
}

/** `34 dtk`, `4 mnt`, `2 jam 10 mnt`; rounded down. */
export function durationText(ms: number, words: Words): string {
  const span = Math.max(0, ms);
  if (span < MINUTE) return words('time.second', { n: Math.floor(span / SECOND) });
  const minutes = Math.floor(span / MINUTE);
  if (minutes < 60) return words('time.minute', { n: minutes });
  const rest = minutes % 60;
  const hours = words('time.hour', { n: Math.floor(minutes / 60) });
  return rest === 0 ? hours : `${hours} ${words('time.minute', { n: rest })}`;
}

/**
 * A span for a narrow place: `< 1 mnt` (rounding down), minutes to 99, then whole hours. Ages and what is over round down, what is
 * left rounds up, so that neither promises more time than there is nor hides time gone.
 */
export function shortSpanText(ms: number, round: 'down' | 'up', words: Words): string {
  const span = Math.max(0, ms);
  if (round === 'down' && span < MINUTE) return words('time.underMinute');
  const whole = round === 'up' ? Math.ceil : Math.floor;
  const minutes = whole(span / MINUTE);
  return minutes <= 99 ? words('time.minute', { n: minutes }) : words('time.hour', { n: whole(span / HOUR) });
}
