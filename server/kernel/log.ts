import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured log on stderr; stdout belongs to what the program prints for people and scripts. */
export const createLog = (level = process.env.SIAGA_LOG_LEVEL ?? 'info'): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
