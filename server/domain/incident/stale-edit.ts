import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { EditChangesNothing, type EditField, IncidentEditStale } from './edit.refusals.ts';
import type { IncidentTables } from './incident.queries.ts';
import type { ActUnderWay } from './incident-acts.ts';
import type { EntryKind } from './incident-entries.policy.ts';

/** Which entries may have set a field; undoing one of them sets it back. */
const SETTERS: Readonly<Record<EditField, readonly EntryKind[]>> = {
  agency: ['AGENCY_ASSIGNED', 'DISPOSITION_ISSUED', 'ACT_UNDONE'],
  severity: ['SEVERITY_CHANGED', 'ACT_UNDONE'],
  truth: ['TRUTH_JUDGED', 'ACT_UNDONE'],
  hindersStage: ['HINDRANCE_CHANGED', 'ACT_UNDONE'],
  wallText: ['WALL_TEXT_RELEASED', 'ACT_UNDONE'],
  recommendations: ['REVOTE_RECOMMENDED', 'REVOTE_NOT_RECOMMENDED', 'ACT_UNDONE'],
  revoteDecision: ['REVOTE_DECIDED', 'ACT_UNDONE'],
  handoverAnswer: ['HANDOVER_ANSWERED', 'ACT_UNDONE'],
  revoteOutcome: ['REVOTE_DECIDED', 'REVOTE_ENDED', 'ACT_UNDONE'],
};

/** An edit of one field: what its sender took it to be, what it is, and what it is to be. */
export interface Edit {
  readonly field: EditField;
  readonly was: readonly string[];
  readonly is: readonly string[];
  readonly becomes: readonly string[];
}

/** Nothing is overwritten that its sender has not seen. Refuses `IncidentEditStale`, `EditChangesNothing`. */
export async function requireFreshEdit(act: ActUnderWay, edit: Edit): Promise<void> {
  await requireSeen(act, edit);
  if (isSame(edit.is, edit.becomes)) throw new EditChangesNothing(edit.field);
}

/** Nothing is overwritten that its sender has not seen. Refuses `IncidentEditStale`. */
export async function requireSeen(act: ActUnderWay, edit: Omit<Edit, 'becomes'>): Promise<void> {
  const { field, was, is } = edit;
  if (!isSame(was, is)) throw new IncidentEditStale({ field, was, is, ...(await lastSetter(act, field)) });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

async function lastSetter({ tx, incident }: ActUnderWay, field: EditField) {
  const entry = await newestEntry(tx, incident.id, SETTERS[field]);
  return { by: entry?.post ?? null, at: entry?.received_at ?? incident.received_at };
}

/** The newest entry of these kinds that was not undone, whatever became of the clock since. */
export const newestEntry = (tx: WriteTransaction, incident: string, kinds: readonly EntryKind[]) =>
  tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .selectAll()
    .where('incident_id', '=', incident)
    .where('kind', 'in', kinds)
    .where('undone_by', 'is', null)
    .orderBy(({ fn, val }) => fn.coalesce('revision', val(0)), 'desc')
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
