import type { Viewer } from '../access/viewer.policy.ts';
import type { AlertDelivery, NoteAlertInput } from './alert-delivery.type.ts';

export interface AlertNoticeService {
  /** Refuses: AlertUnknown, IdReused, StorageFull, RetryLater. */
  noteAlert(viewer: Viewer, input: NoteAlertInput): Promise<{ readonly alert: string }>;
}

export interface AlertDeliveryQueries {
  /** In the order of the calls; null where the viewer may not read it there. */
  of(
    viewer: Viewer,
    alert: { readonly id: string; readonly region: string },
  ): Promise<readonly AlertDelivery[] | null>;
}

/** What the resolvers of this part of the room need of a request. */
export interface AlertDeliveryContext {
  readonly services: {
    readonly alertNotice: AlertNoticeService;
    readonly alertDeliveryQueries: AlertDeliveryQueries;
  };
  readonly viewer: Viewer;
}
