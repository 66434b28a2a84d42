const HALF_HOUR = 30 * 60_000;

/** The first full or half hour after an instant: what one asks about lies ahead. */
export const nextHalfHour = (at: number): number => (Math.floor(at / HALF_HOUR) + 1) * HALF_HOUR;
