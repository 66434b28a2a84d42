import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime } from '../../kernel/scalars.ts';
import { HANDOVER_ANSWERS, type HandoverAnswer as HandoverAnswerCode } from './incident-standing.policy.ts';

export const HandoverAnswer = enumOf(HANDOVER_ANSWERS);

registerEnumType(HandoverAnswer, {
  name: 'HandoverAnswer',
  description: 'What a body has answered that an incident was handed over to.',
  valuesConfig: {
    RECEIVED: { description: 'It has it, and says no more yet.' },
    ACTED_ON: { description: 'It acts on it.' },
    NOT_ACTED_ON: { description: 'It does not act on it.' },
  },
});

@ObjectType({ description: 'That a body outside the room took an incident over.', simpleResolvers: true })
export class Handover {
  @Field(() => ID, { description: 'Its id: that of the act that recorded it.' })
  readonly id!: string;

  @Field(() => String, { description: 'The code of that body.' })
  readonly to!: string;

  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly at!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of its receipt; null where the asker may not read it.',
  })
  readonly receiptNumber!: string | null;

  @Field(() => HandoverAnswer, {
    nullable: true,
    description: 'What that body answered; null where it did not.',
  })
  readonly answer!: HandoverAnswerCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When it answered.' })
  readonly answeredAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of its answer; null where there is none, or where the asker may not read it.',
  })
  readonly answerNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it said; null where it said nothing, or where the asker may not read it.',
  })
  readonly answerText!: string | null;
}
