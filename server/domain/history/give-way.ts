import { setImmediate } from 'node:timers/promises';

/** Ends a slice of long work: whatever waits goes first. */
export const giveWay = (): Promise<void> => setImmediate();
