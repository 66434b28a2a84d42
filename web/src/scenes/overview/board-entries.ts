import type { Severity, Truth } from '../../generated/graphql.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { dueInstant, severityRank } from './board-order.ts';
import { isCalling } from './standing-words.ts';

/** One row of the board: an incident, or in a flood several of one kind in one place. */
export interface BoardEntry {
  readonly key: string;
  /** The incident itself, or the worst of the group. */
  readonly lead: BoardIncident;
  readonly members: readonly BoardIncident[];
  readonly receivedAt: number;
  readonly dueAt: number | null;
  /** Whether all of it is so, or none; null where that must not be told here. */
  readonly truth: Truth | null;
  /** Somebody has to take it up now. */
  readonly isCalling: boolean;
}

export interface Board {
  readonly entries: readonly BoardEntry[];
  /** Incidents without a row of their own. */
  readonly hidden: readonly BoardIncident[];
}

const CRITICAL_ROWS = 3;

function entryOf(members: readonly [BoardIncident, ...BoardIncident[]]): BoardEntry {
  const [lead] = members;
  const due = members.flatMap((member) => dueInstant(member) ?? []);
  return {
    key: lead.id,
    lead,
    members,
    receivedAt: Math.min(...members.map(({ receivedAt }) => Date.parse(receivedAt))),
    dueAt: due.length === 0 ? null : Math.min(...due),
    truth: truthOf(members),
    isCalling: members.some(isCalling),
  };
}

/** Of several that do not stand alike: not verified, for what is said of the row is said of each. */
function truthOf(members: readonly BoardIncident[]): Truth | null {
  const [truth = null, ...others] = new Set(members.map((member) => member.truth));
  return others.length === 0 ? truth : 'UNVERIFIED';
}

/** The rows of a quiet hour: one per incident, in the given order. */
export function singleEntries(ordered: readonly BoardIncident[], room: number): Board {
  return {
    entries: ordered.slice(0, room).map((incident) => entryOf([incident])),
    hidden: ordered.slice(room),
  };
}

/**
 * The rows in a flood: what is alike (category and kind) in one place is one row, led by its worst member. Critical
 * incidents are never grouped: three have a row, further ones are counted.
 */
export function groupedEntries(
  ordered: readonly BoardIncident[],
  room: number,
  placeOf: (incident: BoardIncident) => string,
): Board {
  const critical = ordered.filter(({ severity }) => severity === 'CRITICAL');
  const groups = new Map<string, [BoardIncident, ...BoardIncident[]]>();
  for (const incident of ordered) {
    if (incident.severity === 'CRITICAL') continue;
    const key = `${incident.category} ${incident.kind ?? ''} ${placeOf(incident)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [incident]);
    else group.push(incident);
  }
  const rows = [
    ...critical.slice(0, CRITICAL_ROWS).map((incident) => entryOf([incident])),
    ...[...groups.values()].map(entryOf),
  ];
  const entries = rows.slice(0, room);
  const shown = new Set(entries.flatMap(({ members }) => members));
  return { entries, hidden: ordered.filter((incident) => !shown.has(incident)) };
}

/** How many distinct TPS a group names; 0 when it names none. */
export function tpsInGroup(members: readonly BoardIncident[]): number {
  return new Set(members.flatMap(({ region, tpsNumbers }) => tpsNumbers.map((n) => `${region} ${n}`))).size;
}

/** The severities among these, worst first, each once. */
export const severitiesOf = (incidents: readonly BoardIncident[]): Severity[] =>
  [...new Set(incidents.map(({ severity }) => severity))].sort((a, b) => severityRank[a] - severityRank[b]);
