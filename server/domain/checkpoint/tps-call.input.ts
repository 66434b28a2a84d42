import { Field, InputType } from 'type-graphql';
import { DateTime, TpsCode, Uuid } from '../../kernel/scalars.ts';
import { CallOutcome, type CallOutcomeCode } from './tps-call.type.ts';

@InputType({ description: 'A coordinator called a TPS.' })
export class LogCallInput {
  @Field(() => Uuid, { description: 'Made by the sender; the same id and body again gets the same answer.' })
  readonly id!: string;

  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => CallOutcome, { description: 'What the call gave.' })
  readonly outcome!: CallOutcomeCode;

  @Field(() => String, {
    nullable: true,
    description: 'A remark, at most 500 characters; kept out of the log.',
  })
  readonly note?: string | null;

  @Field(() => DateTime, { description: 'When it was, by the clock of the sender.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Now, by the clock of the sender, at the moment of sending. May differ in a repeat.',
  })
  readonly sentAt?: number | null;
}
