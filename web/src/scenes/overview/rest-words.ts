import type { Severity } from '../../generated/graphql.ts';
import type { Words } from '../../i18n/words.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { severitiesOf } from './board-entries.ts';
import { severityRank } from './board-order.ts';
import { isCalling } from './standing-words.ts';

export interface Rest {
  readonly count: number;
  /** `+10 lainnya · 3 perlu tindakan`; with the rows it is the number of the heading. */
  readonly total: string;
  readonly calling: string | null;
  /** `tinggi 2 · sedang 6 · terbatas 2`: the same incidents by severity. */
  readonly parts: string;
  /** Those that are guarded, alone; null where there are none. */
  readonly guarded: string | null;
  /** The worst that calls, otherwise the worst; null where all are guarded. */
  readonly worst: Severity | null;
  readonly doesCall: boolean;
}

const worstOf = (incidents: readonly BoardIncident[]): Severity | null =>
  [...incidents].sort((a, b) => severityRank[a.severity] - severityRank[b.severity])[0]?.severity ?? null;

/**
 * What the last row says of the incidents that have none of their own: for want of room, because they are new since the last
 * sorting, or because they are guarded so much that they have none anywhere on this wall. Null where there are none.
 */
export function restWords(without: readonly BoardIncident[], guarded: number, words: Words): Rest | null {
  const n = without.length + guarded;
  if (n === 0) return null;
  const calling = without.filter(isCalling);
  const count = (severity: Severity) => without.filter((incident) => incident.severity === severity).length;
  const hidden = guarded > 0 ? words('hidden.part', { n: guarded }) : null;
  const parts = [
    ...severitiesOf(without).map((severity) => `${words(`severity.${severity}`)} ${count(severity)}`),
    ...(hidden === null ? [] : [hidden]),
  ];
  return {
    count: n,
    total: words('rows.more', { n }),
    calling: calling.length > 0 ? words('board.moreCalling', { n: calling.length }) : null,
    parts: parts.join(' · '),
    guarded: hidden,
    worst: worstOf(calling) ?? worstOf(without),
    doesCall: calling.length > 0,
  };
}
