import type { CompareRosterQuery } from '../../../generated/graphql.ts';
import { isWord, type Words } from '../../../i18n/words.ts';

export type Comparison = CompareRosterQuery['rosterComparison'];
type Problem = Comparison['wrong'][number];
type Refusal = Comparison['refusals'][number];
type Difference = Comparison['changed'][number]['differences'][number];

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
