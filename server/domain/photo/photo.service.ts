import { sql } from 'kysely';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Action } from '../access/access.policy.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { IncidentUnknown } from '../incident/incident.refusals.ts';
import { requireOwnPost, seenIncident } from '../incident/own-post.policy.ts';
import { type IncidentRows, openTo } from '../incident/visible-incidents.queries.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import type { PhotoRemoved } from './photo.events.ts';
import { PHOTO_LIMITS, PHOTO_MEDIA_TYPES } from './photo.policy.ts';
import type { PhotoReceipt, PhotoTables } from './photo.queries.ts';
import {
  PhotoAlreadyAttached,
  PhotoSizeOutOfRange,
  PhotoTypeUnsupported,
  PhotoUnknown,
  TooManyPhotos,
} from './photo.refusals.ts';

export interface AnnounceRequest {
  /** Made by the sender; becomes the id of the photo. A repeat carries the same. */
  readonly id: string;
  readonly incident: string;
  /** SHA-256 of what will be sent. */
  readonly content: string;
  readonly byteLength: number;
  readonly mediaType: string;
  /** When it was taken: epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  readonly sentAt: number | null;
}

export interface RemoveRequest {
  readonly id: string;
  readonly photo: string;
  /** The office that acts, never a person's name. */
  readonly post: string;
  readonly reason: string;
  readonly happenedAt: number;
  readonly sentAt: number | null;
}

export interface PhotoServiceParts {
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly clock: OperationClock;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  /** Forgets what was announced too long ago. */
  readonly expire: () => Promise<void>;
  /** Called when a photo of this content was removed. */
  readonly onRemoved: (content: string) => Promise<void>;
  readonly noteIncident: NoteIncident;
}

/** Tells, in the transaction in which it does, that the photos of an incident change. */
export type NoteIncident = (tx: WriteTransaction, incident: string) => Promise<void>;

/**
 * What is said about photos; the pictures themselves come another way. Each act is stored once per id, and refuses
 * `OperationClosed`, `HappenedInFuture`, `HappenedBeforeOperation` and `IdReused` beside what is said of it.
 */
export class PhotoService {
  readonly #parts: PhotoServiceParts;

  constructor(parts: PhotoServiceParts) {
    this.#parts = parts;
  }

  /**
   * Somebody is about to send a photo of an incident. Nobody sees anything of it before it has come. The same content
   * announced to the same incident again takes the place of what was announced before, and goes on where that stopped.
   *
   * Refuses: `IncidentUnknown`, `PhotoTypeUnsupported`, `PhotoSizeOutOfRange`, `PhotoAlreadyAttached`, `TooManyPhotos`.
   */
  async announcePhoto(request: AnnounceRequest, viewer: Viewer): Promise<PhotoReceipt> {
    const { plan, clock, acting, now, expire } = this.#parts;
    await expire();
    const { sentAt: _differsPerSending, ...body } = request;
    return acting.submit(viewer, { id: request.id, act: 'announcePhoto', body }, async (tx, inside) => {
      const { id, incident, content, byteLength } = request;
      await requireOpen(tx, inside, 'attachPhoto', incident);
      requireAcceptable(request);
      const principal = tx.actor?.principal ?? '';
      await requireNew(tx, request, principal);
      await requireRoom(tx, incident, principal);
      const { happenedAt, receivedAt, clockOffsetSeconds } = settleTimes(request, plan, clock);
      await tables(tx)
        .insertInto('photo_announcement')
        .values({
          id,
          incident_id: incident,
          principal,
          content,
          byte_length: byteLength,
          happened_at: happenedAt,
          clock_offset_seconds: clockOffsetSeconds,
          announced_at: now(),
        })
        .execute();
      return { id, incident, happenedAt, receivedAt };
    });
  }

  /**
   * Erases a photo: its file goes, that there was one stays. Appends `PhotoRemoved`. Refuses: `PhotoUnknown` (also where the
   * viewer may not do this about it), `PostUnknown`, `PostNotYours`, `TextNotAcceptable`.
   */
  async removePhoto(request: RemoveRequest, viewer: Viewer): Promise<PhotoReceipt> {
    const { plan, clock, acting, onRemoved, noteIncident } = this.#parts;
    const { sentAt: _differsPerSending, ...body } = request;
    const removed = await acting.submit(
      viewer,
      { id: request.id, act: 'removePhoto', body },
      async (tx, inside) => {
        const photo = await photoOpenTo(tx, inside, request.photo);
        knownCode('post', request.post, plan.posts);
        requireOwnPost(request.post, inside.grantsOver('removePhoto', seenIncident(photo)));
        const texts = acceptTexts({ reason: request.reason });
        const { happenedAt, receivedAt } = settleTimes(request, plan, clock);
        await tables(tx)
          .updateTable('photo')
          .set({
            removal: request.id,
            removed_post: request.post,
            removal_happened_at: happenedAt,
            removed_at: receivedAt,
          })
          .where('id', '=', photo.id)
          .execute();
        await storeTexts(tx, request.id, texts);
        const payload: PhotoRemoved = {
          actId: request.id,
          photoId: photo.id,
          incidentId: photo.incident_id,
          post: request.post,
          happenedAt,
          receivedAt,
        };
        tx.append({ kind: 'PhotoRemoved', subject: photo.incident_id, region: photo.region_code, payload });
        await noteIncident(tx, photo.incident_id);
        return { id: photo.id, incident: photo.incident_id, happenedAt, receivedAt, content: photo.content };
      },
    );
    await onRemoved(removed.content);
    return removed;
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<PhotoTables>();

async function requireOpen(tx: WriteTransaction, viewer: Viewer, action: Action, id: string): Promise<void> {
  const incident = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .select('id')
    .where('id', '=', id)
    .where(openTo(viewer, action))
    .executeTakeFirst();
  if (!incident) throw new IncidentUnknown(id);
}

async function photoOpenTo(tx: WriteTransaction, viewer: Viewer, id: string) {
  const photo = await tables(tx)
    .selectFrom('photo')
    .innerJoin('incident', 'incident.id', 'photo.incident_id')
    .select(['photo.id', 'incident_id', 'content', 'region_code'])
    .select([
      'incident.level',
      'incident.place_code',
      'incident.agency',
      'incident.supporting',
      'incident.reporter',
    ])
    .where('photo.id', '=', id)
    .where('removed_at', 'is', null)
    .where((rows) => openTo(viewer, 'removePhoto')(rows as unknown as IncidentRows))
    .executeTakeFirst();
  if (!photo) throw new PhotoUnknown(id);
  return photo;
}

function requireAcceptable({ mediaType, byteLength }: AnnounceRequest): void {
  if (!PHOTO_MEDIA_TYPES.includes(mediaType)) throw new PhotoTypeUnsupported(PHOTO_MEDIA_TYPES);
  if (byteLength < 1 || byteLength > PHOTO_LIMITS.bytes) throw new PhotoSizeOutOfRange(PHOTO_LIMITS.bytes);
}

/** Makes room where the same was announced before. Refuses `PhotoAlreadyAttached`. */
async function requireNew(
  tx: WriteTransaction,
  { incident, content }: AnnounceRequest,
  principal: string,
): Promise<void> {
  const same = await tables(tx)
    .selectFrom('photo')
    .select('id')
    .where('incident_id', '=', incident)
    .where('principal', '=', principal)
    .where('content', '=', content)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (same) throw new PhotoAlreadyAttached(same.id);
  await tables(tx)
    .deleteFrom('photo_announcement')
    .where('incident_id', '=', incident)
    .where('principal', '=', principal)
    .where('content', '=', content)
    .execute();
}

/** Refuses `TooManyPhotos`. */
async function requireRoom(tx: WriteTransaction, incident: string, principal: string): Promise<void> {
  const standing = tables(tx).selectFrom('photo').where('removed_at', 'is', null).select(countOfAll);
  const announced = tables(tx).selectFrom('photo_announcement').select(countOfAll);
  const { perIncident, perPrincipal, onTheirWay } = PHOTO_LIMITS;
  const [ofIncident, ofPrincipal] = [
    await countOf(standing.where('incident_id', '=', incident)),
    await countOf(standing.where('principal', '=', principal)),
  ];
  const comingToIncident = await countOf(announced.where('incident_id', '=', incident));
  const comingOfPrincipal = await countOf(announced.where('principal', '=', principal));
  if (ofIncident + comingToIncident >= perIncident) throw new TooManyPhotos('PER_INCIDENT', perIncident);
  if (ofPrincipal + comingOfPrincipal >= perPrincipal) throw new TooManyPhotos('PER_PRINCIPAL', perPrincipal);
  if (comingOfPrincipal >= onTheirWay) throw new TooManyPhotos('ON_THEIR_WAY', onTheirWay);
}

const countOfAll = sql<number>`count(*)`.as('count');

async function countOf(query: {
  executeTakeFirst(): Promise<{ count: number } | undefined>;
}): Promise<number> {
  return Number((await query.executeTakeFirst())?.count ?? 0);
}
