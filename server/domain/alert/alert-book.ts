import type { StoredEvent } from '../../stream/chain.ts';
import { liesIn } from '../access/viewer.policy.ts';
import {
  type AgencyAssigned,
  type DispositionIssued,
  type IncidentLevelChanged,
  type IncidentRaised,
  type IncidentSeverityChanged,
  type IncidentSnoozed,
  type IncidentTruthJudged,
  type IncidentWoken,
  levelWhenRaised,
} from '../incident/incident.events.ts';
import type { Truth } from '../incident/incident-standing.policy.ts';
import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';
import {
  ALERT_EVENT_KINDS,
  type AlertAcknowledged,
  type AlertDeclined,
  type AlertEnded,
  type AlertRaised,
  type AlertReturned,
  type AlertRungCalled,
  type AlertRungSkipped,
  type ToldAlertEvent,
} from './alert.events.ts';
import { openKey } from './alert-cause.policy.ts';
import { AlertFacts } from './alert-facts.ts';

/** How an incident stands again, as far as word of alerts about it goes. */
interface UndoneAct {
  readonly incidentId: string;
  readonly restored: {
    readonly level: DisclosureLevel;
    readonly agency: string;
    readonly supporting: string[];
    readonly snoozedUntil: number | null;
    readonly truth: Truth;
  };
}

/** What ends that an incident is put off. */
type Awakening = Pick<IncidentWoken, 'incidentId'>;

type Assigned = Pick<AgencyAssigned, 'incidentId' | 'agency' | 'supporting'>;

/** An incident, as far as word of alerts about it goes. */
interface Told {
  level: DisclosureLevel;
  /** The one that leads, and those that support it. */
  agencies: readonly string[];
  snoozedUntil: number | null;
  /** The smallest region that holds all of it. */
  readonly region: string;
  readonly kind: string | null;
  truth: Truth;
  readonly alerts: AlertFacts[];
}

/**
 * Every alert, folded from the same log and at the same moment as the picture and the rights: whoever may not see an incident
 * any more sees no alert of it in any frame that is made after that event.
 */
export class AlertBook {
  readonly #alerts = new Map<string, AlertFacts>();
  readonly #incidents = new Map<string, Told>();
  readonly #open = new Map<string, AlertFacts>();
  readonly #endedAt = new Map<string, number>();
  readonly #folds: Readonly<Record<string, (seq: number, payload: never) => void>> = {
    IncidentRaised: (_seq, raised: IncidentRaised) => this.#know(raised),
    AgencyAssigned: (seq, act: AgencyAssigned) => this.#assign(seq, act),
    DispositionIssued: (seq, act: DispositionIssued) => this.#support(seq, act),
    IncidentLevelChanged: (seq, act: IncidentLevelChanged) => {
      this.#name(seq, act);
      this.#classify(seq, act);
    },
    IncidentActUndone: (seq, { incidentId, restored }: UndoneAct) => {
      this.#classify(seq, { incidentId, level: restored.level });
      this.#assign(seq, { incidentId, ...restored });
      this.#snooze(seq, incidentId, restored.snoozedUntil);
      this.#judge(seq, { incidentId, truth: restored.truth });
    },
    IncidentTruthJudged: (seq, act: IncidentTruthJudged) => this.#judge(seq, act),
    IncidentSnoozed: (seq, { incidentId, until }: IncidentSnoozed) => this.#snooze(seq, incidentId, until),
    IncidentWoken: (seq, act: Awakening) => this.#wake(seq, act),
    IncidentSnoozeEnded: (seq, act: Awakening) => this.#wake(seq, act),
    IncidentFinished: (seq, act: Awakening) => this.#wake(seq, act),
    IncidentClosed: (seq, act: Awakening) => this.#wake(seq, act),
    IncidentDismissed: (seq, act: Awakening) => this.#wake(seq, act),
    IncidentSeverityChanged: (seq, { incidentId, severity }: IncidentSeverityChanged) => {
      // Nothing critical is put off.
      if (severity === 'CRITICAL') this.#wake(seq, { incidentId });
    },
    AlertRaised: (seq, told: AlertRaised) => this.#raise(seq, told),
    AlertRungCalled: (seq, told: AlertRungCalled) => this.alert(told.alertId)?.call(seq, told),
    AlertRungSkipped: (seq, told: AlertRungSkipped) => this.alert(told.alertId)?.skip(seq, told),
    AlertAcknowledged: (seq, told: AlertAcknowledged) => this.alert(told.alertId)?.acknowledge(seq, told),
    AlertDeclined: (seq, told: AlertDeclined) => this.alert(told.alertId)?.decline(seq, told.principal),
    AlertReturned: (seq, told: AlertReturned) => this.alert(told.alertId)?.comeBack(seq, told),
    AlertEnded: (seq, told: AlertEnded) => this.#end(seq, told),
  };

  /** Folds events in, in the order of the log; those of other rooms are none of its business. */
  follow(events: readonly StoredEvent[]): void {
    for (const { id, kind, seq, payload } of events) {
      const fold = this.#folds[kind];
      // Most of what a day brings: not worth reading here.
      if (fold === undefined) continue;
      const told: unknown = JSON.parse(payload);
      fold(seq, told as never);
      if (ALERT_EVENT_KINDS.includes(kind)) this.#tell({ id, kind, payload: told } as ToldAlertEvent);
    }
  }

  alert(id: string): AlertFacts | undefined {
    return this.#alerts.get(id);
  }

  /** In the order in which they were raised. */
  get all(): Iterable<AlertFacts> {
    return this.#alerts.values();
  }

  /** Those about one incident, in the order in which they were raised; what saw it among others is about none. */
  aboutIncident(incident: string): AlertFacts[] {
    const alerts = this.#incidents.get(incident)?.alerts ?? [];
    return alerts.filter(({ raised }) => raised.incidentId === incident);
  }

  /** Those that an event after `seq` changed, in the order in which they were raised. */
  changedSince(seq: number): AlertFacts[] {
    return [...this.#alerts.values()].filter(({ lastSeq }) => lastSeq > seq);
  }

  /** Keys and ids of open alerts of these rules. */
  openOf(rules: ReadonlySet<string>): ReadonlyMap<string, string> {
    const open = [...this.#open].filter(([, { raised }]) => raised.rule !== null && rules.has(raised.rule));
    return new Map(open.map(([key, { id }]) => [key, id]));
  }

  /** When the last alert of this key ended; null: never. */
  endedAt(key: string): number | null {
    return this.#endedAt.get(key) ?? null;
  }

  #tell(event: ToldAlertEvent): void {
    const alert = this.alert(event.payload.alertId);
    if (alert?.raised.incidentId) alert.story.push(event);
  }

  #know(raised: IncidentRaised): void {
    const { incidentId, agency, region, kind } = raised;
    this.#incidents.set(incidentId, {
      level: levelWhenRaised(raised),
      agencies: [agency],
      snoozedUntil: null,
      region,
      kind,
      truth: 'UNVERIFIED',
      alerts: [],
    });
  }

  #assign(seq: number, { incidentId, agency, supporting = [] }: Assigned): void {
    const told = this.#incidents.get(incidentId);
    if (!told) return;
    told.agencies = [agency, ...supporting];
    this.#placeAgain(seq, told);
  }

  /** Whoever is told what to do supports it from then on. */
  #support(seq: number, { incidentId, agency }: Pick<DispositionIssued, 'incidentId' | 'agency'>): void {
    const told = this.#incidents.get(incidentId);
    if (!told || told.agencies.includes(agency)) return;
    told.agencies = [...told.agencies, agency];
    this.#placeAgain(seq, told);
  }

  #classify(seq: number, { incidentId, level }: Pick<IncidentLevelChanged, 'incidentId' | 'level'>): void {
    const told = this.#incidents.get(incidentId);
    if (!told) return;
    told.level = level;
    this.#placeAgain(seq, told);
  }

  #wake(seq: number, { incidentId }: Awakening): void {
    this.#snooze(seq, incidentId, null);
  }

  /** What alerts about it call it: under its old number a wider circle would learn how many there are that it does not see. */
  #name(seq: number, { incidentId, series, number }: IncidentLevelChanged): void {
    for (const alert of this.aboutIncident(incidentId)) alert.name(seq, { series, number });
  }

  #judge(seq: number, { incidentId, truth }: Pick<IncidentTruthJudged, 'incidentId' | 'truth'>): void {
    const told = this.#incidents.get(incidentId);
    if (!told) return;
    told.truth = truth;
    for (const alert of this.aboutIncident(incidentId)) alert.name(seq, { truth });
  }

  #snooze(seq: number, incidentId: string, until: number | null): void {
    const told = this.#incidents.get(incidentId);
    if (!told || told.snoozedUntil === until) return;
    told.snoozedUntil = until;
    for (const alert of told.alerts) if (alert.raised.incidentId === incidentId) alert.rest(seq, until);
  }

  #raise(seq: number, raised: AlertRaised): void {
    const alert = new AlertFacts(seq, raised, this.#within(raised));
    this.#alerts.set(alert.id, alert);
    if (raised.rule !== null) this.#open.set(openKey(raised.rule, raised.about), alert);
    for (const id of raised.saw.incidents) this.#incidents.get(id)?.alerts.push(alert);
    const about = this.#incidents.get(raised.incidentId ?? '');
    if (about) alert.name(seq, { kind: about.kind, truth: about.truth });
    alert.rest(seq, about?.snoozedUntil ?? null);
    this.#place(seq, alert);
  }

  /** The incidents that an alert saw in its own place. */
  #within({ incidentId, place, saw }: AlertRaised): readonly string[] {
    if (incidentId !== null) return saw.incidents;
    return saw.incidents.filter((id) => liesIn(this.#incidents.get(id)?.region ?? '', place));
  }

  #end(seq: number, told: AlertEnded): void {
    const alert = this.alert(told.alertId);
    if (!alert) return;
    alert.end(seq, told);
    const { rule, about } = alert.raised;
    if (rule === null) return;
    const key = openKey(rule, about);
    this.#open.delete(key);
    this.#endedAt.set(key, told.endedAt);
  }

  #placeAgain(seq: number, { alerts }: Told): void {
    for (const alert of alerts) this.#place(seq, alert);
  }

  /** Word of it travels as far as that of the most guarded incident that it saw, from this event on. */
  #place(seq: number, alert: AlertFacts): void {
    const { saw, incidentId, about } = alert.raised;
    const known = saw.incidents.flatMap((id) => this.#incidents.get(id) ?? []);
    if (known.length === 0) return;
    const level = LEVELS[Math.max(...known.map((told) => LEVELS.indexOf(told.level)))] ?? 'BIASA';
    const agencies = incidentId === null ? [] : (known[0]?.agencies ?? []);
    // One about a directive is also that of the agency that it went to, whoever leads.
    const directed = incidentId === about ? null : alert.raised.agency;
    alert.place(seq, level, directed === null ? agencies : [...agencies, directed]);
  }
}
