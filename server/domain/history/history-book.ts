import type { Kysely } from '@mikro-orm/sql';
import { Pace } from '../../kernel/pace.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { CheckpointTables } from '../checkpoint/checkpoint.queries.ts';
import { INCIDENT_CHANGES } from '../incident/incident.events.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { PhotoTables } from '../photo/photo.queries.ts';
import { HistoryFold, type KeptAct, type KeptBeside, type LoggedEvent } from './history-fold.ts';
import type { HistoryClock, HistoryKind } from './history-kinds.policy.ts';
import { OrderedRows } from './history-order.ts';
import type { HistoryRow, KnownIncident } from './history-row.ts';
import { joined, type KeptText, SEARCHED_FIELDS } from './history-texts.ts';

export type HistoryTables = StreamTables & IncidentTables & PhotoTables & CheckpointTables;

/** Events that are taken at a time: the log goes on beside it. */
const SLICE = 100;
const AT_ONCE = 400;

const CHANGES: ReadonlySet<string> = new Set(INCIDENT_CHANGES);
const PHOTOS: ReadonlySet<string> = new Set(['PhotoAttached']);

/**
 * Every act of the log in memory, put in order by both clocks. Nothing is read before somebody wants it to be level with the log,
 * and then in slices, between which everything else goes on.
 */
export class HistoryBook {
  readonly #db: Kysely<HistoryTables>;
  readonly #keepText: (subject: string, text: string) => void;
  readonly #fold = new HistoryFold();
  readonly #rows = new Map<string, HistoryRow>();
  readonly #inLogOrder: HistoryRow[] = [];
  readonly #ordered: Readonly<Record<HistoryClock, OrderedRows>> = {
    RECEIVED: new OrderedRows('RECEIVED', this.#inLogOrder),
    HAPPENED: new OrderedRows('HAPPENED', this.#inLogOrder),
  };
  /** Entries of which it is not known yet what was written. */
  #unread: string[] = [];
  readonly #pace = new Pace();
  #seq = 0;
  #isClosed = false;
  #levelling: Promise<void> | null = null;

  constructor(reader: Kysely<unknown>, keepText: (subject: string, text: string) => void) {
    this.#db = reader as Kysely<HistoryTables>;
    this.#keepText = keepText;
  }

  /** Takes in everything that is committed by now. */
  async level(): Promise<void> {
    // Whoever is under way may have looked for the last time before what this asker knows of was committed.
    const ahead = this.#levelling;
    if (ahead) await ahead.catch(() => undefined);
    this.#levelling ??= this.#follow().finally(() => {
      this.#levelling = null;
    });
    await this.#levelling;
  }

  /** What is being taken in ends with an error, before long. */
  close(): void {
    this.#isClosed = true;
  }

  /** As they are now, oldest first by this clock; what comes later is not in it. */
  rows(clock: HistoryClock): Promise<readonly HistoryRow[]> {
    return this.#ordered[clock].all();
  }

  row(id: string): HistoryRow | null {
    return this.#rows.get(id) ?? null;
  }

  incident(id: string): KnownIncident | null {
    return this.#fold.incident(id);
  }

  async #follow(): Promise<void> {
    for (;;) {
      if (this.#isClosed) throw new Error('the history is closed');
      const events = await this.#eventsAfter(this.#seq);
      if (events.length > 0) await this.#take(events);
      if (this.#pace.isOver) await this.#pace.giveWay();
      await this.#readTexts();
      if (events.length < SLICE) return;
    }
  }

  async #take(events: readonly LoggedEvent[]): Promise<void> {
    const beside = await this.#besideOf(events);
    if (this.#pace.isOver) await this.#pace.giveWay();
    for (const event of events) {
      const row = this.#fold.fold(event, beside);
      if (row) this.#put(row);
      this.#seq = event.seq;
      if (this.#pace.isOver) await this.#pace.giveWay();
    }
  }

  #put(row: HistoryRow): void {
    this.#rows.set(row.id, row);
    this.#inLogOrder.push(row);
    this.#unread.push(row.id);
  }

  /** What could not be read once is read the next time. */
  async #readTexts(): Promise<void> {
    const texts = await textsOf(this.#db, this.#unread);
    this.#unread = [];
    for (const [subject, text] of texts) {
      this.#keepText(subject, text);
      if (this.#pace.isOver) await this.#pace.giveWay();
    }
  }

  #eventsAfter(seq: number): Promise<LoggedEvent[]> {
    return this.#db
      .selectFrom('stream_event')
      .select(['seq', 'id', 'kind', 'payload', 'actor'])
      .where('stream_id', '=', STREAM_ID)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(SLICE)
      .execute();
  }

  async #besideOf(events: readonly LoggedEvent[]): Promise<KeptBeside> {
    const idsIn = (kinds: ReadonlySet<string>, name: 'actId' | 'photoId') =>
      events
        .filter(({ kind }) => kinds.has(kind))
        .flatMap(({ payload }) => (JSON.parse(payload) as { actId?: string; photoId?: string })[name] ?? []);
    const acts = await this.#acts(idsIn(CHANGES, 'actId'));
    const senders = await this.#senders(idsIn(PHOTOS, 'photoId'));
    return { act: (id) => acts.get(id) ?? null, sender: (photo) => senders.get(photo) ?? null };
  }

  async #acts(ids: readonly string[]): Promise<ReadonlyMap<string, KeptAct>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('incident_act')
      .select(['id', 'kind', 'channel', 'principal'])
      .where('id', 'in', ids)
      .execute();
    return new Map(
      rows.map(({ id, kind, channel, principal }) => [
        id,
        { kind: kind as HistoryKind, channel: channel ?? 'APP', principal },
      ]),
    );
  }

  async #senders(photos: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (photos.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('photo')
      .select(['id', 'principal'])
      .where('id', 'in', photos)
      .execute();
    return new Map(rows.map(({ id, principal }) => [id, principal]));
  }
}

/** What was written in acts and can be searched for, as it stands now: what was erased is not there. */
export async function textsOf(
  db: Kysely<HistoryTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, KeptText[]>();
  const pace = new Pace();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await db
      .selectFrom('subject_text')
      .selectAll()
      .where('subject', 'in', ids.slice(at, at + AT_ONCE))
      .where('field', 'in', SEARCHED_FIELDS)
      .execute();
    for (const row of rows) found.set(row.subject, [...(found.get(row.subject) ?? []), row]);
    if (pace.isOver) await pace.giveWay();
  }
  return new Map([...found].map(([subject, texts]) => [subject, joined(texts)]));
}
