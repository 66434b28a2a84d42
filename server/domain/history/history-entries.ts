import type { Kysely } from '@mikro-orm/sql';
import type { AlertRaised, ToldAlertEvent } from '../alert/alert.events.ts';
import { type ToldStep, toldBy } from '../alert/alert-told.policy.ts';
import type {
  Assertion,
  CallOutcome,
  Channel,
  CheckpointReported,
  TpsCalled,
} from '../checkpoint/checkpoint.events.ts';
import type { DispositionUnconfirmed, IncidentLimitMissed } from '../incident/incident.events.ts';
import { callsOf, type IncidentCalls, type IncidentStanding } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { PhotoRemoved } from '../photo/photo.events.ts';
import type { Readiness, RollCallAnswered } from '../rollcall/rollcall.events.ts';
import type { HistoryBook, HistoryTables } from './history-book.ts';
import type { HistoryKind } from './history-kinds.policy.ts';
import type { HistoryRow, KnownIncident } from './history-row.ts';
import type { HistorySight } from './history-sight.ts';

/** An incident as it stood when the question was asked. */
export type ToldIncident = Pick<KnownIncident, 'id' | 'category' | 'kind'> &
  Pick<IncidentStanding, 'series' | 'number' | 'level' | 'severity' | 'status' | 'truth' | 'agency'> & {
    readonly calls: IncidentCalls;
  };

/** An act as one viewer may read it. What does not belong to its kind is null, or an empty list. */
export interface HistoryEntryRecord {
  readonly id: string;
  readonly kind: HistoryKind;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly region: string;
  readonly tps: string | null;
  readonly incident: ToldIncident | null;
  readonly stage: string | null;
  readonly assertion: Assertion | null;
  readonly outcome: CallOutcome | null;
  readonly readiness: Readiness | null;
  readonly institution: string | null;
  readonly post: string | null;
  readonly by: string | null;
  readonly channel: Channel | null;
  readonly onBehalfOf: string | null;
  readonly agency: string | null;
  readonly level: DisclosureLevel | null;
  readonly was: readonly string[];
  readonly became: readonly string[];
  readonly dueAt: number | null;
  readonly text: string | null;
  readonly receiptNumber: string | null;
  readonly isUndone: boolean;
  /** What kind of act it takes back, or marks. */
  readonly aboutKind: HistoryKind | null;
  readonly mergedWith: ToldIncident | null;
  readonly alertStep: ToldStep | null;
  /** The incidents and alerts of which it tells something, with how guarded they are. Not told to readers. */
  readonly tellsOf: readonly {
    readonly id: string;
    readonly level: DisclosureLevel;
    readonly place: string;
  }[];
}

type Act = Pick<
  HistoryTables['incident_act'],
  'id' | 'kind' | 'agency' | 'level' | 'was' | 'became' | 'due_at' | 'about' | 'undone_by'
>;
type Told = Partial<HistoryEntryRecord>;
type LoggedAlert = { readonly id: string; readonly kind: string; readonly payload: string };

const NOTHING_TOLD = {
  ...{ stage: null, assertion: null, outcome: null, readiness: null, institution: null, post: null },
  ...{ by: null, channel: null, onBehalfOf: null, agency: null, level: null, was: [], became: [] },
  ...{ dueAt: null, text: null, receiptNumber: null, isUndone: false, aboutKind: null, mergedWith: null },
  alertStep: null,
} as const;

/** What is written in an entry, whatever its kind calls it. */
const TEXT_FIELDS = ['text', 'note', 'result', 'reason', 'wallText', 'description', 'question'];
const MERGES: readonly HistoryKind[] = ['MERGED', 'UNMERGED'];
const AT_ONCE = 400;

export interface HistoryEntriesParts {
  readonly reader: Kysely<unknown>;
  readonly plan: OperationPlan;
  readonly book: HistoryBook;
}

/** Reads everything that is told of entries, from the log and from what lies beside it. Sees committed rows only. */
export class HistoryEntries {
  readonly #db: Kysely<HistoryTables>;
  readonly #plan: OperationPlan;
  readonly #book: HistoryBook;

  constructor({ reader, plan, book }: HistoryEntriesParts) {
    this.#db = reader as Kysely<HistoryTables>;
    this.#plan = plan;
    this.#book = book;
  }

  /** Of at most 400 entries that the viewer sees, in their order. */
  async of(rows: readonly HistoryRow[], sight: HistorySight): Promise<readonly HistoryEntryRecord[]> {
    if (rows.length === 0) return [];
    if (rows.length > AT_ONCE) throw new Error(`at most ${AT_ONCE} entries are read at a time`);
    const [payloads, acts, texts] = await Promise.all([
      this.#payloads(rows),
      this.#acts(rows),
      this.#texts(rows.map(({ id }) => id)),
    ]);
    const kinds = await this.#kindsOf([...acts.values()]);
    const raisings = await this.#raisings(rows);
    return rows.map((row) => {
      const own = texts.get(row.id);
      const act = acts.get(row.id);
      const payload = payloads.get(row.seq) ?? '{}';
      const told = row.alert
        ? this.#ofAlert(row, payload, raisings.get(row.alert.id))
        : act
          ? this.#ofAct(act, sight, kinds)
          : ofEvent(row.kind, payload);
      return this.#entry(row, told, sight, own);
    });
  }

  #entry(
    row: HistoryRow,
    told: Told,
    sight: HistorySight,
    texts: ReadonlyMap<string, string> | undefined,
  ): HistoryEntryRecord {
    const { id, kind, happenedAt, receivedAt, incident, stage, institution, post } = row;
    const [region = '', number] = row.place.split('-');
    const knowsPeople = sight.knowsPeople(row);
    const readsTexts = sight.readsTexts(row);
    const field = TEXT_FIELDS.find((each) => texts?.has(each)) ?? '';
    return {
      ...NOTHING_TOLD,
      ...{ id, kind, happenedAt, receivedAt, region, stage, institution, post },
      incident: incident && toldIncident(sight.of(incident).incident),
      tps: number === undefined ? null : row.place,
      channel: row.channel as Channel | null,
      ...told,
      by: knowsPeople ? row.principal : null,
      onBehalfOf: knowsPeople ? (texts?.get('onBehalfOf') ?? null) : null,
      text: readsTexts ? (texts?.get(field) ?? null) : null,
      receiptNumber: readsTexts ? (texts?.get('receiptNumber') ?? texts?.get('letterNumber') ?? null) : null,
      tellsOf: this.#tellsOf(row, told.mergedWith?.id, sight),
    };
  }

  #tellsOf({ incident, alert }: HistoryRow, merged: string | undefined, sight: HistorySight) {
    const other = merged === undefined ? null : this.#book.incident(merged);
    const incidents = [incident, other].flatMap((each) => (each ? [sight.of(each).incident] : []));
    const told = incidents.map(({ id, place, standing }) => ({ id, place, level: standing.level }));
    const seen = alert && !incident ? sight.alert(alert.id) : null;
    return alert && seen ? [...told, { id: alert.id, level: seen.level, place: alert.place }] : told;
  }

  #ofAct(act: Act, sight: HistorySight, kinds: ReadonlyMap<string, HistoryKind>): Told {
    const { kind, agency, level, was, became, due_at: dueAt, about, undone_by } = act;
    const other = MERGES.some((each) => each === kind) && about !== null ? this.#book.incident(about) : null;
    return {
      ...{ agency, level: level as DisclosureLevel | null, dueAt },
      was: was === null ? [] : (JSON.parse(was) as string[]),
      became: became === null ? [] : (JSON.parse(became) as string[]),
      isUndone: undone_by !== null,
      aboutKind: about === null ? null : (kinds.get(about) ?? this.#book.row(about)?.kind ?? null),
      mergedWith: other && sight.of(other).isSeen ? toldIncident(sight.of(other).incident) : null,
    };
  }

  #ofAlert(row: HistoryRow, payload: string, raising: string | undefined): Told {
    if (raising === undefined) return {};
    const event = { id: row.id, kind: ALERT_EVENTS[row.kind], payload: JSON.parse(payload) as unknown };
    const { entry, step } = toldBy(event as ToldAlertEvent, JSON.parse(raising) as AlertRaised, this.#plan);
    return { dueAt: entry.dueAt ?? null, alertStep: step };
  }

  async #payloads(rows: readonly HistoryRow[]): Promise<ReadonlyMap<number, string>> {
    const found = await this.#db
      .selectFrom('stream_event')
      .select(['seq', 'payload'])
      .where('stream_id', '=', STREAM_ID)
      .where(
        'seq',
        'in',
        rows.map(({ seq }) => seq),
      )
      .execute();
    return new Map(found.map(({ seq, payload }) => [seq, payload]));
  }

  async #acts(rows: readonly HistoryRow[]): Promise<ReadonlyMap<string, Act>> {
    const ids = rows.filter(({ incident, alert }) => incident && !alert).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const found = await this.#db
      .selectFrom('incident_act')
      .select(['id', 'kind', 'agency', 'level', 'was', 'became', 'due_at', 'about', 'undone_by'])
      .where('id', 'in', ids)
      .execute();
    return new Map(found.map((act) => [act.id, act]));
  }

  /** What kinds of acts are told of by others that are about them. */
  async #kindsOf(acts: readonly Act[]): Promise<ReadonlyMap<string, HistoryKind>> {
    const ids = acts.flatMap(({ about }) => about ?? []);
    if (ids.length === 0) return new Map();
    const found = await this.#db
      .selectFrom('incident_act')
      .select(['id', 'kind'])
      .where('id', 'in', ids)
      .execute();
    return new Map(found.map(({ id, kind }) => [id, kind as HistoryKind]));
  }

  /** How the alerts were raised that entries tell of: the payloads of those events, by alert. */
  async #raisings(rows: readonly HistoryRow[]): Promise<ReadonlyMap<string, string>> {
    const subjects = [
      ...new Set(rows.flatMap(({ alert, incident }) => (alert ? (incident ?? alert).id : []))),
    ];
    if (subjects.length === 0) return new Map();
    const found: LoggedAlert[] = await this.#db
      .selectFrom('stream_event')
      .select(['id', 'kind', 'payload'])
      .where('stream_id', '=', STREAM_ID)
      .where('subject', 'in', subjects)
      .where('kind', '=', 'AlertRaised')
      .execute();
    return new Map(found.map(({ payload }) => [(JSON.parse(payload) as AlertRaised).alertId, payload]));
  }

  async #texts(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
    const found = await this.#db.selectFrom('subject_text').selectAll().where('subject', 'in', ids).execute();
    const texts = new Map<string, Map<string, string>>();
    for (const { subject, field, text } of found)
      texts.set(subject, (texts.get(subject) ?? new Map<string, string>()).set(field, text));
    return texts;
  }
}

/** An incident as readers are told of it. */
export const toldIncident = ({ id, category, kind, standing }: KnownIncident): ToldIncident => {
  const { series, number, level, severity, status, truth, agency } = standing;
  const calls = callsOf(standing);
  return { id, category, kind, series, number, level, severity, status, truth, agency, calls };
};

const ALERT_EVENTS: Readonly<Partial<Record<HistoryKind, ToldAlertEvent['kind']>>> = {
  ALERT_RAISED: 'AlertRaised',
  ALERT_RUNG_CALLED: 'AlertRungCalled',
  ALERT_RUNG_SKIPPED: 'AlertRungSkipped',
  ALERT_ACKNOWLEDGED: 'AlertAcknowledged',
  ALERT_DECLINED: 'AlertDeclined',
  ALERT_RETURNED: 'AlertReturned',
  ALERT_ENDED: 'AlertEnded',
};

/** What the event itself tells of an act that is kept nowhere else, or whose record says the same. */
function ofEvent(kind: HistoryKind, payload: string): Told {
  const told: unknown = JSON.parse(payload);
  switch (kind) {
    case 'STAGE_REPORTED':
    case 'REPORT_CORRECTED':
      return { assertion: (told as CheckpointReported).assertion };
    case 'TPS_CALLED':
      return { outcome: (told as TpsCalled).outcome };
    case 'ROLL_CALL_ANSWERED':
      return { readiness: (told as RollCallAnswered).readiness };
    case 'LIMIT_MISSED': {
      const { limit, dueAt } = told as IncidentLimitMissed;
      return { became: [limit], dueAt };
    }
    case 'DISPOSITION_UNCONFIRMED':
      return { agency: (told as DispositionUnconfirmed).agency };
    case 'PHOTO_REMOVED':
      return { post: (told as PhotoRemoved).post, aboutKind: 'PHOTO_ATTACHED' };
    default:
      return {};
  }
}
