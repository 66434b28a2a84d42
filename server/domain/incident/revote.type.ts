import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime } from '../../kernel/scalars.ts';
import { RevoteKind } from '../operation/operation-enums.type.ts';
import type { RevoteKind as RevoteKindCode } from '../operation/operation-plan.ts';
import {
  REVOTE_DECISIONS,
  REVOTE_OUTCOMES,
  type RevoteDecision as RevoteDecisionCode,
  type RevoteOutcome as RevoteOutcomeCode,
} from './incident-standing.policy.ts';

export const RevoteDecision = enumOf(REVOTE_DECISIONS);
export const RevoteOutcome = enumOf(REVOTE_OUTCOMES);

registerEnumType(RevoteDecision, {
  name: 'RevoteDecision',
  description: 'What was decided about a revote that was proposed or recommended.',
  valuesConfig: {
    ACCEPTED: { description: 'The KPU of the regency accepted it.' },
    REFUSED: { description: 'The KPU of the regency refused it.' },
    WITHDRAWN: { description: 'The body that proposed or recommended it took it back.' },
  },
});

registerEnumType(RevoteOutcome, {
  name: 'RevoteOutcome',
  description: 'What came of a revote that was accepted.',
  valuesConfig: {
    HELD: { description: 'It was held.' },
    NOT_HELD: { description: 'It was not held.' },
  },
});

@ObjectType({
  description:
    'A revote that a body proposed or recommended, and what became of it. The room records it and recommends nothing itself.',
  simpleResolvers: true,
})
export class Revote {
  @Field(() => ID, { description: 'Its id: that of the act that recorded it.' })
  readonly id!: string;

  @Field(() => RevoteKind, { description: 'Which kind.' })
  readonly kind!: RevoteKindCode;

  @Field(() => String, { description: 'The code of the body that proposed or recommended it.' })
  readonly by!: string;

  @Field(() => String, { nullable: true, description: 'The code of its ground; null: one in words alone.' })
  readonly ground!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its ground in words; null where there are none, or where the asker may not read them.',
  })
  readonly text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of its letter; null where it is not known, or where the asker may not read it.',
  })
  readonly letterNumber!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The date of its letter; null where it is not known.',
  })
  readonly letterAt!: number | null;

  @Field(() => DateTime, { description: 'When it was recorded, on the clock of the operation.' })
  readonly recordedAt!: number;

  @Field(() => RevoteDecision, {
    nullable: true,
    description: 'What was decided; null where nothing was yet.',
  })
  readonly decision!: RevoteDecisionCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When that was decided.' })
  readonly decidedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of the decision; null where it is not known, or where the asker may not read it.',
  })
  readonly decisionNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason of the decision; null where none was given, or where the asker may not read it.',
  })
  readonly decisionText!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is to be held; null where no date is set.' })
  readonly votesAt!: number | null;

  @Field(() => RevoteOutcome, {
    nullable: true,
    description: 'What came of it; null where nothing is known.',
  })
  readonly outcome!: RevoteOutcomeCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was held, or known not to be.' })
  readonly endedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said of its outcome; null where nothing was, or where the asker may not read it.',
  })
  readonly outcomeText!: string | null;
}
