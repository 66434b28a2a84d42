import { Field, InputType } from 'type-graphql';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { Channel, type ChannelCode } from '../checkpoint/checkpoint.type.ts';
import { Readiness, type ReadinessCode } from './rollcall.type.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';

@InputType({ description: 'The parts of a region are asked one question.' })
export class OpenRollCallInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} The roll-call has this id.` })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The region that asks: the regency or a kecamatan.' })
  readonly region!: string;

  @Field(() => [RegionCode], { description: 'Who is asked: regions directly below it.' })
  readonly asked!: readonly string[];

  @Field(() => String, {
    description: 'What they are asked, at most 80 characters; kept out of the log, never shown on a wall.',
  })
  readonly question!: string;

  @Field(() => DateTime, { description: 'Until when they can answer, on the clock of the operation.' })
  readonly closesAt!: number;
}

@InputType({ description: 'A region answers a roll-call.' })
export class AnswerRollCallInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the roll-call.' })
  readonly rollCall!: string;

  @Field(() => RegionCode, { description: 'The region that answers.' })
  readonly region!: string;

  @Field(() => Readiness, { description: 'Its answer.' })
  readonly readiness!: ReadinessCode;

  @Field(() => Readiness, {
    nullable: true,
    description: 'The answer that this one replaces; left out where the region has not answered.',
  })
  readonly was?: ReadinessCode | null;

  @Field(() => Channel, { defaultValue: 'APP', description: 'How the answer reached the sender.' })
  readonly channel!: ChannelCode;

  @Field(() => String, {
    nullable: true,
    description: 'For whom the sender speaks, at most 80 characters; kept out of the log.',
  })
  readonly onBehalfOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A remark, at most 500 characters; kept out of the log.',
  })
  readonly note?: string | null;

  @Field(() => DateTime, { description: 'When it was answered, by the clock of the sender.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Now, by the clock of the sender, at the moment of sending. May differ in a repeat.',
  })
  readonly sentAt?: number | null;
}

@InputType({ description: 'A roll-call is ended before its time.' })
export class CloseRollCallInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the roll-call.' })
  readonly rollCall!: string;
}
