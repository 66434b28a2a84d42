import { must } from '../../kernel/must.ts';
import type { CheckpointReported } from '../checkpoint/checkpoint.events.ts';
import {
  INCIDENT_CHANGES,
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
} from '../incident/incident.events.ts';
import type { IncidentStanding } from '../incident/incident-standing.policy.ts';
import { isWider } from '../incident/level.policy.ts';
import { standingAfter, standingWhenRaised } from '../incident/standing-after.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import { PHOTO_EVENT_KINDS } from '../photo/photo.events.ts';
import { ROLL_CALL_EVENT_KINDS } from '../rollcall/rollcall.events.ts';

/** An event as the log holds it, as far as the past is drawn from it. */
export interface LoggedEvent {
  readonly id: string;
  readonly kind: string;
  readonly region: string;
  /** JSON text. */
  readonly payload: string;
}

/** What may stand in a payload of whatever kind, as far as it matters for the order. */
interface EventBody extends Partial<CheckpointReported> {
  readonly askedAt?: number;
  readonly closedAt?: number;
  readonly operationTime?: number;
  readonly incidentId?: string;
  readonly into?: string;
}

/** An event with the two instants, on the operation's clock, from which on it belongs to the past of a basis. */
export interface ChronicledEvent extends Omit<LoggedEvent, 'payload'> {
  /** Its payload. */
  readonly body: object;
  /** Its receipt; never before that of the event before it, also where the clock was set back. */
  readonly receivedAt: number;
  /** When it happened, or its receipt where it tells nothing else; never before what it builds on. */
  readonly happenedAt: number;
  /** The incident that it is about as an act, or as its raising; null for all else. */
  readonly incident: string | null;
  /** `IncidentActUndone`: how the incident stood, with every receipt in its standing told as when it happened. */
  readonly restored: IncidentStanding | null;
}

/** An incident as it stands after the newest event, every receipt in its standing told as when it happened. */
export interface ChronicledIncident {
  readonly raised: IncidentRaised;
  readonly standing: IncidentStanding;
  /** The level at which word of it went furthest. */
  readonly widest: DisclosureLevel;
}

interface LastAct {
  readonly id: string;
  readonly before: IncidentStanding;
}

const MERGING: readonly string[] = ['IncidentMerged', 'IncidentUnmerged', 'IncidentActUndone'];
const NOTED: readonly string[] = PHOTO_EVENT_KINDS;
const isChange = (kind: string): kind is IncidentChange => INCIDENT_CHANGES.some((change) => change === kind);

/**
 * The log in its order, with the instants by which it is played back. What an event builds on: everything about the same
 * incident before it; for what is merged or taken apart, also every such act before it and the incident that it is merged into;
 * for a report, the earlier ones of its institution about that stage of that TPS, and the one it corrects; for a roll-call,
 * every act of a roll-call before it.
 */
export class Chronicle {
  readonly events: ChronicledEvent[] = [];
  readonly incidents = new Map<string, ChronicledIncident>();
  /** When the newest event of what others build on happened. */
  readonly #bonds = new Map<string, number>();
  readonly #lastActs = new Map<string, LastAct>();
  #receivedAt = Number.NEGATIVE_INFINITY;

  /** Takes the next event of the log. Throws where it changes an incident that was not raised. */
  take(event: LoggedEvent): ChronicledEvent {
    const body = JSON.parse(event.payload) as EventBody;
    const told = body.receivedAt ?? body.askedAt ?? body.closedAt ?? body.operationTime;
    this.#receivedAt = Math.max(this.#receivedAt, told ?? this.#receivedAt);
    const isAct = event.kind === 'IncidentRaised' || isChange(event.kind);
    const chronicled = {
      id: event.id,
      kind: event.kind,
      region: event.region,
      body,
      receivedAt: this.#receivedAt,
      happenedAt: this.#happenedAt(body.happenedAt ?? this.#receivedAt, bondsOf(event.kind, body)),
      incident: isAct ? must(body.incidentId, 'the incident of an act') : null,
      restored: this.#restoredBy(event.kind, body),
    };
    this.#stand(chronicled);
    this.events.push(chronicled);
    return chronicled;
  }

  /** Not before anything that it builds on. */
  #happenedAt(told: number, bonds: readonly string[]): number {
    let at = told;
    for (const bond of bonds) at = Math.max(at, this.#bonds.get(bond) ?? at);
    for (const bond of bonds) this.#bonds.set(bond, at);
    return at;
  }

  #restoredBy(kind: string, body: object): IncidentStanding | null {
    if (kind !== 'IncidentActUndone') return null;
    const { incidentId, undone, restored } = body as IncidentChanges['IncidentActUndone'];
    const last = this.#lastActs.get(incidentId);
    return last?.id === undone ? last.before : restored;
  }

  #stand(event: ChronicledEvent): void {
    if (event.incident === null) return;
    const body = bodyAsHappened(event);
    if (event.kind === 'IncidentRaised') {
      const raised = body as IncidentRaised;
      const standing = standingWhenRaised(raised);
      this.incidents.set(event.incident, { raised, standing, widest: standing.level });
      return;
    }
    if (isChange(event.kind)) this.#change(event.incident, event.kind, body);
  }

  #change<Change extends IncidentChange>(id: string, change: Change, told: object): void {
    const incident = must(this.incidents.get(id), `incident ${id}`);
    const body = told as IncidentChanges[Change];
    const standing = standingAfter(incident.standing, change, body);
    if ('actId' in body) this.#lastActs.set(id, { id: body.actId, before: incident.standing });
    const widest = isWider(standing.level, incident.widest) ? standing.level : incident.widest;
    this.incidents.set(id, { ...incident, standing, widest });
  }
}

/** The payload as it would be, had the event been received when it happened. */
export function bodyAsHappened({ body, happenedAt, restored }: ChronicledEvent): object {
  if (!('receivedAt' in body)) return body;
  return { ...body, receivedAt: happenedAt, ...(restored === null ? {} : { restored }) };
}

function bondsOf(kind: string, body: EventBody): readonly string[] {
  if (kind === 'CheckpointReported') return bondsOfReport(body);
  if (ROLL_CALL_EVENT_KINDS.includes(kind)) return ['roll-call'];
  const isAbout = kind === 'IncidentRaised' || isChange(kind) || NOTED.includes(kind);
  if (!isAbout || body.incidentId === undefined) return [];
  const own = `incident ${body.incidentId}`;
  if (!MERGING.includes(kind)) return [own];
  return body.into === undefined ? [own, 'merging'] : [own, 'merging', `incident ${body.into}`];
}

function bondsOfReport({ reportId, tps, stage, institution, corrects }: EventBody): readonly string[] {
  const own = [`${reportId}`, `${tps} ${stage} ${institution}`];
  return typeof corrects === 'string' ? [...own, corrects] : own;
}
