/**
 * How long a running server waits for PostgreSQL, in milliseconds. Each wait ends on our side, since a network that drops
 * packets says nothing; PostgreSQL's own limits end what a connection that we gave up has left behind. An act or a query that
 * meets one limit is refused within five seconds: `connect` and `silence` together, or `transaction`, stay below that.
 */
export const TIME_LIMITS = {
  /** Dialling, or waiting for a place among the open connections. */
  connect: 1_500,
  /** No byte of an answer has come: the connection is destroyed. */
  silence: 2_500,
  /** From BEGIN to the end of COMMIT; counted at each statement. */
  transaction: 4_500,
  /** On PostgreSQL's side: waiting for a row or table that another transaction holds. */
  lock: 2_000,
  /** On PostgreSQL's side: one statement. Longer than `silence`, so that the client is the first to give up. */
  statement: 3_000,
  /** On PostgreSQL's side: a transaction that says nothing, such as one whose client is gone. It holds the head of the log. */
  idleInTransaction: 3_000,
  /** Closing a connection; then it is destroyed. */
  goodbye: 1_000,
  /** How often the connection that holds the database's lock is asked whether it still does. */
  lockCheck: 1_000,
} as const;

/** The same while the tables are brought up to date and the log is read for the first time, and for tools: minutes. */
export const PATIENT_LIMITS = {
  ...TIME_LIMITS,
  connect: 5_000,
  silence: 600_000,
  transaction: 3_600_000,
  statement: 600_000,
  idleInTransaction: 60_000,
} as const;

export type TimeLimits = { readonly [Name in keyof typeof TIME_LIMITS]: number };

/** How long a lock of the SQLite file that another process holds is waited for, in milliseconds. */
export const SQLITE_WAITS = {
  /** While the file is opened, in one piece. */
  opening: 5_000,
  /** Later, in pauses that leave the thread to others; then the act is refused. */
  lock: 4_000,
  firstPause: 5,
  longestPause: 100,
} as const;
