/** What may be wrong with one line of a roster file. */
export const ROSTER_PROBLEMS = [
  'CELL_COUNT',
  'NOT_A_DESA_CODE',
  'NOT_A_TPS_NUMBER',
  'OTHER_CODE',
  'EMPTY',
  'TOO_LONG',
  'UNSAFE_CHARACTER',
  'NOT_A_KIND',
  'OTHER_KIND',
  'NOT_YES_OR_NO',
  'NOT_A_SIGNAL_CLASS',
  'NOT_DEGREES',
  'HALF_A_POINT',
  'FORMULA',
  'TPS_TWICE',
  'SAID_OTHERWISE',
] as const;
export type RosterProblemCode = (typeof ROSTER_PROBLEMS)[number];

/** What goes with a code, so that it can be told in any language; null where there is none. */
export interface RosterProblemData {
  /** What the file says, at most 40 characters of it; empty: an empty cell. */
  found: string | null;
  /** What it should say, or what another line says. */
  expected: string | null;
  /** That other line. */
  otherLine: number | null;
}

/** Something wrong with one line of a roster file; line 1 is the header. `column` is empty for the line as a whole. */
export interface RosterProblem extends RosterProblemData {
  line: number;
  column: string;
  code: RosterProblemCode;
  /** What is wrong, in English, to go on with from the name of the column. */
  reason: string;
}

const LONGEST_SHOWN = 40;

/** A problem with what is known of it, the rest null. */
export function rosterProblem(
  line: number,
  column: string,
  code: RosterProblemCode,
  { found = null, expected = null, otherLine = null }: Partial<RosterProblemData> = {},
): RosterProblem {
  const shown = found !== null && found.length > LONGEST_SHOWN ? `${found.slice(0, LONGEST_SHOWN)}…` : found;
  const problem = { line, column, code, found: shown, expected, otherLine };
  return { ...problem, reason: REASONS[code](problem) };
}

const quoted = (found: string | null): string =>
  found === null || found === '' ? 'an empty cell' : JSON.stringify(found);

const REASONS: Readonly<Record<RosterProblemCode, (problem: Omit<RosterProblem, 'reason'>) => string>> = {
  CELL_COUNT: ({ found, expected }) => `has ${found} cells where the header has ${expected}`,
  NOT_A_DESA_CODE: ({ found }) => `${quoted(found)} is not a desa code such as 15.07.05.2004`,
  NOT_A_TPS_NUMBER: ({ found }) => `${quoted(found)} is not a whole number from 1 to 999`,
  OTHER_CODE: ({ found, expected, column }) =>
    column === 'kode_tps'
      ? `${quoted(found)} is not kode_desa, a dash and no_tps in three digits, ${expected}`
      : `${quoted(found)} is not the first three parts of kode_desa, ${expected}`,
  EMPTY: () => 'is empty',
  TOO_LONG: ({ expected }) => `is longer than ${expected} characters`,
  UNSAFE_CHARACTER: () => 'holds a character that is not shown',
  NOT_A_KIND: ({ found }) => `${quoted(found)} is not desa or kelurahan`,
  OTHER_KIND: ({ found, expected }) =>
    `is ${found}, but the last part of ${expected} begins with ${expected?.split('.')[3]?.[0]}`,
  NOT_YES_OR_NO: ({ found }) => `${quoted(found)} is not ya or tidak`,
  NOT_A_SIGNAL_CLASS: ({ found }) => `${quoted(found)} is not A, B or C`,
  NOT_DEGREES: ({ found, expected }) =>
    `${quoted(found)} is not a number of degrees from ${expected}, with a decimal point`,
  HALF_A_POINT: () => 'and lon belong together',
  FORMULA: ({ found }) => `begins with "${found}", which a spreadsheet would run as a formula`,
  TPS_TWICE: ({ found, otherLine }) => `${found} is on line ${otherLine} already`,
  SAID_OTHERWISE: ({ found, expected, otherLine }) =>
    `"${found}", but line ${otherLine} says "${expected}" of the same`,
};
