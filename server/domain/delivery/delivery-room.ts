import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Roster } from '../region/roster.queries.ts';
import { BoundedPost } from './bounded-post.ts';
import { DeliveryReading } from './delivery.queries.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import { DeliverySender } from './delivery-sender.ts';
import type { WebhookContext } from './webhook.api.ts';
import { WebhookService } from './webhook.service.ts';
import { WebhookCarrier } from './webhook-carrier.ts';

export interface DeliveryRoomParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly acting: Acting;
  readonly codec: CursorCodec;
  readonly roster: Roster;
  readonly keys: DeliveryKeys;
  readonly realClock: Clock;
  readonly log: Log;
}

/** The room of what leaves the house, put together. */
export interface DeliveryRoom {
  readonly services: WebhookContext['services'];
  /** Begins to send what waits. */
  start(): Promise<void>;
  /** Begins nothing more; to be called before the writing ends. */
  stop(): Promise<void>;
}

export function deliveryRoom(parts: DeliveryRoomParts): DeliveryRoom {
  const post = new BoundedPost();
  const carriers = { WEBHOOK: new WebhookCarrier(parts.reader, parts.keys) };
  const sender = new DeliverySender({ ...parts, post, carriers });
  const webhooks = new WebhookService({ ...parts, post, sender });
  return {
    services: {
      webhook: {
        addWebhook: (viewer, input) =>
          webhooks.addWebhook(viewer, {
            ...input,
            allowedHost: input.allowedHost ?? null,
            severities: input.severities ?? [],
          }),
        removeWebhook: (viewer, input) => webhooks.removeWebhook(viewer, input),
        testWebhook: (viewer, input) => webhooks.testWebhook(viewer, input),
        sendDeliveryAgain: (viewer, input) => webhooks.sendDeliveryAgain(viewer, input),
      },
      webhookQueries: new DeliveryReading(parts.reader, parts.codec),
    },
    start: async () => sender.wake(),
    stop: () => sender.stop(),
  };
}
