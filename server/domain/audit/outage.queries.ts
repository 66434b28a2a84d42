import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { Pace } from '../../kernel/pace.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { AUDIT_STREAM_ID } from '../operation/operation.queries.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { type Absence, type Outage, outageOf } from '../operation/outage.policy.ts';
import { sealInstants } from './seal.queries.ts';
import { SEAL_EVERY_MS } from './sealer.ts';

export interface OutageReadingParts {
  readonly reader: Kysely<unknown>;
  readonly plan: Pick<OperationPlan, 'id' | 'kind'>;
  readonly clock: Pick<OperationClock, 'anchors'>;
  readonly realClock: Clock;
  /** When this server was started, before that was put on record. Real time, epoch milliseconds. */
  readonly startedAt: number;
}

/** A real instant at which a server was at work. */
interface Sign {
  readonly at: number;
  /** It was started then: just before, none ran. */
  readonly isStart: boolean;
}

/** Two seals further apart than this have one missing between them. */
const MISSING_MS = SEAL_EVERY_MS * 1.5;
const PAGE = 500;

/**
 * When no server was at work, by what is on record: each start, and the seals. A seal is made every minute also when nothing
 * happens, so an outage tells nobody when something did. Nothing is read before the first question, and nothing written for it.
 */
export class OutageReading {
  readonly #parts: OutageReadingParts;
  readonly #absences: Absence[] = [];
  #newest: Sign | null = null;
  /** Starts that lie behind the newest sign; null: nothing was read yet. */
  #starts: number[] | null = null;
  #seal = 0;
  #reading: Promise<void> | null = null;

  constructor(parts: OutageReadingParts) {
    this.#parts = parts;
  }

  /** All outages so far, on the operation's clock, in the order of real time. */
  async outages(): Promise<readonly Outage[]> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
    const { plan, clock, realClock } = this.#parts;
    const now = realClock.now();
    const course = { anchors: clock.anchors, standsStill: plan.kind === 'EXERCISE' };
    return [...this.#absences, ...this.#presentAt(now)].map((absence) => outageOf(absence, course, now));
  }

  /** A server that runs and has not sealed for long can store nothing. */
  #presentAt(now: number): Absence[] {
    const from = this.#newest?.at ?? now;
    return now - from > MISSING_MS ? [{ from, until: null, hadNoServer: false }] : [];
  }

  async #read(): Promise<void> {
    const { reader, startedAt } = this.#parts;
    const pace = new Pace();
    this.#starts ??= [...(await this.#formerStarts()), startedAt];
    for (;;) {
      const seals = await sealInstants(reader, this.#seal, PAGE);
      for (const { number, at } of seals) {
        this.#takeStarts(at);
        this.#take({ at, isStart: false });
        this.#seal = number;
        if (pace.isOver) await pace.giveWay();
      }
      if (seals.length < PAGE) break;
    }
    this.#takeStarts(Number.POSITIVE_INFINITY);
  }

  #takeStarts(until: number): void {
    const starts = this.#starts ?? [];
    const count = starts.findIndex((at) => at > until);
    for (const at of starts.splice(0, count < 0 ? starts.length : count)) this.#take({ at, isStart: true });
  }

  /** Signs come in the order of time; where the clock of the computer was set back, none passes between two. */
  #take({ at, isStart }: Sign): void {
    const before = this.#newest?.at ?? at;
    const sign = { at: Math.max(at, before), isStart };
    const isAbsence = isStart ? this.#newest !== null : sign.at - before > MISSING_MS;
    if (isAbsence) this.#absences.push({ from: before, until: sign.at, hadNoServer: isStart });
    this.#newest = sign;
  }

  /** Those of the servers before this one, in the order of the record. */
  async #formerStarts(): Promise<number[]> {
    const { reader, plan, startedAt } = this.#parts;
    const rows = await (reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .select('payload')
      .where('stream_id', '=', AUDIT_STREAM_ID)
      .where('subject', '=', plan.id)
      .where('kind', '=', 'ServerStarted')
      .orderBy('seq')
      .execute();
    return rows
      .map(({ payload }) => (JSON.parse(payload) as { readonly happenedAt: number }).happenedAt)
      .filter((at) => at < startedAt);
  }
}
