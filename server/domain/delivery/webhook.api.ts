import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { DeliveryState } from './delivery.policy.ts';
import type {
  AddWebhookInput,
  RemoveWebhookInput,
  SendDeliveryAgainInput,
  TestWebhookInput,
} from './webhook.input.ts';
import type { Webhook, WebhookDelivery, WebhookStatus } from './webhook.type.ts';

export interface WebhookService {
  /**
   * The secret is null in a repeat. Refuses: RegionUnknown, WebhookTargetNotAcceptable, TooManyWebhooks, TextNotAcceptable,
   * IdReused, StorageFull, RetryLater.
   */
  addWebhook(
    viewer: Viewer,
    input: AddWebhookInput,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string | null }>;
  /** Refuses: WebhookUnknown, IdReused, StorageFull, RetryLater. */
  removeWebhook(viewer: Viewer, input: RemoveWebhookInput): Promise<{ readonly webhook: string }>;
  /** Refuses: WebhookUnknown, IdReused, StorageFull, RetryLater. */
  testWebhook(viewer: Viewer, input: TestWebhookInput): Promise<{ readonly delivery: WebhookDelivery }>;
  /** Refuses: DeliveryNotDead, WebhookUnknown, IdReused, StorageFull, RetryLater. */
  sendDeliveryAgain(
    viewer: Viewer,
    input: SendDeliveryAgainInput,
  ): Promise<{ readonly delivery: WebhookDelivery }>;
}

export interface WebhookQueries {
  /** Those that are not removed, by name. */
  webhooks(): Promise<readonly WebhookStatus[]>;
  /** Newest first. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  deliveries(webhook: string, state: DeliveryState | null, page: PageRequest): Promise<Page<WebhookDelivery>>;
}

/** What the resolvers of this room need of a request. */
export interface WebhookContext {
  readonly services: { readonly webhook: WebhookService; readonly webhookQueries: WebhookQueries };
  readonly viewer: Viewer;
}
