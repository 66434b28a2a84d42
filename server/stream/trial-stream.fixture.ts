import type { Kysely } from '@mikro-orm/sql';
import type { TestDatabase } from '../../tests/support/databases.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { systemClock } from '../kernel/clock.ts';
import { genesisHash } from './chain.ts';
import type { StreamTables } from './tables.ts';
import { WriteCombiner, type WriteCombinerOptions } from './write-combiner.ts';

/** A database with one empty stream, and what writes to it; opened again on the same data as after a kill. */
export class TrialStream {
  readonly database: Database;
  readonly combiner: WriteCombiner;
  /** Called after each commit that appended events. */
  onCommit = () => {};
  /** Called where nothing can be acknowledged any more. */
  onUnsound = (error: unknown): void => {
    throw error;
  };

  private constructor(database: Database, options: Partial<WriteCombinerOptions>) {
    this.database = database;
    this.combiner = new WriteCombiner({
      orm: database.orm,
      streamId: 1,
      auditStreamId: 2,
      clock: systemClock,
      onCommit: () => this.onCommit(),
      onUnsound: (error) => this.onUnsound(error),
      ...options,
    });
  }

  static async on(place: TestDatabase, options: Partial<WriteCombinerOptions> = {}): Promise<TrialStream> {
    const trial = await TrialStream.again(place, options);
    await trial.writer
      .insertInto('stream_head')
      .values({
        ...{ id: 1, operation_id: 'trial', regency: '15.07', epoch: 1 },
        ...{ head_seq: 0, head_hash: genesisHash('trial', '15.07') },
      })
      .execute();
    return trial;
  }

  /** With a record of who did what next to it. */
  async withAudit(): Promise<void> {
    await this.writer
      .insertInto('stream_head')
      .values({
        ...{ id: 2, operation_id: 'audit:trial', regency: '15.07', epoch: 1 },
        ...{ head_seq: 0, head_hash: genesisHash('audit:trial', '15.07') },
      })
      .execute();
  }

  static async again(
    { url }: Pick<TestDatabase, 'url'>,
    options: Partial<WriteCombinerOptions> = {},
  ): Promise<TrialStream> {
    return new TrialStream(await openDatabase(url), options);
  }

  get reader() {
    return this.database.reader as Kysely<StreamTables>;
  }
  get writer() {
    return this.database.orm.em.fork().getKysely<StreamTables>();
  }

  /** Appends one event of a kind about a subject. */
  append(subject: string, kind = 'Tested') {
    return this.combiner.submit(async (tx) =>
      tx.append({ kind, subject, region: '15.07', payload: { subject } }),
    );
  }

  /** What the stream holds, as `seq kind subject`. */
  async told(): Promise<string[]> {
    const rows = await this.reader
      .selectFrom('stream_event')
      .select(['seq', 'kind', 'subject'])
      .where('stream_id', '=', 1)
      .orderBy('seq')
      .execute();
    return rows.map((row) => `${row.seq} ${row.kind} ${row.subject}`);
  }

  async close(): Promise<void> {
    await this.combiner.close();
    await this.database.close();
  }
}
