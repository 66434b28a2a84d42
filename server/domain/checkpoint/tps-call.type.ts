import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime, TpsCode } from '../../kernel/scalars.ts';
import {
  HappenedBeforeOperation,
  HappenedInFuture,
  IdReused,
  OperationClosed,
  RetryLater,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import { TpsUnknown } from '../region/region-refusals.type.ts';
import { CALL_OUTCOMES } from './checkpoint.events.ts';

export const CallOutcome = enumOf(CALL_OUTCOMES);
export type CallOutcomeCode = keyof typeof CallOutcome;

registerEnumType(CallOutcome, {
  name: 'CallOutcome',
  description: 'What a call to a TPS gave.',
  valuesConfig: {
    SAFE: { description: 'Somebody there said that all is well: a word from the TPS.' },
    NO_ANSWER: { description: 'Nobody could be reached.' },
    INCIDENT: { description: 'Somebody there told of an incident, which is reported by itself.' },
  },
});

@ObjectType({ description: 'What the sender of a call gets back.', simpleResolvers: true })
export class TpsCallReceipt {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => CallOutcome, { description: 'What the call gave.' })
  readonly outcome!: CallOutcomeCode;

  @Field(() => DateTime, { description: 'When it was, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;
}

@ObjectType({ description: 'A call of a coordinator to a TPS.', simpleResolvers: true })
export class TpsCall extends TpsCallReceipt {
  @Field(() => ID, {
    nullable: true,
    description: 'The principal who called; null where the asker may not know.',
  })
  readonly calledBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The remark; null where there is none, or where the asker may not read it.',
  })
  readonly note!: string | null;
}

@ObjectType({ description: 'The call is noted in the story of the TPS.', simpleResolvers: true })
export class CallLogged {
  @Field(() => TpsCallReceipt, { description: 'The call as stored.' })
  readonly call!: TpsCallReceipt;
}

export const LogCallResult = createUnionType({
  name: 'LogCallResult',
  description: 'What became of the note of a call.',
  types: () =>
    [
      CallLogged,
      TpsUnknown,
      HappenedInFuture,
      HappenedBeforeOperation,
      TextNotAcceptable,
      IdReused,
      OperationClosed,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});
