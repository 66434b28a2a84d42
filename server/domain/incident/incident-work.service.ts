import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { EntryUnknown } from './edit.refusals.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import { IncidentAlreadyFinished } from './incident.refusals.ts';
import type { ActRequest, ActRule, ActUnderWay, IncidentActs } from './incident-acts.ts';
import { followUpEnd, limitEnd } from './limits.policy.ts';
import { requireSecondPerson } from './second-person.ts';

export interface TextRequest extends ActRequest {
  readonly text: string;
}
export interface StarRequest extends ActRequest {
  readonly entry: string;
  readonly isStarred: boolean;
}
export interface ResultRequest extends ActRequest {
  readonly result?: string | null;
}

const working = (act: string, state: Partial<ActRule> = {}): ActRule => ({
  act,
  action: 'workIncident',
  ...state,
});
const WHENEVER = { isForClosed: true, isForMerged: true };

/**
 * What those who deal with an incident do and say about it. Each act refuses what `IncidentActs.submit` does, and what is said
 * of it.
 */
export class IncidentWorkService {
  readonly #acts: IncidentActs;
  readonly #plan: OperationPlan;

  constructor({ acts, plan }: { acts: IncidentActs; plan: OperationPlan }) {
    this.#acts = acts;
    this.#plan = plan;
  }

  /**
   * Something was done: the limit that runs is met, and that for the next word begins. Appends `IncidentActionRecorded`, and
   * `IncidentAcknowledged` before it where nobody had acknowledged.
   */
  recordAction(request: TextRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(working('recordAction'), request, viewer, (act) => {
      act.acknowledgeFirst();
      const { severity } = act.before;
      const followUpDueAt = followUpEnd(this.#plan, severity, act.times.receivedAt);
      act.append('IncidentActionRecorded', { followUpDueAt });
      return { kind: 'ACTION_RECORDED', texts: { text: request.text } };
    });
  }

  /** Appends `IncidentNoteAdded`. */
  addNote(request: TextRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(working('addNote', WHENEVER), request, viewer, (act) => {
      act.append('IncidentNoteAdded', {});
      return { kind: 'NOTE_ADDED', texts: { text: request.text } };
    });
  }

  /** An entry of the timeline is to stand in the report, or not. Appends `IncidentEntryStarred`; refuses `EntryUnknown`. */
  starEntry(request: StarRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const rule: ActRule = { act: 'starEntry', action: 'handleIncident', ...WHENEVER };
    return this.#acts.submit(rule, request, viewer, async (act) => {
      const { entry, isStarred } = request;
      await requireEntry(act, entry);
      act.append('IncidentEntryStarred', { entry, isStarred });
      return { kind: isStarred ? 'ENTRY_STARRED' : 'ENTRY_UNSTARRED', about: entry };
    });
  }

  /**
   * Whoever worked on it says that it is done; somebody has to look within the limit of that. Appends `IncidentFinished`, and `IncidentAcknowledged` before it where nobody had
   * acknowledged. Refuses `IncidentAlreadyFinished`.
   */
  finishIncident(request: ResultRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(working('finishIncident'), request, viewer, (act) => {
      if (act.before.status === 'AWAITING_VERIFICATION') throw new IncidentAlreadyFinished();
      act.acknowledgeFirst();
      const { severity } = act.before;
      const verificationDueAt = limitEnd(this.#plan, severity, 'VERIFICATION', act.times.receivedAt);
      act.append('IncidentFinished', { verificationDueAt });
      return { kind: 'FINISHED', texts: { result: request.result } };
    });
  }

  /**
   * It is over: stages that it hindered are released. Appends `IncidentClosed`; refuses what `requireSecondPerson` does.
   */
  closeIncident(request: ResultRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const rule: ActRule = { act: 'closeIncident', action: 'handleIncident' };
    return this.#acts.submit(rule, request, viewer, async (act) => {
      await requireSecondPerson(act, request.post);
      act.append('IncidentClosed', { verifiedBy: null });
      return { kind: 'CLOSED', texts: { result: request.result } };
    });
  }
}

async function requireEntry({ tx, incident }: ActUnderWay, entry: string): Promise<void> {
  if (entry === incident.id) return;
  const found = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .select('id')
    .where('id', '=', entry)
    .where('incident_id', '=', incident.id)
    .executeTakeFirst();
  if (!found) throw new EntryUnknown(entry);
}
