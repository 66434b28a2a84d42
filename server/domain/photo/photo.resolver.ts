import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { Incident } from '../incident/incident.type.ts';
import type { PhotoContext } from './photo.api.ts';
import { AnnouncePhotoInput, RemovePhotoInput } from './photo.input.ts';
import { Photo } from './photo.type.ts';
import type { SeenIncidentRecord } from './photo-reading.queries.ts';
import { AnnouncePhotoResult, RemovePhotoResult } from './photo-results.type.ts';

@Resolver(() => Incident)
export class PhotosOfIncidentResolver {
  @FieldResolver(() => [Photo], {
    description:
      'Its photos that the asker may look at, oldest first. The picture is at `/photos/` and the id, a small one at `/photos/`, the id and `/thumbnail`.',
  })
  photos(
    @Root() incident: SeenIncidentRecord,
    @Ctx() { services, viewer }: PhotoContext,
  ): Promise<readonly Photo[]> {
    return services.photoQueries.ofIncident(incident, viewer);
  }
}

@Resolver()
export class PhotoActsResolver {
  @Mutation(() => AnnouncePhotoResult, {
    description: 'Says that a photo of an incident is about to be sent.',
  })
  announcePhoto(
    @Arg('input', () => AnnouncePhotoInput, { description: 'Which incident, and what will be sent.' })
    input: AnnouncePhotoInput,
    @Ctx() { services, viewer }: PhotoContext,
  ): Promise<ActResult> {
    return actResult('PhotoAnnounced', () => services.photo.announcePhoto(input, viewer));
  }

  @Mutation(() => RemovePhotoResult, { description: 'Erases a photo; that there was one stays.' })
  removePhoto(
    @Arg('input', () => RemovePhotoInput, { description: 'Which photo, in whose name and why.' })
    input: RemovePhotoInput,
    @Ctx() { services, viewer }: PhotoContext,
  ): Promise<ActResult> {
    return actResult('PhotoRemoved', () => services.photo.removePhoto(input, viewer));
  }
}
