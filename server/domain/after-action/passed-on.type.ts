import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars.ts';
import { HandoverAnswer } from '../incident/handover.type.ts';
import type {
  HandoverAnswer as HandoverAnswerCode,
  RevoteDecision as RevoteDecisionCode,
  RevoteOutcome as RevoteOutcomeCode,
} from '../incident/incident-standing.policy.ts';
import { RevoteDecision, RevoteOutcome } from '../incident/revote.type.ts';
import { RevoteKind } from '../operation/operation-enums.type.ts';
import type { RevoteKind as RevoteKindCode } from '../operation/operation-plan.ts';
import { ReportedIncident } from './reported-incident.type.ts';

@ObjectType({
  description: 'A hand-over, and what the body answered that it went to.',
  simpleResolvers: true,
})
export class ReportedHandover {
  @Field(() => String, { description: 'The code of that body.' })
  readonly to!: string;

  @Field(() => DateTime, { description: 'When it was handed over.' })
  readonly at!: number;

  @Field(() => HandoverAnswer, { nullable: true, description: 'What that body answered; null: nothing.' })
  readonly answer!: HandoverAnswerCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When it answered.' })
  readonly answeredAt!: number | null;

  @Field(() => ReportedIncident, { description: 'The incident.' })
  readonly about!: ReportedIncident;
}

@ObjectType({
  description: 'A revote that a body proposed or recommended, what the KPU decided, and what came of it.',
  simpleResolvers: true,
})
export class ReportedRevote {
  @Field(() => RevoteKind, { description: 'Which kind.' })
  readonly kind!: RevoteKindCode;

  @Field(() => String, { description: 'The code of the body that proposed or recommended it.' })
  readonly by!: string;

  @Field(() => String, { nullable: true, description: 'The code of its ground; null: one in words alone.' })
  readonly ground!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: number;

  @Field(() => RevoteDecision, { nullable: true, description: 'What was decided; null: nothing yet.' })
  readonly decision!: RevoteDecisionCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When that was decided.' })
  readonly decidedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is to be held; null: no date is set.' })
  readonly votesAt!: number | null;

  @Field(() => RevoteOutcome, { nullable: true, description: 'What came of it; null: nothing is known.' })
  readonly outcome!: RevoteOutcomeCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was held, or known not to be.' })
  readonly endedAt!: number | null;

  @Field(() => ReportedIncident, { description: 'The incident.' })
  readonly about!: ReportedIncident;
}

@ObjectType({ description: 'The hand-overs of a day, as they were made.', simpleResolvers: true })
export class ReportedHandovers {
  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Of those, how many nobody has answered.' })
  readonly unanswered!: number;

  @Field(() => [ReportedHandover], { description: 'The first 400 of them; none before guests.' })
  readonly items!: readonly ReportedHandover[];
}

@ObjectType({ description: 'The revotes of a day, as they were recorded.', simpleResolvers: true })
export class ReportedRevotes {
  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Of those, how many are not decided.' })
  readonly unanswered!: number;

  @Field(() => [ReportedRevote], { description: 'The first 400 of them; none before guests.' })
  readonly items!: readonly ReportedRevote[];
}

@ObjectType({
  description: 'What was passed on to bodies outside the room, with what they answered.',
  simpleResolvers: true,
})
export class PassedOn {
  @Field(() => ReportedHandovers, { description: 'What was handed over.' })
  readonly handovers!: ReportedHandovers;

  @Field(() => ReportedRevotes, { description: 'The revotes that were proposed or recommended.' })
  readonly revotes!: ReportedRevotes;
}
