import { Field, InputType, Int } from 'type-graphql';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import type { LessonOwnerKind as LessonOwnerKindCode } from './lesson.events.ts';
import { LessonOwnerKind } from './lesson.type.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';

/** What a lesson says. */
@InputType()
abstract class LessonWordsInput {
  @Field(() => String, {
    description: 'What is to be learned, and done, at most 1,000 characters; kept out of the log.',
  })
  readonly text!: string;

  @Field(() => LessonOwnerKind, { description: 'Whether an agency or an office follows it up.' })
  readonly ownerKind!: LessonOwnerKindCode;

  @Field(() => String, { description: 'The code of that agency or office.' })
  readonly owner!: string;

  @Field(() => DateTime, { description: 'Until when, on the clock of the operation.' })
  readonly dueAt!: number;
}

@InputType({ description: 'What is to be learned from the day is written down.' })
export class RecordLessonInput extends LessonWordsInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} The lesson has this id.` })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The region that it is about.' })
  readonly region!: string;
}

@InputType({ description: 'A lesson is written anew.' })
export class AmendLessonInput extends LessonWordsInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the lesson.' })
  readonly lesson!: string;

  @Field(() => Int, { description: 'The version that the sender has read.' })
  readonly version!: number;
}

@InputType({ description: 'A lesson is taken back.' })
export class WithdrawLessonInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the lesson.' })
  readonly lesson!: string;

  @Field(() => Int, { description: 'The version that the sender has read.' })
  readonly version!: number;
}
