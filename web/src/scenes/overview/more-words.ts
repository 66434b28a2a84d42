import type { Words } from '../../i18n/words.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { severitiesOf } from './board-entries.ts';

/**
 * What the line under the rows says: how many incidents have no row for want of room, and how many are guarded so much that they
 * have none anywhere on this wall. First in full, then for where there is little room; both empty where there is nothing to say.
 */
export function moreWords(
  without: readonly BoardIncident[],
  guarded: number,
  words: Words,
): [full: string, short: string] {
  const critical = without.filter(({ severity }) => severity === 'CRITICAL').length;
  const others = without.filter(({ severity }) => severity !== 'CRITICAL');
  const severities = severitiesOf(others)
    .map((severity) => words(`severity.${severity}`))
    .join(', ');
  const line = (rest: string) =>
    [
      ...(critical > 0 ? [words('board.moreCritical', { n: critical })] : []),
      ...(others.length > 0 ? [rest] : []),
      ...(guarded > 0 ? [words('hidden.more', { n: guarded })] : []),
    ].join(' · ');
  const n = others.length;
  return [line(words('board.more', { n, severities })), line(words('rows.more', { n }))];
}
