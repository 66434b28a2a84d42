import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { IdReused, RetryLater, StorageFull, TextNotAcceptable } from '../operation/act-refusals.type.ts';
import { RegionUnknown } from '../region/region-refusals.type.ts';
import { Webhook, WebhookDelivery } from './webhook.type.ts';
import {
  DeliveryNotDead,
  TooManyWebhooks,
  WebhookTargetNotAcceptable,
  WebhookUnknown,
} from './webhook-refusals.type.ts';

@ObjectType({ description: 'A program elsewhere is told of alerts from now on.', simpleResolvers: true })
export class WebhookAdded {
  @Field(() => Webhook, { description: 'The webhook.' })
  readonly webhook!: Webhook;

  @Field(() => String, {
    nullable: true,
    description:
      'By this the receiver knows that a message is ours (Standard Webhooks). Shown this once, and to a repeat of the same request for 15 minutes; null from then on: remove the webhook then, and add another.',
  })
  readonly secret!: string | null;
}

@ObjectType({ description: 'Nothing more is sent there.', simpleResolvers: true })
export class WebhookRemoved {
  @Field(() => ID, { description: 'The webhook that was removed.' })
  readonly webhook!: string;
}

@ObjectType({ description: 'A message of the type `siaga.test` is on its way.', simpleResolvers: true })
export class WebhookTested {
  @Field(() => WebhookDelivery, { description: 'The message.' })
  readonly delivery!: WebhookDelivery;
}

@ObjectType({ description: 'A message that had been given up is on its way again.', simpleResolvers: true })
export class DeliverySentAgain {
  @Field(() => WebhookDelivery, { description: 'The message.' })
  readonly delivery!: WebhookDelivery;
}

export const AddWebhookResult = createUnionType({
  name: 'AddWebhookResult',
  description: 'What became of adding a webhook.',
  types: () =>
    [
      WebhookAdded,
      RegionUnknown,
      WebhookTargetNotAcceptable,
      TooManyWebhooks,
      TextNotAcceptable,
      IdReused,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});

export const RemoveWebhookResult = createUnionType({
  name: 'RemoveWebhookResult',
  description: 'What became of removing a webhook.',
  types: () => [WebhookRemoved, WebhookUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

export const TestWebhookResult = createUnionType({
  name: 'TestWebhookResult',
  description: 'What became of testing a webhook.',
  types: () => [WebhookTested, WebhookUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

export const SendDeliveryAgainResult = createUnionType({
  name: 'SendDeliveryAgainResult',
  description: 'What became of sending a message again.',
  types: () =>
    [DeliverySentAgain, DeliveryNotDead, WebhookUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});
