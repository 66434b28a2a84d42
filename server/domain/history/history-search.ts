import { liesIn } from '../access/viewer.policy.ts';
import { giveWay } from './give-way.ts';
import type { HistoryAsk } from './history-ask.policy.ts';
import { HISTORY_FACETS, type HistoryFacetName } from './history-kinds.policy.ts';
import { type HistoryPlace, type HistoryRow, isBefore, type KnownIncident, placeOf } from './history-row.ts';

export interface HistoryCount {
  readonly value: string;
  readonly count: number;
}

export interface HistoryFacetCounts {
  readonly facet: HistoryFacetName;
  readonly values: readonly HistoryCount[];
}

export interface Searched {
  /** Newest first. */
  readonly rows: readonly HistoryRow[];
  readonly hasMore: boolean;
  readonly total: number;
  readonly facets: readonly HistoryFacetCounts[];
}

export interface SearchParts {
  /** Oldest first by the clock that is asked for. */
  readonly rows: readonly HistoryRow[];
  readonly ask: HistoryAsk;
  /** Where everything is that the asker can name. */
  readonly regency: string;
  readonly first: number;
  readonly after: HistoryPlace | null;
  /** What the asker may see, and what his words let through. */
  readonly isOpen: (row: HistoryRow) => boolean;
  readonly knowsPeople: (row: HistoryRow) => boolean;
}

/** Rows that are looked at in one go. */
const SLICE = 2_000;
/** No facet was missed; all others are places in `HISTORY_FACETS`. */
const NONE = -1;
const SEVERAL = -2;

/**
 * The entries that fit, newest first, with how many there are in all and, for each value of each facet, how many there would be
 * with that value chosen and everything else as it is. Looks at every entry once, and gives way in between.
 */
export async function searchHistory(parts: SearchParts): Promise<Searched> {
  const { rows, ask, first, after } = parts;
  const tally = new Tally(parts);
  const found: HistoryRow[] = [];
  let hasMore = false;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (index % SLICE === 0) await giveWay();
    if (row === undefined || !tally.take(row)) continue;
    if (after !== null && !isBefore(placeOf(row, ask.clock), after)) continue;
    if (found.length < first) found.push(row);
    else hasMore = true;
  }
  return { rows: found, hasMore, total: tally.total, facets: tally.facets };
}

/** What an entry has of a facet: one value, several, or none. */
type Values = string | readonly string[] | null;
/** The values of the incident or alert that entries are about, by facet. */
type SubjectValues = Readonly<Partial<Record<HistoryFacetName, Values>>>;

const NO_SUBJECT: SubjectValues = {};

class Tally {
  readonly #parts: SearchParts;
  readonly #base: string;
  readonly #chosen: readonly (ReadonlySet<string> | null)[];
  readonly #counts = HISTORY_FACETS.map(() => new Map<string, number>());
  readonly #subjects = new Map<string, SubjectValues>();
  readonly #regions = new Map<string, string | null>();
  total = 0;

  constructor(parts: SearchParts) {
    const { ask, regency } = parts;
    this.#parts = parts;
    this.#base = ask.region ?? regency;
    this.#chosen = HISTORY_FACETS.map((facet) => {
      const values = ask.chosen[facet] ?? [];
      return values.length === 0 ? null : new Set(values);
    });
  }

  /** Counts an entry; true where it fits. */
  take(row: HistoryRow): boolean {
    if (!this.#fits(row)) return false;
    const values = HISTORY_FACETS.map((facet) => this.#valuesOf(row, facet));
    const missed = this.#missed(values);
    if (missed === SEVERAL) return false;
    for (let index = 0; index < values.length; index += 1) {
      if (missed === NONE || missed === index) count(this.#counts[index], values[index] ?? null);
    }
    if (missed !== NONE) return false;
    this.total += 1;
    return true;
  }

  /** The commonest values first. */
  get facets(): readonly HistoryFacetCounts[] {
    return HISTORY_FACETS.map((facet, index) => ({
      facet,
      values: [...(this.#counts[index] ?? [])]
        .map(([value, counted]) => ({ value, count: counted }))
        .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
    }));
  }

  /** The one facet whose chosen values an entry has none of; NONE, or SEVERAL. */
  #missed(values: readonly Values[]): number {
    let missed = NONE;
    for (let index = 0; index < values.length; index += 1) {
      const chosen = this.#chosen[index];
      if (!chosen || hasAny(chosen, values[index] ?? null)) continue;
      if (missed !== NONE) return SEVERAL;
      missed = index;
    }
    return missed;
  }

  #fits(row: HistoryRow): boolean {
    const { ask, isOpen, knowsPeople } = this.#parts;
    const { at } = placeOf(row, ask.clock);
    if (ask.from !== null && at < ask.from) return false;
    if (ask.until !== null && at >= ask.until) return false;
    if (ask.incident !== null && row.incident?.id !== ask.incident) return false;
    if (ask.region !== null && !liesIn(row.place, ask.region)) return false;
    if (ask.tps !== null && row.place !== ask.tps && !row.incident?.tps.includes(ask.tps)) return false;
    if (!isOpen(row)) return false;
    return ask.principal === null || (row.principal === ask.principal && knowsPeople(row));
  }

  #valuesOf(row: HistoryRow, facet: HistoryFacetName): Values {
    switch (facet) {
      case 'KIND':
        return row.kind;
      case 'POST':
        return row.post;
      case 'CHANNEL':
        return row.channel;
      case 'REGION':
        return this.#regionOf(row.place);
      default:
        return this.#subjectOf(row)[facet] ?? null;
    }
  }

  /** The part of the region that is asked for in which a place lies; null for the region itself. */
  #regionOf(place: string): string | null {
    const known = this.#regions.get(place);
    if (known !== undefined) return known;
    const part = partOf(place, this.#base);
    this.#regions.set(place, part);
    return part;
  }

  /** As it stood when it was first met: all counts of an answer are of one moment. */
  #subjectOf({ incident, alert }: HistoryRow): SubjectValues {
    const id = incident?.id ?? alert?.id;
    if (id === undefined) return NO_SUBJECT;
    const known = this.#subjects.get(id);
    if (known) return known;
    const values = incident ? valuesOfIncident(incident) : { SEVERITY: alert?.severity ?? null };
    this.#subjects.set(id, values);
    return values;
  }
}

const valuesOfIncident = ({ category, standing }: KnownIncident): SubjectValues => ({
  CATEGORY: category,
  SEVERITY: standing.severity,
  STATUS: standing.status,
  LEVEL: standing.level,
  AGENCY: [...new Set([standing.agency, ...standing.supporting])],
});

function hasAny(chosen: ReadonlySet<string>, values: Values): boolean {
  if (values === null) return false;
  return typeof values === 'string' ? chosen.has(values) : values.some((value) => chosen.has(value));
}

function count(counts: Map<string, number> | undefined, values: Values): void {
  if (values === null || counts === undefined) return;
  for (const value of typeof values === 'string' ? [values] : values)
    counts.set(value, (counts.get(value) ?? 0) + 1);
}

const DESA_DEPTH = 4;

/** Of a regency the kecamatan, of a kecamatan the desa, of a desa the TPS. */
function partOf(place: string, base: string): string | null {
  if (place === base || !liesIn(place, base)) return null;
  const depth = base.split('.').length;
  if (depth >= DESA_DEPTH) return place;
  return (place.split('-')[0] ?? '')
    .split('.')
    .slice(0, depth + 1)
    .join('.');
}
