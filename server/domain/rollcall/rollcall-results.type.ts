import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import {
  HappenedBeforeOperation,
  HappenedInFuture,
  IdReused,
  OperationClosed,
  RetryLater,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import { RegionUnknown } from '../region/region-refusals.type.ts';
import { Readiness, type ReadinessCode } from './rollcall.type.ts';
import {
  ClosingTimeOutOfRange,
  RegionNotAsked,
  RegionNotBelow,
  RollCallAlreadyAnswered,
  RollCallAlreadyClosed,
  RollCallAlreadyOpen,
  RollCallAsksNobody,
  RollCallUnknown,
} from './rollcall-refusals.type.ts';

@ObjectType({ description: 'What the sender of a roll-call gets back.', simpleResolvers: true })
export class RollCallReceipt {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The region that asks.' })
  readonly region!: string;

  @Field(() => [RegionCode], { description: 'Those who are asked, in the order of the roster.' })
  readonly asked!: readonly string[];

  @Field(() => DateTime, { description: 'When it was asked, on the clock of the operation.' })
  readonly askedAt!: number;

  @Field(() => DateTime, { description: 'Until when answers are taken, on the clock of the operation.' })
  readonly closesAt!: number;
}

@ObjectType({ description: 'What the sender of an answer gets back.', simpleResolvers: true })
export class RollCallAnswerReceipt {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The roll-call.' })
  readonly rollCall!: string;

  @Field(() => RegionCode, { description: 'The region that answered.' })
  readonly region!: string;

  @Field(() => Readiness, { description: 'Its answer.' })
  readonly readiness!: ReadinessCode;

  @Field(() => DateTime, { description: 'When it was answered, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;
}

@ObjectType({ description: 'The question is asked, and stands on the screens.', simpleResolvers: true })
export class RollCallOpened {
  @Field(() => RollCallReceipt, { description: 'The roll-call as stored.' })
  readonly rollCall!: RollCallReceipt;
}

@ObjectType({ description: 'The answer is stored, and counts on the screens.', simpleResolvers: true })
export class RollCallAnswered {
  @Field(() => RollCallAnswerReceipt, { description: 'The answer as stored.' })
  readonly answer!: RollCallAnswerReceipt;
}

@ObjectType({ description: 'No more answers are taken.', simpleResolvers: true })
export class RollCallClosed {
  @Field(() => ID, { description: 'The roll-call.' })
  readonly rollCall!: string;

  @Field(() => DateTime, { description: 'When it was closed, on the clock of the operation.' })
  readonly closedAt!: number;
}

export const OpenRollCallResult = createUnionType({
  name: 'OpenRollCallResult',
  description: 'What became of a roll-call.',
  types: () =>
    [
      RollCallOpened,
      RegionUnknown,
      RollCallAsksNobody,
      RegionNotBelow,
      ClosingTimeOutOfRange,
      TextNotAcceptable,
      RollCallAlreadyOpen,
      IdReused,
      OperationClosed,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});

export const AnswerRollCallResult = createUnionType({
  name: 'AnswerRollCallResult',
  description: 'What became of an answer to a roll-call.',
  types: () =>
    [
      RollCallAnswered,
      RollCallUnknown,
      RegionUnknown,
      RegionNotAsked,
      RollCallAlreadyClosed,
      RollCallAlreadyAnswered,
      TextNotAcceptable,
      HappenedInFuture,
      HappenedBeforeOperation,
      IdReused,
      OperationClosed,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});

export const CloseRollCallResult = createUnionType({
  name: 'CloseRollCallResult',
  description: 'What became of ending a roll-call.',
  types: () =>
    [
      RollCallClosed,
      RollCallUnknown,
      RollCallAlreadyClosed,
      IdReused,
      OperationClosed,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});
