import type { Kysely } from '@mikro-orm/sql';
import { Fault } from '../../kernel/fault.ts';
import { must } from '../../kernel/must.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { Hub } from '../../stream/hub.ts';
import { malformedCursor } from '../../stream/keyset.ts';
import { SharedFeed } from '../../stream/shared-feed.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { CheckpointHistory } from '../checkpoint/checkpoint-history.queries.ts';
import type { IncidentHistory } from '../incident/incident-history.queries.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { Frame, LiveSituation } from './live-situation.ts';
import type { Picture } from './picture.ts';
import { placeAt, placeToResync, SituationFeed } from './situation-feed.ts';
import { stageMatrix, tpsStory } from './tps-story.ts';

export interface SituationReadingParts {
  readonly live: LiveSituation;
  readonly hub: Hub;
  readonly picture: Picture;
  readonly roster: Roster;
  readonly reader: Kysely<unknown>;
  readonly codec: CursorCodec;
  readonly reports: CheckpointHistory;
  readonly incidents: IncidentHistory;
}

/** One event as a reader of full scope sees it. */
export interface EventRecord {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly region: string;
  readonly recordedAt: number;
  readonly payload: unknown;
  readonly hash: string;
}

const scopeUnknown = (code: string): Fault =>
  new Fault(
    'SCOPE_UNKNOWN',
    `There is no scope ${code} here. Use the code of the regency or of one of its kecamatan.`,
    404,
  );

const EVENTS_LIST = 'events';

/** Reads the picture as it is now, and the log it was drawn from. */
export class SituationReading {
  readonly #parts: SituationReadingParts;
  /** One source for each scope: the hub shares frames among those who read the same one. */
  readonly #feeds = new Map<string, SituationFeed>();

  constructor(parts: SituationReadingParts) {
    this.#parts = parts;
  }

  /** The code of a scope that exists. Throws the fault `SCOPE_UNKNOWN`. */
  requireScope(code: string): string {
    if (!this.#parts.live.scope(code)) throw scopeUnknown(code);
    return code;
  }

  /** Picture and cursor from one read. Throws the fault `SCOPE_UNKNOWN`. */
  async situation(scope: string) {
    const { frame } = this.#parts.live.frameSince(this.requireScope(scope), null, 'SNAPSHOT');
    return {
      cursor: frame.cursor,
      asOf: frame.asOf,
      operationTime: frame.operationTime,
      state: frame.patch,
      stateHash: must(frame.stateHash, 'a hash on a snapshot'),
    };
  }

  /**
   * The frames of a scope, from `after` or from nothing. A cursor that cannot be continued from is answered
   * with RESYNC and a snapshot. Throws the fault `SCOPE_UNKNOWN`.
   */
  watch(scope: string, after: string | null): SharedFeed<Frame> {
    const { live, hub } = this.#parts;
    this.requireScope(scope);
    const position = after === null ? null : live.open(scope, after);
    return new SharedFeed({
      hub,
      source: this.#feed(scope),
      key: `situation ${scope}`,
      field: 'situation',
      from: typeof position === 'string' ? placeToResync(position) : position && placeAt(position),
      anew: placeToResync('SCOPE'),
      farewell: (place) => live.resyncFrame(scope, 'SCOPE').frame,
    });
  }

  #feed(scope: string): SituationFeed {
    const known = this.#feeds.get(scope);
    if (known) return known;
    const feed = new SituationFeed(this.#parts.live, scope);
    this.#feeds.set(scope, feed);
    return feed;
  }

  /** Where everything one level below a region stands. Throws the fault `SCOPE_UNKNOWN`. */
  async stageMatrix(code: string) {
    const { live, picture, roster } = this.#parts;
    const region = roster.regions.get(code);
    const matrix = stageMatrix(picture, code, live.operationTime);
    if (!region || !matrix) throw scopeUnknown(code);
    return { region, operationTime: live.operationTime, rows: matrix.rows, total: matrix.total };
  }

  /** One TPS with its whole story; null where there is none. */
  async tpsStory(code: string, viewer: Viewer) {
    const { live, picture, roster, reports, incidents } = this.#parts;
    const tps = roster.tpsList.get(code);
    const operationTime = live.operationTime;
    const account = tpsStory(picture, code, operationTime);
    if (!tps || !account) return null;
    const [reported, named] = await Promise.all([reports.ofTps(code), incidents.ofTps(code, viewer)]);
    const stages = account.stages.map((stage) => ({
      ...stage,
      reports: reported.filter((report) => report.stage === stage.stage),
    }));
    return { tps, operationTime, lastHeardAt: account.lastHeardAt, stages, incidents: named };
  }

  /** The log itself, in the order of commits. Throws the fault `MALFORMED_CURSOR`. */
  async events(page: PageRequest): Promise<Page<EventRecord>> {
    const { reader, codec } = this.#parts;
    const after = page.after === null ? { at: 0 } : codec.openPage(page.after, EVENTS_LIST);
    if (typeof after === 'string') throw malformedCursor();
    const rows = await (reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', STREAM_ID)
      .where('seq', '>', after.at)
      .orderBy('seq')
      .limit(page.first + 1)
      .execute();
    const edges = rows.slice(0, page.first).map((row) => ({
      cursor: codec.sealPage({ at: row.seq, id: row.id }, EVENTS_LIST),
      node: {
        id: row.id,
        kind: row.kind,
        subject: row.subject,
        region: row.region,
        recordedAt: row.recorded_at,
        payload: JSON.parse(row.payload) as unknown,
        hash: row.hash,
      },
    }));
    return {
      edges,
      pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}
