import type { Viewer } from '../access/viewer.policy.ts';
import { ActNotUndoable, EntryUnknown, type UndoObstacle } from './edit.refusals.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import type { ActRequest, ActRule, ActUnderWay, IncidentActs } from './incident-acts.ts';
import { type EntryKind, NOT_UNDOABLE } from './incident-entries.policy.ts';
import type { IncidentStanding } from './incident-standing.policy.ts';

export interface UndoRequest extends ActRequest {
  /** Id of the act that is to be undone. */
  readonly act: string;
}

type EntryRow = IncidentTables['incident_act'];

const UNDOING: ActRule = {
  act: 'undoIncidentAct',
  action: 'undoIncidentAct',
  isForClosed: true,
  isForMerged: true,
};
/** Of real time, also where the clock of an exercise runs faster. */
const UNDOABLE_MS = 60_000;

export class IncidentUndoService {
  readonly #acts: IncidentActs;
  readonly #now: () => number;

  /** `now`: real time, epoch milliseconds. */
  constructor({ acts, now }: { acts: IncidentActs; now: () => number }) {
    this.#acts = acts;
    this.#now = now;
  }

  /**
   * The incident stands again as it did before an act; the act stays in the timeline, marked. Appends `IncidentActUndone`.
   * Refuses what `IncidentActs.submit` does, `EntryUnknown` and `ActNotUndoable`.
   */
  undoIncidentAct(request: UndoRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(UNDOING, request, viewer, async (act) => {
      const entry = await entryOf(act, request.act);
      const { standing_before: before } = entry;
      const obstacle = await this.#obstacle(act, entry);
      if (obstacle !== null || before === null)
        throw new ActNotUndoable(entry.id, obstacle ?? 'NOT_UNDOABLE');
      act.append('IncidentActUndone', { undone: entry.id, restored: JSON.parse(before) as IncidentStanding });
      await act.tx.db
        .withTables<IncidentTables>()
        .updateTable('incident_act')
        .set({ undone_by: request.id })
        .where('id', '=', entry.id)
        .execute();
      return { kind: 'ACT_UNDONE', about: entry.id };
    });
  }

  async #obstacle(act: ActUnderWay, entry: EntryRow): Promise<UndoObstacle | null> {
    if (entry.principal !== act.viewer.principal) return 'NOT_YOURS';
    if (NOT_UNDOABLE.includes(entry.kind as EntryKind)) return 'NOT_UNDOABLE';
    if ((await isFollowed(act, entry)) || (await isBuiltOn(act, entry))) return 'NOT_LATEST';
    if (entry.recorded_at === null || this.#now() - entry.recorded_at > UNDOABLE_MS) return 'TOO_OLD';
    return null;
  }
}

/** Whether anything was done about the incident since, or noted of it; a photo that came is neither. */
async function isFollowed({ tx, incident }: ActUnderWay, { revision }: EntryRow): Promise<boolean> {
  const later = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .select('id')
    .where('incident_id', '=', incident.id)
    .where('revision', '>', revision ?? 0)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** Whether reports were merged into what had been reopened: they would be off the board with it, and nobody has looked at them. */
async function isBuiltOn({ tx, incident }: ActUnderWay, { kind, recorded_at }: EntryRow): Promise<boolean> {
  if (kind !== ('REOPENED' satisfies EntryKind)) return false;
  const merged = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .innerJoin('incident', 'incident.id', 'incident_act.incident_id')
    .select('incident.id')
    .where('incident.merged_into', '=', incident.id)
    .where('incident_act.kind', '=', 'MERGED' satisfies EntryKind)
    .where('incident_act.about', '=', incident.id)
    .where('incident_act.undone_by', 'is', null)
    .where('incident_act.recorded_at', '>=', recorded_at ?? 0)
    .limit(1)
    .executeTakeFirst();
  return merged !== undefined;
}

async function entryOf({ tx, incident }: ActUnderWay, id: string): Promise<EntryRow> {
  const entry = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .selectAll()
    .where('id', '=', id)
    .where('incident_id', '=', incident.id)
    .executeTakeFirst();
  if (!entry) throw new EntryUnknown(id);
  return entry;
}
