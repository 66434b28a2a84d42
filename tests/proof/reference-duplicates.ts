import { type DuplicateGuess, duplicateGuess } from '../../server/domain/incident/duplicate.policy.ts';
import { WordComparison } from '../../server/domain/incident/similar-words.policy.ts';
import { loadOperationPlan } from '../../server/domain/operation/read-operation-plan.ts';
import type { TrueIncident } from './truth.ts';

const comparison = new WordComparison(loadOperationPlan('operations/latihan.yaml').wording);

const OVER = ['CLOSED', 'MERGED', 'NOT_AN_INCIDENT'];
const MOST_REPORTS = 20;
const MOST_COMPARED = 20;
const MOST_TOLD = 5;
const WINDOW_MS = 15 * 60_000;

interface Suggested extends DuplicateGuess {
  readonly incident: TrueIncident;
}

/**
 * What may be the same as an incident, or as one of its family: of what is counted with it, of those that somebody sees. How likely two are the same is the server's own reckoning;
 * what it is reckoned from, and who is told, is worked out here.
 */
export function duplicatesOf(
  incident: TrueIncident,
  { family, visible }: { readonly family: readonly string[]; readonly visible: readonly TrueIncident[] },
  readText: (of: TrueIncident) => string | null,
): Suggested[] {
  if (OVER.includes(incident.status)) return [];
  const compared = (each: TrueIncident) => ({
    ...each,
    happenedAt: Date.parse(each.happenedAt),
    words: comparison.wordsOf(readText(each) ?? ''),
  });
  const reports = [incident, ...visible.filter(({ id }) => family.includes(id)).slice(0, MOST_REPORTS)];
  const best = new Map<string, Suggested>();
  for (const report of reports) {
    for (const each of nearest(report, incident, visible)) {
      const root = rootOf(each, visible);
      if (root === null || root.status === 'NOT_AN_INCIDENT') continue;
      const guess = duplicateGuess(compared(report), compared(each), comparison);
      if (guess !== null && guess.score > (best.get(root.id)?.score ?? 0))
        best.set(root.id, { incident: root, ...guess });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.incident.id < b.incident.id ? -1 : 1))
    .slice(0, MOST_TOLD);
}

/** The closest in time to a report, of those that are not counted with its root. */
function nearest(report: TrueIncident, root: TrueIncident, visible: readonly TrueIncident[]): TrueIncident[] {
  const apart = (each: TrueIncident) => Math.abs(Date.parse(each.happenedAt) - Date.parse(report.happenedAt));
  return visible
    .filter((each) => rootOf(each, visible)?.id !== root.id)
    .filter((each) => each.id !== report.id && isNear(report, each) && apart(each) <= WINDOW_MS)
    .sort((a, b) => apart(a) - apart(b) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_COMPARED);
}

function isNear(one: TrueIncident, other: TrueIncident): boolean {
  if (one.category !== other.category || other.status === 'NOT_AN_INCIDENT') return false;
  if (one.tps.some((code) => other.tps.includes(code))) return true;
  const isAtTps = one.tps.length > 0 || other.tps.length > 0;
  return !isAtTps && one.region === other.region && one.placeKind === other.placeKind;
}

/** The one that it is counted with in the end; null where somebody on the way is not seen. */
function rootOf(incident: TrueIncident, visible: readonly TrueIncident[]): TrueIncident | null {
  if (incident.mergedInto === null) return incident;
  const into = visible.find(({ id }) => id === incident.mergedInto);
  return into ? rootOf(into, visible) : null;
}
