import { Field, Int, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { Uuid } from '../../kernel/scalars.ts';
import { TargetFault } from './delivery-enums.type.ts';
import type { TargetFault as TargetFaultCode } from './target.policy.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no webhook of this id, or it was removed.' })
export class WebhookUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly webhook!: string;
}

@ObjectType({ ...refused, description: 'Nothing may be sent to this address.' })
export class WebhookTargetNotAcceptable extends RefusalInterface {
  @Field(() => TargetFault, { description: 'Why not.' })
  readonly reason!: TargetFaultCode;
}

@ObjectType({ ...refused, description: 'There are as many webhooks as the server looks after.' })
export class TooManyWebhooks extends RefusalInterface {
  @Field(() => Int, { description: 'How many there may be.' })
  readonly limit!: number;
}

@ObjectType({ ...refused, description: 'No message of this id was given up.' })
export class DeliveryNotDead extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly delivery!: string;
}
