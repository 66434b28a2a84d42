import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { InstitutionNotYours } from '../checkpoint/checkpoint.type.ts';
import {
  CategoryUnknown,
  HappenedBeforeOperation,
  HappenedInFuture,
  IdReused,
  InstitutionUnknown,
  OperationClosed,
  PlaceKindUnknown,
  RetryLater,
  StageUnknown,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { RegionUnknown, TpsOutsideRegion, TpsUnknown } from '../region/region-refusals.type.ts';
import { LevelHidesHindrance, LevelNotYours, PointNotOnEarth } from './incident-refusals.type.ts';

@ObjectType({ description: 'What the reporter of an incident gets back.', simpleResolvers: true })
export class IncidentReceipt {
  @Field(() => ID, { description: 'The id its reporter made.' })
  readonly id!: string;

  @Field(() => DisclosureLevel, {
    description: 'The level that stands before its number when people say it.',
  })
  readonly series!: DisclosureLevelCode;

  @Field(() => Int, {
    description:
      'Its number, as people say it. Drawn by lot, so that it tells nothing of how many there are; in an operation from before that, from 1 in its series.',
  })
  readonly number!: number;

  @Field(() => DisclosureLevel, { description: 'How far word of it may travel, as it was raised.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => String, { description: 'The code of its category.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'The code of its kind, if given.' })
  readonly kind!: string | null;

  @Field(() => Severity, { description: 'Its severity: as reported, otherwise the default of its kind.' })
  readonly severity!: SeverityCode;

  @Field(() => RegionCode, { description: 'The smallest region it is known to lie in.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds by which the clock of the sender was ahead and was corrected; null where it was right.',
  })
  readonly clockOffsetSeconds!: number | null;
}

@ObjectType({ description: 'What the sender of an act on an incident gets back.', simpleResolvers: true })
export class IncidentActReceipt {
  @Field(() => ID, { description: 'The id of the act, made by its sender.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The id of the incident.' })
  readonly incident!: string;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;
}

@ObjectType({ description: 'The incident is stored and will appear on every screen.', simpleResolvers: true })
export class IncidentRaised {
  @Field(() => IncidentReceipt, { description: 'The incident as stored.' })
  readonly incident!: IncidentReceipt;
}

/** What every act may be refused for. */
export const anyAct = [
  HappenedInFuture,
  HappenedBeforeOperation,
  IdReused,
  OperationClosed,
  StorageFull,
  RetryLater,
] as const;

export const RaiseIncidentResult = createUnionType({
  name: 'RaiseIncidentResult',
  description: 'What became of reporting an incident.',
  types: () =>
    [
      IncidentRaised,
      CategoryUnknown,
      RegionUnknown,
      TpsUnknown,
      TpsOutsideRegion,
      StageUnknown,
      InstitutionUnknown,
      PlaceKindUnknown,
      PointNotOnEarth,
      TextNotAcceptable,
      InstitutionNotYours,
      LevelNotYours,
      LevelHidesHindrance,
      ...anyAct,
    ] as const,
  resolveType: byTypeName,
});
