import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, RegionCode } from '../../kernel/scalars.ts';
import { Channel, type ChannelCode } from '../checkpoint/checkpoint.type.ts';
import { READINESS } from './rollcall.events.ts';

export const Readiness = enumOf(READINESS);
export type ReadinessCode = keyof typeof Readiness;

registerEnumType(Readiness, {
  name: 'Readiness',
  description: 'What a region answers to a roll-call.',
  valuesConfig: {
    READY: { description: 'It is ready.' },
    NOT_READY: { description: 'It is not ready.' },
  },
});

@ObjectType({
  description:
    'A region that a roll-call asks, with the answer that stands; all of that is null while it is silent.',
  simpleResolvers: true,
})
export class RollCallEntry {
  @Field(() => RegionCode, { description: 'The region.' })
  readonly region!: string;

  @Field(() => Readiness, { nullable: true, description: 'Its answer.' })
  readonly readiness!: ReadinessCode | null;

  @Field(() => Channel, { nullable: true, description: 'How the answer reached the room.' })
  readonly channel!: ChannelCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post in which it was entered; null where its sender holds none.',
  })
  readonly post!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was answered, on the clock of the operation, corrected.',
  })
  readonly happenedAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the server got it, on the clock of the operation.',
  })
  readonly receivedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The remark; null where there is none, or where the asker may not read it.',
  })
  readonly note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For whom its sender spoke; null where that was not given, or where the asker may not know.',
  })
  readonly onBehalfOf!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The principal who sent it; null where the asker may not know.',
  })
  readonly answeredBy!: string | null;
}

@ObjectType({
  description: 'One question to the parts of a region, and their answers.',
  simpleResolvers: true,
})
export class RollCall {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The region that asks.' })
  readonly region!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that asks; null where its sender holds none.',
  })
  readonly post!: string | null;

  @Field(() => DateTime, { description: 'When it was asked, on the clock of the operation.' })
  readonly askedAt!: number;

  @Field(() => DateTime, { description: 'Until when answers are taken, on the clock of the operation.' })
  readonly closesAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  readonly closedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is asked; null where the asker may not read it.',
  })
  readonly question!: string | null;

  @Field(() => [RollCallEntry], {
    description: 'Those who are asked, in the order of the roster, as far as the asker sees their region.',
  })
  readonly entries!: readonly RollCallEntry[];
}

@ObjectType({ description: 'A roll-call and its place in the list.', simpleResolvers: true })
export class RollCallEdge {
  @Field(() => Cursor, { description: 'The place of the roll-call in the list.' })
  readonly cursor!: string;

  @Field(() => RollCall, { description: 'The roll-call.' })
  readonly node!: RollCall;
}

@ObjectType({ description: 'One page of roll-calls, newest first.', simpleResolvers: true })
export class RollCallConnection {
  @Field(() => [RollCallEdge], { description: 'The roll-calls of this page.' })
  readonly edges!: readonly RollCallEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
