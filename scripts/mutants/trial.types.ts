/** Test files of one project that run together. */
export interface Stage {
  readonly project: string;
  readonly files: readonly string[];
  /** Of tests that run on both databases: those on PostgreSQL only, or all but those. */
  readonly postgresql?: boolean;
}

/** One stage over the copy with one file changed. */
export interface Trial {
  /** Path below the root of the copy. */
  readonly file: string;
  readonly text: string;
  readonly stage: Stage;
}

export interface Failure {
  /** The test files among which one failed: one, but for an error that nobody handled. */
  readonly files: readonly string[];
  readonly name: string;
}

export interface Outcome {
  readonly failure: Failure | null;
}
