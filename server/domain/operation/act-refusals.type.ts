import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, Uuid } from '../../kernel/scalars.ts';
import type { TextFault as TextFaultCode } from '../../kernel/text.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

export const TextFault = enumOf(['TOO_LONG', 'UNSAFE_CHARACTER', 'EMPTY'] satisfies TextFaultCode[]);

registerEnumType(TextFault, {
  name: 'TextFault',
  description: 'What is wrong with a text.',
  valuesConfig: {
    TOO_LONG: { description: 'It has more characters than its field holds.' },
    UNSAFE_CHARACTER: { description: 'It holds a control, invisible or bidirectional character.' },
    EMPTY: { description: 'It holds nothing but spaces; leave it out instead.' },
  },
});

@ObjectType({
  ...refused,
  description: 'The id was used before for another act or another body. Make a new one.',
})
export class IdReused extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id in question.' })
  readonly id!: string;
}

@ObjectType({ ...refused, description: 'The operation takes no more reports.' })
export class OperationClosed extends RefusalInterface {
  @Field(() => DateTime, { description: 'When it closed, on the clock of the operation.' })
  readonly closedAt!: number;

  @Field(() => DateTime, { description: 'Now on the clock of the operation, as the server sees it.' })
  readonly serverTime!: number;
}

@ObjectType({
  ...refused,
  description:
    'The time of happening is more than five minutes ahead of the server, even after the clock of the sender was corrected.',
})
export class HappenedInFuture extends RefusalInterface {
  @Field(() => DateTime, { description: 'Now on the clock of the operation, as the server sees it.' })
  readonly serverTime!: number;

  @Field(() => DateTime, { description: 'The time of happening after correction.' })
  readonly happenedAt!: number;
}

@ObjectType({ ...refused, description: 'The time of happening lies before the operation opened.' })
export class HappenedBeforeOperation extends RefusalInterface {
  @Field(() => DateTime, { description: 'When the operation opened.' })
  readonly opensAt!: number;

  @Field(() => DateTime, { description: 'Now on the clock of the operation, as the server sees it.' })
  readonly serverTime!: number;
}

@ObjectType({ ...refused, description: 'A text cannot be stored and shown as it is.' })
export class TextNotAcceptable extends RefusalInterface {
  @Field(() => String, { description: 'The input field that holds it.' })
  readonly field!: string;

  @Field(() => TextFault, { description: 'What is wrong with it.' })
  readonly reason!: TextFaultCode;

  @Field(() => Int, { description: 'How many characters the field holds at most.' })
  readonly limit!: number;
}

@ObjectType({ ...refused, description: 'The operation has no such stage, or it is not one that a TPS does.' })
export class StageUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly stage!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The operation has no such institution.' })
export class InstitutionUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly institution!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({
  ...refused,
  description: 'The operation has no such category, or the category has no such kind.',
})
export class CategoryUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code of the category that was sent.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'The code of the kind that was sent, if any.' })
  readonly kind!: string | null;

  @Field(() => [String], {
    description:
      'The codes that could have been sent: of kinds where the category is known, otherwise of categories.',
  })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The operation has no such agency.' })
export class AgencyUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly agency!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The operation has no such post.' })
export class PostUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly post!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The operation has no such kind of place.' })
export class PlaceKindUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly placeKind!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The operation knows no such body to hand over to.' })
export class HandoverUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly handover!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({
  ...refused,
  description: 'The operation knows no such body that proposes or recommends revotes.',
})
export class RevoteBodyUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly revoteBody!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The operation knows no such ground for a revote of this kind.' })
export class RevoteGroundUnknown extends RefusalInterface {
  @Field(() => String, { description: 'The code that was sent.' })
  readonly revoteGround!: string;

  @Field(() => [String], { description: 'The codes that could have been sent.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'This operation is no exercise: its clock is the real one.' })
export class NotAnExercise extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The clock cannot run at this speed.' })
export class SpeedOutOfRange extends RefusalInterface {
  @Field(() => Int, { description: 'The lowest speed, in seconds per real second.' })
  readonly minimum!: number;

  @Field(() => Int, { description: 'The highest speed, in seconds per real second.' })
  readonly maximum!: number;
}

@ObjectType({
  ...refused,
  description: 'The disk of the server is full. Reading goes on; send the same again once there is room.',
})
export class StorageFull extends RefusalInterface {
  @Field(() => Int, { description: 'Seconds to wait before sending the same again.' })
  readonly retryAfterSeconds!: number;
}

@ObjectType({
  ...refused,
  description: 'The database did not answer in time. Send the same again with the same id: it counts once.',
})
export class RetryLater extends RefusalInterface {
  @Field(() => Int, { description: 'Seconds to wait before sending the same again.' })
  readonly retryAfterSeconds!: number;
}
