import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { Viewer } from '../access/viewer.policy.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { type IncidentRows, openTo } from '../incident/visible-incidents.queries.ts';
import type { Photo, PhotoAnnouncement } from './photo.entity.ts';

export type PhotoTables = IncidentTables & {
  photo: InferKyselyTable<typeof Photo>;
  photo_announcement: InferKyselyTable<typeof PhotoAnnouncement>;
};

export type AnnouncedPhoto = PhotoTables['photo_announcement'] & { readonly region_code: string };

/** What was stored of a photo that was announced; it never changes. Instants in epoch milliseconds. */
export interface PhotoReceipt {
  readonly id: string;
  readonly incident: string;
  readonly happenedAt: number;
  readonly receivedAt: number;
}

/** Photos of this content that the viewer announced to incidents that are still open to him, the newest first. */
export function announcedPhotos(
  db: Kysely<PhotoTables>,
  viewer: Viewer,
  content: string,
): Promise<AnnouncedPhoto[]> {
  return db
    .selectFrom('photo_announcement')
    .innerJoin('incident', 'incident.id', 'photo_announcement.incident_id')
    .selectAll('photo_announcement')
    .select('incident.region_code')
    .where('principal', '=', viewer.principal)
    .where('content', '=', content)
    .where((rows) => openTo(viewer, 'attachPhoto')(rows as unknown as IncidentRows))
    .orderBy('announced_at', 'desc')
    .orderBy('photo_announcement.id', 'desc')
    .execute();
}

/** A photo of this content that stands, whoever sent it; null where there is none. */
export async function standingPhoto(
  db: Kysely<PhotoTables>,
  content: string,
  principal: string | null = null,
): Promise<PhotoTables['photo'] | null> {
  let query = db
    .selectFrom('photo')
    .selectAll()
    .where('content', '=', content)
    .where('removed_at', 'is', null);
  if (principal !== null) query = query.where('principal', '=', principal);
  return (await query.orderBy('id').limit(1).executeTakeFirst()) ?? null;
}
