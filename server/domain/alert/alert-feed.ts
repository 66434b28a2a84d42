import type { Clock } from '../../kernel/clock.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { FeedPosition, FeedSource, FeedStep, FrameReason } from '../../stream/hub.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { AlertFrame } from './alert.type.ts';
import type { AlertBook } from './alert-book.ts';
import type { AlertFrameKindCode } from './alert-enums.type.ts';
import type { AlertFacts } from './alert-facts.ts';
import { canEverFit, type FollowedAlerts, fitsFilter } from './alert-filter.policy.ts';
import { type AlertReach, isInReach } from './alert-sight.policy.ts';
import { alertView } from './alert-view.ts';

/** How far the log has been followed, and how a place in it is known again. */
export interface LogProgress {
  readonly epoch: number;
  readonly seq: number;
  /** Real time, epoch milliseconds. */
  readonly asOf: number;
  /** First digits of the chain hash of an event; null where the log holds none of that number. */
  hashPrefixAt(seq: number): string | null;
}

export interface AlertFeedParts {
  readonly book: AlertBook;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly codec: CursorCodec;
  readonly progress: LogProgress;
  readonly clock: Clock & { readonly speed: number; at(realTime: number): number };
  readonly realNow: () => number;
}

type ResyncReason = 'EPOCH' | 'FORK' | 'SCOPE' | 'INVALID';

/** A reader of alerts: at a place, or (seq null) with nothing in hand, which he may first have to be told why. */
export interface AlertPlace extends FeedPosition {
  readonly seq: number | null;
  readonly cursor: string | null;
  readonly resync: ResyncReason | null;
}

export const alertsToResync = (resync: ResyncReason): AlertPlace => ({
  key: `resync ${resync}`,
  seq: null,
  cursor: null,
  resync,
});
const WITH_NOTHING: AlertPlace = { key: 'nothing', seq: null, cursor: null, resync: null };

type Step = FeedStep<AlertPlace, AlertFrame>;

/**
 * The alerts that somebody may see and wants to follow, for the hub. A frame is what differs between a place in the log and now:
 * each alert that changed since is in it whole, also one that was raised and ended meanwhile, so that everybody is told of each
 * at least once.
 */
export class AlertFeed implements FeedSource<AlertPlace, AlertFrame> {
  readonly #parts: AlertFeedParts;
  readonly #key: string;
  readonly #reach: AlertReach;
  readonly #filter: FollowedAlerts;
  readonly #filterMatches: boolean;

  constructor(parts: AlertFeedParts, key: string, reach: AlertReach, filter: FollowedAlerts) {
    this.#parts = parts;
    this.#key = key;
    this.#reach = reach;
    this.#filter = filter;
    this.#filterMatches = canEverFit(filter, parts.plan);
  }

  position(): AlertPlace {
    return this.#placeAt(this.#parts.progress.seq);
  }

  /** Where a cursor stands, or that it cannot be continued from. */
  open(cursor: string): AlertPlace {
    const { codec, progress } = this.#parts;
    const position = codec.openPosition(cursor, this.#key);
    if (typeof position === 'string') return alertsToResync(position);
    if (position.epoch !== progress.epoch) return alertsToResync('EPOCH');
    if (progress.hashPrefixAt(position.seq) !== position.hashPrefix) return alertsToResync('FORK');
    return { key: cursor, seq: position.seq, cursor, resync: null };
  }

  frameSince(from: AlertPlace | null, to: AlertPlace, reason: FrameReason): Step {
    if (from?.resync) {
      const frame = this.#frame('RESYNC', null, to, [], from.resync);
      return { position: WITH_NOTHING, frame, isCaughtUp: false };
    }
    if (from === null || from.seq === null) {
      const open = this.#visible().filter(({ state }) => state !== 'ENDED');
      return { position: to, frame: this.#frame('SNAPSHOT', null, to, open), isCaughtUp: false };
    }
    const kind = reason === 'JOIN' ? 'CAUGHT_UP' : reason === 'HEARTBEAT' ? 'TIME' : 'DELTA';
    return { position: to, frame: this.#frame(kind, from, to, this.#changed(from.seq)), isCaughtUp: true };
  }

  hasVisibleChanges(from: AlertPlace | null): boolean {
    if (from === null || from.seq === null) return true;
    return this.#changed(from.seq).length > 0 || this.#left(from.seq).length > 0;
  }

  /** The last frame for a reader whose right has ended. */
  farewell(from: AlertPlace | null): AlertFrame {
    const place = from?.cursor ? from : this.#placeAt(0);
    return { ...this.#frame('REVOKED', null, place, []), after: from?.cursor ?? null };
  }

  #placeAt(seq: number): AlertPlace {
    const { codec, progress, clock } = this.#parts;
    const hashPrefix = progress.hashPrefixAt(seq) ?? '';
    const position = { epoch: progress.epoch, seq, hashPrefix, operationTime: clock.at(progress.asOf) };
    const cursor = codec.sealPosition(position, this.#key);
    return { key: cursor, seq, cursor, resync: null };
  }

  #visible(): AlertFacts[] {
    return [...this.#parts.book.all].filter((alert) => this.#shows(alert));
  }

  #changed(seq: number): AlertFacts[] {
    return this.#parts.book.changedSince(seq).filter((alert) => this.#shows(alert));
  }

  /** Those that were seen after event `seq` and may not be any more. */
  #left(seq: number): string[] {
    return this.#parts.book
      .changedSince(seq)
      .filter((alert) => {
        const then = alert.seenAfter(seq);
        return then !== null && isInReach(then, this.#reach) && !isInReach(alert.seen, this.#reach);
      })
      .map(({ id }) => id);
  }

  #shows(alert: AlertFacts): boolean {
    return isInReach(alert.seen, this.#reach) && fitsFilter(alert, this.#filter);
  }

  #frame(
    kind: AlertFrameKindCode,
    from: AlertPlace | null,
    to: AlertPlace,
    alerts: readonly AlertFacts[],
    resyncReason: ResyncReason | null = null,
  ): AlertFrame {
    const { plan, roster, progress, clock, realNow } = this.#parts;
    return {
      kind,
      after: from?.cursor ?? null,
      cursor: to.cursor ?? '',
      asOf: progress.asOf,
      servedAt: realNow(),
      operationTime: clock.at(progress.asOf),
      operationSpeed: clock.speed,
      resyncReason,
      alerts: alerts.map((alert) => alertView(alert, plan, roster)),
      removedAlerts: from === null || from.seq === null ? [] : this.#left(from.seq),
      filterMatches: this.#filterMatches,
    };
  }
}
