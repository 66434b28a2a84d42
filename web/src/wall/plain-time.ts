import type { Language } from '../i18n/words.ts';

const places: Record<string, string> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};
const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** The clock of the room where no zone is known. */
const inZone = (zone: string | null) => {
  const timeZone = zone === null ? undefined : places[zone];
  return timeZone === undefined ? {} : { timeZone };
};

function partsOf(at: number, locale: string, format: Intl.DateTimeFormatOptions): Record<string, string> {
  const parts = new Intl.DateTimeFormat(locale, format).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** `07.24.20`, real time in the zone of the operation. */
export function hourText(at: number, zone: string | null): string {
  const format = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const { hour, minute, second } = partsOf(at, 'en-GB', { ...format, ...inZone(zone) });
  return `${hour}.${minute}.${second}`;
}

/** `Rabu 14 Februari 2024`. */
export function dateText(at: number, zone: string | null, language: Language): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const { weekday, day, month, year } = partsOf(at, locales[language], { ...format, ...inZone(zone) });
  return `${weekday} ${day} ${month} ${year}`;
}
