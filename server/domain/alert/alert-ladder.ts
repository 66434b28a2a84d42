import { newId } from '../../kernel/ids.ts';
import { cancelTimer, setTimer, type TimerHandler } from '../../stream/timers.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { Ladder, LadderRung, OperationPlan, Severity } from '../operation/operation-plan.ts';
import type {
  AlertAcknowledged,
  AlertDeclined,
  AlertEnded,
  AlertEndReason,
  AlertRaised,
  AlertReturned,
  AlertRungCalled,
  AlertRungSkipped,
} from './alert.events.ts';
import type { AlertRow } from './alert.queries.ts';
import { openKey, stillHolds } from './alert-cause.policy.ts';
import {
  about,
  alertOf,
  alertRow,
  answer,
  change,
  hasTimer,
  seenOnRungs,
  tables,
  tell,
  timerId,
} from './alert-rows.ts';
import { alertedIncident } from './alerted-incident.queries.ts';
import { rungsFrom } from './ladder.policy.ts';
import {
  peopleOnRung,
  type Reachability,
  type RungPerson,
  reachableOn,
  standingHolders,
} from './rung-people.queries.ts';

/** What an alert is raised with. */
export interface Raising extends Omit<AlertRaised, 'alertId' | 'raisedAt' | 'awaits'> {
  readonly rule: string;
  readonly ladder: string;
  readonly awaits: 'ACKNOWLEDGEMENT' | 'ACTION';
}

export interface AlertLadderParts {
  readonly plan: OperationPlan;
  readonly clock: Pick<OperationClock, 'now'>;
  /** Real time, epoch milliseconds: rights begin and end by it. */
  readonly realNow: () => number;
  readonly reachability: Reachability;
}

export const RUNG_TIMER = 'alert.rung';
export const WATCH_TIMER = 'alert.watch';

const MINUTE = 60_000;
/** The attempt of an alert that came back while its incident was put off: the rung it stands on is called as it wakes. */
const OWED = 0;
const MOST_TPS = 30;
/** Rows per statement: databases take only so many values in one. */
const ROWS = 500;

/**
 * The life of an alert, step by step, each inside a transaction with everything it does: who is called, what is told, and the
 * timer of the next step. Every step reads the alert and its incident as they stand there: nobody is called about what
 * was acknowledged or has ended in an earlier transaction, whichever way that came about.
 */
export class AlertLadder {
  readonly #parts: AlertLadderParts;

  constructor(parts: AlertLadderParts) {
    this.#parts = parts;
  }

  /** Raises an alert and calls the first rung that can be reached. Its id; null where one about the same is open. */
  async raise(tx: WriteTransaction, raising: Raising): Promise<string | null> {
    const { awaits } = raising;
    const key = openKey(raising.rule, raising.about);
    const open = await tables(tx)
      .selectFrom('alert')
      .select('id')
      .where('open_key', '=', key)
      .executeTakeFirst();
    if (open) return null;
    const saw = { ...raising.saw, tps: raising.saw.tps.slice(0, MOST_TPS) };
    const raised: AlertRaised = { ...raising, saw, alertId: newId(), raisedAt: this.#parts.clock.now() };
    const alert = alertRow(raised, { key, awaits });
    await tables(tx).insertInto('alert').values(alert).execute();
    tell(tx, alert, 'AlertRaised', raised);
    await this.#callFrom(tx, alert, 0);
    return alert.id;
  }

  /** The time of a rung is up: the next one is called, or the last one again. */
  readonly climb: TimerHandler = async (tx, { subject }) => {
    const alert = await alertOf(tx, subject);
    if (alert?.state !== 'CALLING' || (await this.#isSettled(tx, alert))) return;
    await this.#callFrom(tx, alert, this.#nextOf(alert));
  };

  /** The incident was put off and is back: what came due meanwhile is done now, the rest when it comes due. */
  async goOn(tx: WriteTransaction, id: string): Promise<void> {
    const alert = await alertOf(tx, id);
    if (alert?.state === 'CALLING') {
      if (!(await hasTimer(tx, RUNG_TIMER, id))) await this.#callFrom(tx, alert, this.#nextOf(alert));
    } else if (alert?.state === 'ACKNOWLEDGED' && alert.followed_at === null) {
      if (!(await hasTimer(tx, WATCH_TIMER, id))) await this.comeBack(tx, alert, 'NO_FOLLOW_UP');
    }
  }

  /** Nothing has followed the acknowledgement in time: the rung that gave it is called again. */
  readonly watch: TimerHandler = async (tx, { subject }) => {
    const alert = await alertOf(tx, subject);
    if (alert?.rule === null && alert.state !== 'ENDED') await this.end(tx, alert, 'TEST_OVER');
    if (alert?.state !== 'ACKNOWLEDGED' || alert.followed_at !== null) return;
    if ((await this.#isSettled(tx, alert)) || (await this.#rests(tx, alert))) return;
    await this.comeBack(tx, alert, 'NO_FOLLOW_UP');
  };

  /** Somebody has it: nobody else is called, and from now on something has to follow. */
  async acknowledge(
    tx: WriteTransaction,
    alert: AlertRow,
    by: Pick<AlertAcknowledged, 'principal' | 'post'>,
  ): Promise<void> {
    const { plan, clock } = this.#parts;
    const acknowledgedAt = clock.now();
    await cancelTimer(tx, timerId(RUNG_TIMER, alert.id));
    await change(tx, alert, { state: 'ACKNOWLEDGED', acknowledged_at: acknowledgedAt, followed_at: null });
    const told: AlertAcknowledged = { ...about(alert), ...by, acknowledgedAt };
    if (by.principal !== null)
      await answer(tx, alert, by.principal, { answer: 'ACKNOWLEDGED', answered_at: acknowledgedAt });
    tell(tx, alert, 'AlertAcknowledged', told);
    const { firstActionMinutes, followUpMinutes } = plan.severities[alert.severity as Severity];
    const dueAt = acknowledgedAt + (firstActionMinutes ?? followUpMinutes) * MINUTE;
    await setTimer(tx, { id: timerId(WATCH_TIMER, alert.id), kind: WATCH_TIMER, subject: alert.id, dueAt });
  }

  /** Something has followed the acknowledgement: the alert waits for its end. */
  async follow(tx: WriteTransaction, alert: AlertRow): Promise<void> {
    await cancelTimer(tx, timerId(WATCH_TIMER, alert.id));
    await change(tx, alert, { followed_at: this.#parts.clock.now() });
  }

  /** The ladder is climbed again, from the rung that was called last. What is awaited then is more than a word. */
  async comeBack(tx: WriteTransaction, alert: AlertRow, reason: AlertReturned['reason']): Promise<void> {
    await cancelTimer(tx, timerId(WATCH_TIMER, alert.id));
    const awaits = reason === 'NO_FOLLOW_UP' ? 'ACTION' : alert.awaits;
    const back = { state: 'CALLING', acknowledged_at: null, followed_at: null, skipped: '[]', awaits };
    await change(tx, alert, back);
    const told: AlertReturned = { ...about(alert), reason, returnedAt: this.#parts.clock.now() };
    tell(tx, alert, 'AlertReturned', told);
    if (await this.#rests(tx, alert)) await change(tx, alert, { attempt: OWED });
    else await this.#callFrom(tx, { ...alert, ...back }, Math.max(0, this.#indexOf(alert)));
  }

  /** Somebody who was called cannot; where nobody of the rung is left who might, the next one is called at once. */
  async decline(tx: WriteTransaction, alert: AlertRow, principal: string): Promise<void> {
    const declinedAt = this.#parts.clock.now();
    await answer(tx, alert, principal, { answer: 'DECLINED', answered_at: declinedAt });
    const told: AlertDeclined = { ...about(alert), principal, declinedAt };
    tell(tx, alert, 'AlertDeclined', told);
    if (await this.#isSettled(tx, alert)) return;
    if (alert.rung === null || alert.rule === null || alert.attempt === OWED) return;
    const waitedFor = await tables(tx)
      .selectFrom('alert_call')
      .select('principal')
      .where('alert_id', '=', alert.id)
      .where('rung', '=', alert.rung)
      .where('attempt', '=', alert.attempt)
      .where('answer', 'is', null)
      .limit(1)
      .executeTakeFirst();
    const next = this.#indexOf(alert) + 1;
    if (!waitedFor && next < this.#rungs(alert).length) await this.#callFrom(tx, alert, next);
  }

  /** It is over: nothing more is said of it. */
  async end(tx: WriteTransaction, alert: AlertRow, reason: AlertEndReason): Promise<void> {
    const endedAt = this.#parts.clock.now();
    for (const kind of [RUNG_TIMER, WATCH_TIMER]) await cancelTimer(tx, timerId(kind, alert.id));
    await change(tx, alert, { state: 'ENDED', open_key: null, ended_at: endedAt });
    const told: AlertEnded = { ...about(alert), reason, endedAt };
    tell(tx, alert, 'AlertEnded', told);
  }

  /**
   * Calls everybody on every rung whose office lies within a place, all at once and once: who answers was reached. Nothing
   * climbs; it is ended by the timer `WATCH_TIMER`.
   */
  async test(
    tx: WriteTransaction,
    {
      alert: alertId,
      place,
      saw,
    }: { readonly alert: string; readonly place: string; readonly saw: AlertRaised['saw'] },
  ): Promise<void> {
    const { plan, clock, realNow, reachability } = this.#parts;
    const facts = {
      alertId,
      rule: null,
      about: place,
      severity: 'LOW',
      ladder: null,
      incidentId: null,
    } as const;
    const raised: AlertRaised = { ...facts, level: 'BIASA', agency: null, place, raisedAt: clock.now(), saw };
    const alert = alertRow(raised, { key: null, awaits: 'ACTION' });
    await tables(tx).insertInto('alert').values(alert).execute();
    tell(tx, alert, 'AlertRaised', raised);
    for (const ladder of plan.ladders ?? []) {
      for (const rung of ladder.rungs) {
        const holders = await standingHolders(tx.db, rung, realNow());
        const within = holders.map(({ grant }) => grant).filter(({ region }) => liesIn(region, place));
        const principals = [...new Set(within.map(({ principal }) => principal))].sort();
        const people = await reachableOn(rung, principals, reachability);
        const at = { ...alert, ladder: ladder.code };
        if (people.length > 0) await this.#callOnce(tx, at, rung, people);
        else await this.#skip(tx, at, rung, principals.length === 0 ? 'NOBODY' : 'UNREACHABLE');
      }
    }
  }

  /** Somebody was reached by a test, which goes on for the others. */
  async answerTest(
    tx: WriteTransaction,
    alert: AlertRow,
    by: Pick<AlertAcknowledged, 'principal' | 'post'>,
  ): Promise<void> {
    const acknowledgedAt = this.#parts.clock.now();
    const told: AlertAcknowledged = { ...about(alert), ...by, acknowledgedAt };
    await answer(tx, alert, by.principal ?? '', { answer: 'ACKNOWLEDGED', answered_at: acknowledgedAt });
    tell(tx, alert, 'AlertAcknowledged', told);
  }

  async #callOnce(
    tx: WriteTransaction,
    alert: AlertRow,
    rung: LadderRung,
    people: RungPerson[],
  ): Promise<void> {
    const calledAt = this.#parts.clock.now();
    const attempt = await this.#record(tx, alert, rung, people, calledAt);
    const ladder = alert.ladder ?? '';
    const told: AlertRungCalled = {
      ...about(alert),
      ...{ ladder, rung: rung.code, attempt, people, calledAt, nextAt: null },
    };
    tell(tx, alert, 'AlertRungCalled', told);
  }

  /** Whether its incident has been settled since, or what it was raised at is over: then the alert is, and nobody has to be called. */
  async #isSettled(tx: WriteTransaction, alert: AlertRow): Promise<boolean> {
    if (alert.incident_id === null) return false;
    const incident = await alertedIncident(tx, alert.incident_id);
    if (!incident) return false;
    if (incident.over !== null) await this.end(tx, alert, incident.over);
    else if (!stillHolds(alert, incident, this.#parts.plan)) await this.end(tx, alert, 'CONDITION_OVER');
    else if (isAnswered(alert, incident)) {
      await this.acknowledge(tx, alert, { principal: null, post: incident.acknowledgedBy });
    } else return false;
    return true;
  }

  /**
   * Calls the first rung from `start` on that can be reached, and says of those it passes over why. Where there is none,
   * the nearest one below is called again. Where nobody at all can be reached, the whole is tried again later; while its
   * incident is put off nobody is called and nothing is due, and `goOn` begins where this would have.
   */
  async #callFrom(tx: WriteTransaction, alert: AlertRow, start: number): Promise<void> {
    const rungs = this.#rungs(alert);
    if (await this.#rests(tx, alert)) return cancelTimer(tx, timerId(RUNG_TIMER, alert.id));
    for (const rung of rungs.slice(start)) {
      const people = await this.#reach(tx, alert, rung);
      if (Array.isArray(people)) return this.#call(tx, alert, rung, people);
      await this.#skip(tx, alert, rung, people);
    }
    for (const rung of rungs.slice(0, start).reverse()) {
      const people = await this.#reach(tx, alert, rung);
      if (Array.isArray(people)) return this.#call(tx, alert, rung, people);
    }
    await this.#await(tx, alert, this.#parts.clock.now() + waitOf(rungs.at(-1), alert));
  }

  /** Whether its incident is put off: then nobody is called about it until that is over. */
  async #rests(tx: WriteTransaction, alert: AlertRow): Promise<boolean> {
    if (alert.incident_id === null) return false;
    return (await alertedIncident(tx, alert.incident_id))?.isSnoozed ?? false;
  }

  async #reach(
    tx: WriteTransaction,
    alert: AlertRow,
    rung: LadderRung,
  ): Promise<RungPerson[] | AlertRungSkipped['reason']> {
    const { realNow, reachability } = this.#parts;
    const holders = await peopleOnRung(tx.db, rung, await seenOnRungs(tx, alert), realNow());
    if (holders.length === 0) return 'NOBODY';
    const people = await reachableOn(rung, holders, reachability);
    return people.length === 0 ? 'UNREACHABLE' : people;
  }

  async #call(tx: WriteTransaction, alert: AlertRow, rung: LadderRung, people: RungPerson[]): Promise<void> {
    const calledAt = this.#parts.clock.now();
    const nextAt = calledAt + waitOf(rung, alert);
    const attempt = await this.#record(tx, alert, rung, people, calledAt);
    await change(tx, alert, { rung: rung.code, attempt });
    const ladder = alert.ladder ?? '';
    const told: AlertRungCalled = {
      ...about(alert),
      ladder,
      rung: rung.code,
      attempt,
      people,
      calledAt,
      nextAt,
    };
    tell(tx, alert, 'AlertRungCalled', told);
    await this.#await(tx, alert, nextAt);
  }

  /** Notes whom it called; answers how often this rung has been called. An answer to an earlier call counts no longer. */
  async #record(
    tx: WriteTransaction,
    alert: AlertRow,
    rung: LadderRung,
    people: readonly RungPerson[],
    called_at: number,
  ): Promise<number> {
    const before = await tables(tx)
      .selectFrom('alert_call')
      .select('attempt')
      .where('alert_id', '=', alert.id)
      .where('rung', '=', rung.code)
      .orderBy('attempt', 'desc')
      .limit(1)
      .executeTakeFirst();
    const attempt = (before?.attempt ?? 0) + 1;
    const call = { attempt, called_at, answer: null, answered_at: null };
    const rows = people.map(({ principal }) => ({ alert_id: alert.id, rung: rung.code, principal, ...call }));
    for (let at = 0; at < rows.length; at += ROWS)
      await tables(tx)
        .insertInto('alert_call')
        .values(rows.slice(at, at + ROWS))
        .onConflict((conflict) => conflict.columns(['alert_id', 'rung', 'principal']).doUpdateSet(call))
        .execute();
    return attempt;
  }

  async #skip(
    tx: WriteTransaction,
    alert: AlertRow,
    rung: LadderRung,
    reason: AlertRungSkipped['reason'],
  ): Promise<void> {
    const said = JSON.parse(alert.skipped) as string[];
    const word = `${rung.code} ${reason}`;
    if (said.includes(word)) return;
    alert.skipped = JSON.stringify([...said, word]);
    await change(tx, alert, { skipped: alert.skipped });
    const ladder = alert.ladder ?? '';
    const skippedAt = this.#parts.clock.now();
    const told: AlertRungSkipped = { ...about(alert), ladder, rung: rung.code, reason, skippedAt };
    tell(tx, alert, 'AlertRungSkipped', told);
  }

  #await(tx: WriteTransaction, alert: AlertRow, dueAt: number): Promise<void> {
    return setTimer(tx, { id: timerId(RUNG_TIMER, alert.id), kind: RUNG_TIMER, subject: alert.id, dueAt });
  }

  #rungs(alert: AlertRow): readonly LadderRung[] {
    const ladder: Ladder | undefined = this.#parts.plan.ladders?.find(({ code }) => code === alert.ladder);
    return ladder ? rungsFrom(ladder, alert.place_code) : [];
  }

  /** The rung to call next: the one above that which was called last, or that one where it is owed a call. */
  #nextOf(alert: AlertRow): number {
    const index = this.#indexOf(alert);
    return alert.attempt === OWED ? Math.max(0, index) : index + 1;
  }

  /** Where it stands on its ladder; below the first rung while none was called. */
  #indexOf(alert: AlertRow): number {
    return this.#rungs(alert).findIndex(({ code }) => code === alert.rung);
  }
}

/** Whether the acknowledgement of its incident is what the alert waits for, and is there. */
export const isAnswered = (alert: AlertRow, incident: { readonly acknowledgedAt: number | null }): boolean =>
  alert.state === 'CALLING' && alert.awaits === 'ACKNOWLEDGEMENT' && incident.acknowledgedAt !== null;

const waitOf = (rung: LadderRung | undefined, alert: AlertRow): number =>
  (rung?.waitMinutes[alert.severity as Severity] ?? 1) * MINUTE;
