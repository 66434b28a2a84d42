import type { Kysely } from '@mikro-orm/sql';
import { storeTexts } from '../../stream/subject-text.ts';
import { cancelTimer, setTimer, type TimerHandler } from '../../stream/timers.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Action } from '../access/access.policy.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import { acceptTexts } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { knownRegion } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { Readiness, RollCallAnswered, RollCallClosed, RollCallOpened } from './rollcall.events.ts';
import type {
  RollCallAnswerReceipt,
  RollCallClosing,
  RollCallReceipt,
  RollCallTables,
} from './rollcall.queries.ts';
import {
  ClosingTimeOutOfRange,
  RegionNotAsked,
  RegionNotBelow,
  RollCallAlreadyAnswered,
  RollCallAlreadyClosed,
  RollCallAlreadyOpen,
  RollCallAsksNobody,
  RollCallUnknown,
} from './rollcall.refusals.ts';

export interface OpenRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly region: string;
  readonly asked: readonly string[];
  readonly question: string;
  /** Epoch milliseconds on the operation's clock. */
  readonly closesAt: number;
}

export interface AnswerRequest {
  readonly id: string;
  readonly rollCall: string;
  readonly region: string;
  readonly readiness: Readiness;
  /** The answer that this one replaces, as the sender knows it; null: the region is silent. */
  readonly was: Readiness | null;
  readonly channel: Channel;
  readonly onBehalfOf: string | null;
  readonly note: string | null;
  readonly happenedAt: number;
  readonly sentAt: number | null;
}

export interface CloseRequest {
  readonly id: string;
  readonly rollCall: string;
}

export interface RollCallServiceParts {
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
}

type Db = Kysely<RollCallTables>;
type CallRow = RollCallTables['roll_call'];
type EntryRow = RollCallTables['roll_call_entry'];

const HOUR = 3_600_000;
const LONGEST = 12 * HOUR;

/**
 * One question to the parts of a region ("Siap 06.30?"), their answers, and its end. Each act is stored once per id, appends
 * its event, and refuses `OperationClosed` and `IdReused` beside what is said of it.
 */
export class RollCallService {
  readonly #parts: RollCallServiceParts;

  constructor(parts: RollCallServiceParts) {
    this.#parts = parts;
  }

  /**
   * Asks. Appends `RollCallOpened`. Refuses `RegionUnknown` (also where the viewer may not ask), `RollCallAsksNobody`,
   * `RegionNotBelow`, `ClosingTimeOutOfRange`, `TextNotAcceptable`, `RollCallAlreadyOpen`.
   */
  openRollCall(request: OpenRequest, viewer: Viewer): Promise<RollCallReceipt> {
    return this.#parts.acting.submit(
      viewer,
      { id: request.id, act: 'openRollCall', body: request },
      (tx, viewerInside) => this.#open(request, tx, viewerInside),
    );
  }

  /**
   * Answers for one of the regions that are asked; who answers anew names what he replaces. Appends `RollCallAnswered`. Refuses
   * `RollCallUnknown`, `RegionUnknown` (also where the viewer may not answer), `RegionNotAsked`, `RollCallAlreadyClosed`,
   * `RollCallAlreadyAnswered`, `TextNotAcceptable`, `HappenedInFuture`, `HappenedBeforeOperation`.
   */
  answerRollCall(request: AnswerRequest, viewer: Viewer): Promise<RollCallAnswerReceipt> {
    const { sentAt: _differsPerSending, ...body } = request;
    return this.#parts.acting.submit(
      viewer,
      { id: request.id, act: 'answerRollCall', body },
      (tx, viewerInside) => this.#answer(request, tx, viewerInside),
    );
  }

  /** Ends it before its time. Appends `RollCallClosed`. Refuses `RollCallUnknown`, `RollCallAlreadyClosed`. */
  closeRollCall(request: CloseRequest, viewer: Viewer): Promise<RollCallClosing> {
    return this.#parts.acting.submit(
      viewer,
      { id: request.id, act: 'closeRollCall', body: request },
      async (tx, viewerInside) => {
        const call = await callOf(tx, request.rollCall);
        if (!call || !viewerInside.mayIn('callRoll', call.region))
          throw new RollCallUnknown(request.rollCall);
        const closedAt = this.#now();
        requireOpen(call, closedAt);
        await cancelTimer(tx, timerOf(call.id));
        return close(tx, call, closedAt);
      },
    );
  }

  async #open(request: OpenRequest, tx: WriteTransaction, viewer: Viewer): Promise<RollCallReceipt> {
    const askedAt = this.#now();
    const { id, region, closesAt } = request;
    knownRegion(region, this.#parts.roster, (code) => viewer.mayIn('callRoll', code));
    const asked = this.#askedOf(request);
    this.#requireClosingTime(closesAt, askedAt);
    const texts = acceptTexts({ question: request.question });
    const db = tx.db.withTables<RollCallTables>();
    await refuseSecond(db, region, askedAt);
    const post = postOf(viewer, 'callRoll', region);
    await db
      .insertInto('roll_call')
      .values({
        id,
        region,
        post,
        asked_by: viewer.principal ?? '',
        asked_at: askedAt,
        closes_at: closesAt,
        closed_at: null,
      })
      .execute();
    await db
      .insertInto('roll_call_entry')
      .values(asked.map((code, position) => silentEntry(id, code, position)))
      .execute();
    await storeTexts(tx, id, texts);
    await setTimer(tx, { id: timerOf(id), kind: ROLL_CALL_CLOSE, subject: id, dueAt: closesAt });
    const payload: RollCallOpened = { rollCallId: id, region, asked, post, askedAt, closesAt };
    tx.append({ kind: 'RollCallOpened', subject: id, region, payload });
    return { id, region, asked, askedAt, closesAt };
  }

  async #answer(
    request: AnswerRequest,
    tx: WriteTransaction,
    viewer: Viewer,
  ): Promise<RollCallAnswerReceipt> {
    const { plan, clock, roster } = this.#parts;
    const { id, region, readiness, channel } = request;
    const db = tx.db.withTables<RollCallTables>();
    const call = await callOf(tx, request.rollCall);
    const entries = call ? await entriesOf(db, call.id) : [];
    const mayAnswer = (code: string) => viewer.mayIn('answerRoll', code);
    // One that asks nobody whom he may answer for is as unknown to him as one that does not exist.
    if (!call || !entries.some((each) => mayAnswer(each.region))) throw new RollCallUnknown(request.rollCall);
    knownRegion(region, roster, mayAnswer);
    const entry = entries.find((each) => each.region === region);
    if (!entry) throw new RegionNotAsked(region);
    const texts = acceptTexts({ note: request.note, onBehalfOf: request.onBehalfOf });
    const { happenedAt, receivedAt, clockOffsetSeconds } = settleTimes(request, plan, clock);
    requireOpen(call, receivedAt);
    requireKnown(entry, request.was);
    const post = postOf(viewer, 'answerRoll', region);
    await db
      .updateTable('roll_call_entry')
      .set({
        answer_id: id,
        readiness,
        channel,
        post,
        answered_by: viewer.principal,
        happened_at: happenedAt,
        received_at: receivedAt,
        clock_offset_seconds: clockOffsetSeconds,
      })
      .where('roll_call', '=', call.id)
      .where('region', '=', region)
      .execute();
    await storeTexts(tx, id, texts);
    const facts = { region, readiness, happenedAt, receivedAt };
    const payload: RollCallAnswered = { answerId: id, rollCallId: call.id, channel, post, ...facts };
    tx.append({ kind: 'RollCallAnswered', subject: call.id, region, payload });
    return { id, rollCall: call.id, ...facts };
  }

  /** Now, on the operation's clock. Refuses `OperationClosed`. */
  #now(): number {
    const { plan, clock } = this.#parts;
    return settleTimes({ happenedAt: clock.now(), sentAt: null }, plan, clock).receivedAt;
  }

  /** In the order of the roster, each once. */
  #askedOf({ region, asked }: OpenRequest): string[] {
    if (asked.length === 0) throw new RollCallAsksNobody();
    const below = this.#parts.roster.children(region).map(({ code }) => code);
    for (const code of asked) {
      knownRegion(code, this.#parts.roster);
      if (!below.includes(code)) throw new RegionNotBelow(code, region);
    }
    return below.filter((code) => asked.includes(code));
  }

  #requireClosingTime(closesAt: number, now: number): void {
    const latest = Math.min(now + LONGEST, this.#parts.plan.closesAt);
    if (closesAt <= now || closesAt > latest) throw new ClosingTimeOutOfRange(now, latest);
  }
}

/** The kind of the timers that close roll-calls. */
export const ROLL_CALL_CLOSE = 'rollcall.close';

const timerOf = (rollCall: string): string => `${ROLL_CALL_CLOSE} ${rollCall}`;

/** Ends a roll-call whose time is up, unless somebody ended it before. */
export const closeWhenDue: TimerHandler = async (tx, { subject }) => {
  const call = await callOf(tx, subject);
  if (call?.closed_at === null) await close(tx, call, call.closes_at);
};

const callOf = (tx: WriteTransaction, id: string): Promise<CallRow | undefined> =>
  tx.db
    .withTables<RollCallTables>()
    .selectFrom('roll_call')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();

const entriesOf = (db: Db, rollCall: string): Promise<EntryRow[]> =>
  db.selectFrom('roll_call_entry').selectAll().where('roll_call', '=', rollCall).execute();

/** One whose time is up counts as closed, be the timer ever so late. */
async function refuseSecond(db: Db, region: string, now: number): Promise<void> {
  const open = await db
    .selectFrom('roll_call')
    .select(['id', 'closes_at'])
    .where('region', '=', region)
    .where('closed_at', 'is', null)
    .where('closes_at', '>', now)
    .executeTakeFirst();
  if (open) throw new RollCallAlreadyOpen(open.id, open.closes_at);
}

function requireOpen(call: CallRow, now: number): void {
  const closedAt = call.closed_at ?? (call.closes_at <= now ? call.closes_at : null);
  if (closedAt !== null) throw new RollCallAlreadyClosed(closedAt);
}

function requireKnown(entry: EntryRow, was: Readiness | null): void {
  const { readiness, happened_at } = entry;
  if (readiness === was) return;
  // Nothing that was answered is taken back: whoever names an answer where there is none can only have meant to give one.
  if (readiness === null || happened_at === null) return;
  throw new RollCallAlreadyAnswered(readiness as Readiness, happened_at);
}

async function close(tx: WriteTransaction, call: CallRow, closedAt: number): Promise<RollCallClosing> {
  await tx.db
    .withTables<RollCallTables>()
    .updateTable('roll_call')
    .set({ closed_at: closedAt })
    .where('id', '=', call.id)
    .execute();
  const payload: RollCallClosed = { rollCallId: call.id, closedAt };
  tx.append({ kind: 'RollCallClosed', subject: call.id, region: call.region, payload });
  return { rollCall: call.id, closedAt };
}

/** The office in which the viewer does this there; null where he holds none. */
const postOf = (viewer: Viewer, action: Action, region: string): string | null =>
  viewer.grantsFor(action, region).find(({ post }) => post !== null)?.post ?? null;

const silentEntry = (rollCall: string, region: string, position: number): EntryRow => ({
  roll_call: rollCall,
  region,
  position,
  answer_id: null,
  readiness: null,
  channel: null,
  post: null,
  answered_by: null,
  happened_at: null,
  received_at: null,
  clock_offset_seconds: null,
});
