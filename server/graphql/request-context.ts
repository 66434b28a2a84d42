import type { Viewer } from '../domain/access/viewer.policy.ts';
import type { Door } from '../kernel/door.ts';
import type { Fault } from '../kernel/fault.ts';

/** What every operation gets: the services that resolvers call, and for whom. Each room declares which of them it needs. */
export interface RequestContext {
  readonly services: object;
  readonly viewer: Viewer;
  readonly door: Door;
  /** Why credentials that came along count for nothing; null where none did, or they were good. */
  readonly doorFault: Fault | null;
  /**
   * Called when an answer has been read and before it leaves: what was read may be newer than the rights that it was asked
   * with. Throws where those no longer hold as they were.
   */
  confirm(): Promise<void>;
}
