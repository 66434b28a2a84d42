import { Field, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { Readiness, type ReadinessCode } from './rollcall.type.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no such roll-call, or none that the asker has to do with.' })
export class RollCallUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly rollCall!: string;
}

@ObjectType({ ...refused, description: 'The region asks already: one question at a time.' })
export class RollCallAlreadyOpen extends RefusalInterface {
  @Field(() => Uuid, { description: 'The roll-call that is open.' })
  readonly rollCall!: string;

  @Field(() => DateTime, { description: 'When it closes, on the clock of the operation.' })
  readonly closesAt!: number;
}

@ObjectType({ ...refused, description: 'The roll-call was closed before, or its time is up.' })
export class RollCallAlreadyClosed extends RefusalInterface {
  @Field(() => DateTime, { description: 'When it closed, on the clock of the operation.' })
  readonly closedAt!: number;
}

@ObjectType({ ...refused, description: 'A roll-call asks at least one region.' })
export class RollCallAsksNobody extends RefusalInterface {}

@ObjectType({
  ...refused,
  description: 'A region that was to be asked does not lie directly below the one that asks.',
})
export class RegionNotBelow extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The region that was to be asked.' })
  readonly region!: string;

  @Field(() => RegionCode, { description: 'The region that asks.' })
  readonly above!: string;
}

@ObjectType({ ...refused, description: 'The roll-call does not ask this region.' })
export class RegionNotAsked extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The region that was sent.' })
  readonly region!: string;
}

@ObjectType({
  ...refused,
  description: 'The region answered otherwise than the sender knew. To change that answer, name it in `was`.',
})
export class RollCallAlreadyAnswered extends RefusalInterface {
  @Field(() => Readiness, { description: 'The answer that stands.' })
  readonly readiness!: ReadinessCode;

  @Field(() => DateTime, { description: 'When it was given, on the clock of the operation.' })
  readonly answeredAt!: number;
}

@ObjectType({ ...refused, description: 'A roll-call closes after now, and within twelve hours.' })
export class ClosingTimeOutOfRange extends RefusalInterface {
  @Field(() => DateTime, { description: 'It closes after this instant: now, on the clock of the operation.' })
  readonly earliest!: number;

  @Field(() => DateTime, { description: 'It closes at this instant at the latest.' })
  readonly latest!: number;
}
