import type { FeedPosition, FeedSource, FeedStep, FrameReason } from '../../stream/hub.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import type { Frame, LiveSituation, ResyncReason, ScopePosition } from './live-situation.ts';

/** A reader of a scope: at a position, or (null) with nothing in hand, which it may first have to be told why. */
export interface SituationPlace extends FeedPosition {
  readonly position: ScopePosition | null;
  readonly resync: ResyncReason | null;
}

export const placeAt = (position: ScopePosition): SituationPlace => ({
  key: position.cursor,
  position,
  resync: null,
});

/** Where a reader stands whose cursor cannot be continued from. */
export const placeToResync = (reason: ResyncReason): SituationPlace => ({
  key: `resync ${reason}`,
  position: null,
  resync: reason,
});

const WITH_NOTHING: SituationPlace = { key: 'nothing', position: null, resync: null };

type Step = FeedStep<SituationPlace, Frame>;

/**
 * The frames of one scope as one sight has it, for the hub. Who joins with nothing gets SNAPSHOT, then CAUGHT_UP; who joins from
 * a position gets one CAUGHT_UP with all that it missed; who cannot continue gets RESYNC first. After that,
 * DELTA for changes and TIME for the heartbeat.
 */
export class SituationFeed implements FeedSource<SituationPlace, Frame> {
  readonly #live: LiveSituation;
  readonly #scope: string;
  readonly #sight: Sight;

  constructor(live: LiveSituation, scope: string, sight: Sight) {
    this.#live = live;
    this.#scope = scope;
    this.#sight = sight;
  }

  position(): SituationPlace {
    return placeAt(this.#live.position(this.#scope, this.#sight));
  }

  /** The last frame for a reader whose right to this sight has ended. */
  farewell(from: SituationPlace | null): Frame {
    return this.#live.revokedFrame(this.#scope, this.#sight, from?.position ?? null);
  }

  frameSince(from: SituationPlace | null, to: SituationPlace, reason: FrameReason): Step {
    if (from?.resync) {
      const { frame } = this.#live.resyncFrame(this.#scope, this.#sight, from.resync);
      return { position: WITH_NOTHING, frame, isCaughtUp: false };
    }
    if (!from?.position) return this.#step(null, to, 'SNAPSHOT');
    if (reason === 'JOIN') return this.#step(from.position, to, 'CAUGHT_UP');
    return this.#step(from.position, to, reason === 'HEARTBEAT' ? 'TIME' : 'DELTA');
  }

  hasVisibleChanges(from: SituationPlace | null): boolean {
    return !from?.position || this.#live.hasVisibleChanges(this.#scope, this.#sight, from.position);
  }

  #step(
    from: ScopePosition | null,
    to: SituationPlace,
    kind: 'SNAPSHOT' | 'DELTA' | 'TIME' | 'CAUGHT_UP',
  ): Step {
    const newest = to.position ?? undefined;
    const { position, frame } = this.#live.frameSince(this.#scope, this.#sight, from, kind, newest);
    return { position: placeAt(position), frame, isCaughtUp: kind !== 'SNAPSHOT' };
  }
}
