import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { INCIDENT_EVENT_KINDS, type IncidentActUndone } from '../incident/incident.events.ts';
import {
  type AlertRule,
  type OperationPlan,
  SEVERITIES,
  type ServiceLimitCode,
  type Severity,
} from '../operation/operation-plan.ts';
import type { AlertSight } from './alert.events.ts';
import type { AlertRow, AlertTables } from './alert.queries.ts';
import { isAt, isMissed, openKey, stillHolds } from './alert-cause.policy.ts';
import { type AlertLadder, isAnswered } from './alert-ladder.ts';
import { type AlertedIncident, alertedIncident, wasAcknowledgedBefore } from './alerted-incident.queries.ts';
import type { ClusterWatch } from './cluster-watch.ts';
import { openAlertsAbout } from './open-alerts.queries.ts';

/** Events about an incident that tell of something done about it. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'AgencyAssigned',
  'IncidentActionRecorded',
  'IncidentFinished',
  'DispositionIssued',
  'DispositionConfirmed',
  'IncidentHandedOver',
]);

/** Events after which an incident may be back that was put off. */
const WAKING: ReadonlySet<string> = new Set([
  'IncidentWoken',
  'IncidentSnoozeEnded',
  'IncidentSeverityChanged',
  'IncidentFinished',
  'IncidentActUndone',
]);
const UNDOING = 'IncidentActUndone';

/** What rules and ladders look at. */
export const ALERTING_KINDS: ReadonlySet<string> = new Set(INCIDENT_EVENT_KINDS);

export const NOTHING_SEEN: AlertSight = {
  incidents: [],
  tps: [],
  count: null,
  minutes: null,
  stage: null,
  category: null,
  series: null,
  number: null,
  limit: null,
  wall: null,
};

export interface AlertReactionParts {
  readonly plan: OperationPlan;
  readonly ladder: AlertLadder;
  readonly clusters: ClusterWatch;
}

/**
 * What follows from what happened to incidents: alerts are raised by the rules of the plan, stop when their incident is
 * acknowledged, come back where that is undone, rest while it is put off, and end with it or with what they were raised at.
 * Each event is looked at once; what is read of the incident is how it stands by then, so several events about it come to one
 * end.
 */
export class AlertReaction {
  readonly #parts: AlertReactionParts;

  constructor(parts: AlertReactionParts) {
    this.#parts = parts;
  }

  async react(tx: WriteTransaction, events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) await this.#reactTo(tx, event);
  }

  async #reactTo(tx: WriteTransaction, event: StoredEvent): Promise<void> {
    const incident = await alertedIncident(tx, event.subject);
    if (!incident) return;
    const { clusters } = this.#parts;
    await this.#placeAgain(tx, incident);
    for (const alert of await openAlertsAbout(tx, incident.id))
      await this.#settle(tx, alert, incident, event);
    await clusters.settle(tx, incident);
    if (incident.over !== null) return;
    if (incident.acknowledgedAt === null) await this.#raiseAbout(tx, incident);
    if (event.kind === 'IncidentRaised') await clusters.look(tx, incident);
    await this.#raiseAtLimit(tx, incident);
    await this.#raiseAtDispositions(tx, incident);
  }

  async #settle(
    tx: WriteTransaction,
    alert: AlertRow,
    incident: AlertedIncident,
    event: StoredEvent,
  ): Promise<void> {
    const { ladder } = this.#parts;
    if (incident.over !== null) return ladder.end(tx, alert, incident.over);
    if (!stillHolds(alert, incident, this.#parts.plan)) return ladder.end(tx, alert, 'CONDITION_OVER');
    await this.#answer(tx, alert, incident, event);
    if (WAKING.has(event.kind) && !incident.isSnoozed) await ladder.goOn(tx, alert.id);
  }

  /** What the event says of whether somebody has it. */
  async #answer(
    tx: WriteTransaction,
    alert: AlertRow,
    incident: AlertedIncident,
    event: StoredEvent,
  ): Promise<void> {
    const { ladder } = this.#parts;
    const { kind, actor } = event;
    const by = { principal: actor, post: incident.acknowledgedBy };
    // A directive is answered by its own confirmation alone, whatever else is done.
    const isDoing = FOLLOWING.has(kind) && alert.open_key === openKey(alert.rule ?? '', incident.id);
    if (isAnswered(alert, incident)) await ladder.acknowledge(tx, alert, by);
    else if (alert.state === 'CALLING' && alert.awaits === 'ACTION' && isDoing)
      await ladder.acknowledge(tx, alert, { ...by, post: null });
    else if (
      alert.state === 'ACKNOWLEDGED' &&
      alert.awaits === 'ACKNOWLEDGEMENT' &&
      incident.acknowledgedAt === null &&
      (await takesAcknowledgementBack(tx, event))
    )
      return ladder.comeBack(tx, alert, 'ACKNOWLEDGEMENT_UNDONE');
    if (isDoing && (alert.state === 'ACKNOWLEDGED' || incident.acknowledgedAt !== null))
      await ladder.follow(tx, alert);
  }

  /**
   * How far word of the alerts may travel is how far word of the incident may, from the next event on. Those about a directive
   * stay with the agency that it went to.
   */
  async #placeAgain(tx: WriteTransaction, incident: AlertedIncident): Promise<void> {
    const { level, agency, place, id } = incident;
    const directed = (this.#parts.plan.alertRules ?? [])
      .filter(({ when }) => when.condition === 'DISPOSITION_UNCONFIRMED')
      .map(({ code }) => code);
    await tables(tx)
      .updateTable('alert')
      .set({ level, place_code: place })
      .where('incident_id', '=', id)
      .where('level', '!=', level)
      .execute();
    await tables(tx)
      .updateTable('alert')
      .set({ agency })
      .where('incident_id', '=', id)
      .where('agency', '!=', agency)
      .$if(directed.length > 0, (alerts) => alerts.where('rule', 'not in', directed))
      .execute();
  }

  /** The first rule of the plan that looks at new incidents and finds this one; about an incident there is one such alert. */
  async #raiseAbout(tx: WriteTransaction, incident: AlertedIncident): Promise<void> {
    const { plan, ladder } = this.#parts;
    const rule = plan.alertRules?.find(({ when }) => isAt(when, incident));
    if (!rule) return;
    const severity = rule.severity ?? incident.severity;
    for (const alert of await openAlertsAbout(tx, incident.id)) {
      if (alert.awaits !== 'ACKNOWLEDGEMENT') continue;
      if (SEVERITIES.indexOf(alert.severity as Severity) <= SEVERITIES.indexOf(severity)) return;
      await ladder.end(tx, alert, 'SUPERSEDED');
    }
    await this.#raise(tx, rule, incident, { awaits: 'ACKNOWLEDGEMENT' });
  }

  /** Also where it is missed again, since what had met it was undone, or the incident is one of its own again. */
  async #raiseAtLimit(tx: WriteTransaction, incident: AlertedIncident): Promise<void> {
    for (const rule of this.#parts.plan.alertRules ?? []) {
      if (rule.when.condition === 'LIMIT_MISSED' && isMissed(rule.when, incident))
        await this.#raise(tx, rule, incident, { awaits: 'ACTION', limit: incident.missedLimit });
    }
  }

  /** Those to whom a directive went are called, whoever leads; of each directive there is one alert. */
  async #raiseAtDispositions(tx: WriteTransaction, incident: AlertedIncident): Promise<void> {
    for (const { id, agency } of incident.overdueDispositions) {
      for (const rule of this.#parts.plan.alertRules ?? []) {
        if (rule.when.condition === 'DISPOSITION_UNCONFIRMED')
          await this.#raise(tx, rule, { ...incident, agency }, { awaits: 'ACTION', about: id });
      }
    }
  }

  async #raise(
    tx: WriteTransaction,
    rule: AlertRule,
    incident: AlertedIncident,
    {
      awaits,
      about = incident.id,
      limit = null,
    }: { awaits: 'ACKNOWLEDGEMENT' | 'ACTION'; about?: string; limit?: ServiceLimitCode | null },
  ): Promise<void> {
    await this.#parts.ladder.raise(tx, {
      rule: rule.code,
      about,
      severity: rule.severity ?? incident.severity,
      ladder: rule.ladder,
      incidentId: incident.id,
      level: incident.level,
      agency: incident.agency,
      place: incident.place,
      awaits,
      saw: {
        ...NOTHING_SEEN,
        incidents: [incident.id],
        tps: [...incident.tps],
        count: incident.tps.length,
        stage: incident.hindersStage,
        category: incident.category,
        series: incident.series,
        number: incident.number,
        limit,
      },
    });
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AlertTables>();

/** Whether an event undid what had acknowledged its incident, and not something else while nobody had. */
async function takesAcknowledgementBack(tx: WriteTransaction, { kind, payload }: StoredEvent) {
  if (kind !== UNDOING) return false;
  const { actId } = JSON.parse(payload) as IncidentActUndone;
  return wasAcknowledgedBefore(tx, actId);
}
