import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import { Reactor } from '../../stream/reactor.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { AlertDeliveryReading } from './alert-deliveries.queries.ts';
import type { AlertDeliveryContext } from './alert-delivery.api.ts';
import { AlertNoticeService } from './alert-notice.service.ts';
import { BoundedPost } from './bounded-post.ts';
import { CapReading } from './cap.queries.ts';
import { DeliveryReading } from './delivery.queries.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import { DeliveryReaction } from './delivery-reaction.ts';
import { DeliverySender } from './delivery-sender.ts';
import type { PushContext } from './push.api.ts';
import { PushService } from './push.service.ts';
import { PushCarrier } from './push-carrier.ts';
import { type PersonalStore, PushSubscriptions } from './push-subscriptions.ts';
import type { PushHosts } from './push-target.policy.ts';
import type { WebhookContext } from './webhook.api.ts';
import { WebhookService } from './webhook.service.ts';
import { WebhookCarrier } from './webhook-carrier.ts';

export interface DeliveryRoomParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly acting: Acting;
  readonly codec: CursorCodec;
  readonly roster: Roster;
  readonly plan: OperationPlan;
  readonly clock: OperationClock;
  readonly keys: DeliveryKeys;
  readonly personal: PersonalStore;
  /** Push services of one’s own, which may be at private addresses. */
  readonly pushHosts: PushHosts;
  /** Whom a push service may ask about us: `https:` or `mailto:`. */
  readonly contact: string;
  readonly realClock: Clock;
  readonly log: Log;
  /** Tells whoever follows the log by himself what it brought. */
  readonly onEvents: (follow: (events: readonly StoredEvent[]) => void) => void;
}

/** The room of what leaves the house, put together. */
export interface DeliveryRoom {
  readonly services: (WebhookContext & PushContext & AlertDeliveryContext)['services'];
  readonly cap: CapReading;
  /** What follows from the log. */
  readonly consumer: Reactor;
  /** Begins to send what waits. */
  start(): Promise<void>;
  /** Begins nothing more; to be called before the writing ends. */
  stop(): Promise<void>;
}

export function deliveryRoom(parts: DeliveryRoomParts): DeliveryRoom {
  const post = new BoundedPost();
  const subscriptions = new PushSubscriptions(parts.personal, parts.realClock);
  const carriers = {
    WEBHOOK: new WebhookCarrier(parts.reader, parts.keys),
    PUSH: new PushCarrier({ ...parts, subscriptions }),
  };
  const sender = new DeliverySender({ ...parts, post, carriers });
  const reaction = new DeliveryReaction({ subscriptions, plan: parts.plan });
  const reactor = new Reactor({
    ...{ name: 'delivery', combiner: parts.combiner, log: parts.log, streamId: STREAM_ID },
    reader: parts.reader as Kysely<StreamTables>,
    regency: parts.roster.kabupaten.code,
    realClock: parts.realClock,
    kinds: reaction.kinds,
    react: (tx, events) => reaction.react(tx, events),
    onDone: () => sender.wake(),
  });
  parts.onEvents((events) => reactor.follow(events));
  const pushes = new PushService({ ...parts, post, subscriptions });
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
      push: {
        registerPush: (viewer, input) => pushes.registerPush(viewer, input),
        removePush: (viewer, input) => pushes.removePush(viewer, input),
      },
      alertNotice: new AlertNoticeService(parts.acting, parts.clock),
      alertDeliveryQueries: new AlertDeliveryReading(parts.reader, parts.personal, parts.clock),
      pushQueries: { pushKey: () => parts.keys.push.publicKey },
      webhookQueries: new DeliveryReading(parts.reader, parts.codec),
    },
    cap: new CapReading(parts),
    consumer: reactor,
    start: async () => {
      await reactor.start();
      sender.wake();
    },
    stop: async () => {
      await reactor.stop();
      await sender.stop();
    },
  };
}
