import { Pace } from '../../kernel/pace.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type { HistoryAsk } from './history-ask.policy.ts';
import { HISTORY_FACETS, type HistoryFacetName } from './history-kinds.policy.ts';
import { firstNotBefore } from './history-order.ts';
import {
  type HistoryPlace,
  type HistoryRow,
  instantOf,
  isBefore,
  type KnownIncident,
  placeOf,
} from './history-row.ts';

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
  /** An incident as it stood when the asker's right to see it was judged. */
  readonly asOfNow: (incident: KnownIncident) => KnownIncident;
}

/** Entries between two looks at the time. */
const LOOKED_AT_ONCE = 32;

/** No facet was missed; all others are places in `HISTORY_FACETS`. */
const NONE = -1;
const SEVERAL = -2;

/**
 * The entries that fit, newest first, with how many there are in all and, for each value of each facet, how many there would be
 * with that value chosen and everything else as it is. Looks at every entry once, and gives way in between.
 */
export async function searchHistory(parts: SearchParts): Promise<Searched> {
  const { first } = parts;
  const { from, until, page } = boundsOf(parts);
  const tally = new Tally(parts);
  const found: HistoryRow[] = [];
  const pace = new Pace();
  let hasMore = false;
  for (let index = until - 1; index >= from; index -= 1) {
    if (index % LOOKED_AT_ONCE === 0 && pace.isOver) await pace.giveWay();
    if (!tally.take(parts.rows[index] as HistoryRow) || index >= page) continue;
    if (found.length < first) found.push(parts.rows[index] as HistoryRow);
    else hasMore = true;
  }
  return { rows: found, hasMore, total: tally.total, facets: tally.facets() };
}

/** Where the stretch of time lies that is asked for, and from where on entries belong to the pages before. */
function boundsOf({ rows, ask: { clock, from, until }, after }: SearchParts) {
  const startOf = (at: number) => firstNotBefore(rows, (row) => instantOf(row, clock) < at);
  return {
    from: from === null ? 0 : startOf(from),
    until: until === null ? rows.length : startOf(until),
    page: after === null ? rows.length : firstNotBefore(rows, (row) => isBefore(placeOf(row, clock), after)),
  };
}

/** What an entry has of a facet: one value, several, or none. */
type Values = string | readonly string[] | null;

/** What entries have by the incident or alert that they are about, by the place of each facet; and how often each was counted. */
interface Subject {
  readonly values: readonly Values[];
  /** Where every facet was met, and where the one was missed whose place this is, less one. */
  readonly counted: number[];
}

interface Counter {
  count: number;
}

const OF_SUBJECTS: readonly HistoryFacetName[] = ['CATEGORY', 'SEVERITY', 'STATUS', 'AGENCY', 'LEVEL'];
const PLACES = Object.fromEntries(HISTORY_FACETS.map((facet, index) => [facet, index])) as Readonly<
  Record<HistoryFacetName, number>
>;

class Tally {
  readonly #parts: SearchParts;
  readonly #base: string;
  readonly #chosen: readonly (ReadonlySet<string> | null)[];
  readonly #counts = HISTORY_FACETS.map(() => new Map<string, Counter>());
  readonly #subjects = new Map<string, Subject>();
  readonly #regions = new Map<string, string | null>();
  /** Of the entry in hand; the same list for all of them, since there are many. */
  readonly #values: Values[] = HISTORY_FACETS.map(() => null);
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
    const subject = this.#subjectOf(row);
    this.#look(row, subject);
    const missed = this.#missed();
    if (missed === SEVERAL) return false;
    this.#count(subject, missed);
    if (missed !== NONE) return false;
    this.total += 1;
    return true;
  }

  /** What was counted, the commonest values first. Asked for once, at the end. */
  facets(): readonly HistoryFacetCounts[] {
    this.#countSubjects();
    return HISTORY_FACETS.map((facet, index) => ({
      facet,
      values: [...(this.#counts[index] ?? [])]
        .map(([value, { count }]) => ({ value, count }))
        .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
    }));
  }

  #look(row: HistoryRow, { values }: Subject): void {
    for (let index = 0; index < values.length; index += 1) this.#values[index] = values[index] ?? null;
    this.#values[PLACES.KIND] = row.kind;
    this.#values[PLACES.POST] = row.post;
    this.#values[PLACES.CHANNEL] = row.channel;
    this.#values[PLACES.REGION] = this.#regionOf(row.place);
  }

  /** The one facet whose chosen values the entry in hand has none of; NONE, or SEVERAL. */
  #missed(): number {
    let missed = NONE;
    for (let index = 0; index < this.#chosen.length; index += 1) {
      const chosen = this.#chosen[index];
      if (!chosen || hasAny(chosen, this.#values[index] ?? null)) continue;
      if (missed !== NONE) return SEVERAL;
      missed = index;
    }
    return missed;
  }

  /** What it has by its subject is counted there, and told at the end. */
  #count(subject: Subject, missed: number): void {
    subject.counted[missed + 1] = (subject.counted[missed + 1] ?? 0) + 1;
    for (const facet of OF_ROWS) {
      if (missed !== NONE && missed !== facet) continue;
      const value = this.#values[facet];
      if (typeof value === 'string') add(this.#counts[facet], value, 1);
    }
  }

  #countSubjects(): void {
    for (const { values, counted } of this.#subjects.values()) {
      for (const facet of OF_SUBJECTS) {
        const index = PLACES[facet];
        const times = (counted[0] ?? 0) + (counted[index + 1] ?? 0);
        for (const value of listOf(values[index] ?? null))
          if (times > 0) add(this.#counts[index], value, times);
      }
    }
  }

  #fits(row: HistoryRow): boolean {
    const { ask, isOpen, knowsPeople } = this.#parts;
    if (ask.incident !== null && row.incident?.id !== ask.incident) return false;
    if (ask.region !== null && !liesIn(row.place, ask.region)) return false;
    if (ask.tps !== null && row.place !== ask.tps && !row.incident?.tps.includes(ask.tps)) return false;
    if (!isOpen(row)) return false;
    return ask.principal === null || (row.principal === ask.principal && knowsPeople(row));
  }

  /** The part of the region that is asked for in which a place lies; null for the region itself. */
  #regionOf(place: string): string | null {
    const known = this.#regions.get(place);
    if (known !== undefined) return known;
    const part = partOf(place, this.#base);
    this.#regions.set(place, part);
    return part;
  }

  /** All counts of an answer are of one moment. */
  #subjectOf({ incident, alert }: HistoryRow): Subject {
    const id = incident?.id ?? alert?.id ?? '';
    const known = this.#subjects.get(id);
    if (known) return known;
    const of = incident
      ? valuesOfIncident(this.#parts.asOfNow(incident))
      : { SEVERITY: alert?.severity ?? null };
    const values: Values[] = HISTORY_FACETS.map((facet) => of[facet] ?? null);
    const subject = { values, counted: [] };
    this.#subjects.set(id, subject);
    return subject;
  }
}

const OF_ROWS = HISTORY_FACETS.filter((facet) => !OF_SUBJECTS.includes(facet)).map((facet) => PLACES[facet]);

const valuesOfIncident = ({
  category,
  standing,
}: KnownIncident): Readonly<Partial<Record<HistoryFacetName, Values>>> => ({
  CATEGORY: category,
  SEVERITY: standing.severity,
  STATUS: standing.status,
  LEVEL: standing.level,
  AGENCY: [...new Set([standing.agency, ...standing.supporting])],
});

const listOf = (values: Values): readonly string[] =>
  typeof values === 'string' ? [values] : (values ?? []);

function hasAny(chosen: ReadonlySet<string>, values: Values): boolean {
  if (values === null) return false;
  return typeof values === 'string' ? chosen.has(values) : values.some((value) => chosen.has(value));
}

function add(counts: Map<string, Counter> | undefined, value: string, times: number): void {
  const counter = counts?.get(value);
  if (counter) counter.count += times;
  else counts?.set(value, { count: times });
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
