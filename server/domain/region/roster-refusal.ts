export const ROSTER_REFUSALS = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'NOT_UTF8',
  'NOT_CSV',
  'COLUMNS_MISSING',
  'COLUMN_TWICE',
  'HALF_A_POINT',
  'NO_LINES',
  'OTHER_REGENCY',
  'REGENCY_UNNAMED',
  'OTHER_TOTAL',
  'OTHER_TOTAL_KEPT',
] as const;
export type RosterRefusalCode = (typeof ROSTER_REFUSALS)[number];

/** Why a file as a whole cannot be imported. */
export interface RosterRefusal {
  code: RosterRefusalCode;
  /** What the file has; null where nothing of it needs to be told. */
  found: string | null;
  /** What was needed; null where that goes without saying. */
  expected: string | null;
  /** The same in English, and what to do. */
  sentence: string;
}

/** The file as a whole cannot be read as a roster; the message says what to change. */
export class RosterFileError extends Error {
  override name = 'RosterFileError';
  readonly refusal: RosterRefusal;

  constructor(
    code: RosterRefusalCode,
    sentence: string,
    { found = null, expected = null }: Partial<Pick<RosterRefusal, 'found' | 'expected'>> = {},
  ) {
    super(sentence);
    this.refusal = { code, sentence, found, expected };
  }
}
