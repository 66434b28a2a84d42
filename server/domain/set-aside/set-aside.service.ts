import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { isPassing, reasonOf, type SetAsideRow, workSetAside } from '../../stream/set-aside.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type Progress, taskOf } from './consumers.policy.ts';
import type { SetAsideService as Promised } from './set-aside.api.ts';
import { ProcessingFailed, SetAsideUnknown } from './set-aside.refusals.ts';

/** A reactor, or the timers. */
export interface Consumer extends Progress {
  /** Processes one piece of work in the caller's transaction; throws what the processing throws. */
  process(tx: WriteTransaction, work: SetAsideRow): Promise<void>;
  /** To be called once what `process` did is committed. */
  processed(): void;
}

export interface SetAsideServiceParts {
  readonly acting: Acting;
  readonly reader: Kysely<unknown>;
  readonly regency: string;
  readonly realClock: Clock;
  readonly consumers: readonly Consumer[];
}

/** What the server could not process, shown to those who keep it, and processed again when they ask for it. */
export class SetAsideService implements Promised {
  readonly #parts: SetAsideServiceParts;

  constructor(parts: SetAsideServiceParts) {
    this.#parts = parts;
  }

  async workSetAside() {
    const rows = await workSetAside(this.#parts.reader as Kysely<StreamTables>);
    return rows.map(({ id, consumer, kind, tries, reason, set_aside_at }) => ({
      ...{ id, task: taskOf(consumer), kind, tries, reason, setAsideAt: Number(set_aside_at) },
    }));
  }

  /** What it does and that it is set aside no more are one transaction. */
  async processSetAside(viewer: Viewer, { id, work }: { readonly id: string; readonly work: string }) {
    const { acting, regency, realClock } = this.#parts;
    const once = { id, act: 'processSetAside', body: { work } };
    const done = await acting.submit(viewer, once, async (tx, current) => {
      if (!current.may('processSetAside')) throw forbidden();
      const row = await tx.db
        .updateTable('set_aside')
        .set({ processed_at: realClock.now() })
        .where('id', '=', work)
        .where('processed_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new SetAsideUnknown(work);
      await this.#process(tx, row);
      const { consumer, kind } = row;
      tx.audit({ kind: 'WorkProcessed', subject: work, region: regency, payload: { consumer, kind } });
      return { work, consumer };
    });
    this.#consumer(done.consumer)?.processed();
    return { work };
  }

  async #process(tx: WriteTransaction, row: SetAsideRow): Promise<void> {
    const consumer = this.#consumer(row.consumer);
    if (!consumer) throw new ProcessingFailed(`no ${row.consumer} runs in this version of the server`);
    try {
      await consumer.process(tx, row);
    } catch (error) {
      throw isPassing(error) ? error : new ProcessingFailed(reasonOf(error));
    }
  }

  #consumer(name: string): Consumer | undefined {
    return this.#parts.consumers.find((consumer) => consumer.name === name);
  }
}
