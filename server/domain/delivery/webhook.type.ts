import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import type { PostFault } from './bounded-post.ts';
import type { DeliveryState as DeliveryStateCode } from './delivery.policy.ts';
import { DeliveryFault, DeliveryState } from './delivery-enums.type.ts';

@ObjectType({
  description: 'A program elsewhere that is told of alerts, without the secret by which it knows us.',
  simpleResolvers: true,
})
export class Webhook {
  @Field(() => ID, { description: 'The id under which it was added.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where messages are sent.' })
  readonly url!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The host in the address where an admin allowed it by name: it may be private, and without TLS.',
  })
  readonly allowedHost!: string | null;

  @Field(() => RegionCode, { description: 'Alerts of this region and everything in it are told.' })
  readonly region!: string;

  @Field(() => [Severity], { description: 'Alerts of these severities are told.' })
  readonly severities!: readonly SeverityCode[];

  @Field(() => DateTime, { description: 'When it was added, in real time.' })
  readonly addedAt!: number;
}

@ObjectType({ description: 'A webhook, and how it fares.', simpleResolvers: true })
export class WebhookStatus extends Webhook {
  @Field(() => Int, { description: 'How many messages wait for it.' })
  readonly waiting!: number;

  @Field(() => Int, { description: 'How many messages were given up and lie here to be sent again.' })
  readonly dead!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it last took a message, in real time; null where it never did.',
  })
  readonly lastSentAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the newest message that was tried was last tried, in real time.',
  })
  readonly lastTriedAt!: number | null;

  @Field(() => DeliveryFault, {
    nullable: true,
    description: 'What went wrong with that message; null where nothing did, or there was none.',
  })
  readonly lastFault!: PostFault | null;
}

@ObjectType({ description: 'A message for a webhook, and what became of it.', simpleResolvers: true })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => Uuid, {
    description: 'The id of the message, as the receiver gets it in `webhook-id`: the same for every try.',
  })
  readonly message!: string;

  @Field(() => String, { description: 'The type of the message, such as `siaga.test`.' })
  readonly type!: string;

  @Field(() => DateTime, { description: 'When it was made, in real time.' })
  readonly madeAt!: number;

  @Field(() => DeliveryState, { description: 'How far it has come.' })
  readonly state!: DeliveryStateCode;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly tries!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was last tried, in real time.' })
  readonly lastTriedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried again, in real time.' })
  readonly nextTryAt!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status of the last answer; null where none came.',
  })
  readonly lastStatus!: number | null;

  @Field(() => DeliveryFault, {
    nullable: true,
    description: 'What went wrong the last time; null where nothing did.',
  })
  readonly lastFault!: PostFault | null;

  @Field(() => DateTime, { nullable: true, description: 'When the receiver took it, in real time.' })
  readonly sentAt!: number | null;
}

@ObjectType({ description: 'A delivery and its place in the list.', simpleResolvers: true })
export class WebhookDeliveryEdge {
  @Field(() => Cursor, { description: 'The place of the delivery in this list.' })
  readonly cursor!: string;

  @Field(() => WebhookDelivery, { description: 'The delivery.' })
  readonly node!: WebhookDelivery;
}

@ObjectType({
  description: 'A stretch of the deliveries of one webhook, newest first.',
  simpleResolvers: true,
})
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'The deliveries of this page.' })
  readonly edges!: readonly WebhookDeliveryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
