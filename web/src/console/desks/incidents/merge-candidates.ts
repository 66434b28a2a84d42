import { isFoundBy, wordsTyped } from '../../wording/incident-search.ts';
import { isOpen, type QueueIncident } from './queue-incident.ts';

const MOST = 20;
const NO_SCORES: ReadonlyMap<string, number> = new Map();

/** Whether these lie in more than one kecamatan: then they are merged into nothing, each staying on the board of its own. */
export const areApart = (incidents: readonly QueueIncident[]): boolean =>
  new Set(incidents.flatMap(({ kecamatan }) => kecamatan ?? [])).size > 1;

/**
 * Open incidents into which these could be merged, none of which would take one of them off the board of its kecamatan, the likeliest first: one of those chosen, then those that the server takes for
 * the same (`scores`, by id), then the same category, then the same desa or kecamatan, then near in time. With words to search
 * for, only those that have them all.
 */
export function candidatesFor(
  incidents: readonly QueueIncident[],
  open: readonly QueueIncident[],
  text: string,
  textOf: (incident: QueueIncident) => string,
  scores: ReadonlyMap<string, number> = NO_SCORES,
): readonly QueueIncident[] {
  const [first] = incidents;
  if (first === undefined) return [];
  const words = wordsTyped(text);
  const isChosen = (incident: QueueIncident) => incidents.some(({ id }) => id === incident.id);
  const isAlone = incidents.length === 1;
  const distance = (incident: QueueIncident): readonly number[] => [
    Number(!isChosen(incident)),
    -(scores.get(incident.id) ?? 0),
    Number(incident.category !== first.category),
    incident.desa !== null && incident.desa === first.desa
      ? 0
      : incident.kecamatan === first.kecamatan
        ? 1
        : 2,
    Math.abs(Date.parse(incident.receivedAt) - Date.parse(first.receivedAt)),
  ];
  return open
    .filter((incident) => isOpen(incident) && !(isAlone && isChosen(incident)))
    .filter((into) =>
      incidents.every(
        ({ id, kecamatan }) => id === into.id || kecamatan === null || kecamatan === into.kecamatan,
      ),
    )
    .filter((incident) => isFoundBy(words, incident, textOf(incident)))
    .map((incident) => ({ incident, distance: distance(incident) }))
    .toSorted((a, b) => compare(a.distance, b.distance))
    .slice(0, MOST)
    .map(({ incident }) => incident);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
