import type { Kysely } from '@mikro-orm/sql';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import type { Readiness } from './rollcall.events.ts';
import type { RollCallTables } from './rollcall.queries.ts';

/** A region that was asked, with the answer that stands; all of that is null while it is silent. */
export interface RollCallEntryRecord {
  readonly region: string;
  readonly readiness: Readiness | null;
  readonly channel: Channel | null;
  readonly post: string | null;
  readonly happenedAt: number | null;
  readonly receivedAt: number | null;
  /** Null as well where the viewer may not read it. */
  readonly note: string | null;
  readonly onBehalfOf: string | null;
  readonly answeredBy: string | null;
}

/** A roll-call as it stands, with those of its entries that a viewer may see. Instants are epoch milliseconds. */
export interface RollCallRecord {
  readonly id: string;
  readonly region: string;
  readonly post: string | null;
  readonly askedAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
  readonly question: string | null;
  readonly entries: readonly RollCallEntryRecord[];
}

type Tables = RollCallTables & StreamTables;
type CallRow = Tables['roll_call'];
type EntryRow = Tables['roll_call_entry'];
/** By the id of what a text describes and the name of its field. */
type Texts = ReadonlyMap<string, string>;

/**
 * Reads roll-calls, for one viewer: he sees what the regions answered that he reads stages of, and no roll-call that asks none of
 * them. Sees committed rows only.
 */
export class RollCallHistory {
  readonly #db: Kysely<Tables>;
  readonly #codec: CursorCodec;

  constructor(reader: Kysely<unknown>, codec: CursorCodec) {
    this.#db = reader as Kysely<Tables>;
    this.#codec = codec;
  }

  /** Null where there is none that he may see. */
  async rollCall(id: string, viewer: Viewer): Promise<RollCallRecord | null> {
    const call = await this.#db.selectFrom('roll_call').selectAll().where('id', '=', id).executeTakeFirst();
    const [record] = call ? await this.#records([call], viewer) : [];
    return record && record.entries.length > 0 ? record : null;
  }

  /**
   * Those asked in a region and those that ask it, newest first; none where the viewer may not read its stages. Throws the fault
   * `MALFORMED_CURSOR` for a cursor it never gave out.
   */
  async rollCalls(region: string, page: PageRequest, viewer: Viewer): Promise<Page<RollCallRecord>> {
    const isOpen = viewer.mayIn('readStages', region);
    const calls = await keysetPage({
      codec: this.#codec,
      list: `rollCalls ${region}`,
      page,
      fetch: (after, limit) => (isOpen ? this.#rows(region, after, limit) : Promise.resolve([])),
      key: (row) => ({ at: row.asked_at, id: row.id }),
      node: (row) => row,
    });
    const records = await this.#records(
      calls.edges.map(({ node }) => node),
      viewer,
    );
    const edges = calls.edges.flatMap(({ cursor, node }) => {
      const record = records.find(({ id }) => id === node.id);
      return record ? [{ cursor, node: record }] : [];
    });
    return { edges, pageInfo: calls.pageInfo };
  }

  #rows(region: string, after: PageKey | null, limit: number): Promise<CallRow[]> {
    let query = this.#db
      .selectFrom('roll_call')
      .selectAll()
      .where((calls) =>
        calls.or([
          calls('region', '=', region),
          calls.exists(
            calls
              .selectFrom('roll_call_entry')
              .select('roll_call_entry.region')
              .whereRef('roll_call_entry.roll_call', '=', 'roll_call.id')
              .where('roll_call_entry.region', '=', region),
          ),
        ]),
      );
    if (after)
      query = query.where((calls) =>
        calls(calls.refTuple('asked_at', 'id'), '<', calls.tuple(after.at, after.id)),
      );
    return query.orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }

  async #records(calls: readonly CallRow[], viewer: Viewer): Promise<RollCallRecord[]> {
    if (calls.length === 0) return [];
    const ids = calls.map(({ id }) => id);
    const all = await this.#db
      .selectFrom('roll_call_entry')
      .selectAll()
      .where('roll_call', 'in', ids)
      .orderBy('position')
      .execute();
    const entries = all.filter(({ region }) => viewer.mayIn('readStages', region));
    const texts = await this.#textsOf([...ids, ...entries.flatMap(({ answer_id }) => answer_id ?? [])]);
    return calls.map((call) =>
      recordOf(
        call,
        entries.filter(({ roll_call }) => roll_call === call.id),
        { viewer, texts },
      ),
    );
  }

  async #textsOf(subjects: readonly string[]): Promise<Texts> {
    const rows = await this.#db
      .selectFrom('subject_text')
      .selectAll()
      .where('subject', 'in', subjects)
      .execute();
    return new Map(rows.map(({ subject, field, text }) => [textKey(subject, field), text]));
  }
}

const textKey = (subject: string, field: string): string => `${subject} ${field}`;

interface Reading {
  readonly viewer: Viewer;
  readonly texts: Texts;
}

function recordOf(call: CallRow, entries: readonly EntryRow[], reading: Reading): RollCallRecord {
  const { viewer, texts } = reading;
  // Whoever answers for one of those asked has to know what he is asked.
  const places = [call.region, ...entries.map(({ region }) => region)];
  const isReadable = places.some((place) => viewer.canReadField('FREE_TEXT', place));
  return {
    id: call.id,
    region: call.region,
    post: call.post,
    askedAt: call.asked_at,
    closesAt: call.closes_at,
    closedAt: call.closed_at,
    question: isReadable ? (texts.get(textKey(call.id, 'question')) ?? null) : null,
    entries: entries.map((entry) => entryOf(entry, reading)),
  };
}

function entryOf(row: EntryRow, { viewer, texts }: Reading): RollCallEntryRecord {
  const textOf = (field: 'note' | 'onBehalfOf') =>
    row.answer_id === null ? null : (texts.get(textKey(row.answer_id, field)) ?? null);
  const knowsReporter = viewer.canReadField('REPORTER', row.region);
  return {
    region: row.region,
    readiness: row.readiness as Readiness | null,
    channel: row.channel as Channel | null,
    post: row.post,
    happenedAt: row.happened_at,
    receivedAt: row.received_at,
    note: viewer.canReadField('FREE_TEXT', row.region) ? textOf('note') : null,
    onBehalfOf: knowsReporter ? textOf('onBehalfOf') : null,
    answeredBy: knowsReporter ? row.answered_by : null,
  };
}
