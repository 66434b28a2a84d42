import type { KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { createLog } from '../../kernel/log.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import { type Actor, genesisHash } from '../../stream/chain.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { storedEvent } from '../../stream/tail.ts';
import { WriteCombiner } from '../../stream/write-combiner.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../operation/operation.queries.ts';
import { SEAL_KEY_FILE, showPublicHalf } from './seal-keys.ts';
import { Sealer } from './sealer.ts';

export const NOW = Date.parse('2024-02-14T00:00:00Z');
export const OPERATION = 'trial';
export const REGENCY = '15.07';

/** A database with both streams, and a sealer that has made two seals over nothing and has to be asked for more. */
export class SealedRecord {
  readonly database: Database;
  combiner: WriteCombiner;
  /** Why the server would have ended itself. */
  readonly ends: unknown[] = [];
  readonly dataFolder: string;
  /** What the sealer found wrong: kinds. */
  readonly alarms: string[] = [];
  key: KeyObject;
  now = NOW;
  #sealer!: Sealer;
  #followed = { seq: 0, hash: '' };

  private constructor(database: Database, dataFolder: string) {
    this.database = database;
    this.dataFolder = dataFolder;
    this.key = SEAL_KEY_FILE.read(SEAL_KEY_FILE.make());
    showPublicHalf(dataFolder, this.key);
    this.combiner = this.#newCombiner();
  }

  #newCombiner(): WriteCombiner {
    return new WriteCombiner({
      orm: this.database.orm,
      streamId: STREAM_ID,
      auditStreamId: AUDIT_STREAM_ID,
      clock: { now: () => this.now++ },
      onCommit: () => undefined,
      onUnsound: (error) => void this.ends.push(error),
    });
  }

  static async on(place: TestDatabase): Promise<SealedRecord> {
    const database = await openDatabase(place.url);
    const record = new SealedRecord(database, await mkdtemp(join(tmpdir(), 'siaga-sealed-')));
    for (const [id, operation_id] of [
      [STREAM_ID, OPERATION],
      [AUDIT_STREAM_ID, `audit:${OPERATION}`],
    ] as const) {
      const head = { id, operation_id, regency: REGENCY, epoch: 1, head_seq: 0 };
      await record.writer
        .insertInto('stream_head')
        .values({ ...head, head_hash: genesisHash(operation_id, REGENCY) })
        .execute();
    }
    await record.open();
    return record;
  }

  get writer() {
    return this.database.orm.em.fork().getKysely<StreamTables>();
  }

  /** As many events in each stream, one act each; every third by the server itself. */
  async append(count: number): Promise<void> {
    const acts = Array.from({ length: count }, (_, at) => {
      const actor: Actor | null = at % 3 === 0 ? null : { principal: newId(), session: newId() };
      const event = { subject: newId(), region: REGENCY, payload: { at } };
      return this.combiner.submit(async (tx) => {
        tx.append({ kind: 'Tested', ...event });
        tx.audit({ kind: 'AccessRefused', ...event });
      }, actor);
    });
    await Promise.all(acts);
  }

  /** As at the start of a server: the log is followed from its beginning, and two seals are made. */
  async open(): Promise<Sealer> {
    await this.combiner.close();
    this.combiner = this.#newCombiner();
    const recorder: Recorder = { record: (_who, { kind }) => void this.alarms.push(kind) };
    const sealer = await Sealer.open({
      combiner: this.combiner,
      reader: this.database.reader,
      recorder,
      key: this.key,
      dataFolder: this.dataFolder,
      operation: OPERATION,
      regency: REGENCY,
      clock: { now: () => this.now },
      log: createLog('silent'),
      everyMs: 3_600_000,
    });
    this.#sealer = sealer;
    this.#followed = { seq: 0, hash: genesisHash(OPERATION, REGENCY) };
    await this.#follow(sealer);
    await sealer.start(this.#followed);
    await sealer.seal();
    return sealer;
  }

  /** One more seal, a minute later. */
  async seal(): Promise<void> {
    const sealer = this.#sealer;
    this.now += 60_000;
    await this.#follow(sealer);
    await sealer.seal();
  }

  async #follow(sealer: Sealer): Promise<void> {
    const rows = await this.writer
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', STREAM_ID)
      .where('seq', '>', this.#followed.seq)
      .orderBy('seq')
      .execute();
    const events = rows.map(storedEvent);
    sealer.follow(events);
    this.#followed = events.at(-1) ?? this.#followed;
  }

  async close(): Promise<void> {
    await this.#sealer.close();
    await this.combiner.close();
    await this.database.close();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
