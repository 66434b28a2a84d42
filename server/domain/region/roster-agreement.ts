import type { RosterProblem } from './roster-columns.ts';
import type { RosterLine } from './roster-line.ts';

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
      problems.push({
        line,
        column,
        reason: `"${value}" for ${subject}, but line ${first.line} says "${first.value}"`,
      });
    }
  };
  for (const row of lines) {
    const first = tpsLines.get(row.code);
    if (first === undefined) tpsLines.set(row.code, row.line);
    else
      problems.push({ line: row.line, column: 'no_tps', reason: `${row.code} is on line ${first} already` });
    agree(row.line, 'kode_desa', 'the kabupaten of this file', row.kabupatenCode);
    agree(row.line, 'kabupaten', row.kabupatenCode, row.kabupatenName);
    agree(row.line, 'kecamatan', row.kecamatanCode, row.kecamatanName);
    agree(row.line, 'desa', row.desaCode, row.desaName);
  }
  return problems;
}
