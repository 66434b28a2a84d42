import type { TestDatabase } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { createLog } from '../../kernel/log.ts';
import { Reactor } from '../../stream/reactor.ts';
import { storedEvent } from '../../stream/tail.ts';
import { Timers } from '../../stream/timers.ts';
import { TrialStream } from '../../stream/trial-stream.fixture.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { AccessTables } from '../access/access.queries.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { columnsOf } from '../incident/incident-rows.ts';
import {
  type IncidentLimit,
  type IncidentStanding,
  standingOf,
} from '../incident/incident-standing.policy.ts';
import { standingWhenRaised } from '../incident/standing-after.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { AlertChannel, OperationPlan, RungRole, Severity } from '../operation/operation-plan.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import type { AlertRow, AlertTables } from './alert.queries.ts';
import { AlertBook } from './alert-book.ts';
import { AlertLadder, RUNG_TIMER, WATCH_TIMER } from './alert-ladder.ts';
import { ALERTING_KINDS, AlertReaction } from './alert-reaction.ts';
import { CLUSTER_TIMER, ClusterWatch } from './cluster-watch.ts';

export const NOON = Date.parse('2024-02-14T12:00:00+07:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

const TPS = '15.07.05.2004-001';

interface IncidentTraits {
  readonly severity?: Severity;
  readonly category?: string;
  readonly place?: string;
  readonly level?: DisclosureLevel;
  readonly agency?: string;
  readonly hindersStage?: string | null;
  readonly reporter?: string | null;
}

/** An event of the log, as a test reads it. */
export interface ToldEvent {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
}

/**
 * The room of alerts on a database of its own, with people on the rungs of the ladder and incidents that are what their rows
 * say. Its clock is set by the test; nothing happens between two calls of `settle`.
 */
export class AlertWorld {
  readonly plan: OperationPlan;
  readonly place: TestDatabase;
  readonly reachable = new Map<string, readonly AlertChannel[]>();
  /** What the computer shows, and what has really gone by. */
  shown = NOON;
  monotonic = 0;
  trial!: TrialStream;
  ladder!: AlertLadder;
  timers!: Timers;
  reactor!: Reactor;
  #number = 0;

  private constructor(place: TestDatabase, plan: OperationPlan) {
    this.place = place;
    this.plan = plan;
  }

  static async on(place: TestDatabase, plan = loadOperationPlan('operations/latihan.yaml')) {
    const world = new AlertWorld(place, plan);
    world.trial = await TrialStream.on(place);
    await world.open();
    return world;
  }

  async open(): Promise<void> {
    const { plan, trial } = this;
    const clock = { now: () => this.shown, at: (realTime: number) => realTime, speed: 1 };
    const reachability = { of: async () => this.reachable };
    this.ladder = new AlertLadder({ plan, clock, realNow: () => this.shown, reachability });
    const { ladder } = this;
    const neighboursOf = (desa: string) => [desa.endsWith('4') ? '15.07.05.2005' : '15.07.05.2004'];
    const clusters = new ClusterWatch({ plan, clock, ladder, neighboursOf });
    const reaction = new AlertReaction({ plan, ladder, clusters });
    const log = createLog('silent');
    this.reactor = new Reactor({
      ...{ name: 'alert', combiner: trial.combiner, reader: trial.reader, streamId: 1, log },
      ...{ kinds: ALERTING_KINDS, regency: '15.07', realClock: { now: () => this.shown } },
      react: (tx, events) => reaction.react(tx, events),
    });
    this.timers = new Timers({
      ...{ combiner: trial.combiner, reader: trial.reader, clock, log },
      ...{ regency: '15.07', realClock: { now: () => this.shown } },
      monotonic: () => this.monotonic,
      handlers: {
        [RUNG_TIMER]: ladder.climb,
        [WATCH_TIMER]: ladder.watch,
        [CLUSTER_TIMER]: clusters.lookAgain,
      },
    });
    await this.reactor.start();
    await this.timers.start();
  }

  /** As after a kill: nothing of the process is left, only what was committed. */
  async restart(): Promise<void> {
    await this.timers.stop();
    await this.reactor.stop();
    await this.trial.close();
    this.trial = await TrialStream.again(this.place);
    await this.open();
  }

  async close(): Promise<void> {
    await this.timers.stop();
    await this.reactor.stop();
    await this.trial.close();
    await this.place.drop();
  }

  /** Everything that follows from the log and from the clock as they are now has been done. */
  async settle(): Promise<void> {
    await this.reactor.settled();
    await this.timers.settled();
  }

  /** The clock goes on, and what becomes due is done minute by minute. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= MINUTE) {
      const step = Math.min(left, MINUTE);
      this.shown += step;
      this.monotonic += step;
      await this.settle();
    }
  }

  /** Somebody on each rung above the TPS at `15.07.05.2004`. */
  async crew(): Promise<{ desa: string; camat: string; posko: string; leader: string }> {
    return {
      desa: await this.hire('KECAMATAN', '15.07.05.2004'),
      camat: await this.hire('KECAMATAN', '15.07.05'),
      posko: await this.hire('POSKO', '15.07'),
      leader: await this.hire('LEADER', '15.07'),
    };
  }

  /** Somebody new who holds an office; reachable in the console unless told otherwise. */
  async hire(
    role: RungRole,
    region: string,
    { agency = null, isReachable = true }: { agency?: string | null; isReachable?: boolean } = {},
  ): Promise<string> {
    const principal = newId();
    await this.trial.combiner.submit(async (tx) => {
      const db = tx.db.withTables<AccessTables>();
      const kind = role === 'REPORTER' ? 'REPORTER' : 'PERSON';
      await db
        .insertInto('principal')
        .values({ id: principal, kind, created_at: 0, barred_at: null })
        .execute();
      const none = { institution: null, post: null, starts_at: 0, ends_at: null, revoked_at: null };
      await db
        .insertInto('access_grant')
        .values({ id: newId(), principal, role, region, agency, ...none })
        .execute();
    });
    if (isReachable) this.reachable.set(principal, ['CONSOLE']);
    return principal;
  }

  async raise(traits: IncidentTraits = {}): Promise<string> {
    const id = newId();
    const { severity = 'CRITICAL', category = 'LOGISTIK', place = TPS, level = 'BIASA' } = traits;
    const { agency = 'KPU', hindersStage = null, reporter = null } = traits;
    this.#number += 1;
    const region = place.split('-')[0] ?? '';
    const parts = region.split('.');
    const row: IncidentTables['incident'] = {
      ...{ id, series: level, number: this.#number, level, category, kind: null, severity, status: 'NEW' },
      ...{ region_code: region, place_code: place, hinders_stage: hindersStage, agency, reporter },
      desa_code: parts.length > 3 ? region : null,
      kecamatan_code: parts.length > 2 ? parts.slice(0, 3).join('.') : null,
      tps_codes: JSON.stringify(place.includes('-') ? [place] : []),
      ...{ place_kind: null, latitude: null, longitude: null, is_agency_assigned: false },
      ...{ institution: 'KPPS', channel: 'APP', happened_at: this.shown, received_at: this.shown },
      ...{ clock_offset_seconds: null, acknowledge_due_at: this.shown + 2 * MINUTE },
      ...{ acknowledged_at: null, acknowledged_by: null, closed_at: null },
      ...{ supporting: null, merged_into: null },
      standing: JSON.stringify(this.#standing({ level, severity, agency, hindersStage })),
    };
    await this.trial.combiner.submit(async (tx) => {
      await tx.db.withTables<IncidentTables>().insertInto('incident').values(row).execute();
      tx.append({ kind: 'IncidentRaised', subject: id, region, payload: { incidentId: id, level, agency } });
    });
    return id;
  }

  #standing(traits: Pick<IncidentStanding, 'level' | 'severity' | 'agency' | 'hindersStage'>) {
    return standingWhenRaised({
      ...{ incidentId: '', number: this.#number, category: '', kind: null, region: '', tps: [] },
      ...{ placeKind: null, institution: '', channel: 'APP', clockOffsetSeconds: null },
      ...{ happenedAt: this.shown, receivedAt: this.shown, acknowledgeDueAt: this.shown + 2 * MINUTE },
      ...traits,
    });
  }

  /** Something done about an incident: how it stands from then on, and the event. */
  act(id: string, kind: string, change: Partial<IncidentStanding>, more: object = {}) {
    return this.trial.combiner.submit(async (tx) => {
      const incidents = tx.db.withTables<IncidentTables>();
      const row = await incidents
        .selectFrom('incident')
        .select('standing')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const after = columnsOf({ ...standingOf(row), ...change });
      await incidents.updateTable('incident').set(after).where('id', '=', id).execute();
      tx.append({ kind, subject: id, region: '15.07', payload: { incidentId: id, ...more } });
    });
  }

  acknowledge(id: string) {
    const change = { acknowledgedAt: this.shown, acknowledgedBy: 'KOORDINATOR_PIKET' } as const;
    return this.act(id, 'IncidentAcknowledged', { ...change, status: 'ACKNOWLEDGED' });
  }
  undoAcknowledgement(id: string) {
    return this.undo(id, { status: 'NEW', acknowledgedAt: null, acknowledgedBy: null });
  }
  async undo(id: string, change: Partial<IncidentStanding>): Promise<void> {
    const restored = { level: 'BIASA', agency: 'KPU', supporting: [], snoozedUntil: null };
    const actId = newId();
    await this.#enter(actId, id);
    await this.act(id, 'IncidentActUndone', change, { actId, restored });
  }
  /** An act in the timeline, with how the incident stands before it. */
  #enter(id: string, incident_id: string) {
    return this.trial.combiner.submit(async (tx) => {
      const incidents = tx.db.withTables<IncidentTables>();
      const { standing } = await incidents
        .selectFrom('incident')
        .select('standing')
        .where('id', '=', incident_id)
        .executeTakeFirstOrThrow();
      const none = {
        post: null,
        principal: null,
        channel: null,
        verified_by: null,
        agency: null,
        level: null,
      };
      const nothing = { about: null, was: null, became: null, due_at: null, clock_offset_seconds: null };
      const times = { happened_at: this.shown, received_at: this.shown, recorded_at: this.shown };
      await incidents
        .insertInto('incident_act')
        .values({
          ...{
            id,
            incident_id,
            kind: 'ACT_UNDONE',
            standing_before: standing,
            revision: null,
            undone_by: null,
          },
          ...{ ...none, ...nothing, ...times },
        })
        .execute();
    });
  }
  assign(id: string, agency = 'KPU') {
    return this.act(id, 'AgencyAssigned', { status: 'IN_HAND', agency, running: null }, { agency });
  }
  close_(id: string, status: 'CLOSED' | 'MERGED' | 'NOT_AN_INCIDENT' = 'CLOSED') {
    return this.act(id, 'IncidentClosed', { status, closedAt: this.shown });
  }
  snooze(id: string, minutes: number) {
    const snoozedUntil = this.shown + minutes * MINUTE;
    return this.act(id, 'IncidentSnoozed', { snoozedUntil }, { until: snoozedUntil });
  }
  /** `IncidentWoken` by somebody, `IncidentSnoozeEnded` by time. */
  wake(id: string, kind: 'IncidentWoken' | 'IncidentSnoozeEnded' = 'IncidentWoken') {
    return this.act(id, kind, { snoozedUntil: null });
  }
  /** Nothing was done in time. */
  missLimit(id: string, limit: IncidentLimit) {
    const running = { limit, since: this.shown, dueAt: this.shown, isMissed: true };
    return this.act(id, 'IncidentLimitMissed', { running }, { limit });
  }

  /** What the log tells of alerts, in order. */
  async told(): Promise<readonly ToldEvent[]> {
    const rows = await this.trial.reader
      .selectFrom('stream_event')
      .select(['kind', 'payload'])
      .where('kind', 'like', 'Alert%')
      .orderBy('seq')
      .execute();
    return rows.map(({ kind, payload }) => ({ kind, payload: JSON.parse(payload) as ToldEvent['payload'] }));
  }

  /** What the log tells of alerts, in a word each: `called POSKO`, `skipped DESA NOBODY`, `acknowledged`. */
  async story(): Promise<readonly string[]> {
    const words: Readonly<Record<string, (payload: ToldEvent['payload']) => string>> = {
      AlertRaised: ({ rule }) => `raised ${String(rule)}`,
      AlertRungCalled: ({ rung }) => `called ${String(rung)}`,
      AlertRungSkipped: ({ rung, reason }) => `skipped ${String(rung)} ${String(reason)}`,
      AlertAcknowledged: () => 'acknowledged',
      AlertDeclined: () => 'declined',
      AlertReturned: ({ reason }) => `returned ${String(reason)}`,
      AlertEnded: ({ reason }) => `ended ${String(reason)}`,
    };
    return (await this.told()).map(({ kind, payload }) => words[kind]?.(payload) ?? kind);
  }

  /** What everybody is told of them by the same log. */
  async book(): Promise<AlertBook> {
    const book = new AlertBook();
    const rows = await this.trial.reader.selectFrom('stream_event').selectAll().orderBy('seq').execute();
    book.follow(rows.map(storedEvent));
    return book;
  }

  async alerts(): Promise<readonly AlertRow[]> {
    return this.trial.reader.withTables<AlertTables>().selectFrom('alert').selectAll().execute();
  }

  /** Acts on the only alert that is open. */
  async onAlert(act: (tx: WriteTransaction, alert: AlertRow) => Promise<void>): Promise<void> {
    const [alert] = (await this.alerts()).filter(({ state }) => state !== 'ENDED');
    if (!alert) throw new Error('no alert is open');
    await this.trial.combiner.submit((tx) => act(tx, alert));
  }
}
