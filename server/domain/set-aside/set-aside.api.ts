import type { Viewer } from '../access/viewer.policy.ts';
import type { ProcessSetAsideInput } from './set-aside.input.ts';
import type { SetAsideWork } from './set-aside.type.ts';

export interface SetAsideService {
  /** Oldest first, at most 200. */
  workSetAside(): Promise<readonly SetAsideWork[]>;
  /** Refuses: SetAsideUnknown, ProcessingFailed, IdReused, StorageFull, RetryLater. */
  processSetAside(viewer: Viewer, input: ProcessSetAsideInput): Promise<{ readonly work: string }>;
}

/** What the resolvers of this room need of a request. */
export interface SetAsideContext {
  readonly services: { readonly setAside: SetAsideService };
  readonly viewer: Viewer;
}
