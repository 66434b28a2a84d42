import { Field, InputType } from 'type-graphql';
import { RegionCode, Uuid } from '../../kernel/scalars.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';

@InputType({ description: 'Tells a program elsewhere of alerts.' })
export class AddWebhookInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} Becomes the id of the webhook.` })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called, at most 80 characters.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'Where messages are sent: https, to a host of the open internet, at most 500 characters.',
  })
  readonly url!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The host in the address, written once more, where it may be a private one or without TLS, such as a siren in the posko’s own network.',
  })
  readonly allowedHost?: string | null;

  @Field(() => RegionCode, { description: 'Of which region: this one and everything in it.' })
  readonly region!: string;

  @Field(() => [Severity], {
    nullable: true,
    description: 'Of which severities; all where left out or empty.',
  })
  readonly severities?: readonly SeverityCode[] | null;
}

@InputType({ description: 'Sends nothing more to a webhook.' })
export class RemoveWebhookInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the webhook.' })
  readonly webhook!: string;
}

@InputType({ description: 'Sends a message to a webhook that says nothing but that it is a test.' })
export class TestWebhookInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} Becomes the id of the message.` })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the webhook.' })
  readonly webhook!: string;
}

@InputType({ description: 'Sends a message again that had been given up.' })
export class SendDeliveryAgainInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the delivery.' })
  readonly delivery!: string;
}
