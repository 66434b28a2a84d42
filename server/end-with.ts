import type { Log } from './kernel/log.ts';
import { EXIT } from './kernel/start-refused.ts';

/** Why a running server ends by itself, as its log says it. */
const SENTENCES = {
  UNSOUND: 'a flush to disk failed; ending, so that the database is opened and checked again',
  TAKEN: 'another process has taken the database while the connection to it was broken; ending',
  BROKEN_LOG:
    'the log in the database does not continue what was read or acknowledged; ending, so that nothing is added to it',
} as const;

/** Says why, and ends the process at once with the code for it. The log writes before it returns. */
export function endWith(reason: keyof typeof SENTENCES, log: Log, error?: unknown): never {
  log.fatal({ err: error, exitCode: EXIT[reason] }, SENTENCES[reason]);
  process.exit(EXIT[reason]);
}
