import { must } from '../../kernel/must.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type { FoundRows, ToldIncident } from '../history/history.queries.ts';
import type { HistoryRow, KnownIncident } from '../history/history-row.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { DayCourse } from './day-course.ts';
import { countedOf, type PlacedCourse } from './incident-figures.ts';
import { isTold, type ReportVersionCode } from './report-version.policy.ts';

/** An incident as a report names it. */
export interface ReportedIncident {
  readonly category: string;
  /** Where it is: as exactly as is known, or no closer than its kecamatan. */
  readonly region: string;
  readonly happenedAt: number;
  readonly receivedAt: number;
  /** The words that were released for walls; null: none. */
  readonly wallText: string | null;
  /** What it is called and how it stands today; null where the report is to be laid before guests. */
  readonly incident: ToldIncident | null;
}

export interface ReportIncidentsParts {
  readonly found: FoundRows;
  readonly course: DayCourse;
  readonly scope: string;
  readonly version: ReportVersionCode;
  readonly roster: Roster;
}

/**
 * The incidents of a report: those that the asker may read today and that were raised by then, as they stood then; of those that
 * the version does not tell of, how many there are.
 */
export class ReportIncidents {
  readonly #parts: ReportIncidentsParts;
  readonly #told = new Map<string, { readonly known: KnownIncident; readonly course: PlacedCourse }>();
  /** Counted incidents that are not told of. */
  readonly untold: number;

  constructor(parts: ReportIncidentsParts) {
    this.#parts = parts;
    const { found, course, version } = parts;
    const hidden: PlacedCourse[] = [];
    for (const { kind, incident } of found.rows) {
      const known = kind === 'RAISED' && incident ? found.asOfNow(incident) : null;
      const own = known && course.incidents.get(known.id);
      if (!known || !own) continue;
      const placed = { ...own, part: this.#partOf(own.raised.region) };
      if (isTold(known.standing.level, version)) this.#told.set(known.id, { known, course: placed });
      else hidden.push(placed);
    }
    this.untold = countedOf(hidden).length;
  }

  /** Those that it tells of, whether they are counted or not. */
  get all(): readonly PlacedCourse[] {
    return [...this.#told.values()].map(({ course }) => course);
  }

  /** Those that are one more of those there are. */
  get counted(): readonly PlacedCourse[] {
    return countedOf(this.all);
  }

  /** How guarded each is today, with where it is. */
  get levels(): readonly { readonly id: string; readonly level: DisclosureLevel; readonly place: string }[] {
    return [...this.#told.values()].map(({ known: { id, place, standing } }) => ({
      ...{ id, place, level: standing.level },
    }));
  }

  /** Whether the report may tell of an entry: it is about no incident, or about one of these. */
  tellsOf({ incident }: HistoryRow): boolean {
    return incident === null || this.#told.has(incident.id);
  }

  has(id: string): boolean {
    return this.#told.has(id);
  }

  severityOf = (id: string) => this.#of(id).course.standing.severity;

  /** The acts that released the words that stood on walls. */
  get releases(): readonly string[] {
    return [...this.#told.values()].flatMap(({ course }) => course.standing.wallText ?? []);
  }

  named(id: string, words: ReadonlyMap<string, string>): ReportedIncident {
    const { course, known } = this.#of(id);
    const { raised, standing } = course;
    const isMasked = this.#parts.version === 'MASKED';
    return {
      category: raised.category,
      region: isMasked ? this.#kecamatanOf(raised.region) : raised.region,
      ...{ happenedAt: raised.happenedAt, receivedAt: raised.receivedAt },
      wallText: standing.wallText === null ? null : (words.get(standing.wallText) ?? null),
      incident: isMasked ? null : this.#parts.found.told(known),
    };
  }

  #of(id: string) {
    return must(this.#told.get(id), `a told incident ${id}`);
  }

  /** The kecamatan, or the regency where it lies in no single one. */
  #kecamatanOf(region: string): string {
    const { roster } = this.#parts;
    return roster.kecamatanOf(region) ?? roster.kabupaten.code;
  }

  /** The part of the scope in which a region lies; guests are told no closer place than the kecamatan. */
  #partOf(region: string): string | null {
    const { roster, scope, version } = this.#parts;
    if (version === 'MASKED') return roster.kecamatanOf(region);
    return roster.children(scope).find(({ code }) => liesIn(region, code))?.code ?? null;
  }
}
