import type { Page, PageRequest } from '../../kernel/page.ts';
import type { SharedFeed } from '../../stream/shared-feed.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { EventRecord } from './log-events.queries.ts';
import type { Situation, SituationFrame } from './situation-frame.type.ts';
import type { StageMatrix, TpsStory } from './stage-matrix.type.ts';
import type { TpsStanding } from './tps-standing.type.ts';
import type { StandingFilter } from './tps-story.ts';

/** What the viewer may not see is answered as what does not exist. */
export interface SituationQueries {
  /** Picture and cursor from one read. Throws the fault SCOPE_UNKNOWN. */
  situation(scope: string, viewer: Viewer): Promise<Situation>;
  /**
   * The frames of a scope, from `after` or from nothing. A cursor that cannot be continued from is answered with a
   * RESYNC frame and a snapshot. Throws the fault SCOPE_UNKNOWN.
   */
  watch(
    scope: string,
    after: string | null,
    viewer: Viewer,
  ): SharedFeed<SituationFrame> | Promise<SharedFeed<SituationFrame>>;
  /** Throws the fault SCOPE_UNKNOWN for a region that is not in the roster. */
  stageMatrix(region: string, viewer: Viewer): Promise<StageMatrix>;
  /** In the order of the roster. Throws the fault SCOPE_UNKNOWN for a region that is not in the roster. */
  tpsStandings(region: string, filter: StandingFilter, viewer: Viewer): Promise<readonly TpsStanding[]>;
  tpsStory(code: string, viewer: Viewer): Promise<TpsStory | null>;
  /** In the order of commits. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  events(page: PageRequest, viewer: Viewer): Promise<Page<EventRecord>>;
}

/** What the resolvers of this room need of a request. */
export interface SituationContext {
  readonly services: { readonly situationQueries: SituationQueries };
  readonly viewer: Viewer;
}
