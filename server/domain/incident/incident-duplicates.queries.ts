import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { FUTURE_TOLERANCE } from '../operation/times.policy.ts';
import { countedWith } from './counted-with.queries.ts';
import { DUPLICATE_WINDOW_MS, type DuplicateGuess, duplicateGuess, isNear } from './duplicate.policy.ts';
import type { IncidentTables } from './incident.queries.ts';
import { canReadTexts } from './incident-fields.policy.ts';
import { type IncidentRecord, incidentRecord } from './incident-record.queries.ts';
import { isOpen } from './incident-standing.policy.ts';
import { WordComparison } from './similar-words.policy.ts';
import { visibleTo } from './visible-incidents.queries.ts';

/** An incident that another one may be the same as; the reasons may be those of reports merged into either. */
export interface DuplicateRecord extends DuplicateGuess {
  readonly incident: IncidentRecord;
  /** The two that the reasons tell of. */
  readonly compared: readonly IncidentRecord[];
}

type Tables = IncidentTables & StreamTables;
type Words = ReadonlyMap<string, readonly string[]>;

/** Incidents read for one search, those compared with one of them (the nearest in time), and those told of it, at most. */
const MOST_READ = 500;
/** Of the reports merged into one, the newest ones are compared too. */
const MOST_REPORTS = 20;
const MOST_COMPARED = 20;
const MOST_TOLD = 5;

interface Asked {
  readonly incidents: IncidentRecord[];
  readonly found: Promise<ReadonlyMap<string, readonly DuplicateRecord[]>>;
}

/**
 * Looks for incidents that may be the same as one, for one viewer: what he may not see is not compared, and neither are words
 * that he may not read. Asked for the entries of a list it looks for all of them at once.
 */
export class DuplicateSearch {
  readonly #db: Kysely<Tables>;
  readonly #plan: OperationPlan;
  readonly #comparison: WordComparison;
  readonly #asked = new Map<Viewer, Asked>();

  constructor(db: Kysely<Tables>, plan: OperationPlan) {
    this.#db = db;
    this.#plan = plan;
    this.#comparison = new WordComparison(plan.wording);
  }

  /**
   * The likeliest first: open ones and closed ones, in the place of a merged one that which it is counted with. What was merged
   * into this one is compared as it is itself.
   */
  async of(incident: IncidentRecord, viewer: Viewer): Promise<readonly DuplicateRecord[]> {
    if (!isOpen(incident)) return [];
    const asked = this.#asked.get(viewer) ?? this.#ask(viewer);
    asked.incidents.push(incident);
    return (await asked.found).get(incident.id) ?? [];
  }

  #ask(viewer: Viewer): Asked {
    const incidents: IncidentRecord[] = [];
    const found = Promise.resolve().then(() => {
      this.#asked.delete(viewer);
      return this.#search(incidents, viewer);
    });
    const asked = { incidents, found };
    this.#asked.set(viewer, asked);
    return asked;
  }

  async #search(
    incidents: readonly IncidentRecord[],
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, readonly DuplicateRecord[]>> {
    const reports = await this.#reportsOf(incidents, viewer);
    const asked = incidents.map(
      (incident) => [incident, [incident, ...(reports.get(incident.id) ?? [])]] as const,
    );
    const told = asked.flatMap(([, all]) => all);
    const near = [...(await this.#atTps(told, viewer)), ...(await this.#elsewhere(told, viewer))];
    const roots = await this.#rootsOf(near, viewer);
    const pairs = new Map(
      asked.map(([incident, all]) => {
        const others = near.filter(({ id }) => roots.get(id)?.id !== incident.id);
        return [
          incident.id,
          all.flatMap((report) => nearest(report, others).map((other) => [report, other] as const)),
        ];
      }),
    );
    const words = await this.#wordsOf([...pairs.values()].flat(2), viewer);
    return new Map([...pairs].map(([id, compared]) => [id, this.#duplicates(compared, words, roots)]));
  }

  /** The best of what each two tell, for every incident that one of them belongs to. */
  #duplicates(
    pairs: readonly (readonly [IncidentRecord, IncidentRecord])[],
    words: Words,
    roots: ReadonlyMap<string, IncidentRecord>,
  ): DuplicateRecord[] {
    const withWords = (each: IncidentRecord) => ({ ...each, words: words.get(each.id) ?? [] });
    const found = new Map<string, DuplicateRecord>();
    for (const compared of pairs) {
      const [report, other] = compared;
      const root = roots.get(other.id);
      if (root === undefined || root.status === 'NOT_AN_INCIDENT') continue;
      const guess = duplicateGuess(withWords(report), withWords(other), this.#comparison);
      if (guess !== null && guess.score > (found.get(root.id)?.score ?? 0))
        found.set(root.id, { incident: root, compared, ...guess });
    }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || (a.incident.id < b.incident.id ? -1 : 1))
      .slice(0, MOST_TOLD);
  }

  /** The newest of the reports that were merged into each, as far as the viewer sees them. */
  async #reportsOf(
    incidents: readonly IncidentRecord[],
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, readonly IncidentRecord[]>> {
    const rootOf = await countedWith(
      this.#db,
      incidents.map(({ id }) => id),
    );
    const reports = new Map<string, IncidentRecord[]>();
    if (rootOf.size === 0) return reports;
    const rows = await this.#db
      .selectFrom('incident')
      .selectAll()
      .where('id', 'in', [...rootOf.keys()])
      .where(visibleTo(viewer))
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    for (const row of rows) {
      const root = rootOf.get(row.id) ?? '';
      const known = reports.get(root) ?? [];
      if (known.length < MOST_REPORTS) reports.set(root, [...known, incidentRecord(row)]);
    }
    return reports;
  }

  /** Those that name a TPS which one of these names too. */
  async #atTps(incidents: readonly IncidentRecord[], viewer: Viewer): Promise<IncidentRecord[]> {
    const tpsCodes = [...new Set(incidents.flatMap(({ tps }) => tps))];
    if (tpsCodes.length === 0) return [];
    const naming = this.#db
      .selectFrom('incident_tps')
      .select('incident_id')
      .where('tps_code', 'in', tpsCodes);
    const rows = await this.#near(incidents, viewer).where('id', 'in', naming).execute();
    return rows.map(incidentRecord);
  }

  /** Those that name no TPS, of the regions of these that name none either. */
  async #elsewhere(all: readonly IncidentRecord[], viewer: Viewer): Promise<IncidentRecord[]> {
    const incidents = all.filter(({ tps }) => tps.length === 0);
    if (incidents.length === 0) return [];
    const earliest = Math.min(...incidents.map(({ happenedAt }) => happenedAt));
    const places = [...new Set(incidents.map(({ place }) => place))];
    const rows = await this.#near(incidents, viewer)
      // No report is received long before it happened: the index by receipt leads to them.
      .where('received_at', '>=', earliest - DUPLICATE_WINDOW_MS - FUTURE_TOLERANCE)
      .where('place_code', 'in', places)
      .where('tps_codes', '=', '[]')
      .execute();
    return rows.map(incidentRecord);
  }

  /** Incidents of these categories that happened near one of these, as far as the viewer sees them. */
  #near(incidents: readonly IncidentRecord[], viewer: Viewer) {
    const instants = incidents.map(({ happenedAt }) => happenedAt);
    const categories = [...new Set(incidents.map(({ category }) => category))];
    return this.#db
      .selectFrom('incident')
      .selectAll()
      .where('category', 'in', categories)
      .where('happened_at', '>=', Math.min(...instants) - DUPLICATE_WINDOW_MS)
      .where('happened_at', '<=', Math.max(...instants) + DUPLICATE_WINDOW_MS)
      .where('status', '!=', 'NOT_AN_INCIDENT')
      .where(visibleTo(viewer))
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST_READ);
  }

  /** For each the one that it is counted with in the end; none where the viewer does not see that one. */
  async #rootsOf(
    near: readonly IncidentRecord[],
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, IncidentRecord>> {
    const roots = new Map(near.map((incident) => [incident.id, incident]));
    for (;;) {
      const merged = [...roots].flatMap(([id, { standing }]) =>
        standing.mergedInto === null ? [] : [{ id, into: standing.mergedInto }],
      );
      if (merged.length === 0) return roots;
      const rows = await this.#db
        .selectFrom('incident')
        .selectAll()
        .where('id', 'in', [...new Set(merged.map(({ into }) => into))])
        .where(visibleTo(viewer))
        .execute();
      const parents = new Map(rows.map((row) => [row.id, incidentRecord(row)]));
      for (const { id, into } of merged) {
        const parent = parents.get(into);
        if (parent === undefined) roots.delete(id);
        else roots.set(id, parent);
      }
    }
  }

  /** Of what reporters wrote, as far as the viewer may read it. */
  async #wordsOf(incidents: readonly IncidentRecord[], viewer: Viewer): Promise<Words> {
    const readable = incidents.filter((incident) => canReadTexts(viewer, incident, this.#plan));
    if (readable.length === 0) return new Map();
    const texts = await this.#db
      .selectFrom('subject_text')
      .select(['subject', 'text'])
      .where('field', '=', 'description')
      .where('subject', 'in', [...new Set(readable.map(({ id }) => id))])
      .execute();
    return new Map(texts.map(({ subject, text }) => [subject, this.#comparison.wordsOf(text)]));
  }
}

/** The nearest in time of those that it could be compared with. */
function nearest(incident: IncidentRecord, near: readonly IncidentRecord[]): IncidentRecord[] {
  const apart = ({ happenedAt }: IncidentRecord) => Math.abs(happenedAt - incident.happenedAt);
  return near
    .filter((other) => other.id !== incident.id && isNear(incident, other))
    .sort((a, b) => apart(a) - apart(b) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_COMPARED);
}
