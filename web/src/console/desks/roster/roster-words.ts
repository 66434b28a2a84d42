import type { CompareRosterQuery } from '../../../generated/graphql.ts';
import { isWord, type Words } from '../../../i18n/words.ts';

export type Comparison = CompareRosterQuery['rosterComparison'];
type Problem = Comparison['wrong'][number];
type Refusal = Comparison['refusals'][number];
type Difference = Comparison['changed'][number]['differences'][number];

/** Lines that are named before the rest is counted. */
const MOST_LINES = 8;

/** What a file would come to; of one that cannot be imported, which of its lines are wrong, and nothing that would be. */
export function countsText(
  { isSound, tpsInFile, tpsAfter, wrong }: Pick<Comparison, 'isSound' | 'tpsInFile' | 'tpsAfter' | 'wrong'>,
  words: Words,
): string {
  const file = tpsInFile;
  if (isSound) return words('roster.counts', { file, after: tpsAfter });
  const lines = [...new Set(wrong.map(({ line }) => line))].toSorted((a, b) => a - b);
  if (lines.length === 0) return words('roster.countsRefused', { file });
  const named = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length - MOST_LINES;
  const which =
    more > 0 ? words('roster.linesMore', { lines: named, n: more }) : words('roster.lines', { lines: named });
  return words('roster.countsWrong', { file, n: lines.length, lines: which });
}

/** What is wrong with a line: `“12a” bukan nomor TPS dari 1 sampai 999.` */
export const problemText = ({ code, found, expected, otherLine }: Problem, words: Words): string =>
  words(`roster.problem.${code}`, {
    found: found === '' ? words('roster.emptyCell') : words('roster.quoted', { text: found ?? '–' }),
    expected: expected ?? '–',
    n: found ?? '–',
    line: otherLine ?? '–',
  });

/** How its column is filled in; null where there is nothing to say about it. */
export function remedyText({ column }: Pick<Problem, 'column'>, words: Words): string | null {
  const word = `roster.wrong.${column === '' ? 'line' : column}`;
  return isWord(word) ? words(word) : null;
}

/** Why a file as a whole cannot be imported. */
export const refusalText = ({ code, found, expected }: Refusal, words: Words): string =>
  words(`roster.refusal.${code}`, { found: found ?? '–', expected: expected ?? '–' });

/** `nama: Sungai Itik → Sungai Itek` */
export const differencesText = (differences: readonly Difference[], words: Words): string =>
  differences
    .map(({ field, before, after }) =>
      words('roster.difference', {
        field: words(`roster.field.${field}`),
        before: valueText(before, words),
        after: valueText(after, words),
      }),
    )
    .join('; ');

/** A value of the roster as people write it. */
function valueText(json: string, words: Words): string {
  const value: unknown = JSON.parse(json);
  if (value === null) return '–';
  if (typeof value === 'boolean') return words(value ? 'roster.yes' : 'roster.no');
  return String(value);
}
