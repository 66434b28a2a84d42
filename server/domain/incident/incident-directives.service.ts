import type { AccessTables } from '../access/access.queries.ts';
import { liesIn, type Viewer } from '../access/viewer.policy.ts';
import { knownCode } from '../operation/accept.policy.ts';
import type { OperationPlan, RevoteKind } from '../operation/operation-plan.ts';
import {
  AgencyOutsideRegion,
  DispositionAlreadyConfirmed,
  DispositionDueInPast,
  DispositionUnknown,
} from './disposition.refusals.ts';
import { EditChangesNothing } from './edit.refusals.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import type { ActRequest, ActRule, ActUnderWay, IncidentActs } from './incident-acts.ts';
import { isRevoteProposed } from './incident-standing.policy.ts';
import { requireFreshEdit } from './stale-edit.ts';

export interface DispositionRequest extends ActRequest {
  readonly text: string;
  readonly agency: string;
  readonly dueAt: number;
}
export interface ConfirmRequest extends ActRequest {
  readonly disposition: string;
}
export interface RevoteRequest extends ActRequest {
  readonly kind: RevoteKind;
  readonly isRecommended: boolean;
}
export interface WallTextRequest extends ActRequest {
  readonly text: string;
  /** The words that were released as far as the sender knows. */
  readonly was?: string | null;
}

interface DirectivesParts {
  readonly acts: IncidentActs;
  readonly plan: OperationPlan;
}

const handling = (act: string, isForClosed: boolean): ActRule => ({
  act,
  action: 'handleIncident',
  isForClosed,
});

/**
 * What travels from an incident to others: directives to agencies, words for walls. Each act
 * refuses what `IncidentActs.submit` does, and what is said of it.
 */
export class IncidentDirectivesService {
  readonly #parts: DirectivesParts;

  constructor(parts: DirectivesParts) {
    this.#parts = parts;
  }

  /**
   * An agency is told what to do until when, and answers for the incident with the others from now on. Appends
   * `DispositionIssued`. Refuses `AgencyUnknown`, `AgencyOutsideRegion`, `DispositionDueInPast`.
   */
  issueDisposition(request: DispositionRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const rule: ActRule = { act: 'issueDisposition', action: 'issueDisposition' };
    return this.#parts.acts.submit(rule, request, viewer, async (act) => {
      const { agency, dueAt, text } = request;
      knownCode('agency', agency, this.#parts.plan.agencies);
      await requireWithinReach(act, agency);
      const { receivedAt } = act.times;
      if (dueAt <= receivedAt) throw new DispositionDueInPast(receivedAt);
      act.append('DispositionIssued', { agency, dueAt });
      return { kind: 'DISPOSITION_ISSUED', agency, dueAt, texts: { text } };
    });
  }

  /**
   * The agency has the directive; said by itself, or by a coordinator on its behalf. Appends `DispositionConfirmed`. Refuses
   * `DispositionUnknown` (also that of another agency than one's own), `DispositionAlreadyConfirmed`.
   */
  confirmDisposition(request: ConfirmRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const rule: ActRule = { act: 'confirmDisposition', action: 'confirmDisposition', isForClosed: true };
    return this.#parts.acts.submit(rule, request, viewer, async (act) => {
      const { disposition } = request;
      const issued = await standingDisposition(act, disposition);
      if (issued?.agency === undefined || issued.agency === null || !speaksFor(act, issued.agency))
        throw new DispositionUnknown(disposition);
      if (!act.before.openDispositions.some(({ id }) => id === disposition))
        throw new DispositionAlreadyConfirmed(disposition);
      act.append('DispositionConfirmed', { disposition });
      return { kind: 'DISPOSITION_CONFIRMED', agency: issued.agency, about: disposition };
    });
  }

  /**
   * The mark of a recommendation, without who makes it, for programs of before; what a body has proposed keeps its mark.
   * Appends `RevoteRecommended`; refuses `EditChangesNothing`.
   */
  recommendRevote(request: RevoteRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#parts.acts.submit(handling('recommendRevote', true), request, viewer, (act) => {
      const { kind, isRecommended } = request;
      const isMarked = act.before.recommendations.includes(kind);
      const isProposed = isRevoteProposed(act.before, kind);
      if (isMarked === (isRecommended || isProposed)) throw new EditChangesNothing('recommendations');
      act.append('RevoteRecommended', { kind, isRecommended });
      return { kind: isRecommended ? 'REVOTE_RECOMMENDED' : 'REVOTE_NOT_RECOMMENDED', became: [kind] };
    });
  }

  /**
   * These words, and no others, may be shown of it on a wall. Appends `WallTextReleased`; refuses `IncidentEditStale`,
   * `EditChangesNothing`.
   */
  releaseWallText(request: WallTextRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#parts.acts.submit(handling('releaseWallText', false), request, viewer, async (act) => {
      const { text } = request;
      const released = await releasedText(act);
      const [sent, is] = [request.was ?? null, released].map((words) => (words === null ? [] : [words]));
      await requireFreshEdit(act, { field: 'wallText', was: sent ?? [], is: is ?? [], becomes: [text] });
      act.append('WallTextReleased', {});
      return { kind: 'WALL_TEXT_RELEASED', texts: { wallText: text } };
    });
  }
}

/** Of an agency whose people all act elsewhere nobody would come. One without people here is told by telephone. */
async function requireWithinReach({ tx, incident }: ActUnderWay, agency: string): Promise<void> {
  const grants = await tx.db
    .withTables<AccessTables>()
    .selectFrom('access_grant')
    .select('region')
    .where('role', '=', 'AGENCY')
    .where('agency', '=', agency)
    .where('revoked_at', 'is', null)
    .execute();
  if (grants.length > 0 && !grants.some(({ region }) => liesIn(incident.place_code, region)))
    throw new AgencyOutsideRegion(agency, incident.region_code);
}

const standingDisposition = ({ tx, incident }: ActUnderWay, id: string) =>
  tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .select('agency')
    .where('id', '=', id)
    .where('incident_id', '=', incident.id)
    .where('kind', '=', 'DISPOSITION_ISSUED')
    .where('undone_by', 'is', null)
    .executeTakeFirst();

/** Whether one of the rights by which somebody acts here is that of a coordinator, or of this agency. */
const speaksFor = ({ viewer, seen }: ActUnderWay, agency: string): boolean =>
  viewer
    .grantsOver('confirmDisposition', seen)
    .some((grant) => grant.role !== 'AGENCY' || grant.agency === agency);

async function releasedText({ tx, before }: ActUnderWay): Promise<string | null> {
  if (before.wallText === null) return null;
  const row = await tx.db
    .selectFrom('subject_text')
    .select('text')
    .where('subject', '=', before.wallText)
    .where('field', '=', 'wallText')
    .executeTakeFirst();
  return row?.text ?? null;
}
