import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { Pace } from '../../kernel/pace.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { FoundEntry, FoundRows, HistoryReading } from '../history/history.queries.ts';
import { askOf } from '../history/history-ask.policy.ts';
import type { HistoryKind } from '../history/history-kinds.policy.ts';
import type { HistoryRow } from '../history/history-row.ts';
import type { IncidentLimit } from '../incident/incident-standing.policy.ts';
import { isOpen } from '../incident/incident-standing.policy.ts';
import { lessonsIn, type StandingLesson } from '../lesson/lesson.queries.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { OperationPlan, Severity } from '../operation/operation-plan.ts';
import type { Outage } from '../operation/outage.policy.ts';
import { RegionUnknown } from '../region/region.refusals.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { PastPictures } from '../replay/past-pictures.ts';
import type { Picture } from '../situation/picture.ts';
import { type TpsAccount, tpsStory } from '../situation/tps-story.ts';
import { noneWorse, type WorstCounts } from '../situation/worst-counts.policy.ts';
import { type ActCounts, type ActFigures, actFigures } from './act-figures.ts';
import { InstantAhead } from './after-action.refusals.ts';
import { courseUntil, type DayCourse } from './day-course.ts';
import {
  type CategoryCount,
  categoryCounts,
  type PlacedCourse,
  type ResponseFigures,
  responseFigures,
} from './incident-figures.ts';
import { type PassedOn, passedOnOf } from './passed-on.ts';
import { type ReportedIncident, ReportIncidents } from './report-incidents.ts';
import { highestOf, type ReportVersionCode } from './report-version.policy.ts';
import { type SilentTps, silentTpsList } from './silent-tps.ts';
import { type StageCourse, stageCourses } from './stage-figures.ts';
import { wallTexts } from './wall-texts.queries.ts';

/** So many of a list stand in a report; how many there are is told. */
const LISTED = 400;

/** Which report is asked for. */
export interface ReportQuestion {
  readonly scope: string;
  /** On the operation's clock, epoch milliseconds: what was received by then is in it. */
  readonly until: number;
  readonly version: ReportVersionCode;
}

/** The numbers of the day. Those of TPS that something is wrong with are what the picture counts at its end. */
export interface ReportSummary extends ActCounts, WorstCounts {
  readonly tpsCount: number;
  readonly neverHeardTps: number;
  readonly coverageOwing: number;
  readonly coverageHeard: number;
  readonly cannotVoteTps: number;
  readonly countedIncidents: number;
  readonly criticalIncidents: number;
  readonly openIncidents: number;
}

/** An entry that somebody starred. */
export interface StarredEntry {
  readonly kind: HistoryKind;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly about: ReportedIncident;
  /** All that the reader may know of it; null where the report is to be laid before guests. */
  readonly entry: FoundEntry | null;
}

export interface MissedLimit {
  readonly limit: IncidentLimit;
  readonly dueAt: number;
  /** Null where the report is to be laid before guests. */
  readonly severity: Severity | null;
  readonly about: ReportedIncident;
}

/** A list of which at most so many stand here. */
export interface Listed<Item> {
  readonly count: number;
  readonly items: readonly Item[];
}

/** What is told of a day up to an instant. */
export interface AfterActionReport extends ReportQuestion {
  readonly madeAt: number;
  /** That of the most guarded incident that it tells of. */
  readonly level: DisclosureLevel;
  /** Incidents that its reader knows of and that this version does not tell of. */
  readonly untoldIncidents: number;
  readonly summary: ReportSummary;
  readonly starred: Listed<StarredEntry>;
  readonly stages: readonly StageCourse[];
  readonly categories: readonly CategoryCount[];
  readonly responses: readonly ResponseFigures[];
  readonly missed: Listed<MissedLimit>;
  readonly passedOn: PassedOn;
  readonly silent: Listed<SilentTps>;
  readonly delays: ActFigures['delays'];
  readonly hours: ActFigures['hours'];
  /** When no server was at work, up to the instant. */
  readonly outages: readonly Outage[];
  /** As they stand when it is made: they are written after the day. */
  readonly lessons: readonly StandingLesson[];
  /** The incidents that it tells of. Not told to readers. */
  readonly tellsOf: ReportIncidents['levels'];
}

export interface AfterActionReadingParts {
  readonly reader: Kysely<unknown>;
  readonly history: Pick<HistoryReading, 'found'>;
  readonly past: PastPictures;
  /** The live picture: it knows which scopes there are. */
  readonly picture: Picture;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  /** That of the operation. */
  readonly clock: Clock;
  /** When no server was at work, on the operation's clock. */
  readonly outages: () => Promise<readonly Outage[]>;
}

/** What the picture tells of a scope. */
interface ScopeFacts {
  readonly accounts: readonly TpsAccount[];
  readonly coverageOwing: number;
  readonly coverageHeard: number;
  readonly cannotVoteTps: number;
  readonly worst: WorstCounts;
}

/** What a report is put together from. */
interface Material {
  readonly question: ReportQuestion;
  readonly found: FoundRows;
  readonly course: DayCourse;
  readonly facts: ScopeFacts;
  readonly incidents: ReportIncidents;
  readonly acts: ActFigures;
}

/**
 * Tells of a day up to an instant, by what the post knew then and by the rights that the asker has today: the stages as the wall
 * showed them, the acts as the history has them, so that nothing is counted that the asker could not read there.
 */
export class AfterActionReading {
  readonly #parts: AfterActionReadingParts;

  constructor(parts: AfterActionReadingParts) {
    this.#parts = parts;
  }

  /** Refuses `RegionUnknown` (also where the viewer may not look) and `InstantAhead`. */
  async afterActionReport(question: ReportQuestion, viewer: Viewer): Promise<AfterActionReport> {
    const { history, past, clock, roster } = this.#parts;
    const { scope, until, version } = question;
    const sight = this.#sightOf(scope, viewer);
    const asker = viewer.principal ?? '';
    const madeAt = clock.now();
    if (until > madeAt) throw new InstantAhead(madeAt);
    const found = await history.found(askOf({ region: scope, until: until + 1 }), viewer);
    const course = await courseUntil(past, asker, until);
    const facts = await past.draw(asker, { instant: until, basis: 'RECEIVED', sight }, (picture) =>
      this.#factsOf(picture, scope, until),
    );
    const incidents = new ReportIncidents({ found, course, scope, version, roster });
    const acts = await actFigures(found.rows, (row) => incidents.tellsOf(row));
    const report = await this.#report({ question, found, course, facts, incidents, acts }, madeAt);
    return { ...report, lessons: await this.#lessonsFor(question, viewer) };
  }

  async #report(material: Material, madeAt: number): Promise<Omit<AfterActionReport, 'lessons'>> {
    const { question, facts, incidents, acts } = material;
    const { plan, reader, outages } = this.#parts;
    const words = await wallTexts(reader, incidents.releases);
    const silent = silentTpsList(plan, facts.accounts);
    const { counted, levels } = incidents;
    return {
      ...question,
      madeAt,
      level: highestOf(levels.map(({ level }) => level)),
      untoldIncidents: incidents.untold,
      summary: summaryOf(facts, acts.all, counted),
      starred: await starredOf(material, words),
      stages: await stageCourses(plan, {
        ...facts,
        regions: this.#partsOf(question.scope),
        until: question.until,
      }),
      categories: categoryCounts(counted),
      responses: responseFigures(counted),
      missed: missedOf(material, words),
      passedOn: passedOnOf(incidents, question.version, words),
      silent: { count: silent.length, items: silent },
      delays: acts.delays,
      hours: acts.hours,
      outages: (await outages()).filter(({ from }) => from <= question.until),
      tellsOf: levels,
    };
  }

  /** Their words for whoever reads texts there, and never before guests. */
  async #lessonsFor({ scope, version }: ReportQuestion, viewer: Viewer): Promise<StandingLesson[]> {
    const lessons = await lessonsIn(this.#parts.reader, scope);
    const mayRead = (region: string) => version === 'FULL' && viewer.canReadField('FREE_TEXT', region);
    return lessons.map((lesson) => ({ ...lesson, text: mayRead(lesson.region) ? lesson.text : null }));
  }

  /** Which picture of the scope the viewer gets. */
  #sightOf(scope: string, viewer: Viewer): Sight {
    const sight = viewer.sightIn(scope);
    const isHis = sight !== null && viewer.mayIn('readAfterAction', scope);
    if (!isHis || !this.#parts.picture.scope(scope, sight)) throw new RegionUnknown(scope);
    return sight;
  }

  /** The scope and its parts. */
  #partsOf(scope: string): string[] {
    return [scope, ...this.#parts.roster.children(scope).map(({ code }) => code)];
  }

  #factsOf(picture: Picture, scope: string, until: number): ScopeFacts {
    const region = picture.tree.region(scope);
    const tally = region?.tallyAt(until);
    const codes = this.#parts.roster.tpsWithin(scope).map(({ code }) => code);
    return {
      accounts: codes.flatMap((code) => tpsStory(picture, code, until) ?? []),
      coverageOwing: tally?.coverageOwing ?? 0,
      coverageHeard: tally?.coverageHeard ?? 0,
      cannotVoteTps: region?.cannotVoteTps ?? 0,
      worst: tally?.worst ?? noneWorse(),
    };
  }
}

function summaryOf(facts: ScopeFacts, acts: ActCounts, counted: readonly PlacedCourse[]): ReportSummary {
  const { accounts, coverageOwing, coverageHeard, cannotVoteTps, worst } = facts;
  return {
    ...acts,
    ...worst,
    ...{ coverageOwing, coverageHeard, cannotVoteTps },
    tpsCount: accounts.length,
    neverHeardTps: accounts.filter(({ lastHeardAt }) => lastHeardAt === null).length,
    countedIncidents: counted.length,
    criticalIncidents: counted.filter(({ standing }) => standing.severity === 'CRITICAL').length,
    openIncidents: counted.filter(({ standing }) => isOpen(standing)).length,
  };
}

/** Oldest first, by when it happened. */
async function starredOf(
  { question, found, course, incidents }: Material,
  words: ReadonlyMap<string, string>,
): Promise<Listed<StarredEntry>> {
  const all = (await starredRows(found.rows, course.starred))
    .filter((row) => row.incident !== null && incidents.tellsOf(row))
    .toSorted((one, other) => one.happenedAt - other.happenedAt || one.seq - other.seq);
  const rows = all.slice(0, LISTED);
  const entries = question.version === 'FULL' ? await found.read(rows) : [];
  const items = rows.map((row: HistoryRow, index) => ({
    ...{ kind: row.kind, happenedAt: row.happenedAt, receivedAt: row.receivedAt },
    about: incidents.named(row.incident?.id ?? '', words),
    entry: entries[index] ?? null,
  }));
  return { count: all.length, items };
}

async function starredRows(
  rows: readonly HistoryRow[],
  starred: ReadonlySet<string>,
): Promise<readonly HistoryRow[]> {
  const found: HistoryRow[] = [];
  if (starred.size === 0) return found;
  const pace = new Pace();
  for (const row of rows) {
    if (starred.has(row.id)) found.push(row);
    if (pace.isOver) await pace.giveWay();
  }
  return found;
}

/** In the order in which they ended. */
function missedOf(
  { question, course, incidents }: Material,
  words: ReadonlyMap<string, string>,
): Listed<MissedLimit> {
  const all = course.missed
    .filter(({ incident }) => incidents.has(incident))
    .toSorted((one, other) => one.dueAt - other.dueAt);
  const items = all.slice(0, LISTED).map(({ incident, limit, dueAt }) => ({
    ...{ limit, dueAt },
    severity: question.version === 'FULL' ? incidents.severityOf(incident) : null,
    about: incidents.named(incident, words),
  }));
  return { count: all.length, items };
}
