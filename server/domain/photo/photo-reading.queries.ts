import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import {
  canReadEvidence,
  canReadReporter,
  canReadTexts,
  type GuardedIncident,
} from '../incident/incident-fields.policy.ts';
import { BARE_ENTRY, type TimelineEntry } from '../incident/incident-timeline.queries.ts';
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
  /** Those that are counted with one and that the viewer may see. */
  readonly merged: (incident: SeenIncidentRecord, viewer: Viewer) => Promise<readonly SeenIncidentRecord[]>;
  /** Called for each incident that the viewer is told photos of. */
  readonly onShown: (incident: SeenIncidentRecord, viewer: Viewer) => void;
  /** Called for each photo that the viewer looks at. */
  readonly onLooked: (incident: SeenIncidentRecord, viewer: Viewer) => void;
}

/** Reads photos for one viewer: of an incident that he may not see, or whose evidence he may not look at, there are none. */
export class PhotoReading {
  readonly #parts: PhotoReadingParts;
  readonly #db: Kysely<PhotoTables & StreamTables>;

  constructor(parts: PhotoReadingParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<PhotoTables & StreamTables>;
  }

  /** Those of an incident that the viewer sees, and of what was merged into it, oldest first. */
  async ofIncident(incident: SeenIncidentRecord, viewer: Viewer): Promise<readonly PhotoRecord[]> {
    const { merged, plan, onShown } = this.#parts;
    const incidents = [incident, ...(await merged(incident, viewer))];
    const readable = incidents.filter((each) => canReadEvidence(viewer, each, plan));
    const rows = await this.#standing(readable.map(({ id }) => id));
    return readable
      .flatMap((each) => {
        const own = rows.filter((row) => row.incident_id === each.id);
        if (own.length > 0) onShown(each, viewer);
        const isSenderTold = canReadReporter(viewer, each);
        return own.map((row) => photoRecord(row, isSenderTold));
      })
      .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
  }

  /** What became of its photos, for the timeline of an incident that the viewer sees. */
  async entriesOf(incident: SeenIncidentRecord, viewer: Viewer): Promise<readonly TimelineEntry[]> {
    const rows = await this.#db
      .selectFrom('photo')
      .leftJoin('subject_text', (join) =>
        join.onRef('subject_text.subject', '=', 'photo.removal').on('field', '=', 'reason'),
      )
      .selectAll('photo')
      .select('text')
      .where('incident_id', '=', incident.id)
      .execute();
    const by = (row: { principal: string }) => (canReadReporter(viewer, incident) ? row.principal : null);
    const text = (row: { text: string | null }) =>
      canReadTexts(viewer, incident, this.#parts.plan) ? row.text : null;
    return rows.flatMap((row) => {
      const { id, removal, removed_post: post, removal_happened_at: happenedAt, removed_at } = row;
      const times = { happenedAt: row.happened_at, receivedAt: row.received_at };
      const came: TimelineEntry = { ...BARE_ENTRY, id, kind: 'PHOTO_ATTACHED', by: by(row), ...times };
      if (removal === null || happenedAt === null || removed_at === null) return [came];
      const went = { happenedAt, receivedAt: removed_at, post, about: id, text: text(row) };
      return [came, { ...BARE_ENTRY, id: removal, kind: 'PHOTO_REMOVED' as const, ...went }];
    });
  }

  async #standing(incidents: readonly string[]): Promise<PhotoTables['photo'][]> {
    if (incidents.length === 0) return [];
    return this.#db
      .selectFrom('photo')
      .selectAll()
      .where('incident_id', 'in', incidents)
      .where('removed_at', 'is', null)
      .execute();
  }

  /** The picture itself; null alike where there is none, where it was removed and where the viewer may not look at it. */
  async picture(id: string, size: PhotoSize, viewer: Viewer): Promise<Buffer | null> {
    const { incident: incidentOf, files, plan, onLooked } = this.#parts;
    const photo = await this.#db
      .selectFrom('photo')
      .select(['incident_id', 'content'])
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const incident = photo && (await incidentOf(photo.incident_id, viewer));
    if (!photo || !incident || !canReadEvidence(viewer, incident, plan)) return null;
    onLooked(incident, viewer);
    return files.read(photo.content, size);
  }
}

const photoRecord = (row: PhotoTables['photo'], isSenderTold: boolean): PhotoRecord => ({
  id: row.id,
  incident: row.incident_id,
  happenedAt: row.happened_at,
  receivedAt: row.received_at,
  sentBy: isSenderTold ? row.principal : null,
  width: row.width,
  height: row.height,
  byteLength: row.byte_length,
});
