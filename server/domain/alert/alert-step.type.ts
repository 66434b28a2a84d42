import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Label } from '../../kernel/label.type.ts';
import type { AlertChannel as AlertChannelCode } from '../operation/operation-plan.ts';
import type {
  AlertEndReason as AlertEndReasonCode,
  AlertReturnReason as AlertReturnReasonCode,
} from './alert.events.ts';
import {
  AlertChannel,
  AlertEndReason,
  AlertReturnReason,
  type SKIP_REASONS,
  SkipReason,
} from './alert-enums.type.ts';

@ObjectType({
  description:
    'What was told of an alert about an incident. What does not belong to the kind of entry is null.',
  simpleResolvers: true,
})
export class AlertStep {
  @Field(() => ID, { description: 'The alert.' })
  readonly alert!: string;

  @Field(() => Label, { description: 'What the rule is called that raised it.' })
  readonly label!: Label;

  @Field(() => String, { nullable: true, description: 'The code of the rung, of one called or passed over.' })
  readonly rung!: string | null;

  @Field(() => Label, { nullable: true, description: 'What the rung is called.' })
  readonly rungLabel!: Label | null;

  @Field(() => Int, { nullable: true, description: 'The how-manieth call of this rung it was.' })
  readonly attempt!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people were called.' })
  readonly called!: number | null;

  @Field(() => [AlertChannel], {
    description: 'By what any of them could be reached; empty where none were called.',
  })
  readonly channels!: readonly AlertChannelCode[];

  @Field(() => SkipReason, { nullable: true, description: 'Why the rung was passed over.' })
  readonly skipReason!: (typeof SKIP_REASONS)[number] | null;

  @Field(() => AlertReturnReason, { nullable: true, description: 'Why the ladder is climbed again.' })
  readonly returnReason!: AlertReturnReasonCode | null;

  @Field(() => AlertEndReason, { nullable: true, description: 'Why it is over.' })
  readonly endReason!: AlertEndReasonCode | null;
}
