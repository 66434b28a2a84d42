import { GraphQLError } from 'graphql';
import { levelOfAll } from './reference-alerts.ts';
import { duplicatesOf } from './reference-duplicates.ts';
import { ANYTHING, ReferencePicture } from './reference-picture.ts';
import {
  isInside,
  mayAsk,
  mayAskAt,
  pictureFor,
  type ReferenceIncident,
  type ReferencePerson,
  readsAllInLog,
  readsOfIncident,
  readsOfReport,
  regionsFor,
  seesAlert,
  seesIncident,
} from './reference-policy.ts';
import { countedWith, type Fields, type TrueEvent, type TrueIncident, type Truth } from './truth.ts';
import { REGENCY } from './world.ts';

/** A cursor that the server gave out, and where it leads. */
export interface KnownCursor {
  /** The request and its filter, or the scope and picture. */
  readonly of: string;
  /** The id of the last node before it. */
  readonly id: string;
}

export type Cursors = ReadonlyMap<string, KnownCursor>;

/** Names a list together with its filter, in whatever order it is written; a cursor of one is known not to fit another. */
export const listName = (request: string, filter: object | null | undefined): string =>
  `${request} ${JSON.stringify(Object.entries(filter ?? {}).sort())}`;
export const pictureName = (scope: string, picture: string): string => `situation ${scope} ${picture}`;

const refused = (code: string): GraphQLError => new GraphQLError(code, { extensions: { code } });

const MERGES = ['MERGED', 'UNMERGED'];
const ACCESS_EVENTS = ['AccessGranted', 'AccessRevoked', 'PrincipalBarred', 'SessionEnded', 'WallModeSet'];
/** Who was called, and who answered, is told to whoever may know who hears of alerts there. */
const CALL_EVENTS = ['AlertRungCalled', 'AlertAcknowledged', 'AlertDeclined'];
const OPEN_EVENTS = [
  ...['CheckpointReported', 'TpsCalled', 'ExerciseClockRun'],
  ...['RollCallOpened', 'RollCallAnswered', 'RollCallClosed'],
  ...['LessonRecorded', 'LessonAmended', 'LessonWithdrawn'],
];

interface Listed {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: Readonly<Record<string, string | null>> | null;
}

export const seen = ({
  level,
  place,
  agency,
  supporting,
  reportedBy,
  category,
  kind,
}: TrueIncident): ReferenceIncident => ({
  level,
  place,
  agencies: [agency, ...supporting],
  reporter: reportedBy,
  category,
  kind,
});

/** What the server must answer to one person, worked out from the truth by the reference policy. */
export class ReferenceAnswers {
  readonly #truth: Truth;
  readonly #person: ReferencePerson;
  readonly #cursors: Cursors;

  constructor(truth: Truth, person: ReferencePerson, cursors: Cursors) {
    this.#truth = truth;
    this.#person = person;
    this.#cursors = cursors;
  }

  /** The roots of an execution, by the names of the root fields. */
  get roots(): Fields {
    const guarded = <Arguments>(request: string, answer: (given: Arguments) => unknown) => {
      return (given: Arguments): unknown => {
        this.#pass(request);
        return answer(given);
      };
    };
    return {
      operation: guarded('Query.operation', () => this.#operation()),
      region: guarded('Query.region', ({ code }: { code: string }) => this.#region(code)),
      situation: guarded('Query.situation', ({ scope }: { scope: string }) => this.#situation(scope)),
      situationAt: guarded('Query.situationAt', (given: { scope: string; at: string; basis: string }) =>
        this.#situationAt(given),
      ),
      stageMatrix: guarded('Query.stageMatrix', ({ region }: { region: string }) => this.#matrix(region)),
      tps: guarded('Query.tps', ({ code }: { code: string }) => this.#story(code)),
      tpsStandings: guarded('Query.tpsStandings', ({ region }: { region: string }) =>
        this.#standings(region),
      ),
      rollCall: guarded('Query.rollCall', ({ id }: { id: string }) => this.#rollCallOf(id)),
      rollCalls: guarded('Query.rollCalls', (given: Listed & { region: string }) => this.#rollCalls(given)),
      checkpointReports: guarded('Query.checkpointReports', (given: Listed) => this.#reports(given)),
      incident: guarded('Query.incident', ({ id }: { id: string }) => this.#incidentOf(id)),
      incidents: guarded('Query.incidents', (given: Listed) => this.#incidents(given)),
      events: guarded('Query.events', (given: Listed) => this.#events(given)),
    };
  }

  /** The first frame of a subscription. */
  firstFrame({ scope, after }: { scope: string; after?: string | null }): { situation: Fields } {
    this.#pass('Subscription.situation');
    const picture = this.#picture(scope);
    const frame = {
      asOf: ANYTHING,
      servedAt: ANYTHING,
      cursor: ANYTHING,
      operationSpeed: 0,
      warnings: [],
      after: null,
    };
    const { operationTime } = picture;
    const nothing = { rows: [], cells: [], incidents: [], removedIncidents: [], log: [], removedLog: [] };
    const empty = { headline: null, ...nothing, silentGroups: null };
    if (!after) {
      const whole = { kind: 'SNAPSHOT', resyncReason: null, stateHash: ANYTHING, patch: picture.state };
      return { situation: { ...frame, operationTime, ...whole } };
    }
    const known = this.#cursors.get(after);
    const own = pictureName(scope, pictureFor(this.#person, scope) ?? '');
    const told =
      known?.of === own
        ? { kind: 'CAUGHT_UP', resyncReason: null, after, stateHash: ANYTHING }
        : { kind: 'RESYNC', resyncReason: known ? 'SCOPE' : 'INVALID', stateHash: null };
    return { situation: { ...frame, operationTime, patch: empty, ...told } };
  }

  /** Who asks for what he may do nowhere is turned away. */
  #pass(request: string): void {
    if (mayAsk(this.#person, request)) return;
    throw refused(this.#person.principal === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  }

  #operation(): Fields {
    return { ...this.#truth.operation, regency: () => this.#region('15.07') };
  }

  /** The roster is one for everybody who may read the plan. */
  #region(code: string): Fields | null {
    const region = this.#truth.regions.get(code);
    if (!region) return null;
    const all = [...this.#truth.regions.values()];
    return {
      ...region,
      parent: () => (region.parentCode === null ? null : this.#region(region.parentCode)),
      children: () =>
        all.filter(({ parentCode }) => parentCode === code).map((child) => this.#region(child.code)),
      tpsList: () =>
        [...this.#truth.tpsList.keys()].filter((tps) => isInside(tps, code)).map((tps) => this.#tps(tps)),
    };
  }

  #tps(code: string): Fields | null {
    const tps = this.#truth.tpsList.get(code);
    return tps ? { ...tps, desa: () => this.#region(code.slice(0, code.indexOf('-'))) } : null;
  }

  #picture(scope: string): ReferencePicture {
    const picture = pictureFor(this.#person, scope);
    const whole = this.#truth.pictures.get(scope);
    if (picture === null || !whole) throw refused('SCOPE_UNKNOWN');
    return new ReferencePicture(this.#truth, scope, picture, whole);
  }

  #situation(scope: string): Fields {
    const { operationTime, state } = this.#picture(scope);
    return { cursor: ANYTHING, asOf: ANYTHING, operationTime, state, stateHash: ANYTHING };
  }

  #situationAt({ scope, at, basis }: { scope: string; at: string; basis: string }): Fields {
    if (!mayAskAt(this.#person, 'Query.situationAt', scope)) throw refused('SCOPE_UNKNOWN');
    const { operationTime, state } = this.#picture(scope);
    if (Date.parse(at) > Date.parse(operationTime)) throw refused('INSTANT_AHEAD');
    return { scope, at, basis, state, stateHash: ANYTHING };
  }

  #matrix(region: string): Fields {
    const matrix = this.#truth.matrices.get(region);
    if (!mayAskAt(this.#person, 'Query.stageMatrix', region) || !matrix) throw refused('SCOPE_UNKNOWN');
    return { ...matrix, region: () => this.#region(region) };
  }

  #story(code: string): Fields | null {
    const story = this.#truth.stories.get(code);
    if (!mayAskAt(this.#person, 'Query.tps', code) || !story) return null;
    const ofTps = this.#truth.reports.filter(({ tps }) => tps === code);
    const stages = story.stages as readonly Fields[];
    return {
      ...story,
      tps: () => this.#tps(code),
      calls: (story.calls as readonly Fields[]).map((call) => ({
        ...call,
        note: readsOfReport(this.#person, code, 'text') ? call.note : null,
        calledBy: readsOfReport(this.#person, code, 'reporter') ? call.calledBy : null,
      })),
      incidents: () =>
        this.#visible()
          .filter(({ tps }) => tps.includes(code))
          .map((each) => this.#incident(each)),
      stages: stages.map((stage) => ({
        ...stage,
        // Oldest first here; lists have the newest first.
        reports: () =>
          ofTps
            .filter((report) => report.stage === stage.stage)
            .toReversed()
            .map((report) => this.#report(report)),
      })),
    };
  }

  #standings(region: string): Fields[] {
    if (!mayAskAt(this.#person, 'Query.tpsStandings', region) || !this.#truth.regions.has(region))
      throw refused('SCOPE_UNKNOWN');
    return [...this.#truth.standings]
      .filter(([code]) => isInside(code, region))
      .map(([code, standing]) => ({
        ...standing,
        tps: () => this.#tps(code),
        // Every request of a phone moves it: what is compared is whether there was one.
        deviceSeenAt:
          standing.deviceSeenAt !== null && readsOfReport(this.#person, code, 'reporter') ? ANYTHING : null,
      }));
  }

  #rollCallOf(id: string): Fields | null {
    const rollCall = this.#truth.rollCalls.find((each) => each.id === id);
    const shown = rollCall && this.#rollCall(rollCall);
    return shown && shown.entries.length > 0 ? shown : null;
  }

  #rollCalls(given: Listed & { readonly region: string }): Fields {
    const { region } = given;
    const isOpen = mayAskAt(this.#person, 'Query.rollCalls', region);
    const fits = this.#truth.rollCalls.filter(
      (rollCall) =>
        isOpen && (rollCall.region === region || rollCall.entries.some((entry) => entry.region === region)),
    );
    return this.#page('Query.rollCalls', fits, given, (rollCall) => this.#rollCall(rollCall));
  }

  /** What the regions answered that he reads, and the question to whoever reads texts of one of them. */
  #rollCall(rollCall: Truth['rollCalls'][number]): Fields & { readonly entries: readonly Fields[] } {
    const reads = (place: string, field: 'reporter' | 'text') => readsOfReport(this.#person, place, field);
    const entries = rollCall.entries.filter(({ region }) =>
      mayAskAt(this.#person, 'Query.rollCalls', region),
    );
    const places = [rollCall.region, ...entries.map(({ region }) => region)];
    return {
      ...rollCall,
      question: places.some((place) => reads(place, 'text')) ? rollCall.question : null,
      entries: entries.map((entry) => ({
        ...entry,
        note: reads(entry.region, 'text') ? entry.note : null,
        onBehalfOf: reads(entry.region, 'reporter') ? entry.onBehalfOf : null,
        answeredBy: reads(entry.region, 'reporter') ? entry.answeredBy : null,
      })),
    };
  }

  #report(report: Truth['reports'][number]): Fields {
    const reads = (field: 'reporter' | 'text') => readsOfReport(this.#person, report.tps, field);
    return {
      ...report,
      note: reads('text') ? report.note : null,
      onBehalfOf: reads('reporter') ? report.onBehalfOf : null,
      reportedBy: reads('reporter') ? report.reportedBy : null,
    };
  }

  #visible(): TrueIncident[] {
    return this.#truth.incidents.filter((incident) => seesIncident(this.#person, seen(incident)));
  }

  #incident(incident: TrueIncident): Fields {
    const reads = (field: 'reporter' | 'text' | 'evidence') =>
      readsOfIncident(this.#person, seen(incident), field);
    const text = reads('text');
    return {
      ...incident,
      description: text ? incident.description : null,
      mayReadTexts: text,
      mayReadEvidence: readsOfIncident(this.#person, seen(incident), 'evidence'),
      placeName: text ? incident.placeName : null,
      onBehalfOf: reads('reporter') ? incident.onBehalfOf : null,
      reportedBy: reads('reporter') ? incident.reportedBy : null,
      photos: incident.photos.flatMap((photo) => this.#photo(photo)),
      mergedInto: this.#shownId(incident.mergedInto),
      mergedReports: () => this.#mergedReports(incident),
      suggestedDuplicates: () => this.#suggestedDuplicates(incident),
      dispositions: incident.dispositions.map((each) => ({ ...each, text: text ? each.text : null })),
      handovers: incident.handovers.map((each) => ({
        ...each,
        ...(text ? {} : { receiptNumber: null, answerNumber: null, answerText: null }),
      })),
      revotes: incident.revotes.map((each) => ({
        ...each,
        ...(text ? {} : { text: null, letterNumber: null, decisionNumber: null }),
        ...(text ? {} : { decisionText: null, outcomeText: null }),
      })),
      timeline: this.#told(incident).map((act) => ({
        ...act,
        text: text ? act.text : null,
        receiptNumber: text ? act.receiptNumber : null,
        by: reads('reporter') ? act.by : null,
        onBehalfOf: reads('reporter') ? act.onBehalfOf : null,
        about: MERGES.includes(String(act.kind)) ? this.#shownId(act.about) : act.about,
      })),
    };
  }

  /** What alerts tell, to whoever is told of alerts about this incident; everything else to everybody who sees it. */
  #told({ level, place, agency, supporting, timeline }: TrueIncident): readonly Fields[] {
    const alert = { level, place, agencies: [agency, ...supporting], isAboutOne: true };
    return timeline.filter((act) => act.alertStep === null || seesAlert(this.#person, alert));
  }

  /** A photo is looked at by whoever may look at those of the incident that it was sent for, wherever that was merged. */
  #photo(photo: Fields): Fields[] {
    const of = this.#visible().find(({ id }) => id === photo.incident);
    if (!of || !readsOfIncident(this.#person, seen(of), 'evidence')) return [];
    return [{ ...photo, sentBy: readsOfIncident(this.#person, seen(of), 'reporter') ? photo.sentBy : null }];
  }

  /** The id of an incident, to whoever sees that one. */
  #shownId(id: unknown): string | null {
    return this.#visible().find((each) => each.id === id)?.id ?? null;
  }

  /** Those counted with it, by however many steps, oldest first. */
  #mergedReports({ id }: TrueIncident): Fields[] {
    const under = countedWith(this.#truth, id);
    const visible = this.#visible().filter((each) => under.includes(each.id));
    return visible.toReversed().map((each) => this.#incident(each));
  }

  #suggestedDuplicates(incident: TrueIncident): Fields[] {
    const readText = (of: TrueIncident) =>
      readsOfIncident(this.#person, seen(of), 'text') ? of.description : null;
    const of = { family: countedWith(this.#truth, incident.id), visible: this.#visible() };
    return duplicatesOf(incident, of, readText).map((found) => ({
      ...found,
      incident: () => this.#incident(found.incident),
    }));
  }

  #incidentOf(id: string): Fields | null {
    const incident = this.#visible().find((each) => each.id === id);
    return incident ? this.#incident(incident) : null;
  }

  #incidents(given: Listed): Fields {
    const fits = this.#visible().filter((incident) => fitsFilter(incident, given.filter, incident.place));
    return this.#page('Query.incidents', fits, given, (incident) => this.#incident(incident));
  }

  #reports(given: Listed): Fields {
    const regions = regionsFor(this.#person, 'Query.checkpointReports');
    const fits = this.#truth.reports.filter(
      (report) =>
        regions.some((region) => isInside(report.tps, region)) &&
        fitsFilter(report, given.filter, report.tps),
    );
    return this.#page('Query.checkpointReports', fits, given, (report) => this.#report(report));
  }

  #events(given: Listed): Fields {
    const fits = this.#truth.events.filter((event) => this.#isToldOf(event));
    const hidden = ['TERBATAS', 'RAHASIA'].filter((level) => !readsAllInLog(this.#person, level));
    const isWhole =
      hidden.length === 0 &&
      mayAsk(this.#person, 'Query.auditEntries') &&
      mayAskAt(this.#person, 'Query.alertClients', REGENCY);
    return this.#page('Query.events', fits, given, (event) => ({
      ...event,
      hash: isWhole ? event.hash : null,
      payload: withoutNumbersOf(hidden, event.payload),
    }));
  }

  #isToldOf({ kind, subject, region }: TrueEvent): boolean {
    if (OPEN_EVENTS.includes(kind)) return true;
    if (ACCESS_EVENTS.includes(kind)) return mayAsk(this.#person, 'Query.auditEntries');
    if (CALL_EVENTS.includes(kind) && !mayAskAt(this.#person, 'Query.alertClients', region)) return false;
    return this.#visible().some(({ id }) => id === subject) || this.#isOfAlertOfSeveral(subject);
  }

  /** Told to whoever reads the log, and every incident as guarded as the most guarded of those it saw. */
  #isOfAlertOfSeveral(subject: string): boolean {
    const raised = this.#truth.events.find(
      (event) => event.kind === 'AlertRaised' && event.subject === subject,
    );
    if (!raised || this.#truth.incidents.some(({ id }) => id === subject)) return false;
    return readsAllInLog(this.#person, levelOfAll(raised.payload.saw.incidents, this.#truth));
  }

  /** What follows a cursor follows it in the list of everything, whoever it was given to. */
  #page<Node extends Fields & { readonly id: string }>(
    request: string,
    nodes: readonly Node[],
    { first, after, filter }: Listed,
    show: (node: Node) => Fields,
  ): Fields {
    if (first < 1 || first > 100) throw refused('PAGE_SIZE_OUT_OF_RANGE');
    let from = 0;
    if (after) {
      const known = this.#cursors.get(after);
      if (known?.of !== listName(request, filter)) throw refused('MALFORMED_CURSOR');
      const all = this.#everything(request);
      const place = all.indexOf(known.id);
      from = nodes.findIndex(({ id }) => all.indexOf(id) > place);
      if (from < 0) from = nodes.length;
    }
    const page = nodes.slice(from, from + first);
    return {
      edges: page.map((node) => ({ cursor: ANYTHING, node: () => show(node) })),
      pageInfo: { hasNextPage: nodes.length > from + first, endCursor: page.length > 0 ? ANYTHING : null },
    };
  }

  #everything(request: string): string[] {
    const { incidents, reports, events } = this.#truth;
    const lists: Record<string, readonly { readonly id: string }[]> = {
      'Query.incidents': incidents,
      'Query.checkpointReports': reports,
      'Query.events': events,
    };
    return (lists[request] ?? []).map(({ id }) => id);
  }
}

/** What is stored of an event, with nothing in place of the numbers that belong to levels which are not read. */
const withoutNumbersOf = (hidden: readonly string[], payload: unknown): unknown =>
  JSON.parse(JSON.stringify(payload), (_name, value) => {
    const isNamed = value !== null && typeof value === 'object' && 'number' in value;
    return isNamed && hidden.includes(value.series ?? value.level) ? { ...value, number: null } : value;
  });

/** Every condition that is given; a region holds what lies in it. */
function fitsFilter(node: Fields, filter: Listed['filter'], place: string): boolean {
  return Object.entries(filter ?? {}).every(([name, wanted]) => {
    if (wanted === null || wanted === undefined) return true;
    return name === 'region' ? isInside(place, wanted) : node[name] === wanted;
  });
}
