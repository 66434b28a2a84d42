import { isoDay, timeText, weekdayText } from '../i18n/moment.ts';
import type { Language } from '../i18n/words.ts';
import { useSlowClock } from '../situation/use-situation.ts';
import { type Operation, useBriefing, useSpeech } from './briefing.ts';

/** Times of day as a wall writes them at one moment of the operation. */
export interface WallTime {
  /** `07.24`; `Kam 00.28` once the operation's own day is over, and of any other day. */
  moment(at: number): string;
  /** The same of a limit: midnight closes the day that ends there, `24.00`. */
  limit(at: number): string;
}

/**
 * A time needs its day as soon as the operation's clock has left the operation's own day, and where it belongs to another day;
 * before that everything on the wall is of today.
 */
export function wallTime(
  { date, zone }: Pick<Operation, 'date' | 'zone'>,
  now: number | null,
  language: Language,
): WallTime {
  const isToday = now === null || isoDay(now, zone) === date;
  const withDay = (day: number, time: string) =>
    isToday && isoDay(day, zone) === date ? time : `${weekdayText(day, zone, language)} ${time}`;
  return {
    moment: (at) => withDay(at, timeText(at, zone)),
    limit: (at) => {
      const time = timeText(at, zone);
      return time === '00.00' ? withDay(at - 1, '24.00') : withDay(at, time);
    },
  };
}

/** The same for the operation's clock and the language of this screen; null while the operation is not known. */
export function useWallTime(): WallTime | null {
  const briefing = useBriefing();
  const { language } = useSpeech();
  const zone = briefing?.operation.zone ?? '';
  const dayOf = (at: number | null) => (at === null ? null : isoDay(at, zone));
  const now = useSlowClock((a, b) => dayOf(a) === dayOf(b));
  return briefing === null ? null : wallTime(briefing.operation, now, language);
}
