import type { Caller } from './caller.ts';
import { levelOfAll } from './reference-alerts.ts';
import { seen } from './reference-answers.ts';
import {
  mayAskAt,
  type ReferencePerson,
  readsOfIncident,
  readsOfReport,
  seesAlert,
  seesIncident,
} from './reference-policy.ts';
import type { Fields, TrueEvent, TrueIncident, Truth } from './truth.ts';

/** An entry of the history, as somebody must be told it. */
export interface ReferenceEntry {
  readonly id: string;
  readonly kind: string;
  readonly level: string | null;
  readonly text: string | null;
  readonly by: string | null;
  readonly onBehalfOf: string | null;
  /** Everything of it that he may find by words. */
  readonly searched: string;
}

interface ToldPage {
  readonly total: number;
  readonly facets: readonly {
    readonly facet: string;
    readonly values: readonly { value: string; count: number }[];
  }[];
  readonly edges: readonly { readonly node: Fields & { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface ToldHistory {
  readonly entries: readonly Fields[];
  readonly total: number;
  readonly facets: ToldPage['facets'];
}

const HISTORY = `query History($search: HistorySearch!, $after: Cursor) { history(search: $search, first: 100, after: $after) {
  total facets { facet values { value count } } pageInfo { hasNextPage endCursor }
  edges { node { id kind text by onBehalfOf incident { id level } } } } }`;

/** The history that somebody is told, over all pages. */
export async function toldHistory(caller: Caller, search: object): Promise<ToldHistory> {
  const entries: Fields[] = [];
  for (let after: string | null = null; ; ) {
    const { history }: { history: ToldPage } = await caller.read(HISTORY, { search, after });
    entries.push(...history.edges.map(({ node }) => node));
    if (!history.pageInfo.hasNextPage) return { entries, total: history.total, facets: history.facets };
    after = history.pageInfo.endCursor;
  }
}

/** The history that somebody must be told, in no order: all that he may read of incidents, alerts, reports and roll-calls. */
export const historyFor = (person: ReferencePerson, truth: Truth): ReferenceEntry[] => [
  ...truth.incidents.flatMap((incident) => ofIncident(person, incident)),
  ...truth.events.flatMap((event) => ofOther(person, event, truth)),
  ...ofReports(person, truth),
];

const bare = { level: null, text: null, by: null, onBehalfOf: null, searched: '' };
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const words = (...values: unknown[]): string => values.filter((value) => typeof value === 'string').join(' ');

function ofIncident(person: ReferencePerson, incident: TrueIncident): ReferenceEntry[] {
  if (!seesIncident(person, seen(incident))) return [];
  const { level } = incident;
  const reads = (field: 'text' | 'reporter') => readsOfIncident(person, seen(incident), field);
  return incident.timeline.flatMap((act) => {
    const kind = String(act.kind);
    // What alerts tell is in the log as well, and goes on while the world is read.
    if (kind === 'SHOWN_ON_WALLS' || act.alertStep !== null) return [];
    const isReport = kind === 'RAISED';
    const written = isReport ? incident.description : act.text;
    const beside = isReport ? incident.placeName : act.receiptNumber;
    return [
      {
        ...{ id: String(act.id), kind, level },
        text: reads('text') ? text(written) : null,
        by: reads('reporter') ? text(act.by) : null,
        onBehalfOf: reads('reporter') ? text(act.onBehalfOf) : null,
        searched: reads('text') ? words(written, beside) : '',
      },
    ];
  });
}

function ofReports(person: ReferencePerson, truth: Truth): ReferenceEntry[] {
  return truth.reports
    .filter(({ tps }) => mayAskAt(person, 'Query.checkpointReports', tps))
    .map((report) => {
      const reads = (field: 'text' | 'reporter') => readsOfReport(person, report.tps, field);
      return {
        ...{ id: report.id, level: null },
        kind: report.corrects === null ? 'STAGE_REPORTED' : 'REPORT_CORRECTED',
        text: reads('text') ? text(report.note) : null,
        by: reads('reporter') ? text(report.reportedBy) : null,
        onBehalfOf: reads('reporter') ? text(report.onBehalfOf) : null,
        searched: reads('text') ? words(report.note) : '',
      };
    });
}

/** Calls, roll-calls, and alerts that tell of no single incident. */
function ofOther(person: ReferencePerson, event: TrueEvent, truth: Truth): ReferenceEntry[] {
  const payload = event.payload as unknown as Readonly<Record<string, string>>;
  switch (event.kind) {
    case 'TpsCalled':
      return ofCall(person, payload, truth);
    case 'RollCallOpened':
    case 'RollCallAnswered':
    case 'RollCallClosed':
      return ofRollCall(person, event, payload, truth);
    default:
      return event.kind.startsWith('Alert') ? ofAlert(person, event, truth) : [];
  }
}

function ofCall(
  person: ReferencePerson,
  payload: Readonly<Record<string, string>>,
  truth: Truth,
): ReferenceEntry[] {
  const { callId: id = '', tps = '' } = payload;
  if (!mayAskAt(person, 'Query.tps', tps)) return [];
  const calls = (truth.stories.get(tps)?.calls ?? []) as readonly Fields[];
  const call = calls.find((each) => each.id === id);
  const reads = (field: 'text' | 'reporter') => readsOfReport(person, tps, field);
  const note = reads('text') ? text(call?.note) : null;
  const by = reads('reporter') ? text(call?.calledBy) : null;
  return [{ ...bare, id, kind: 'TPS_CALLED', text: note, by, searched: words(note) }];
}

function ofRollCall(
  person: ReferencePerson,
  event: TrueEvent,
  payload: Readonly<Record<string, string>>,
  truth: Truth,
): ReferenceEntry[] {
  const call = truth.rollCalls.find(({ id }) => id === event.subject);
  if (!call) return [];
  const read = call.entries.filter(({ region }) => mayAskAt(person, 'Query.rollCalls', region));
  const reads = (place: string, field: 'text' | 'reporter') => readsOfReport(person, place, field);
  if (event.kind === 'RollCallAnswered') {
    const { region = '', answerId: id = '' } = payload;
    const entry = read.find((each) => each.region === region);
    if (!entry) return [];
    // Of an answer that was changed since, the truth holds the newer one alone.
    const note = reads(region, 'text') ? text(entry.note) : null;
    const by = reads(region, 'reporter') ? text(entry.answeredBy) : null;
    const onBehalfOf = reads(region, 'reporter') ? text(entry.onBehalfOf) : null;
    return [{ ...bare, id, kind: 'ROLL_CALL_ANSWERED', text: note, by, onBehalfOf, searched: words(note) }];
  }
  if (read.length === 0) return [];
  const places = [call.region, ...read.map(({ region }) => region)];
  const isOpening = event.kind === 'RollCallOpened';
  const question = isOpening && places.some((place) => reads(place, 'text')) ? text(call.question) : null;
  const id = isOpening ? call.id : event.id;
  const kind = isOpening ? 'ROLL_CALL_OPENED' : 'ROLL_CALL_CLOSED';
  return [{ ...bare, id, kind, text: question, by: UNKNOWN, searched: words(question) }];
}

/** Who called and closed a roll is told to those who may know, and to nobody else here: what is compared is the rest. */
export const UNKNOWN = 'unknown';

const ALERT_KINDS: Readonly<Record<string, string>> = {
  AlertRaised: 'ALERT_RAISED',
  AlertRungCalled: 'ALERT_RUNG_CALLED',
  AlertRungSkipped: 'ALERT_RUNG_SKIPPED',
  AlertAcknowledged: 'ALERT_ACKNOWLEDGED',
  AlertDeclined: 'ALERT_DECLINED',
  AlertReturned: 'ALERT_RETURNED',
  AlertEnded: 'ALERT_ENDED',
};

function ofAlert(person: ReferencePerson, event: TrueEvent, truth: Truth): ReferenceEntry[] {
  const entry = { ...bare, id: event.id, kind: ALERT_KINDS[event.kind] ?? '' };
  const incident = truth.incidents.find(({ id }) => id === event.subject);
  if (incident) {
    const { level, place, agency, supporting } = incident;
    const alert = { level, place, agencies: [agency, ...supporting], isAboutOne: true };
    if (!seesIncident(person, seen(incident)) || !seesAlert(person, alert)) return [];
    const { principal } = event.payload as unknown as { principal?: string };
    const by = readsOfIncident(person, seen(incident), 'reporter') ? text(principal) : null;
    return [{ ...entry, level, by }];
  }
  const raised = truth.events.find(
    ({ kind, subject }) => kind === 'AlertRaised' && subject === event.subject,
  );
  if (!raised) return [];
  const { place, saw, rule } = raised.payload as {
    place: string;
    rule: string | null;
  } & TrueEvent['payload'];
  const alert = { level: levelOfAll(saw.incidents, truth), place, agencies: [], isAboutOne: false };
  if (!seesAlert(person, { ...alert, isTest: rule === null })) return [];
  return [{ ...entry, by: UNKNOWN }];
}

export const isOfAlert = ({ kind }: { readonly kind?: unknown }): boolean =>
  String(kind).startsWith('ALERT_');

/** Where what somebody is told differs from what he must be told; null where nowhere. */
export function historyDifference(told: ToldHistory, expected: readonly ReferenceEntry[]): string | null {
  return entryDifference(told.entries, expected) ?? totalDifference(told, expected);
}

/** The same of entries alone, whatever was counted with them. */
export function entryDifference(told: readonly Fields[], expected: readonly ReferenceEntry[]): string | null {
  const must = new Map(expected.map((entry) => [entry.id, entry]));
  const extra = told.filter(({ id }) => !must.has(String(id)));
  if (extra.length > 0 || told.length !== expected.length)
    return `${told.length} entries instead of ${expected.length}, among them ${JSON.stringify(extra[0])}`;
  for (const entry of told) {
    const { level, searched: _words, ...rest } = must.get(String(entry.id)) as ReferenceEntry;
    const said = { ...entry, incident: null, level: (entry.incident as Fields | null)?.level ?? null };
    const own = { ...rest, incident: null, level, ...(rest.by === UNKNOWN ? { by: entry.by } : {}) };
    const isSame = Object.keys(own).every((key) => (own as Fields)[key] === (said as Fields)[key]);
    if (!isSame) return `${JSON.stringify(said)} instead of ${JSON.stringify(own)}`;
  }
  return null;
}

function totalDifference(told: ToldHistory, expected: readonly ReferenceEntry[]): string | null {
  if (told.total !== expected.length) return `a total of ${told.total} instead of ${expected.length}`;
  return (
    countDifference(
      told,
      'KIND',
      expected.map(({ kind }) => kind),
    ) ??
    countDifference(
      told,
      'LEVEL',
      expected.flatMap(({ level }) => level ?? []),
    )
  );
}

function countDifference({ facets }: ToldHistory, facet: string, values: readonly string[]): string | null {
  const counts = (list: Iterable<readonly [string, number]>) => JSON.stringify([...list].sort());
  const expected = new Map<string, number>();
  for (const value of values) expected.set(value, (expected.get(value) ?? 0) + 1);
  // Kinds are counted whether they are asked for or not.
  const told = (facets.find((each) => each.facet === facet)?.values ?? []).filter(
    ({ value }) => !isOfAlert({ kind: value }),
  );
  const said = counts(told.map(({ value, count }) => [value, count] as const));
  return said === counts(expected) ? null : `${facet} counts ${said} instead of ${counts(expected)}`;
}

const MARK = /tanda-[0-9a-f]{16}/g;

/** Words that each stand in one text alone, as far as anybody may find them. */
export const marksIn = (entries: readonly ReferenceEntry[]): string[] =>
  entries.flatMap(({ searched }) => searched.match(MARK) ?? []);
