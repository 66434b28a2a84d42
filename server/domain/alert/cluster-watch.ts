import { setTimer, type TimerHandler } from '../../stream/timers.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { AlertCondition, AlertRule, OperationPlan } from '../operation/operation-plan.ts';
import type { AlertSight } from './alert.events.ts';
import type { AlertTables } from './alert.queries.ts';
import type { AlertLadder } from './alert-ladder.ts';
import { type AlertedIncident, alertedIncident, recentIncidents } from './alerted-incident.queries.ts';
import { regionAround } from './ladder.policy.ts';
import { incidentsSeenBy, mostGuarded, openAlertsThatSaw } from './open-alerts.queries.ts';

type ClusterCondition = Extract<AlertCondition, { condition: 'CLUSTER' }>;

export interface ClusterWatchParts {
  readonly plan: OperationPlan;
  readonly clock: Pick<OperationClock, 'now'>;
  readonly ladder: AlertLadder;
  /** The desa around a desa. */
  readonly neighboursOf: (desa: string) => readonly string[];
}

const MINUTE = 60_000;

export const CLUSTER_TIMER = 'alert.cluster';

/**
 * Many incidents of one kind in one place: raised when the last one comes, ended when nothing is left to do about any. For the
 * pause of its rule it is not raised again; what came meanwhile is looked at when that is over.
 */
export class ClusterWatch {
  readonly #parts: ClusterWatchParts;

  constructor(parts: ClusterWatchParts) {
    this.#parts = parts;
  }

  /** Whether a new incident is one of a cluster. */
  async look(tx: WriteTransaction, incident: AlertedIncident): Promise<void> {
    for (const rule of this.#parts.plan.alertRules ?? []) {
      const { when } = rule;
      if (when.condition === 'CLUSTER' && when.categories.includes(incident.category))
        await this.#lookBy(tx, rule, when, incident);
    }
  }

  /** A pause is over: whether what came in it is a cluster still. */
  readonly lookAgain: TimerHandler = async (tx, { subject }) => {
    const newest = await alertedIncident(tx, subject);
    if (newest) await this.look(tx, newest);
  };

  /** What saw several incidents, this one among them, travels as far as word of all; a cluster ends when all of it is over. */
  async settle(tx: WriteTransaction, incident: AlertedIncident): Promise<void> {
    for (const alert of await openAlertsThatSaw(tx, incident.id)) {
      const all = await incidentsSeenBy(tx, alert);
      if (this.#isCluster(alert.rule) && all.every(({ over }) => over !== null)) {
        await this.#parts.ladder.end(tx, alert, 'CONDITION_OVER');
        continue;
      }
      const level = mostGuarded(all);
      if (level !== alert.level)
        await tables(tx).updateTable('alert').set({ level }).where('id', '=', alert.id).execute();
    }
  }

  #isCluster(code: string | null): boolean {
    const rule = this.#parts.plan.alertRules?.find((each) => each.code === code);
    return rule?.when.condition === 'CLUSTER';
  }

  async #lookBy(
    tx: WriteTransaction,
    rule: AlertRule,
    when: ClusterCondition,
    incident: AlertedIncident,
  ): Promise<void> {
    const { clock, neighboursOf, ladder } = this.#parts;
    const place = regionAround(incident.place, when.within === 'KECAMATAN' ? 'KECAMATAN' : 'DESA');
    if (place === null) return;
    const regions = when.within === 'KECAMATAN' ? [place] : [place, ...neighboursOf(place)];
    const after = clock.now() - when.minutes * MINUTE;
    const all = await recentIncidents(tx, { category: incident.category, after, regions });
    if (all.length < when.count || all.every(({ over }) => over !== null)) return;
    if (await isToldOf(tx, rule.code, all)) return;
    const pausedUntil = await this.#pausedUntil(tx, rule, { category: incident.category, regions });
    if (pausedUntil !== null) {
      const id = `${CLUSTER_TIMER} ${rule.code} ${incident.category} ${place}`;
      return setTimer(tx, { id, kind: CLUSTER_TIMER, subject: incident.id, dueAt: pausedUntil });
    }
    await ladder.raise(tx, {
      rule: rule.code,
      about: `${incident.category} ${place}`,
      severity: rule.severity ?? incident.severity,
      ladder: rule.ladder,
      incidentId: null,
      level: mostGuarded(all),
      agency: null,
      place,
      awaits: 'ACTION',
      saw: sightOf(all, when, { category: incident.category, place }),
    });
  }

  /** Until when the rule says nothing of this category in these regions, since it has ended there; null: it may speak. */
  async #pausedUntil(
    tx: WriteTransaction,
    { code, againAfterMinutes }: AlertRule,
    { category, regions }: { readonly category: string; readonly regions: readonly string[] },
  ): Promise<number | null> {
    const pause = againAfterMinutes * MINUTE;
    const now = this.#parts.clock.now();
    const ended = await tables(tx)
      .selectFrom('alert')
      .select(['saw', 'ended_at'])
      .where('rule', '=', code)
      .where('state', '=', 'ENDED')
      .where('place_code', 'in', regions)
      .where('ended_at', '>', now - pause)
      // One that lies further ahead has ended by a clock that was set back since.
      .where('ended_at', '<', now + pause)
      .orderBy('ended_at', 'desc')
      .execute();
    const last = ended.find(({ saw }) => (JSON.parse(saw) as AlertSight).category === category);
    return last?.ended_at == null ? null : last.ended_at + pause;
  }
}

/** Whoever is told of it sees this place, and perhaps nothing beside it: TPS of the desa around are counted, and not named. */
const sightOf = (
  all: readonly AlertedIncident[],
  { minutes }: ClusterCondition,
  { category, place }: { readonly category: string; readonly place: string },
): AlertSight => ({
  incidents: all.map(({ id }) => id),
  tps: [...new Set(all.flatMap(({ tps }) => tps))].filter((tps) => liesIn(tps, place)),
  count: all.length,
  minutes,
  stage: null,
  category,
  series: null,
  number: null,
  limit: null,
  wall: null,
});

const tables = (tx: WriteTransaction) => tx.db.withTables<AlertTables>();

/** Whether the rule has an open alert about any of these incidents: with a new one among them it is the same cluster. */
async function isToldOf(
  tx: WriteTransaction,
  rule: string,
  incidents: readonly AlertedIncident[],
): Promise<boolean> {
  const open = await tables(tx)
    .selectFrom('alert')
    .select('saw')
    .where('rule', '=', rule)
    .where('state', '!=', 'ENDED')
    .execute();
  const told = new Set(open.flatMap(({ saw }) => (JSON.parse(saw) as AlertSight).incidents));
  return incidents.some(({ id }) => told.has(id));
}
