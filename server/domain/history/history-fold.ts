import { must } from '../../kernel/must.ts';
import type { AlertRaised } from '../alert/alert.events.ts';
import type { CheckpointReported, TpsCalled } from '../checkpoint/checkpoint.events.ts';
import {
  INCIDENT_CHANGES,
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
} from '../incident/incident.events.ts';
import { standingAfter, standingWhenRaised } from '../incident/standing-after.policy.ts';
import type { PhotoAttached, PhotoRemoved } from '../photo/photo.events.ts';
import type { RollCallAnswered, RollCallClosed, RollCallOpened } from '../rollcall/rollcall.events.ts';
import type { HistoryKind } from './history-kinds.policy.ts';
import type { HistoryRow, KnownAlert, KnownIncident } from './history-row.ts';

/** An event as the log holds it. */
export interface LoggedEvent {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  /** JSON text. */
  readonly payload: string;
  readonly actor: string | null;
}

/** What is kept of an act on an incident beside its event. */
export interface KeptAct {
  readonly kind: HistoryKind;
  readonly channel: string | null;
  readonly principal: string | null;
}

/** What lies beside the log about the acts of some events. */
export interface KeptBeside {
  act(id: string): KeptAct | null;
  sender(photo: string): string | null;
}

type Row = Partial<HistoryRow> & Pick<HistoryRow, 'id' | 'kind' | 'happenedAt' | 'receivedAt' | 'place'>;
type Folding = (event: LoggedEvent, beside: KeptBeside) => Row | null;
type Change = { [Kind in IncidentChange]: IncidentChanges[Kind] }[IncidentChange];

const NOTES: Readonly<Partial<Record<IncidentChange, HistoryKind>>> = {
  IncidentLimitMissed: 'LIMIT_MISSED',
  IncidentSnoozeEnded: 'SNOOZE_ENDED',
  DispositionUnconfirmed: 'DISPOSITION_UNCONFIRMED',
};

/** Makes the entries of the history from the log, event by event. What is no act, such as a change of rights, is none. */
export class HistoryFold {
  readonly #incidents = new Map<string, KnownIncident>();
  readonly #alerts = new Map<string, KnownAlert & { readonly incident: KnownIncident | null }>();
  readonly #rollCalls = new Map<string, Pick<RollCallOpened, 'region' | 'asked'>>();
  readonly #texts = new Map<string, string>();
  /** An act may have brought several events, one right after the other: it is one entry. */
  #lastAct = '';
  readonly #folds: Readonly<Record<string, Folding>> = {
    CheckpointReported: ({ payload }) => reported(JSON.parse(payload) as CheckpointReported),
    TpsCalled: ({ payload }) => called(JSON.parse(payload) as TpsCalled),
    RollCallOpened: ({ payload }) => this.#open(JSON.parse(payload) as RollCallOpened),
    RollCallAnswered: ({ payload }) => answered(JSON.parse(payload) as RollCallAnswered),
    RollCallClosed: (event) => this.#close(event),
    IncidentRaised: (event) => this.#raise(event),
    ...Object.fromEntries(
      INCIDENT_CHANGES.map((change): [string, Folding] => [
        change,
        (event, beside) => this.#change(change, event, beside),
      ]),
    ),
    PhotoAttached: ({ payload }, beside) => this.#attach(JSON.parse(payload) as PhotoAttached, beside),
    PhotoRemoved: ({ payload }) => this.#remove(JSON.parse(payload) as PhotoRemoved),
    AlertRaised: (event) => this.#alert(event),
    AlertRungCalled: (event) => this.#tell(event, 'ALERT_RUNG_CALLED', 'calledAt'),
    AlertRungSkipped: (event) => this.#tell(event, 'ALERT_RUNG_SKIPPED', 'skippedAt'),
    AlertAcknowledged: (event) => this.#tell(event, 'ALERT_ACKNOWLEDGED', 'acknowledgedAt'),
    AlertDeclined: (event) => this.#tell(event, 'ALERT_DECLINED', 'declinedAt'),
    AlertReturned: (event) => this.#tell(event, 'ALERT_RETURNED', 'returnedAt'),
    AlertEnded: (event) => this.#tell(event, 'ALERT_ENDED', 'endedAt'),
  };

  incident(id: string): KnownIncident | null {
    return this.#incidents.get(id) ?? null;
  }

  /** The entry that an event brings; null: none. */
  fold(event: LoggedEvent, beside: KeptBeside): HistoryRow | null {
    const row = this.#folds[event.kind]?.(event, beside) ?? null;
    return row && this.#whole(row, event);
  }

  /** There are very many, looked at for every question: all are of one shape, and what several of them say they share. */
  #whole(row: Row, { seq, actor }: LoggedEvent): HistoryRow {
    const { id, kind, happenedAt, receivedAt, incident = null, alert = null, asked = null } = row;
    return {
      id,
      seq,
      kind,
      happenedAt,
      receivedAt,
      place: this.#shared(row.place),
      incident,
      alert,
      asked,
      post: this.#sharedOrNull(row.post),
      channel: this.#sharedOrNull(row.channel),
      principal: this.#sharedOrNull(row.principal === undefined ? actor : row.principal),
      stage: this.#sharedOrNull(row.stage),
      institution: this.#sharedOrNull(row.institution),
    };
  }

  #sharedOrNull(text: string | null | undefined): string | null {
    return text === null || text === undefined ? null : this.#shared(text);
  }

  #shared(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #open(opened: RollCallOpened): Row {
    const { rollCallId: id, region: place, asked, post, askedAt } = opened;
    this.#rollCalls.set(id, opened);
    return { id, kind: 'ROLL_CALL_OPENED', ...once(askedAt), place, asked, post };
  }

  #close({ id, payload }: LoggedEvent): Row {
    const { rollCallId, closedAt } = JSON.parse(payload) as RollCallClosed;
    const { region: place, asked } = must(this.#rollCalls.get(rollCallId), 'a roll-call');
    return { id, kind: 'ROLL_CALL_CLOSED', ...once(closedAt), place, asked };
  }

  #raise({ payload, actor }: LoggedEvent): Row {
    const raised = JSON.parse(payload) as IncidentRaised;
    const { incidentId: id, category, kind, region, tps, channel, institution } = raised;
    const [only, ...others] = tps;
    const place = only !== undefined && others.length === 0 ? only : region;
    const incident = {
      id,
      category,
      kind,
      place,
      tps,
      reporter: actor,
      standing: standingWhenRaised(raised),
    };
    this.#incidents.set(id, incident);
    return { id, kind: 'RAISED', ...times(raised), place, incident, channel, institution };
  }

  #change(change: IncidentChange, { id, payload }: LoggedEvent, beside: KeptBeside): Row | null {
    const told = JSON.parse(payload) as Change;
    const incident = this.#known(told.incidentId);
    incident.standing = standingAfter(incident.standing, change, told);
    const of = { incident, place: incident.place };
    const note = NOTES[change];
    if (note) return { ...of, id, kind: note, ...once(told.receivedAt) };
    if (!('actId' in told) || told.actId === this.#lastAct) return null;
    this.#lastAct = told.actId;
    const kept = beside.act(told.actId);
    return kept && { ...of, ...kept, id: told.actId, post: told.post, ...times(told) };
  }

  #attach(told: PhotoAttached, beside: KeptBeside): Row {
    const incident = this.#known(told.incidentId);
    const principal = beside.sender(told.photoId);
    const of = { incident, place: incident.place, principal };
    return { ...of, id: told.photoId, kind: 'PHOTO_ATTACHED', ...times(told) };
  }

  #remove(told: PhotoRemoved): Row {
    const incident = this.#known(told.incidentId);
    const of = { incident, place: incident.place, post: told.post };
    return { ...of, id: told.actId, kind: 'PHOTO_REMOVED', ...times(told) };
  }

  #alert({ id: event, payload }: LoggedEvent): Row {
    const { alertId: id, incidentId, severity, place, raisedAt } = JSON.parse(payload) as AlertRaised;
    const incident = incidentId === null ? null : this.#known(incidentId);
    const alert = { id, severity, place, incident };
    this.#alerts.set(id, alert);
    return { id: event, kind: 'ALERT_RAISED', ...once(raisedAt), place, alert, incident };
  }

  #tell({ id, payload }: LoggedEvent, kind: HistoryKind, at: string): Row {
    const told = JSON.parse(payload) as Record<string, unknown>;
    const alert = must(this.#alerts.get(String(told.alertId)), 'an alert');
    const { place, incident } = alert;
    const principal = typeof told.principal === 'string' ? told.principal : null;
    const post = typeof told.post === 'string' ? told.post : null;
    return { id, kind, ...once(Number(told[at])), place, alert, incident, principal, post };
  }

  #known(id: string): KnownIncident {
    return must(this.#incidents.get(id), 'an incident');
  }
}

const once = (at: number) => ({ happenedAt: at, receivedAt: at });
const times = ({ happenedAt, receivedAt }: { happenedAt: number; receivedAt: number }) => ({
  happenedAt,
  receivedAt,
});

function reported(told: CheckpointReported): Row {
  const { reportId: id, tps: place, stage, institution, channel, corrects } = told;
  const kind = corrects === null ? 'STAGE_REPORTED' : 'REPORT_CORRECTED';
  return { id, kind, ...times(told), place, stage, institution, channel };
}

const called = (told: TpsCalled): Row => ({
  ...{ id: told.callId, kind: 'TPS_CALLED', ...times(told), place: told.tps, channel: 'PHONE' },
});

function answered(told: RollCallAnswered): Row {
  const { answerId: id, region: place, channel, post } = told;
  return { id, kind: 'ROLL_CALL_ANSWERED', ...times(told), place, asked: [place], channel, post };
}
