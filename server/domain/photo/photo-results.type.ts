import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { DateTime } from '../../kernel/scalars.ts';
import { IncidentUnknown, PostNotYours } from '../incident/incident-refusals.type.ts';
import {
  HappenedBeforeOperation,
  HappenedInFuture,
  IdReused,
  OperationClosed,
  PostUnknown,
  RetryLater,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import {
  PhotoAlreadyAttached,
  PhotoSizeOutOfRange,
  PhotoTypeUnsupported,
  PhotoUnknown,
  TooManyPhotos,
} from './photo.type.ts';

@ObjectType({ description: 'What the sender of an act on a photo gets back.', simpleResolvers: true })
export class PhotoReceipt {
  @Field(() => ID, { description: 'The id of the photo.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The id of the incident.' })
  readonly incident!: string;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;
}

@ObjectType({
  description:
    'The photo is expected now: send the file with PATCH to `/photo-uploads/` and its content hash. It is there for others once it has come.',
  simpleResolvers: true,
})
export class PhotoAnnounced {
  @Field(() => PhotoReceipt, { description: 'The photo as announced.' })
  readonly photo!: PhotoReceipt;
}

@ObjectType({ description: 'The photo is erased.', simpleResolvers: true })
export class PhotoRemoved {
  @Field(() => PhotoReceipt, { description: 'The photo that there was.' })
  readonly photo!: PhotoReceipt;
}

/** What every act may be refused for. */
const anyAct = [
  HappenedInFuture,
  HappenedBeforeOperation,
  IdReused,
  OperationClosed,
  StorageFull,
  RetryLater,
] as const;

export const AnnouncePhotoResult = createUnionType({
  name: 'AnnouncePhotoResult',
  description: 'What became of announcing a photo.',
  types: () =>
    [
      PhotoAnnounced,
      IncidentUnknown,
      PhotoTypeUnsupported,
      PhotoSizeOutOfRange,
      PhotoAlreadyAttached,
      TooManyPhotos,
      ...anyAct,
    ] as const,
  resolveType: byTypeName,
});

export const RemovePhotoResult = createUnionType({
  name: 'RemovePhotoResult',
  description: 'What became of erasing a photo.',
  types: () => [PhotoRemoved, PhotoUnknown, PostUnknown, PostNotYours, TextNotAcceptable, ...anyAct] as const,
  resolveType: byTypeName,
});
