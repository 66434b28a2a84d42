import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime } from '../../kernel/scalars.ts';
import type { PhotoLimit as PhotoLimitCode } from './photo.refusals.ts';

export const PhotoLimit = enumOf([
  'PER_INCIDENT',
  'PER_PRINCIPAL',
  'ON_THEIR_WAY',
] satisfies PhotoLimitCode[]);

registerEnumType(PhotoLimit, {
  name: 'PhotoLimit',
  description: 'Of what there may be only so much.',
  valuesConfig: {
    PER_INCIDENT: { description: 'Photos of one incident, those on their way included.' },
    PER_PRINCIPAL: { description: 'Photos that one has sent, those on their way included.' },
    ON_THEIR_WAY: { description: 'Photos of one sender that are on their way at a time.' },
  },
});

@ObjectType({
  description:
    'A photo of an incident, drawn anew from what was sent, with nothing in it beside the picture.',
  simpleResolvers: true,
})
export class Photo {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The id of the incident that it was sent for.' })
  readonly incident!: string;

  @Field(() => DateTime, { description: 'When it was taken, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When all of it had come, on the clock of the operation.' })
  readonly receivedAt!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The principal who sent it; null where the asker may not know.',
  })
  readonly sentBy!: string | null;

  @Field(() => Int, { description: 'Pixels from left to right.' })
  readonly width!: number;

  @Field(() => Int, { description: 'Pixels from top to bottom.' })
  readonly height!: number;

  @Field(() => Int, { description: 'Bytes of the picture.' })
  readonly byteLength!: number;
}

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no such photo.' })
export class PhotoUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly photo!: string;
}

@ObjectType({ ...refused, description: 'The incident has this very photo from this sender already.' })
export class PhotoAlreadyAttached extends RefusalInterface {
  @Field(() => ID, { description: 'The id of the photo that is there.' })
  readonly photo!: string;
}

@ObjectType({ ...refused, description: 'A photo has at least one byte, and at most so many.' })
export class PhotoSizeOutOfRange extends RefusalInterface {
  @Field(() => Int, { description: 'The most bytes a photo may have.' })
  readonly maximum!: number;
}

@ObjectType({ ...refused, description: 'Files of this kind are not taken.' })
export class PhotoTypeUnsupported extends RefusalInterface {
  @Field(() => [String], { description: 'The media types that are.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'There are as many photos as there may be.' })
export class TooManyPhotos extends RefusalInterface {
  @Field(() => PhotoLimit, { description: 'Of what there may be only so much.' })
  readonly limit!: PhotoLimitCode;

  @Field(() => Int, { description: 'How many.' })
  readonly maximum!: number;
}
