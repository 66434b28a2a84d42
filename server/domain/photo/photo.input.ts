import { Field, InputType, Int } from 'type-graphql';
import { ContentHash, DateTime, Uuid } from '../../kernel/scalars.ts';

const SENT_AT = 'The clock of the sender at the moment of sending: a wrong one is corrected by it.';

@InputType({ description: 'A photo of an incident is about to be sent.' })
export class AnnouncePhotoInput {
  @Field(() => Uuid, {
    description: 'Made by the sender; becomes the id of the photo. A repeat carries the same.',
  })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the incident.' })
  readonly incident!: string;

  @Field(() => ContentHash, { description: 'Of the file as it will be sent.' })
  readonly content!: string;

  @Field(() => Int, { description: 'Bytes of that file: 1 to 8388608.' })
  readonly byteLength!: number;

  @Field(() => String, { description: 'Its media type: `image/jpeg`, `image/png` or `image/webp`.' })
  readonly mediaType!: string;

  @Field(() => DateTime, { description: 'When it was taken, by the clock of the sender.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { nullable: true, description: SENT_AT })
  readonly sentAt?: number | null;
}

@InputType({ description: 'A photo is to be erased.' })
export class RemovePhotoInput {
  @Field(() => Uuid, { description: 'Made by the sender. A repeat carries the same.' })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the photo.' })
  readonly photo!: string;

  @Field(() => String, { description: 'The code of the post that acts, such as KOORDINATOR_PIKET.' })
  readonly post!: string;

  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was decided, by the clock of the sender.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { nullable: true, description: SENT_AT })
  readonly sentAt?: number | null;
}
