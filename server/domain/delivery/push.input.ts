import { Field, InputType } from 'type-graphql';
import { Uuid } from '../../kernel/scalars.ts';
import { PushLanguage } from './push.type.ts';
import type { PushLanguage as PushLanguageCode } from './push-subscriptions.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';

@InputType({ description: 'Has the browser that asks woken for alerts, as its `PushSubscription` says.' })
export class RegisterPushInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => String, { description: 'The address at its push service.' })
  readonly endpoint!: string;

  @Field(() => String, { description: 'Its public key, in base64url.' })
  readonly p256dh!: string;

  @Field(() => String, { description: 'Its secret, in base64url.' })
  readonly auth!: string;

  @Field(() => PushLanguage, { description: 'What its lock screen speaks.' })
  readonly language!: PushLanguageCode;
}

@InputType({ description: 'Has a browser not woken any more.' })
export class RemovePushInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => String, { description: 'The address at its push service.' })
  readonly endpoint!: string;
}
