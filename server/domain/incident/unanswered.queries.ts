import type { Expression, SqlBool } from 'kysely';
import type { EntryKind } from './incident-entries.policy.ts';
import type { IncidentRows } from './visible-incidents.queries.ts';

const ASKED: readonly EntryKind[] = ['HANDED_OVER', 'REVOTE_PROPOSED'];
const ANSWERED: readonly EntryKind[] = ['HANDOVER_ANSWERED', 'REVOTE_DECIDED'];

/** Whether something was handed over, or a revote proposed, and nobody outside has answered. */
export const waitsForAnswer = (rows: IncidentRows): Expression<SqlBool> =>
  rows.exists(
    rows
      .selectFrom('incident_act as asked')
      .select('asked.id')
      .whereRef('asked.incident_id', '=', 'incident.id')
      .where('asked.kind', 'in', ASKED)
      .where('asked.undone_by', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('incident_act as answer')
              .select('answer.id')
              .whereRef('answer.incident_id', '=', 'incident.id')
              .whereRef('answer.about', '=', 'asked.id')
              .where('answer.kind', 'in', ANSWERED)
              .where('answer.undone_by', 'is', null),
          ),
        ),
      ),
  );
