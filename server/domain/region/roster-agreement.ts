import type { RosterLine } from './roster-line.ts';
import { type RosterProblem, rosterProblem } from './roster-problem.ts';

/** What the lines of one file must not say twice or differently. Every problem names the later line. */
export function disagreementsOf(lines: readonly RosterLine[]): RosterProblem[] {
  const problems: RosterProblem[] = [];
  const tpsLines = new Map<string, number>();
  const said = new Map<string, { value: string; line: number }>();
  const agree = (line: number, column: string, subject: string, value: string | null): void => {
    if (value === null) return;
    const key = `${column} ${subject}`;
    const first = said.get(key);
    if (!first) said.set(key, { value, line });
    else if (first.value !== value) {
      const data = { found: value, expected: first.value, otherLine: first.line };
      problems.push(rosterProblem(line, column, 'SAID_OTHERWISE', data));
    }
  };
  for (const row of lines) {
    const first = tpsLines.get(row.code);
    if (first === undefined) tpsLines.set(row.code, row.line);
    else {
      const data = { found: row.code, otherLine: first };
      problems.push(rosterProblem(row.line, 'no_tps', 'TPS_TWICE', data));
    }
    agree(row.line, 'kode_desa', '', row.kabupatenCode);
    agree(row.line, 'kabupaten', row.kabupatenCode, row.kabupatenName);
    agree(row.line, 'kecamatan', row.kecamatanCode, row.kecamatanName);
    agree(row.line, 'desa', row.desaCode, row.desaName);
  }
  return problems;
}
