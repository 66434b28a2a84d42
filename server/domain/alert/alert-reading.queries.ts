import { canonicalText, sha256Hex } from '../../kernel/canonical.ts';
import { Fault } from '../../kernel/fault.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { PageKey } from '../../stream/cursor.ts';
import type { FeedPosition, Hub } from '../../stream/hub.ts';
import { keysetPage } from '../../stream/keyset.ts';
import { SharedFeed } from '../../stream/shared-feed.ts';
import { liesIn, type Viewer } from '../access/viewer.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';
import type { AlertState } from './alert.queries.ts';
import type { AlertFacts } from './alert-facts.ts';
import { AlertFeed, type AlertFeedParts, type AlertPlace, alertsToResync } from './alert-feed.ts';
import { type FollowedAlerts, fitsFilter } from './alert-filter.policy.ts';
import { type AlertReach, alertReach, isInReach } from './alert-sight.policy.ts';
import { alertView } from './alert-view.ts';

/** What is asked for; what is left out does not narrow. */
export interface AskedAlerts {
  readonly region?: string | null;
  readonly severities?: readonly Severity[] | null;
  readonly rules?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly calledOnly?: boolean | null;
  readonly state?: AlertState | null;
}

export interface AlertReadingParts extends AlertFeedParts {
  readonly hub: Hub;
}

const scopeUnknown = (code: string): Fault =>
  new Fault('SCOPE_UNKNOWN', `There is no region ${code} whose alerts you could follow.`, 404);

/** Reads alerts for one viewer. What he may not see is answered as what does not exist, by the same steps. */
export class AlertReading {
  readonly #parts: AlertReadingParts;

  constructor(parts: AlertReadingParts) {
    this.#parts = parts;
  }

  alert(id: string, viewer: Viewer) {
    const { book, plan, roster } = this.#parts;
    const alert = book.alert(id);
    return alert && isInReach(alert.seen, alertReach(viewer)) ? alertView(alert, plan, roster) : null;
  }

  /** Newest first. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  alerts(asked: AskedAlerts, page: PageRequest, viewer: Viewer): Promise<Page<ReturnType<typeof alertView>>> {
    const { book, plan, roster, codec } = this.#parts;
    const reach = alertReach(viewer);
    const filter = followed(asked, viewer);
    const state = asked.state ?? null;
    const isListed = (alert: AlertFacts) =>
      isInReach(alert.seen, reach) && fitsFilter(alert, filter) && (state === null || alert.state === state);
    return keysetPage({
      codec,
      list: `alerts ${canonicalText([filter, state])}`,
      page,
      fetch: async (after, limit) =>
        [...book.all]
          .filter((alert) => isListed(alert) && (after === null || isOlder(alert, after)))
          .sort((a, b) => (isOlder(a, keyOf(b)) ? 1 : -1))
          .slice(0, limit),
      key: keyOf,
      node: (alert) => alertView(alert, plan, roster),
    });
  }

  /**
   * The alerts of a region, from `after` or from nothing. Whoever sees and follows the same shares its frames. Throws the fault
   * `SCOPE_UNKNOWN`: there is no such region, or he may watch nothing there.
   */
  watch(region: string, asked: AskedAlerts, after: string | null, viewer: Viewer): SharedFeed<FrameOf> {
    const reach = alertReach(viewer);
    if (!this.#parts.roster.regions.has(region) || !isAnythingIn(region, reach)) throw scopeUnknown(region);
    const filter = followed({ ...asked, region }, viewer);
    const key = `alerts ${sha256Hex(canonicalText([reach, filter]))}`;
    const source = new AlertFeed(this.#parts, key, reach, filter);
    return new SharedFeed({
      hub: this.#parts.hub,
      source,
      key,
      field: 'alerts',
      from: after === null ? null : source.open(after),
      anew: alertsToResync('SCOPE'),
      farewell: (place: FeedPosition | null) => source.farewell(place as AlertPlace | null),
    });
  }
}

type FrameOf = ReturnType<AlertFeed['farewell']>;

const followed = (asked: AskedAlerts, { principal }: Viewer): FollowedAlerts => ({
  region: asked.region ?? null,
  severities: asked.severities ?? null,
  rules: asked.rules ?? null,
  categories: asked.categories ?? null,
  called: asked.calledOnly ? (principal ?? '') : null,
});

/** Whether anything that lies in the region, or holds it, could be seen. */
const isAnythingIn = (region: string, { regions, incidents }: AlertReach): boolean =>
  [...regions, ...incidents.map((each) => each.region)].some(
    (own) => liesIn(region, own) || liesIn(own, region),
  );

const keyOf = ({ id, raised }: AlertFacts): PageKey => ({ at: raised.raisedAt, id });

const isOlder = (alert: AlertFacts, { at, id }: PageKey): boolean =>
  alert.raised.raisedAt < at || (alert.raised.raisedAt === at && alert.id < id);
