import { Field, InputType } from 'type-graphql';
import { TimeRange } from '../../kernel/page.type.ts';
import { DateTime, RegionCode, TpsCode, Uuid } from '../../kernel/scalars.ts';
import {
  Channel,
  type ChannelCode,
  CheckpointAssertion,
  type CheckpointAssertionCode,
} from './checkpoint.type.ts';

@InputType({ description: 'One institution tells about one stage of one TPS.' })
export class ReportCheckpointInput {
  @Field(() => Uuid, { description: 'Made by the sender; the same id and body again gets the same answer.' })
  readonly id!: string;

  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => String, { description: 'The code of the stage.' })
  readonly stage!: string;

  @Field(() => CheckpointAssertion, { defaultValue: 'DONE', description: 'What is said about the stage.' })
  readonly assertion!: CheckpointAssertionCode;

  @Field(() => DateTime, { description: 'When it happened, by the clock of the sender.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat.',
  })
  readonly sentAt?: number | null;

  @Field(() => String, { description: 'The code of the institution that says so.' })
  readonly institution!: string;

  @Field(() => Channel, { defaultValue: 'APP', description: 'How the report reached the sender.' })
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

  @Field(() => Uuid, { nullable: true, description: 'The id of the report that this one corrects.' })
  readonly corrects?: string | null;
}

@InputType({ description: 'Which reports to list; everything given must hold.' })
export class CheckpointReportFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Of TPS in this region.' })
  readonly region?: string | null;

  @Field(() => TpsCode, { nullable: true, description: 'Of this TPS.' })
  readonly tps?: string | null;

  @Field(() => String, { nullable: true, description: 'About the stage with this code.' })
  readonly stage?: string | null;

  @Field(() => String, { nullable: true, description: 'By the institution with this code.' })
  readonly institution?: string | null;

  @Field(() => TimeRange, { nullable: true, description: 'By when it happened.' })
  readonly happened?: TimeRange | null;

  @Field(() => TimeRange, { nullable: true, description: 'By when the server got it.' })
  readonly received?: TimeRange | null;
}
