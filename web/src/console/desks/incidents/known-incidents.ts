import type { DonePartsFragment } from '../../../generated/graphql.ts';
import type { BoardIncident } from '../../../situation/situation.types.ts';
import { openIncident, type QueueIncident } from './queue-incident.ts';

export type KnownIncidents = ReadonlyMap<string, QueueIncident>;

const opened = new WeakMap<BoardIncident, QueueIncident>();

/** The same object as long as the picture says the same: rows of what did not change are not drawn anew. */
function openOnce(incident: BoardIncident): QueueIncident {
  const made = opened.get(incident) ?? openIncident(incident);
  opened.set(incident, made);
  return made;
}

const KECAMATAN_DEPTH = 3;
const DESA_DEPTH = 4;

/** The part of a region's code that names its kecamatan or desa; null where it does not lie in one. */
const partOf = (code: string, depth: number): string | null => {
  const parts = code.split('.');
  return parts.length < depth ? null : parts.slice(0, depth).join('.');
};

/** What was done with, from the list of those. */
export function doneIncident(incident: DonePartsFragment): QueueIncident {
  const { region, tps, closedAt } = incident;
  const desa = partOf(region, DESA_DEPTH);
  return {
    ...incident,
    kecamatan: partOf(region, KECAMATAN_DEPTH),
    desa,
    tpsNumbers:
      desa === null ? [] : tps.map((code) => Number(code.slice(desa.length + 1))).toSorted((a, b) => a - b),
    dueAt: null,
    hinderedTps: 0,
    hasOpenDisposition: false,
    reportCount: 1,
    closedAt,
  };
}

/** Everything the queue knows of: what is open by the live picture, and of the others those done with. */
export function knownIncidents(
  open: ReadonlyMap<string, BoardIncident>,
  done: readonly QueueIncident[],
): KnownIncidents {
  const known = new Map<string, QueueIncident>();
  for (const incident of done) known.set(incident.id, incident);
  for (const [id, incident] of open) known.set(id, openOnce(incident));
  return known;
}
