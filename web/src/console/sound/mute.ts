/** For how long the sound of a console can be put away; no longer, for nobody hears what he forgot. */
export const MUTE_MINUTES = [5, 10, 15] as const;
const LONGEST_MS = 15 * 60_000;

const KEY = 'siaga.console.mutedUntil';
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Until when this computer is mute, in real time: kept here, so that it is so after a reload as well. Null: it sounds. A computer
 * whose clock was put back is not mute for longer than the longest there is.
 */
export function mutedUntil(storage: Kept, now: number): number | null {
  const until = Number(storage.getItem(KEY));
  return until > now ? Math.min(until, now + LONGEST_MS) : null;
}

/** Mutes this computer until then; null lets it sound. */
export function keepMuted(until: number | null, storage: Kept): void {
  if (until === null) storage.removeItem(KEY);
  else storage.setItem(KEY, String(until));
}
