import type { Kysely } from '@mikro-orm/sql';
import { Fault } from '../../kernel/fault.ts';
import { must } from '../../kernel/must.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { FeedPosition, Hub } from '../../stream/hub.ts';
import { malformedCursor } from '../../stream/keyset.ts';
import { SharedFeed } from '../../stream/shared-feed.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { devicesSeenIn } from '../account/reporter-devices.queries.ts';
import type { CheckpointHistory } from '../checkpoint/checkpoint-history.queries.ts';
import { callsOfTps } from '../checkpoint/tps-call.queries.ts';
import type { IncidentHistory } from '../incident/incident-history.queries.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { Frame, LiveSituation } from './live-situation.ts';
import { EVENTS_LIST, type EventRecord, readableEvents } from './log-events.queries.ts';
import type { Picture } from './picture.ts';
import { placeAt, placeToResync, SituationFeed, type SituationPlace } from './situation-feed.ts';
import { type StandingFilter, stageMatrix, tpsStandings, tpsStory } from './tps-story.ts';

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

/** One that does not exist, or none for whoever asks: nobody can tell which. */
export const scopeUnknown = (code: string): Fault =>
  new Fault(
    'SCOPE_UNKNOWN',
    `There is no scope ${code} here. Use the code of the regency or of one of its kecamatan.`,
    404,
  );

/**
 * Reads the picture as it is now, and the log it was drawn from, for one viewer. What he may not see is answered as what does
 * not exist, by the same steps.
 */
export class SituationReading {
  readonly #parts: SituationReadingParts;
  /** One source for each sight of a scope: the hub shares frames among those who read the same one. */
  readonly #feeds = new Map<string, SituationFeed>();

  constructor(parts: SituationReadingParts) {
    this.#parts = parts;
  }

  /** Picture and cursor from one read. Throws the fault `SCOPE_UNKNOWN`. */
  async situation(scope: string, viewer: Viewer) {
    const sight = this.#sightOf(scope, viewer);
    const { frame } = this.#parts.live.frameSince(scope, sight, null, 'SNAPSHOT');
    return {
      cursor: frame.cursor,
      asOf: frame.asOf,
      operationTime: frame.operationTime,
      state: frame.patch,
      stateHash: must(frame.stateHash, 'a hash on a snapshot'),
    };
  }

  /**
   * The frames of a scope, from `after` or from nothing. A cursor that cannot be continued from, among them that of another
   * sight, is answered with RESYNC and a snapshot. Throws the fault `SCOPE_UNKNOWN`.
   */
  watch(scope: string, after: string | null, viewer: Viewer): SharedFeed<Frame> {
    const { live, hub } = this.#parts;
    const sight = this.#sightOf(scope, viewer);
    const source = this.#feed(scope, sight);
    const position = after === null ? null : live.open(scope, sight, after);
    return new SharedFeed({
      hub,
      source,
      key: feedKey(scope, sight),
      field: 'situation',
      from: typeof position === 'string' ? placeToResync(position) : position && placeAt(position),
      anew: placeToResync('SCOPE'),
      farewell: (place: FeedPosition | null) => source.farewell(place as SituationPlace | null),
    });
  }

  /** Which picture of the scope the viewer gets. Throws the fault `SCOPE_UNKNOWN`: there is none, or none for him. */
  #sightOf(scope: string, viewer: Viewer): Sight {
    const sight = viewer.sightIn(scope);
    if (sight === null || !this.#parts.live.scope(scope, sight)) throw scopeUnknown(scope);
    return sight;
  }

  #feed(scope: string, sight: Sight): SituationFeed {
    const key = feedKey(scope, sight);
    const known = this.#feeds.get(key);
    if (known) return known;
    const feed = new SituationFeed(this.#parts.live, scope, sight);
    this.#feeds.set(key, feed);
    return feed;
  }

  /** Where everything one level below a region stands. Throws the fault `SCOPE_UNKNOWN`. */
  async stageMatrix(code: string, viewer: Viewer) {
    const { live, picture, roster } = this.#parts;
    const region = viewer.mayIn('readStages', code) ? roster.regions.get(code) : undefined;
    const matrix = region && stageMatrix(picture, code, live.operationTime);
    if (!region || !matrix) throw scopeUnknown(code);
    return { region, operationTime: live.operationTime, rows: matrix.rows, total: matrix.total };
  }

  /** The TPS of a region that fit the filter, as they stand, in the order of the roster. Throws the fault `SCOPE_UNKNOWN`. */
  async tpsStandings(code: string, filter: StandingFilter, viewer: Viewer) {
    const { live, picture, roster, reader } = this.#parts;
    if (!viewer.mayIn('readStages', code) || !roster.regions.has(code)) throw scopeUnknown(code);
    const seen = await devicesSeenIn(reader, code);
    const mayKnow = (tps: string) => viewer.canReadField('REPORTER', tps);
    const codes = roster.tpsWithin(code).map((tps) => tps.code);
    return tpsStandings(picture, codes, filter, live.operationTime).map((standing) => ({
      ...standing,
      deviceSeenAt: mayKnow(standing.code) ? (seen.get(standing.code) ?? null) : null,
      tps: must(roster.tpsList.get(standing.code), `TPS ${standing.code}`),
    }));
  }

  /** One TPS with its whole story; null where there is none. */
  async tpsStory(code: string, viewer: Viewer) {
    const { live, picture, roster, reader, reports, incidents } = this.#parts;
    const tps = viewer.mayIn('readStages', code) ? roster.tpsList.get(code) : undefined;
    const operationTime = live.operationTime;
    const account = tps && tpsStory(picture, code, operationTime);
    if (!tps || !account) return null;
    const [reported, named, calls] = await Promise.all([
      reports.ofTps(code),
      incidents.ofTps(code, viewer),
      callsOfTps(reader, code, viewer),
    ]);
    const stages = account.stages.map((stage) => ({
      ...stage,
      reports: reported.filter((report) => report.stage === stage.stage),
    }));
    return { tps, operationTime, lastHeardAt: account.lastHeardAt, stages, calls, incidents: named };
  }

  /** The log itself, in the order of commits, as far as the viewer may read it. Throws the fault `MALFORMED_CURSOR`. */
  async events(page: PageRequest, viewer: Viewer): Promise<Page<EventRecord>> {
    const { reader, codec } = this.#parts;
    const after = page.after === null ? { at: 0 } : codec.openPage(page.after, EVENTS_LIST);
    if (typeof after === 'string') throw malformedCursor();
    const found = await readableEvents(reader, viewer, after.at, page.first + 1);
    const edges = found.slice(0, page.first).map(({ seq, event }) => ({
      cursor: codec.sealPage({ at: seq, id: event.id }, EVENTS_LIST),
      node: event,
    }));
    return {
      edges,
      pageInfo: { hasNextPage: found.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

const feedKey = (scope: string, sight: Sight): string => `situation ${scope} ${sight}`;
