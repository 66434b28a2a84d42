import type { Sight } from './domain/access/disclosure.policy.ts';
import type { Viewer } from './domain/access/viewer.policy.ts';
import type { AfterActionContext } from './domain/after-action/after-action.api.ts';
import type { AlertContext } from './domain/alert/alert.api.ts';
import type { HistoryContext } from './domain/history/history.api.ts';
import type { FoundEntry } from './domain/history/history.queries.ts';
import type { IncidentContext, ReadIncident } from './domain/incident/incident.api.ts';
import type { DisclosureLevel } from './domain/operation/disclosure-level.policy.ts';
import type { ReplayContext } from './domain/replay/replay.api.ts';
import type { SituationContext } from './domain/situation/situation.api.ts';
import type { AuditKind } from './kernel/audit-kinds.ts';
import type { Recorder } from './kernel/recorder.ts';

type IncidentQueries = IncidentContext['services']['incidentQueries'];
type AlertServices = AlertContext['services'];
type HistoryQueries = HistoryContext['services']['historyQueries'];
type AfterActionQueries = AfterActionContext['services']['afterActionQueries'];
type ReplayQueries = ReplayContext['services']['replayQueries'];
type SituationQueries = SituationContext['services']['situationQueries'];

interface ShownIncident {
  readonly id: string;
  readonly level: string;
  readonly place: string;
}

interface ShownAlert {
  readonly id: string;
  readonly incident: string | null;
  readonly level: string;
  readonly region: string;
}

/** What goes on record of whoever is shown an incident of a level, or a picture in which there are such. */
const ON_RECORD = {
  RAHASIA: { seen: 'SecretSeen', opened: 'SecretPictureOpened', closed: 'SecretPictureClosed' },
  TERBATAS: { seen: 'RestrictedSeen', opened: 'RestrictedPictureOpened', closed: 'RestrictedPictureClosed' },
} as const satisfies Partial<Record<DisclosureLevel, Readonly<Record<string, AuditKind>>>>;
type GuardedLevel = keyof typeof ON_RECORD;

const isGuarded = (level: string): level is GuardedLevel => Object.hasOwn(ON_RECORD, level);

/** The most guarded level of incidents in a picture of each sight. */
const GUARDED_IN: Readonly<Partial<Record<Sight, GuardedLevel>>> = {
  SECRET: 'RAHASIA',
  RESTRICTED: 'TERBATAS',
};

/**
 * Puts on record who was shown a guarded incident or looked at photos, and from when to when somebody followed a picture with
 * guarded incidents in it.
 */
export class GuardedWatch {
  readonly #recorder: Recorder;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  overIncidents(queries: IncidentQueries): IncidentQueries {
    return {
      incident: async (id, viewer) => {
        const incident = await queries.incident(id, viewer);
        if (incident) this.shown(viewer, incident);
        return incident;
      },
      incidents: async (filter, page, viewer) => {
        const found = await queries.incidents(filter, page, viewer);
        for (const { node } of found.edges) this.shown(viewer, node);
        return found;
      },
      mergedInto: (incident, viewer) => queries.mergedInto(incident, viewer),
      mergedReports: async (incident, viewer) => {
        const reports = await queries.mergedReports(incident, viewer);
        for (const report of reports) this.shown(viewer, report);
        return reports;
      },
      suggestedDuplicates: async (incident, viewer) => {
        const found = await queries.suggestedDuplicates(incident, viewer);
        // Its reasons tell of what was written about the two that were compared.
        for (const { incident: root, compared } of found)
          for (const each of [root, ...compared]) this.shown(viewer, each);
        return found;
      },
      textOf: (incident, field, viewer) => queries.textOf(incident, field, viewer),
      mayRead: (incident, what, viewer) => queries.mayRead(incident, what, viewer),
    };
  }

  overSituations(queries: SituationQueries): SituationQueries {
    return {
      situation: async (scope, viewer) => {
        const situation = await queries.situation(scope, viewer);
        this.#looked(viewer, scope);
        return situation;
      },
      watch: async (scope, after, viewer) => {
        const feed = await queries.watch(scope, after, viewer);
        const level = GUARDED_IN[viewer.sightIn(scope) ?? 'OPEN'];
        return level ? feed.attendedBy(() => this.#opened(viewer, level, scope)) : feed;
      },
      stageMatrix: (region, viewer) => queries.stageMatrix(region, viewer),
      tpsStandings: (region, filter, viewer) => queries.tpsStandings(region, filter, viewer),
      tpsStory: async (code, viewer) => {
        const story = await queries.tpsStory(code, viewer);
        for (const incident of story?.incidents ?? []) this.shown(viewer, incident as ReadIncident);
        return story;
      },
      events: async (page, viewer) => {
        const found = await queries.events(page, viewer);
        for (const { node } of found.edges) {
          const { subject: id, region: place, level } = node;
          if (level !== null) this.shown(viewer, { id, place, level });
        }
        return found;
      },
    };
  }

  /** The past is looked at as the present is: by a picture. */
  overReplays(queries: ReplayQueries): ReplayQueries {
    return {
      situationAt: async (question, viewer) => {
        const situation = await queries.situationAt(question, viewer);
        this.#looked(viewer, question.scope);
        return situation;
      },
      dayProfile: async (question, viewer) => {
        const profile = await queries.dayProfile(question, viewer);
        this.#looked(viewer, question.scope);
        return profile;
      },
    };
  }

  /** A report tells of each incident that it counts. */
  overReports(queries: AfterActionQueries): AfterActionQueries {
    return {
      afterActionReport: async (question, viewer) => {
        const report = await queries.afterActionReport(question, viewer);
        for (const each of report.tellsOf) this.shown(viewer, each);
        return report;
      },
    };
  }

  overAlerts({ alert, alertQueries: queries }: AlertServices): AlertServices {
    const shown = (viewer: Viewer, { id, incident, level, region: place }: ShownAlert) =>
      this.shown(viewer, { id: incident ?? id, level, place });
    return {
      alert,
      alertQueries: {
        ...queries,
        alert: (id, viewer) => {
          const found = queries.alert(id, viewer);
          if (found) shown(viewer, found);
          return found;
        },
        alerts: async (filter, page, viewer) => {
          const found = await queries.alerts(filter, page, viewer);
          for (const { node } of found.edges) shown(viewer, node);
          return found;
        },
        watch: async (region, filter, after, viewer) => {
          const feed = await queries.watch(region, filter, after, viewer);
          const level = guardedInReach(viewer);
          return level ? feed.attendedBy(() => this.#opened(viewer, level, region)) : feed;
        },
      },
    };
  }

  overHistory(queries: HistoryQueries): HistoryQueries {
    return {
      history: async (ask, page, viewer) => {
        const found = await queries.history(ask, page, viewer);
        for (const { node } of found.edges) this.#shownEntry(viewer, node);
        return found;
      },
      all: async (ask, viewer) => {
        const { total, portions } = await queries.all(ask, viewer);
        return { total, portions: this.#watched(portions, viewer) };
      },
    };
  }

  /** Somebody was shown something of an incident. */
  shown(viewer: Viewer, { id, level, place }: ShownIncident): void {
    if (!isGuarded(level)) return;
    const kind = ON_RECORD[level].seen;
    this.#recorder.record(viewer, { kind, subject: id, region: place, details: {} });
  }

  /** Somebody looked at a photo of an incident. */
  lookedAt(viewer: Viewer, { id, place }: ShownIncident): void {
    this.#recorder.record(viewer, { kind: 'EvidenceSeen', subject: id, region: place, details: {} });
  }

  async *#watched(
    portions: AsyncIterable<readonly FoundEntry[]>,
    viewer: Viewer,
  ): AsyncGenerator<readonly FoundEntry[]> {
    for await (const portion of portions) {
      for (const entry of portion) this.#shownEntry(viewer, entry);
      yield portion;
    }
  }

  #shownEntry(viewer: Viewer, { tellsOf }: FoundEntry): void {
    for (const each of tellsOf) this.shown(viewer, each);
  }

  /** Somebody looked at a picture of a scope once. */
  #looked(viewer: Viewer, scope: string): void {
    const level = GUARDED_IN[viewer.sightIn(scope) ?? 'OPEN'];
    if (level) this.#opened(viewer, level, scope)();
  }

  /** Returns the way to say that it is over. */
  #opened(viewer: Viewer, level: GuardedLevel, scope: string): () => void {
    const { opened, closed } = ON_RECORD[level];
    const entry = { subject: null, region: scope, details: {} };
    this.#recorder.record(viewer, { ...entry, kind: opened });
    return () => this.#recorder.record(viewer, { ...entry, kind: closed });
  }
}

/** The most guarded level of incidents of others whose alerts somebody follows. */
function guardedInReach(viewer: Viewer): GuardedLevel | undefined {
  const reaches = viewer.incidentReach('watchAlerts').filter(({ reporter }) => reporter === null);
  return (['RAHASIA', 'TERBATAS'] as const).find((level) =>
    reaches.some(({ levels }) => levels.includes(level)),
  );
}
