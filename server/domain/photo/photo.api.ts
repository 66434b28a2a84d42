import type { Viewer } from '../access/viewer.policy.ts';
import type { AnnouncePhotoInput, RemovePhotoInput } from './photo.input.ts';
import type { PhotoSize } from './photo-files.ts';
import type { PhotoPart, PhotoProgress } from './photo-intake.service.ts';
import type { PhotoRecord, SeenIncidentRecord } from './photo-reading.queries.ts';
import type { PhotoReceipt } from './photo-results.type.ts';

/** What is said about photos. Each act is stored with its event, once per id. */
export interface PhotoService {
  announcePhoto(input: AnnouncePhotoInput, viewer: Viewer): Promise<{ readonly photo: PhotoReceipt }>;
  removePhoto(input: RemovePhotoInput, viewer: Viewer): Promise<{ readonly photo: PhotoReceipt }>;
}

export interface PhotoQueries {
  /** Those that the viewer may look at, oldest first. */
  ofIncident(incident: SeenIncidentRecord, viewer: Viewer): Promise<readonly PhotoRecord[]>;
}

/** What the resolvers of this room need of a request. */
export interface PhotoContext {
  readonly services: {
    readonly photo: PhotoService;
    readonly photoQueries: PhotoQueries;
  };
  readonly viewer: Viewer;
}

/** The pictures themselves, which travel beside GraphQL and are guarded as it is. */
export interface PhotoTraffic {
  /** Null where the viewer announced nothing of this content. */
  progress(content: string, viewer: Viewer): Promise<PhotoProgress | null>;
  /** Null where the viewer announced nothing of this content. Throws the faults of a part that cannot be taken. */
  take(part: PhotoPart, viewer: Viewer): Promise<PhotoProgress | null>;
  /** Null where there is none that the viewer may look at. */
  picture(id: string, size: PhotoSize, viewer: Viewer): Promise<Buffer | null>;
}
