import type { KeyObject } from 'node:crypto';
import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../operation/operation.queries.ts';
import { followToEnd, Growth, isThere, sealedPosition, writtenHead } from './growth.ts';
import { type AuditTables, newestSeal } from './seal.queries.ts';
import {
  fingerprint,
  makeSeal,
  NO_SEAL,
  readSeal,
  type Seal,
  type SealedStream,
  sealDigest,
} from './seal.ts';
import { SealCopy } from './seal-copy.ts';

export interface SealerParts {
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<unknown>;
  readonly recorder: Recorder;
  readonly key: KeyObject;
  readonly dataFolder: string;
  readonly operation: string;
  readonly regency: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs?: number;
}

/** What anybody who may see the operation is shown of the newest seal. It tells nothing of what was sealed. */
export interface ShownSeal {
  readonly fingerprint: string;
  /** Real time, epoch milliseconds. */
  readonly at: number;
}

/** From one seal to the next. */
export const SEAL_EVERY_MS = 60_000;

interface Attempt {
  readonly seal: Seal;
  readonly streams: readonly SealedStream[];
}

/**
 * Signs where both streams stand, every minute by the clock: also when nothing happened, so that a seal's time tells nobody
 * whether something did. Only what continues what was sealed before is signed as its continuation; where the log was changed
 * behind the server's back, that goes on record and the older seals keep saying what was there.
 */
export class Sealer {
  readonly #parts: SealerParts;
  readonly #copy: SealCopy;
  readonly #log: Growth;
  readonly #audit: Growth;
  #newest: Seal | null;
  /** Sent to the database without learning what became of it. */
  #unsettled: Attempt | null = null;
  #timer: NodeJS.Timeout | null = null;
  #sealing: Promise<void> = Promise.resolve();

  private constructor(parts: SealerParts, newest: Seal | null, genesis: { log: string; audit: string }) {
    const heads = newest ? readSeal(newest).heads : [];
    this.#parts = parts;
    this.#copy = new SealCopy(parts.dataFolder);
    this.#newest = newest;
    this.#log = new Growth(STREAM_ID, sealedPosition(heads, STREAM_ID, genesis.log));
    this.#audit = new Growth(AUDIT_STREAM_ID, sealedPosition(heads, AUDIT_STREAM_ID, genesis.audit));
  }

  /** To be opened before the log is followed: the replay is compared with what was sealed of it. */
  static async open(parts: SealerParts): Promise<Sealer> {
    const reader = parts.reader as Kysely<StreamTables>;
    const [log, audit] = [await writtenHead(reader, STREAM_ID), await writtenHead(reader, AUDIT_STREAM_ID)];
    const newest = await newestSeal(parts.reader);
    const sealer = new Sealer(parts, newest, { log: log.genesis, audit: audit.genesis });
    await sealer.#compareCopy();
    return sealer;
  }

  get newest(): ShownSeal | null {
    return this.#newest && { fingerprint: fingerprint(this.#newest), at: readSeal(this.#newest).at };
  }

  /** Takes the events of the log as they are followed, from the first on. */
  follow(events: readonly StoredEvent[]): void {
    const { at: sealed } = this.#log;
    for (const event of events) {
      if (event.seq > sealed.seq) this.#log.add(event);
      else if (event.seq === sealed.seq && event.hash !== sealed.hash) this.#tellBroken(this.#log, event);
    }
  }

  /** To be called when the log was followed to its end. The first seal follows at once. */
  async start(followed: { readonly seq: number; readonly hash: string }): Promise<void> {
    if (followed.seq < this.#log.at.seq) this.#tellBroken(this.#log, followed);
    if (!(await isThere(this.#reader, AUDIT_STREAM_ID, this.#audit.at))) await this.#restartAudit();
    this.#timer = setInterval(() => void this.seal(), this.#parts.everyMs ?? SEAL_EVERY_MS);
    this.#timer.unref();
    void this.seal();
  }

  /** Seals what there is; never rejects. Calls at once are done one after another. */
  seal(): Promise<void> {
    this.#sealing = this.#sealing.then(() =>
      this.#sealNow().catch((error: unknown) =>
        this.#parts.log.error({ err: error }, 'the record could not be sealed; trying again in a minute'),
      ),
    );
    return this.#sealing;
  }

  /** Seals a last time. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.seal();
  }

  get #reader(): Kysely<StreamTables> {
    return this.#parts.reader as Kysely<StreamTables>;
  }

  async #sealNow(): Promise<void> {
    const { combiner, operation, regency, clock, key, reader } = this.#parts;
    if (this.#unsettled) await this.#settleBy(await newestSeal(reader));
    if (!(await followToEnd(this.#reader, this.#audit))) await this.#restartAudit();
    const streams = [this.#log.statement(), this.#audit.statement()];
    const [number, previous] = this.#newest
      ? [this.#newest.number + 1, sealDigest(this.#newest)]
      : [1, NO_SEAL];
    const seal = makeSeal({ operation, regency, number, previous, at: clock.now() }, streams, key);
    this.#unsettled = { seal, streams };
    await combiner.submit((tx) =>
      tx.db.withTables<AuditTables>().insertInto('audit_seal').values(seal).execute(),
    );
    await this.#settleBy(seal);
  }

  /** `stored`: the newest seal that the database is known to hold. */
  async #settleBy(stored: Seal | null): Promise<void> {
    const attempt = this.#unsettled;
    this.#unsettled = null;
    if (!attempt || !stored || sealDigest(stored) !== sealDigest(attempt.seal)) return;
    this.#newest = attempt.seal;
    const [log, audit] = attempt.streams;
    if (log) this.#log.settle(log);
    if (audit) this.#audit.settle(audit);
    this.#copy.append(attempt.seal);
  }

  async #restartAudit(): Promise<void> {
    this.#tellBroken(this.#audit, (await writtenHead(this.#reader, AUDIT_STREAM_ID)).at);
  }

  /** Goes on from `at`, and says so for good. */
  #tellBroken(growth: Growth, at: { readonly seq: number; readonly hash: string }): void {
    const details = {
      stream: growth.stream,
      seal: this.#newest?.number ?? 0,
      sealed: growth.at.seq,
      found: at.seq,
    };
    this.#parts.log.fatal(details, 'the log is not what was sealed: run npm run verify');
    this.#parts.recorder.record(null, { kind: 'SealBroken', subject: null, region: null, details });
    growth.restart(at);
  }

  async #compareCopy(): Promise<void> {
    const { log, recorder, clock, reader } = this.#parts;
    const copied = this.#copy.newest();
    if (!copied) return;
    const row = await (reader as Kysely<AuditTables>)
      .selectFrom('audit_seal')
      .selectAll()
      .where('number', '=', copied.number)
      .executeTakeFirst();
    if (row && sealDigest(row) === sealDigest(copied)) return;
    const details = { copied: copied.number, stored: this.#newest?.number ?? 0 };
    log.error(details, 'seals are missing in the database: a backup was restored, or its end was cut off');
    recorder.record(null, { kind: 'SealsMissing', subject: null, region: null, details });
    this.#copy.setAside(clock.now());
  }
}
