import type { ServerWarning } from '../generated/graphql.ts';

/**
 * What a screen may know about its own link. All fields named `…Since` and `…Instant` are milliseconds on the
 * page's monotonic clock (`SituationSource.now()`), never the wall clock of the computer; `asOf`, `servedAt` and
 * `operationTime` are epoch milliseconds as the server wrote them in the newest whole frame.
 */
export interface LinkView {
  /**
   * cold: nothing to show yet · cached: a picture kept from before this page was opened, not confirmed
   * yet · connecting: a picture of this page, no frame on the present attempt · resyncing: frames arrive but the picture is
   * not whole yet (catching up, or awaiting a snapshot) · live: the picture is the server's at `asOf`.
   */
  readonly phase: 'cold' | 'cached' | 'connecting' | 'resyncing' | 'live';
  /** When the newest whole frame left the server, transit time included; null while cold. May be negative. */
  readonly servedInstant: number | null;
  /**
   * The moment the picture is true for (`asOf`), on this page's clock; null while cold. Measured, not only told: an
   * `asOf` that stands still grows old here even where the server's clock was set back. May be negative.
   */
  readonly asOfInstant: number | null;
  /** Since when no socket has been open; null while one is open. */
  readonly closedSince: number | null;
  /** Since when the phase is not live; null while it is. */
  readonly brokenSince: number | null;
  /** The picture is known to differ from the server's (its hash differs, or the server disowned our position). */
  readonly isDoubted: boolean;
  /** Code of the server's last "no" (GraphQL error code, close code, REVOKED); null when it did not refuse us. */
  readonly refusal: string | null;
  /** The server says that we may not see this: whatever is shown is the last picture from when we still might. */
  readonly isBarred: boolean;
  /** Position of the picture that is shown. */
  readonly cursor: string | null;
  readonly asOf: number | null;
  readonly servedAt: number | null;
  readonly operationTime: number | null;
  /** Seconds of the operation's clock in one real second. */
  readonly operationSpeed: number;
  /** What is wrong with the server itself, by its newest whole frame on this page. */
  readonly warnings: readonly ServerWarning[];
}

/** Before anything is known: no picture, no socket. */
export const coldLink = (now: number): LinkView => ({
  phase: 'cold',
  servedInstant: null,
  asOfInstant: null,
  closedSince: now,
  brokenSince: now,
  isDoubted: false,
  refusal: null,
  isBarred: false,
  cursor: null,
  asOf: null,
  servedAt: null,
  operationTime: null,
  operationSpeed: 1,
  warnings: [],
});
