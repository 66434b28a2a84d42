import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { DateTime } from '../../kernel/scalars.ts';
import {
  IncidentAlreadyAcknowledged,
  IncidentAlreadyClosed,
  IncidentIsMerged,
  IncidentUnknown,
  PostNotYours,
} from '../incident/incident-refusals.type.ts';
import {
  HappenedBeforeOperation,
  HappenedInFuture,
  IdReused,
  OperationClosed,
  PostUnknown,
  RetryLater,
  StorageFull,
} from '../operation/act-refusals.type.ts';
import { RegionUnknown } from '../region/region-refusals.type.ts';
import {
  AlertAlreadyAcknowledged,
  AlertAlreadyEnded,
  AlertNotCalled,
  AlertUnknown,
  NoLadders,
} from './alert-refusals.type.ts';

@ObjectType({ description: 'What whoever answered an alert gets back.', simpleResolvers: true })
export class AlertAnswer {
  @Field(() => ID, { description: 'The id of the answer, made by its sender.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The id of the alert.' })
  readonly alert!: string;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;
}

@ObjectType({ description: 'Somebody has it: nobody else is called.', simpleResolvers: true })
export class AlertAcknowledged {
  @Field(() => AlertAnswer, { description: 'The answer.' })
  readonly answer!: AlertAnswer;
}

@ObjectType({ description: 'It is noted that the asker cannot.', simpleResolvers: true })
export class AlertDeclined {
  @Field(() => AlertAnswer, { description: 'The answer.' })
  readonly answer!: AlertAnswer;
}

@ObjectType({ description: 'A test alert was sent.', simpleResolvers: true })
export class TestAlertSent {
  @Field(() => AlertAnswer, { description: 'The receipt.' })
  readonly answer!: AlertAnswer;
}

const ALWAYS = [OperationClosed, IdReused, StorageFull, RetryLater] as const;

export const AcknowledgeAlertResult = createUnionType({
  name: 'AcknowledgeAlertResult',
  description: 'What became of acknowledging an alert.',
  types: () =>
    [
      AlertAcknowledged,
      AlertUnknown,
      AlertAlreadyAcknowledged,
      AlertAlreadyEnded,
      IncidentUnknown,
      IncidentAlreadyAcknowledged,
      IncidentAlreadyClosed,
      IncidentIsMerged,
      PostUnknown,
      PostNotYours,
      HappenedInFuture,
      HappenedBeforeOperation,
      ...ALWAYS,
    ] as const,
  resolveType: byTypeName,
});

export const DeclineAlertResult = createUnionType({
  name: 'DeclineAlertResult',
  description: 'What became of declining an alert.',
  types: () =>
    [
      AlertDeclined,
      AlertUnknown,
      AlertAlreadyAcknowledged,
      AlertAlreadyEnded,
      AlertNotCalled,
      ...ALWAYS,
    ] as const,
  resolveType: byTypeName,
});

export const SendTestAlertResult = createUnionType({
  name: 'SendTestAlertResult',
  description: 'What became of sending a test alert.',
  types: () => [TestAlertSent, RegionUnknown, NoLadders, ...ALWAYS] as const,
  resolveType: byTypeName,
});
