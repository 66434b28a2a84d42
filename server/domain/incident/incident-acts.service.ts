import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Action } from '../access/access.policy.ts';
import type { DisclosureLevel } from '../access/disclosure.policy.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';
import { type SettledTimes, settleTimes } from '../operation/times.policy.ts';
import type {
  AgencyAssigned,
  IncidentAcknowledged,
  IncidentClosed,
  IncidentLevelChanged,
} from './incident.events.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import {
  IncidentAlreadyAcknowledged,
  IncidentAlreadyClosed,
  IncidentUnknown,
  LevelUnchanged,
  SecondPersonNeeded,
} from './incident.refusals.ts';
import type { IncidentServiceParts } from './incident.service.ts';
import { nextNumber } from './incident-series.ts';
import { isWider, requireSight, requireVisibleHindrance } from './level.policy.ts';
import { requireOwnPost, seenIncident } from './own-post.policy.ts';
import { openTo } from './visible-incidents.queries.ts';

interface ActRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly incident: string;
  /** The office that acts, never a person's name. */
  readonly post: string;
  /** Epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  readonly sentAt: number | null;
}

export type AcknowledgeRequest = ActRequest;
export interface AssignRequest extends ActRequest {
  readonly agency: string;
}
export interface ClassifyRequest extends ActRequest {
  readonly level: DisclosureLevel;
  readonly reason: string;
}
export interface CloseRequest extends ActRequest {
  /** The second office that confirmed the end; critical and high incidents need one. */
  readonly verifiedBy: string | null;
  readonly result: string | null;
}

type IncidentRow = IncidentTables['incident'];
type Change = Partial<
  Pick<
    IncidentRow,
    | 'status'
    | 'agency'
    | 'is_agency_assigned'
    | 'acknowledged_at'
    | 'acknowledged_by'
    | 'closed_at'
    | 'level'
    | 'series'
    | 'number'
  >
>;

/** An act as it was found fit: its times, the incident it concerns and who does it. */
interface Settled {
  readonly tx: WriteTransaction;
  readonly viewer: Viewer;
  readonly incident: IncidentRow;
  readonly times: SettledTimes;
}

/** An act by its name, and what it takes to be allowed to do it. */
interface ActRule {
  readonly act: string;
  readonly action: Action;
  /** Nothing more is done about a closed incident, but how far word of it travels may still be decided. */
  readonly isForClosed: boolean;
}

const handling = (act: string): ActRule => ({ act, action: 'handleIncident', isForClosed: false });
const CLASSIFYING: ActRule = { act: 'classifyIncident', action: 'classifyIncident', isForClosed: true };

const MINUTE = 60_000;
const NEEDS_SECOND_PERSON: readonly string[] = ['CRITICAL', 'HIGH'] satisfies Severity[];

/**
 * The life of an incident. Each act is stored once per id, appends its event, and refuses `IncidentUnknown` (also where the
 * viewer may not see the incident, or may not do this about it), `PostUnknown`, `PostNotYours`, `OperationClosed`,
 * `HappenedInFuture`, `HappenedBeforeOperation` and `IdReused` beside what is said of it.
 */
export class IncidentActsService {
  readonly #parts: IncidentServiceParts;

  constructor(parts: IncidentServiceParts) {
    this.#parts = parts;
  }

  /** Somebody has it. Appends `IncidentAcknowledged`; refuses `IncidentAlreadyAcknowledged`, `IncidentAlreadyClosed`. */
  acknowledgeIncident(request: AcknowledgeRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#act(handling('acknowledgeIncident'), request, viewer, async (settled) => {
      const { incident, times } = settled;
      if (incident.acknowledged_at !== null) {
        throw new IncidentAlreadyAcknowledged(incident.acknowledged_by ?? '', incident.acknowledged_at);
      }
      this.#acknowledge(request, settled);
      await record(settled, 'ACKNOWLEDGED', request, {
        status: 'ACKNOWLEDGED',
        acknowledged_at: times.receivedAt,
        acknowledged_by: request.post,
      });
    });
  }

  /**
   * An agency answers for it. Appends `AgencyAssigned`, and `IncidentAcknowledged` before it where nobody
   * had acknowledged; assigning again moves it to another agency. Refuses `AgencyUnknown`, `IncidentAlreadyClosed`.
   */
  assignAgency(request: AssignRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#act(handling('assignAgency'), request, viewer, async (settled) => {
      const { incident, times } = settled;
      const { plan } = this.#parts;
      knownCode('agency', request.agency, plan.agencies);
      const isFirstWord = incident.acknowledged_at === null;
      if (isFirstWord) this.#acknowledge(request, settled);
      const followUpDueAt =
        times.receivedAt + plan.severities[incident.severity as Severity].followUpMinutes * MINUTE;
      const assigned: AgencyAssigned = { ...actFacts(request, times), agency: request.agency, followUpDueAt };
      append(settled, 'AgencyAssigned', assigned);
      await record(settled, 'AGENCY_ASSIGNED', request, {
        status: 'IN_HAND',
        agency: request.agency,
        is_agency_assigned: true,
        ...(isFirstWord ? { acknowledged_at: times.receivedAt, acknowledged_by: request.post } : {}),
      });
    });
  }

  /**
   * Word of it travels further, or less far, from now on. Appends `IncidentLevelChanged`. An incident that a wider circle
   * gets to see takes the next number of that circle's series. Refuses `LevelUnchanged`, `LevelNotYours`,
   * `LevelHidesHindrance`, `TextNotAcceptable`.
   */
  classifyIncident(request: ClassifyRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#act(CLASSIFYING, request, viewer, async (settled) => {
      const { tx, incident, times } = settled;
      const { level } = request;
      if (incident.level === level) throw new LevelUnchanged(level);
      if (incident.closed_at === null) requireVisibleHindrance(level, incident.hinders_stage);
      requireSight(settled.viewer, { ...seenIncident(incident), level });
      const texts = acceptTexts({ reason: request.reason });
      const series = incident.series as DisclosureLevel;
      const name = isWider(level, series)
        ? { series: level, number: await nextNumber(tx, level) }
        : { series, number: incident.number };
      const changed: IncidentLevelChanged = { ...actFacts(request, times), level, ...name };
      append(settled, 'IncidentLevelChanged', changed);
      await record(settled, 'CLASSIFIED', request, { level, ...name });
      await storeTexts(tx, request.id, texts);
    });
  }

  /**
   * It is over: stages that it hindered are released. Appends `IncidentClosed`; refuses `SecondPersonNeeded`,
   * `IncidentAlreadyClosed`, `TextNotAcceptable`.
   */
  closeIncident(request: CloseRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#act(handling('closeIncident'), request, viewer, async (settled) => {
      const { tx, incident, times } = settled;
      const { plan } = this.#parts;
      if (request.verifiedBy !== null) knownCode('post', request.verifiedBy, plan.posts);
      const isAlone = request.verifiedBy === null || request.verifiedBy === request.post;
      if (isAlone && NEEDS_SECOND_PERSON.includes(incident.severity)) throw new SecondPersonNeeded();
      const texts = acceptTexts({ result: request.result });
      const closed: IncidentClosed = { ...actFacts(request, times), verifiedBy: request.verifiedBy };
      append(settled, 'IncidentClosed', closed);
      await record(settled, 'CLOSED', request, { status: 'CLOSED', closed_at: times.receivedAt });
      await storeTexts(tx, request.id, texts);
    });
  }

  #act(
    { act, action, isForClosed }: ActRule,
    request: ActRequest,
    viewer: Viewer,
    perform: (settled: Settled) => Promise<void>,
  ): Promise<IncidentActReceipt> {
    const { plan, clock, acting } = this.#parts;
    const { sentAt: _differsPerSending, ...body } = request;
    return acting.submit(viewer, { id: request.id, act, body }, async (tx, viewerInside) => {
      const incident = await incidentOpenTo(tx, viewerInside, action, request.incident);
      if (incident.closed_at !== null && !isForClosed) throw new IncidentAlreadyClosed(incident.closed_at);
      knownCode('post', request.post, plan.posts);
      requireOwnPost(request.post, viewerInside.grantsOver(action, seenIncident(incident)));
      const times = settleTimes(request, plan, clock);
      await perform({ tx, viewer: viewerInside, incident, times });
      const { happenedAt, receivedAt } = times;
      return { id: request.id, incident: incident.id, happenedAt, receivedAt };
    });
  }

  #acknowledge(request: ActRequest, settled: Settled): void {
    const { incident, times } = settled;
    const minutes = this.#parts.plan.severities[incident.severity as Severity].firstActionMinutes;
    const firstActionDueAt = minutes === null ? null : times.receivedAt + minutes * MINUTE;
    const acknowledged: IncidentAcknowledged = { ...actFacts(request, times), firstActionDueAt };
    append(settled, 'IncidentAcknowledged', acknowledged);
  }
}

async function incidentOpenTo(
  tx: WriteTransaction,
  viewer: Viewer,
  action: Action,
  id: string,
): Promise<IncidentRow> {
  const incident = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', id)
    .where(openTo(viewer, action))
    .executeTakeFirst();
  if (!incident) throw new IncidentUnknown(id);
  return incident;
}

const actFacts = (request: ActRequest, times: SettledTimes) => ({
  actId: request.id,
  incidentId: request.incident,
  post: request.post,
  happenedAt: times.happenedAt,
  receivedAt: times.receivedAt,
});

const append = ({ tx, incident }: Settled, kind: string, payload: object): void =>
  tx.append({ kind, subject: incident.id, region: incident.region_code, payload });

async function record(
  { tx, incident, times }: Settled,
  kind: 'ACKNOWLEDGED' | 'AGENCY_ASSIGNED' | 'CLASSIFIED' | 'CLOSED',
  request: ActRequest & { agency?: string; level?: string; verifiedBy?: string | null },
  change: Change,
): Promise<void> {
  const db = tx.db.withTables<IncidentTables>();
  await db.updateTable('incident').set(change).where('id', '=', incident.id).execute();
  await db
    .insertInto('incident_act')
    .values({
      id: request.id,
      incident_id: incident.id,
      kind,
      post: request.post,
      verified_by: request.verifiedBy ?? null,
      agency: request.agency ?? null,
      level: request.level ?? null,
      happened_at: times.happenedAt,
      received_at: times.receivedAt,
      clock_offset_seconds: times.clockOffsetSeconds,
    })
    .execute();
}
