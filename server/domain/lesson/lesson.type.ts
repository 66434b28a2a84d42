import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import {
  AgencyUnknown,
  IdReused,
  OperationClosed,
  PostUnknown,
  RetryLater,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import { RegionUnknown } from '../region/region-refusals.type.ts';
import { LESSON_OWNER_KINDS, type LessonOwnerKind as LessonOwnerKindCode } from './lesson.events.ts';

export const LessonOwnerKind = enumOf(LESSON_OWNER_KINDS);

registerEnumType(LessonOwnerKind, {
  name: 'LessonOwnerKind',
  description: 'Who follows a lesson up.',
  valuesConfig: {
    AGENCY: { description: 'An agency of the operation.' },
    POST: { description: 'An office of the room.' },
  },
});

@ObjectType({ description: 'What is to be learned from the day, as it stands.', simpleResolvers: true })
export class Lesson {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The region that it is about.' })
  readonly region!: string;

  @Field(() => LessonOwnerKind, { description: 'Whether an agency or an office follows it up.' })
  readonly ownerKind!: LessonOwnerKindCode;

  @Field(() => String, { description: 'The code of that agency or office.' })
  readonly owner!: string;

  @Field(() => DateTime, { description: 'Until when, on the clock of the operation.' })
  readonly dueAt!: number;

  @Field(() => Int, { description: 'From 1; each change is one more.' })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be learned, and done; null where the asker may not read it.',
  })
  readonly text!: string | null;
}

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no such lesson, or none that the asker may change.' })
export class LessonUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly lesson!: string;
}

@ObjectType({ ...refused, description: 'Somebody changed the lesson since the sender looked.' })
export class LessonStale extends RefusalInterface {
  @Field(() => Int, { description: 'The version that stands.' })
  readonly version!: number;
}

@ObjectType({ ...refused, description: 'The lesson was withdrawn before.' })
export class LessonAlreadyWithdrawn extends RefusalInterface {
  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly withdrawnAt!: number;
}

@ObjectType({ ...refused, description: 'The date by which it is to be followed up has passed.' })
export class LessonDueInPast extends RefusalInterface {
  @Field(() => DateTime, { description: 'Now, on the clock of the operation.' })
  readonly now!: number;
}

@ObjectType({ description: 'What was done to a lesson is stored.', simpleResolvers: true })
export class LessonKept {
  @Field(() => ID, { description: 'The lesson.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its version from here on.' })
  readonly version!: number;
}

export const RecordLessonResult = createUnionType({
  name: 'RecordLessonResult',
  description: 'What became of writing a lesson down.',
  types: () =>
    [
      ...([LessonKept, RegionUnknown, AgencyUnknown, PostUnknown, TextNotAcceptable] as const),
      ...([LessonDueInPast, IdReused, OperationClosed, StorageFull, RetryLater] as const),
    ] as const,
  resolveType: byTypeName,
});

export const AmendLessonResult = createUnionType({
  name: 'AmendLessonResult',
  description: 'What became of writing a lesson anew.',
  types: () =>
    [
      ...([LessonKept, LessonUnknown, LessonAlreadyWithdrawn, LessonStale] as const),
      ...([AgencyUnknown, PostUnknown, TextNotAcceptable, LessonDueInPast] as const),
      ...([IdReused, OperationClosed, StorageFull, RetryLater] as const),
    ] as const,
  resolveType: byTypeName,
});

export const WithdrawLessonResult = createUnionType({
  name: 'WithdrawLessonResult',
  description: 'What became of taking a lesson back.',
  types: () =>
    [
      ...([LessonKept, LessonUnknown, LessonAlreadyWithdrawn, LessonStale] as const),
      ...([IdReused, OperationClosed, StorageFull, RetryLater] as const),
    ] as const,
  resolveType: byTypeName,
});
