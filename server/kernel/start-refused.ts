/**
 * How the server ends when it does not start or cannot go on; see the table in README.md. A supervisor starts it again after
 * codes below 77 and after a signal; from 77 on a person has to look first.
 */
export const EXIT = {
  /** The command line makes no sense, or something failed that nobody expected. */
  FAILED: 1,
  /** A flush to disk failed: what the file holds is unknown until it is opened once more. */
  UNSOUND: 74,
  /** Another process writes to the database. */
  TAKEN: 75,
  /** The log in the database does not continue what was read or acknowledged. */
  BROKEN_LOG: 76,
  /** A key is missing, foreign, empty or half written. */
  KEYS: 77,
  /** The database and the data folder, plan or program do not belong together. */
  MISMATCH: 78,
} as const;

/** A start that would do harm. Its message says in Indonesian and in English what to do; nothing was changed. */
export class StartRefused extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, indonesian: string, english: string) {
    super(`${indonesian}\n${english}`);
    this.name = 'StartRefused';
    this.exitCode = exitCode;
  }
}
