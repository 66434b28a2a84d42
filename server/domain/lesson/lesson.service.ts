import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { knownRegion } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { LessonAmended, LessonOwnerKind, LessonRecorded, LessonWithdrawn } from './lesson.events.ts';
import type { LessonReceipt, LessonTables } from './lesson.queries.ts';
import { LessonAlreadyWithdrawn, LessonDueInPast, LessonStale, LessonUnknown } from './lesson.refusals.ts';

/** What a lesson says. */
interface LessonWords {
  readonly text: string;
  readonly ownerKind: LessonOwnerKind;
  readonly owner: string;
  /** Epoch milliseconds on the operation's clock. */
  readonly dueAt: number;
}

export interface RecordLessonRequest extends LessonWords {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly region: string;
}

/** What is known of the lesson that is to be changed. */
interface KnownLesson {
  readonly id: string;
  readonly lesson: string;
  readonly version: number;
}

export interface AmendLessonRequest extends KnownLesson, LessonWords {}

export type WithdrawLessonRequest = KnownLesson;

export interface LessonServiceParts {
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
}

type LessonRow = LessonTables['lesson'];

/**
 * What is to be learned from the day, who follows it up and until when. Each act is stored once per id, appends its event, and
 * refuses `OperationClosed` and `IdReused` beside what is said of it.
 */
export class LessonService {
  readonly #parts: LessonServiceParts;

  constructor(parts: LessonServiceParts) {
    this.#parts = parts;
  }

  /**
   * Writes one down. Appends `LessonRecorded`. Refuses `RegionUnknown` (also where the viewer may not write), `AgencyUnknown`,
   * `PostUnknown`, `TextNotAcceptable`, `LessonDueInPast`.
   */
  recordLesson(request: RecordLessonRequest, viewer: Viewer): Promise<LessonReceipt> {
    return this.#parts.acting.submit(
      viewer,
      { id: request.id, act: 'recordLesson', body: request },
      async (tx, viewerInside) => {
        const { id, region } = request;
        knownRegion(region, this.#parts.roster, (code) => viewerInside.mayIn('recordLesson', code));
        const receivedAt = this.#now();
        const { ownerKind, owner, dueAt, texts } = this.#accept(request, null, receivedAt);
        await tx.db
          .withTables<LessonTables>()
          .insertInto('lesson')
          .values({
            ...{ id, region, owner_kind: ownerKind, owner, due_at: dueAt },
            ...{ version: 1, act: id, recorded_at: receivedAt, withdrawn_at: null },
          })
          .execute();
        await storeTexts(tx, id, texts);
        const act = { lessonId: id, actId: id, version: 1, post: postOf(viewerInside, region), receivedAt };
        const payload: LessonRecorded = { ...act, region, ownerKind, owner, dueAt };
        tx.append({ kind: 'LessonRecorded', subject: id, region, payload });
        return { id, version: 1 };
      },
    );
  }

  /**
   * Writes it anew. Appends `LessonAmended`. Refuses `LessonUnknown` (also where the viewer may not write), `LessonAlreadyWithdrawn`,
   * `LessonStale`, `AgencyUnknown`, `PostUnknown`, `TextNotAcceptable`, and `LessonDueInPast` for another date than it had.
   */
  amendLesson(request: AmendLessonRequest, viewer: Viewer): Promise<LessonReceipt> {
    return this.#change('amendLesson', request, viewer, async (tx, lesson, act) => {
      const { ownerKind, owner, dueAt, texts } = this.#accept(request, lesson.due_at, act.receivedAt);
      const changed = { owner_kind: ownerKind, owner, due_at: dueAt, act: request.id };
      await this.#store(tx, lesson.id, { ...changed, version: act.version });
      await storeTexts(tx, request.id, texts);
      const { region } = lesson;
      const payload: LessonAmended = { ...act, region, ownerKind, owner, dueAt };
      tx.append({ kind: 'LessonAmended', subject: lesson.id, region, payload });
    });
  }

  /** Takes it back. Appends `LessonWithdrawn`. Refuses `LessonUnknown`, `LessonAlreadyWithdrawn`, `LessonStale`. */
  withdrawLesson(request: WithdrawLessonRequest, viewer: Viewer): Promise<LessonReceipt> {
    return this.#change('withdrawLesson', request, viewer, async (tx, lesson, act) => {
      await this.#store(tx, lesson.id, { version: act.version, withdrawn_at: act.receivedAt });
      const payload: LessonWithdrawn = act;
      tx.append({ kind: 'LessonWithdrawn', subject: lesson.id, region: lesson.region, payload });
    });
  }

  #change(
    act: 'amendLesson' | 'withdrawLesson',
    request: KnownLesson,
    viewer: Viewer,
    change: (tx: WriteTransaction, lesson: LessonRow, act: LessonWithdrawn) => Promise<void>,
  ): Promise<LessonReceipt> {
    return this.#parts.acting.submit(viewer, { id: request.id, act, body: request }, async (tx, inside) => {
      const lesson = await lessonOf(tx, request.lesson);
      if (!lesson || !inside.mayIn('recordLesson', lesson.region)) throw new LessonUnknown(request.lesson);
      if (lesson.withdrawn_at !== null) throw new LessonAlreadyWithdrawn(lesson.withdrawn_at);
      if (lesson.version !== request.version) throw new LessonStale(lesson.version);
      const version = lesson.version + 1;
      const facts = { lessonId: lesson.id, actId: request.id, version };
      await change(tx, lesson, { ...facts, post: postOf(inside, lesson.region), receivedAt: this.#now() });
      return { id: lesson.id, version };
    });
  }

  async #store(tx: WriteTransaction, id: string, changed: Partial<LessonRow>): Promise<void> {
    await tx.db.withTables<LessonTables>().updateTable('lesson').set(changed).where('id', '=', id).execute();
  }

  /** What is to stand, acceptable; a date that it had before may have passed since. */
  #accept({ text, ownerKind, owner, dueAt }: LessonWords, wasDueAt: number | null, now: number) {
    const { agencies, posts } = this.#parts.plan;
    if (ownerKind === 'AGENCY') knownCode('agency', owner, agencies);
    else knownCode('post', owner, posts);
    const texts = acceptTexts({ text });
    if (dueAt <= now && dueAt !== wasDueAt) throw new LessonDueInPast(now);
    return { ownerKind, owner, dueAt, texts };
  }

  /** Now, on the operation's clock. Refuses `OperationClosed`. */
  #now(): number {
    const { plan, clock } = this.#parts;
    return settleTimes({ happenedAt: clock.now(), sentAt: null }, plan, clock).receivedAt;
  }
}

const lessonOf = (tx: WriteTransaction, id: string): Promise<LessonRow | undefined> =>
  tx.db.withTables<LessonTables>().selectFrom('lesson').selectAll().where('id', '=', id).executeTakeFirst();

/** The office in which the viewer writes there; null where he holds none. */
const postOf = (viewer: Viewer, region: string): string | null =>
  viewer.grantsFor('recordLesson', region).find(({ post }) => post !== null)?.post ?? null;
