import { newId } from '../../kernel/ids.ts';
import { IdReused } from '../../stream/once.ts';
import { setTimer } from '../../stream/timers.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import { type Grant, Viewer } from '../access/viewer.policy.ts';
import { requireOwnPost } from '../incident/own-post.policy.ts';
import { knownCode } from '../operation/accept.policy.ts';
import { OperationClosed } from '../operation/operation.refusals.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { knownRegion } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { AlertRow, AlertTables } from './alert.queries.ts';
import {
  AlertAlreadyAcknowledged,
  AlertAlreadyEnded,
  AlertNotCalled,
  AlertUnknown,
  NoLadders,
} from './alert.refusals.ts';
import type { AlertBook } from './alert-book.ts';
import { type AlertLadder, WATCH_TIMER } from './alert-ladder.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { seenWithin } from './alert-rows.ts';
import { type AlertReach, canSeeAlert, isInReach, type SeenAlert } from './alert-sight.policy.ts';

interface AcknowledgeRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly alert: string;
  /** The office in whose name, never a person's name. */
  readonly post: string;
  /** Epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  readonly sentAt?: number | null;
}

/** What was stored of an answer; it never changes. */
interface Receipt {
  readonly id: string;
  readonly alert: string;
  readonly receivedAt: number;
}

export interface AlertServiceParts {
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
  readonly book: AlertBook;
  readonly ladder: AlertLadder;
  /** Acknowledges an incident, by the room that owns it. */
  readonly acknowledgeIncident: (
    request: {
      readonly id: string;
      readonly incident: string;
      readonly post: string;
      readonly happenedAt: number;
      readonly sentAt: number | null;
    },
    viewer: Viewer,
  ) => Promise<{ readonly receivedAt: number }>;
}

const TEST_MS = 10 * 60_000;

/** Answers to alerts, and tests of the ladders. Each is stored once per id and refuses `OperationClosed` and `IdReused`. */
export class AlertService {
  readonly #parts: AlertServiceParts;

  constructor(parts: AlertServiceParts) {
    this.#parts = parts;
  }

  /**
   * Somebody has it. Where the alert waits for the acknowledgement of its incident and the viewer may give that, it is that which
   * is stored, and the alert follows from it: one act, not two. Otherwise appends `AlertAcknowledged`. Refuses `AlertUnknown`,
   * `AlertAlreadyAcknowledged`, `AlertAlreadyEnded`, `PostUnknown`, `PostNotYours`, and what acknowledging the incident refuses. A repeat gets the
   * first answer, although the alert waits for nothing any more.
   */
  async acknowledgeAlert(request: AcknowledgeRequest, viewer: Viewer): Promise<Receipt> {
    const { book } = this.#parts;
    const known = book.alert(request.alert);
    const incident = known && canHandle(viewer, known.seen) ? known.raised.incidentId : null;
    if (incident === null) return this.#acknowledge(request, viewer);
    if (known?.awaitsAcknowledgement) return this.#acknowledgeIncident(request, incident, viewer);
    return this.#acknowledge(request, viewer).catch((error: unknown) => {
      // A repeat: the first time it was stored as the acknowledgement of the incident, which the alert has followed since.
      if (error instanceof IdReused) return this.#acknowledgeIncident(request, incident, viewer);
      throw error;
    });
  }

  async #acknowledgeIncident(
    request: AcknowledgeRequest,
    incident: string,
    viewer: Viewer,
  ): Promise<Receipt> {
    const { id, alert, post, happenedAt, sentAt } = request;
    const act = { id, incident, post, happenedAt, sentAt: sentAt ?? null };
    const { receivedAt } = await this.#parts.acknowledgeIncident(act, viewer);
    return { id, alert, receivedAt };
  }

  #acknowledge(request: AcknowledgeRequest, viewer: Viewer): Promise<Receipt> {
    const { sentAt: _differsPerSending, ...body } = request;
    return this.#answer('acknowledgeAlert', request, body, viewer, async (tx, alert, inside) => {
      const { ladder, plan } = this.#parts;
      knownCode('post', request.post, plan.posts);
      requireOwnPost(request.post, grantsAnswering(inside, await seenWithin(tx, alert)));
      if (alert.state === 'ACKNOWLEDGED') throw new AlertAlreadyAcknowledged(alert.acknowledged_at ?? 0);
      const by = { principal: inside.principal, post: request.post };
      if (alert.rule === null) await ladder.answerTest(tx, alert, by);
      else await ladder.acknowledge(tx, alert, by);
    });
  }

  /** The viewer cannot. Appends `AlertDeclined`; refuses `AlertUnknown`, `AlertNotCalled`, `AlertAlreadyAcknowledged`, `AlertAlreadyEnded`. */
  declineAlert(request: { readonly id: string; readonly alert: string }, viewer: Viewer): Promise<Receipt> {
    return this.#answer('declineAlert', request, { ...request }, viewer, async (tx, alert, inside) => {
      if (alert.state === 'ACKNOWLEDGED') throw new AlertAlreadyAcknowledged(alert.acknowledged_at ?? 0);
      const called = await tables(tx)
        .selectFrom('alert_call')
        .select('principal')
        .where('alert_id', '=', alert.id)
        .where('principal', '=', inside.principal ?? '')
        .executeTakeFirst();
      if (!called) throw new AlertNotCalled();
      await this.#parts.ladder.decline(tx, alert, called.principal);
    });
  }

  /**
   * Calls everybody on every rung whose office lies within a region, once, for ten minutes. Appends `AlertRaised` and
   * `AlertRungCalled` for each rung. Refuses `RegionUnknown`, `NoLadders`.
   */
  sendTestAlert(request: { readonly id: string; readonly region: string }, viewer: Viewer): Promise<Receipt> {
    const { acting, plan, roster, ladder, clock } = this.#parts;
    const { id, region } = request;
    return acting.submit(viewer, { id, act: 'sendTestAlert', body: { region } }, async (tx, inside) => {
      if (!inside.may('testAlerts')) throw forbidden();
      const receivedAt = this.#now();
      const place = knownRegion(region, roster, (code) => inside.mayIn('testAlerts', code)).code;
      if ((plan.ladders ?? []).length === 0) throw new NoLadders();
      const alert = newId();
      await ladder.test(tx, { alert, place, saw: NOTHING_SEEN });
      const dueAt = clock.now() + TEST_MS;
      await setTimer(tx, { id: `${WATCH_TIMER} ${alert}`, kind: WATCH_TIMER, subject: alert, dueAt });
      return { id, alert, receivedAt };
    });
  }

  #answer(
    act: string,
    { id, alert }: { readonly id: string; readonly alert: string },
    body: object,
    viewer: Viewer,
    perform: (tx: WriteTransaction, alert: AlertRow, viewer: Viewer) => Promise<void>,
  ): Promise<Receipt> {
    return this.#parts.acting.submit(viewer, { id, act, body }, async (tx, inside) => {
      const receivedAt = this.#now();
      const row = await tables(tx).selectFrom('alert').selectAll().where('id', '=', alert).executeTakeFirst();
      if (!row || !canAnswer(inside, await seenWithin(tx, row))) throw new AlertUnknown(alert);
      if (row.state === 'ENDED') throw new AlertAlreadyEnded(row.ended_at ?? 0);
      await perform(tx, row, inside);
      return { id, alert, receivedAt };
    });
  }

  #now(): number {
    const { clock, plan } = this.#parts;
    const now = clock.now();
    if (now >= plan.closesAt) throw new OperationClosed(plan.closesAt, now);
    return now;
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AlertTables>();

/** Whether one and the same right shows the alert and lets him answer it. */
function canAnswer(viewer: Viewer, seen: SeenAlert): boolean {
  if (!canSeeAlert(viewer, seen)) return false;
  const reach: AlertReach = {
    regions: viewer.reach('answerAlert'),
    incidents: viewer.incidentReach('answerAlert').filter(({ reporter }) => reporter === null),
  };
  return isInReach(seen, reach);
}

/** The grants by which he may answer it, each by itself. */
const grantsAnswering = (viewer: Viewer, seen: SeenAlert): readonly Grant[] => {
  const { principal, kind, session, wallMode } = viewer;
  return viewer.grants.filter((grant) =>
    canAnswer(new Viewer({ principal, kind, session, wallMode, grants: [grant] }), seen),
  );
};

/** Whether he may handle the incident that the alert is about. */
const canHandle = (viewer: Viewer, { level, place, agencies }: SeenAlert): boolean =>
  viewer.grantsOver('handleIncident', { level, region: place, agencies, reporter: null }).length > 0;
