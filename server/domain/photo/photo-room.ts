import { basename } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { DecoderLanes } from './decoder-lanes.ts';
import type { PhotoContext, PhotoTraffic } from './photo.api.ts';
import { type NoteIncident, PhotoService } from './photo.service.ts';
import { PhotoCleaner } from './photo-cleaner.ts';
import { PhotoFiles, type SetAside } from './photo-files.ts';
import { PhotoIntake } from './photo-intake.service.ts';
import { PhotoReading, type PhotoReadingParts } from './photo-reading.queries.ts';

export interface PhotoRoomParts {
  readonly dataFolder: string;
  readonly acting: Acting;
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<unknown>;
  readonly plan: OperationPlan;
  readonly clock: OperationClock;
  readonly incident: PhotoReadingParts['incident'];
  readonly merged: PhotoReadingParts['merged'];
  readonly onShown: PhotoReadingParts['onShown'];
  readonly onLooked: PhotoReadingParts['onLooked'];
  readonly noteIncident: NoteIncident;
  /** False where the database was put back: what it says was removed may have been sent again since. */
  readonly isContinued: boolean;
  readonly recorder: Recorder;
  readonly log: Log;
  /** Calls `follow` with each batch of events that the log follower reads. */
  readonly onEvents: (follow: (events: readonly StoredEvent[]) => void) => void;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  /** For durations: nobody can set it. */
  readonly steady: Clock;
}

export interface PhotoRoom {
  readonly services: PhotoContext['services'];
  readonly traffic: PhotoTraffic;
  /** What became of the photos of an incident, beside what else was done about it. */
  readonly entriesOf: PhotoReading['entriesOf'];
}

/** Puts the room of the photos together, and away what a sudden end left lying about. */
export async function openPhotoRoom(parts: PhotoRoomParts): Promise<PhotoRoom> {
  const files = await PhotoFiles.open(parts.dataFolder);
  const intake = new PhotoIntake({ ...parts, files, cleaner: new PhotoCleaner(), lanes: new DecoderLanes() });
  const aside = await intake.tidy(parts);
  if (aside) sayAside(parts, aside);
  parts.onEvents((events) => intake.follow(events));
  const reading = new PhotoReading({ ...parts, files });
  const service = new PhotoService({
    ...parts,
    expire: () => intake.expire(),
    onRemoved: (content) => intake.dropUnused(content),
  });
  return {
    services: {
      photo: {
        announcePhoto: async (input, viewer) => ({
          photo: await service.announcePhoto({ ...input, sentAt: input.sentAt ?? null }, viewer),
        }),
        removePhoto: async (input, viewer) => ({
          photo: await service.removePhoto({ ...input, sentAt: input.sentAt ?? null }, viewer),
        }),
      },
      photoQueries: { ofIncident: (incident, viewer) => reading.ofIncident(incident, viewer) },
    },
    entriesOf: (incident, viewer) => reading.entriesOf(incident, viewer),
    traffic: {
      progress: (content, viewer) => intake.progress(content, viewer),
      take: (part, viewer) => intake.take(part, viewer),
      picture: (id, size, viewer) => reading.picture(id, size, viewer),
    },
  };
}

function sayAside({ log, recorder }: PhotoRoomParts, { folder, files }: SetAside): void {
  log.warn(
    { folder, files },
    'files of photos that the database knows nothing of were set aside; nothing was deleted',
  );
  const details = { folder: basename(folder), files };
  recorder.record(null, { kind: 'FilesSetAside', subject: null, region: null, details });
}
