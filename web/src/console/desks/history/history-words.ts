import type {
  Channel,
  DisclosureLevel,
  HistoryFacetName,
  HistoryKind,
  IncidentStatus,
  Severity,
} from '../../../generated/graphql.ts';
import { placeName, regionName } from '../../session/regions.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { HistoryEntry } from './history.types.ts';

const WORTH_SAYING_MS = 5 * 60_000;

/** Whether the post knew of it so much later that it has to be said. */
export const isFarApart = ({ happenedAt, receivedAt }: HistoryEntry): boolean =>
  Date.parse(receivedAt) - Date.parse(happenedAt) > WORTH_SAYING_MS;

/** What a value of a facet is called. */
export function valueName(facet: HistoryFacetName, value: string, speaking: Speaking): string {
  const { operation, language, words } = speaking;
  switch (facet) {
    case 'KIND':
      return words(`history.kind.${value as HistoryKind}`);
    case 'REGION':
      return value.includes('-') ? regionName(operation, value, words) : placeName(operation, value);
    case 'CATEGORY':
      return labelOf(operation.categories, value, language);
    case 'SEVERITY':
      return words(`severity.${value as Severity}`);
    case 'STATUS':
      return words(`incident.status.${value as IncidentStatus}`);
    case 'AGENCY':
      return labelOf(operation.agencies, value, language);
    case 'POST':
      return labelOf(operation.posts, value, language);
    case 'CHANNEL':
      return words(`channel.${value as Channel}`);
    case 'LEVEL':
      return words(`incident.level.${value as DisclosureLevel}`);
  }
}

export interface Run {
  readonly text: string;
  readonly isMatched: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** A text in runs, with the words that were meant by a search apart from the others. */
export function runsOf(text: string, matched: readonly string[]): readonly Run[] {
  if (matched.length === 0) return [{ text, isMatched: false }];
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(WORD)) {
    if (!matched.includes(found[0].toLowerCase())) continue;
    if (found.index > from) runs.push({ text: text.slice(from, found.index), isMatched: false });
    runs.push({ text: found[0], isMatched: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isMatched: false });
  return runs;
}
