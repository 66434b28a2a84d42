const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE_HOURS: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** Epoch milliseconds of 00.00 on voting day in the operation's own zone (WIB, WITA or WIT). */
export function midnightOf(date: string, zone: string): number {
  const hours = ZONE_HOURS[zone];
  if (hours === undefined) throw new Error(`Unknown zone "${zone}": expected WIB, WITA or WIT.`);
  return Date.parse(`${date}T00:00:00.000Z`) - hours * 60 * MINUTE;
}

/** Reads "H 08.00", "H-1 18.00" or "H+1 12.00" (voting day is H, local time); throws on anything else. */
export function operationMoment(text: string, date: string, zone: string): number {
  const match = /^H(?:([+-])(\d{1,2}))?\s+(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  if (match === null)
    throw new Error(`"${text}" is not a moment of the operation: write "H 08.00" or "H+1 12.00".`);
  const days = Number(match[2] ?? 0) * (match[1] === '-' ? -1 : 1);
  return midnightOf(date, zone) + days * DAY + (Number(match[3]) * 60 + Number(match[4])) * MINUTE;
}

/** "H 07.24" for a moment, the inverse of {@link operationMoment}. */
export function momentText(at: number, date: string, zone: string): string {
  const since = at - midnightOf(date, zone);
  const days = Math.floor(since / DAY);
  const minutes = Math.floor((since - days * DAY) / MINUTE);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
  if (days === 0) return `H ${clock}`;
  return days > 0 ? `H+${days} ${clock}` : `H${days} ${clock}`;
}
