import type { Kysely } from '@mikro-orm/sql';
import { chainHash, genesisHash, type StoredEvent } from '../../stream/chain.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { storedEvent } from '../../stream/tail.ts';
import type { AuditTables } from './seal.queries.ts';

type Tables = StreamTables & AuditTables;
type EventRow = StreamTables['stream_event'];

/** Changes the rows of a database as somebody would who can write to it and holds no key. */
export class Editor {
  readonly #db: Kysely<Tables>;
  readonly #stream: number;

  constructor(db: Kysely<unknown>, stream: number) {
    this.#db = db as Kysely<Tables>;
    this.#stream = stream;
  }

  /** Changes one column of one row, and nothing else. */
  async change(seq: number, change: Partial<EventRow>): Promise<void> {
    await this.#db
      .updateTable('stream_event')
      .set(change)
      .where('stream_id', '=', this.#stream)
      .where('seq', '=', seq)
      .execute();
  }

  /** Turns one bit of a text column, so that it stays as long as it was. */
  async flip(seq: number, column: 'payload' | 'hash' | 'id' | 'kind' | 'subject' | 'region'): Promise<void> {
    const text = (await this.row(seq))[column];
    const at = Math.floor(text.length / 2);
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
    await this.change(seq, { [column]: text.slice(0, at) + flipped + text.slice(at + 1) });
  }

  async remove(from: number, to = from): Promise<void> {
    await this.#db
      .deleteFrom('stream_event')
      .where('stream_id', '=', this.#stream)
      .where('seq', '>=', from)
      .where('seq', '<=', to)
      .execute();
  }

  /** Gives a row another number. */
  async renumber(seq: number, to: number): Promise<void> {
    await this.change(seq, { seq: to });
  }

  async swap(one: number, other: number): Promise<void> {
    await this.renumber(one, 1_000_000);
    await this.renumber(other, one);
    await this.renumber(1_000_000, other);
  }

  async moveHead(seq: number, hash: string): Promise<void> {
    await this.#db
      .updateTable('stream_head')
      .set({ head_seq: seq, head_hash: hash })
      .where('id', '=', this.#stream)
      .execute();
  }

  /** Rewrites a row and computes every hash after it anew, the head's too: no link of the chain is broken. */
  async restamp(seq: number, change: Partial<EventRow>): Promise<void> {
    await this.change(seq, change);
    await this.rechain(seq);
  }

  /** Removes a row, moves up what followed and computes the chain anew. */
  async cutOut(seq: number): Promise<void> {
    await this.remove(seq);
    for (const row of await this.rows(seq)) await this.renumber(row.seq, row.seq - 1);
    await this.rechain(seq);
  }

  /** Cuts off what follows a row, and makes the head say that nothing did. */
  async cutAfter(seq: number): Promise<void> {
    await this.remove(seq + 1, 1_000_000);
    await this.moveHead(seq, (await this.row(seq)).hash);
  }

  async rechain(from: number): Promise<void> {
    let hash = from > 1 ? (await this.row(from - 1)).hash : await this.#genesis();
    let seq = from - 1;
    for (const row of await this.rows(from)) {
      hash = chainHash(hash, storedEvent(row) as Omit<StoredEvent, 'hash'>);
      seq = row.seq;
      await this.change(row.seq, { hash });
    }
    await this.moveHead(seq, hash);
  }

  async row(seq: number): Promise<EventRow> {
    return this.#events().where('seq', '=', seq).executeTakeFirstOrThrow();
  }

  async rows(from: number): Promise<EventRow[]> {
    return this.#events().where('seq', '>=', from).orderBy('seq').execute();
  }

  async #genesis(): Promise<string> {
    const head = await this.#db
      .selectFrom('stream_head')
      .selectAll()
      .where('id', '=', this.#stream)
      .executeTakeFirstOrThrow();
    return genesisHash(head.operation_id, head.regency);
  }

  #events() {
    return this.#db.selectFrom('stream_event').selectAll().where('stream_id', '=', this.#stream);
  }

  async changeSeal(number: number, change: Partial<AuditTables['audit_seal']>): Promise<void> {
    await this.#db.updateTable('audit_seal').set(change).where('number', '=', number).execute();
  }

  async newestSeal(): Promise<number> {
    const row = await this.#db
      .selectFrom('audit_seal')
      .select('number')
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    return row.number;
  }

  async removeSeals(from: number, to = from): Promise<void> {
    await this.#db.deleteFrom('audit_seal').where('number', '>=', from).where('number', '<=', to).execute();
  }
}
