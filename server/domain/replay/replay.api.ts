import type { Viewer } from '../access/viewer.policy.ts';
import type { ReplayBasisCode } from './reel.ts';
import type { DayProfile, ReplayedSituation } from './replay.type.ts';

/** An instant of the past of a scope, and by what it is drawn. */
export interface ReplayQuestion {
  readonly scope: string;
  /** On the operation's clock, epoch milliseconds. */
  readonly at: number;
  readonly basis: ReplayBasisCode;
}

export interface ReplayQueries {
  /** Throws the faults SCOPE_UNKNOWN and INSTANT_AHEAD. */
  situationAt(question: ReplayQuestion, viewer: Viewer): Promise<ReplayedSituation>;
  /** Of the day that the instant lies in. Throws the fault SCOPE_UNKNOWN. */
  dayProfile(question: ReplayQuestion, viewer: Viewer): Promise<DayProfile>;
}

/** What the resolvers of this room need of a request. */
export interface ReplayContext {
  readonly services: { readonly replayQueries: ReplayQueries };
  readonly viewer: Viewer;
}
