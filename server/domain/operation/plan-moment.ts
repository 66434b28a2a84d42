import { type OperationPlan, type OperationZone, ZONE_OFFSET_HOURS } from './operation-plan.ts';

const MOMENT = /^H(?:([+-])(\d{1,2}))? (\d{2})\.(\d{2})$/;
const DURATION = /^(\d{1,4})(m|h)$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Minutes from the midnight that begins voting day, or null if the text is not such a moment. `24.00` ends a day. */
export function minutesOfMoment(text: string): number | null {
  const match = MOMENT.exec(text);
  if (!match) return null;
  const [, sign, days, hours, minutes] = match;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const day = Number(days ?? 0) * (sign === '-' ? -1 : 1);
  return day * DAY_MINUTES + hour * 60 + minute;
}

/** Minutes of a duration such as `45m` or `12h`, or null. */
export function minutesOfDuration(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  return Number(match[1]) * (match[2] === 'h' ? 60 : 1);
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The limit of plans from before they said one: ten days (UU 7/2017, Pasal 373). */
const EARLIER_REVOTE_DAYS = 10;

/** When the last day for a revote is over: a whole day, so many days after voting day. */
export const revoteDeadline = ({
  date,
  zone,
  revotes,
}: Pick<OperationPlan, 'date' | 'zone' | 'revotes'>): number =>
  epochOfMinutes(((revotes?.limitDays ?? EARLIER_REVOTE_DAYS) + 1) * DAY_MINUTES, date, zone);

/** The epoch milliseconds of a moment counted in minutes from the midnight that begins `date` in `zone`. */
export function epochOfMinutes(minutes: number, date: string, zone: OperationZone): number {
  const midnight = Date.parse(`${date}T00:00:00Z`) - ZONE_OFFSET_HOURS[zone] * 60 * MINUTE_MS;
  return midnight + minutes * MINUTE_MS;
}

/** The way a plan file writes a moment: the reverse of `minutesOfMoment`. */
export function momentOfMinutes(minutes: number): string {
  const day = Math.floor(minutes / DAY_MINUTES);
  const rest = minutes - day * DAY_MINUTES;
  const clock = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join('.');
  return `H${day === 0 ? '' : day > 0 ? `+${day}` : day} ${clock}`;
}
