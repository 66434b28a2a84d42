import type { Kysely } from '@mikro-orm/sql';
import type { Viewer } from '../access/viewer.policy.ts';
import {
  canReadEvidence,
  canReadReporter,
  type GuardedIncident,
} from '../incident/incident-fields.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { PhotoTables } from './photo.queries.ts';
import type { PhotoFiles, PhotoSize } from './photo-files.ts';

/** A photo as it is told of. Instants are epoch milliseconds on the operation's clock. */
export interface PhotoRecord {
  readonly id: string;
  readonly incident: string;
  readonly happenedAt: number;
  readonly receivedAt: number;
  /** The principal who sent it; null where the viewer may not know. */
  readonly sentBy: string | null;
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
}

export interface SeenIncidentRecord extends GuardedIncident {
  readonly id: string;
}

export interface PhotoReadingParts {
  readonly reader: Kysely<unknown>;
  readonly files: PhotoFiles;
  readonly plan: OperationPlan;
  /** An incident that the viewer may see; null where there is none. */
  readonly incident: (id: string, viewer: Viewer) => Promise<SeenIncidentRecord | null>;
}

/** Reads photos for one viewer: of an incident that he may not see, or whose evidence he may not look at, there are none. */
export class PhotoReading {
  readonly #parts: PhotoReadingParts;
  readonly #db: Kysely<PhotoTables>;

  constructor(parts: PhotoReadingParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<PhotoTables>;
  }

  /** Those of an incident that the viewer sees, oldest first. */
  async ofIncident(incident: SeenIncidentRecord, viewer: Viewer): Promise<readonly PhotoRecord[]> {
    if (!canReadEvidence(viewer, incident, this.#parts.plan)) return [];
    const isSenderTold = canReadReporter(viewer, incident);
    const rows = await this.#db
      .selectFrom('photo')
      .selectAll()
      .where('incident_id', '=', incident.id)
      .where('removed_at', 'is', null)
      .orderBy('received_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      incident: row.incident_id,
      happenedAt: row.happened_at,
      receivedAt: row.received_at,
      sentBy: isSenderTold ? row.principal : null,
      width: row.width,
      height: row.height,
      byteLength: row.byte_length,
    }));
  }

  /** The picture itself; null alike where there is none, where it was removed and where the viewer may not look at it. */
  async picture(id: string, size: PhotoSize, viewer: Viewer): Promise<Buffer | null> {
    const { incident: incidentOf, files, plan } = this.#parts;
    const photo = await this.#db
      .selectFrom('photo')
      .select(['incident_id', 'content'])
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const incident = photo && (await incidentOf(photo.incident_id, viewer));
    if (!photo || !incident || !canReadEvidence(viewer, incident, plan)) return null;
    return files.read(photo.content, size);
  }
}
