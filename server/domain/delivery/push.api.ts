import type { Viewer } from '../access/viewer.policy.ts';
import type { RegisterPushInput, RemovePushInput } from './push.input.ts';

export interface PushService {
  /** Refuses: PushNotAcceptable, IdReused, StorageFull, RetryLater. */
  registerPush(viewer: Viewer, input: RegisterPushInput): Promise<{ readonly subscription: string }>;
  /** Refuses: IdReused, StorageFull, RetryLater. */
  removePush(viewer: Viewer, input: RemovePushInput): Promise<{ readonly wasRegistered: boolean }>;
}

export interface PushQueries {
  /** By this a browser lets its push service know who may wake it. */
  pushKey(): string;
}

/** What the resolvers of this part of the room need of a request. */
export interface PushContext {
  readonly services: { readonly push: PushService; readonly pushQueries: PushQueries };
  readonly viewer: Viewer;
}
