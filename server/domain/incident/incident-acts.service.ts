import type { Kysely } from '@mikro-orm/sql';
import { submitOnce } from '../../stream/once.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';
import { type SettledTimes, settleTimes } from '../operation/times.policy.ts';
import type { AgencyAssigned, IncidentAcknowledged, IncidentClosed } from './incident.events.ts';
import type { IncidentActReceipt, IncidentTables } from './incident.queries.ts';
import {
  IncidentAlreadyAcknowledged,
  IncidentAlreadyClosed,
  IncidentUnknown,
  SecondPersonNeeded,
} from './incident.refusals.ts';
import type { IncidentServiceParts } from './incident.service.ts';

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
export interface CloseRequest extends ActRequest {
  /** The second office that confirmed the end; critical and high incidents need one. */
  readonly verifiedBy: string | null;
  readonly result: string | null;
}

type IncidentRow = IncidentTables['incident'];
type Change = Partial<
  Pick<
    IncidentRow,
    'status' | 'agency' | 'is_agency_assigned' | 'acknowledged_at' | 'acknowledged_by' | 'closed_at'
  >
>;

/** An act as it was found fit: its times and the incident it concerns. */
interface Settled {
  readonly tx: WriteTransaction;
  readonly incident: IncidentRow;
  readonly times: SettledTimes;
}

const MINUTE = 60_000;
const NEEDS_SECOND_PERSON: readonly string[] = ['CRITICAL', 'HIGH'] satisfies Severity[];

/**
 * The smallest life of an incident. Each act is stored once per id, appends its event, and refuses
 * `IncidentUnknown`, `PostUnknown`, `IncidentAlreadyClosed`, `OperationClosed`, `HappenedInFuture`,
 * `HappenedBeforeOperation` and `IdReused` beside what is said of it.
 */
export class IncidentActsService {
  readonly #parts: IncidentServiceParts;

  constructor(parts: IncidentServiceParts) {
    this.#parts = parts;
  }

  /** Somebody has it. Appends `IncidentAcknowledged`; refuses `IncidentAlreadyAcknowledged`. */
  acknowledgeIncident(request: AcknowledgeRequest): Promise<IncidentActReceipt> {
    return this.#act('acknowledgeIncident', request, async (settled) => {
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
   * had acknowledged; assigning again moves it to another agency. Refuses `AgencyUnknown`.
   */
  assignAgency(request: AssignRequest): Promise<IncidentActReceipt> {
    return this.#act('assignAgency', request, async (settled) => {
      const { tx, incident, times } = settled;
      const { plan } = this.#parts;
      knownCode('agency', request.agency, plan.agencies);
      const isFirstWord = incident.acknowledged_at === null;
      if (isFirstWord) this.#acknowledge(request, settled);
      const followUpDueAt =
        times.receivedAt + plan.severities[incident.severity as Severity].followUpMinutes * MINUTE;
      const assigned: AgencyAssigned = { ...actFacts(request, times), agency: request.agency, followUpDueAt };
      tx.append({
        kind: 'AgencyAssigned',
        subject: incident.id,
        region: incident.region_code,
        payload: assigned,
      });
      await record(settled, 'AGENCY_ASSIGNED', request, {
        status: 'IN_HAND',
        agency: request.agency,
        is_agency_assigned: true,
        ...(isFirstWord ? { acknowledged_at: times.receivedAt, acknowledged_by: request.post } : {}),
      });
    });
  }

  /** It is over: stages that it hindered are released. Appends `IncidentClosed`; refuses `SecondPersonNeeded`. */
  closeIncident(request: CloseRequest): Promise<IncidentActReceipt> {
    return this.#act('closeIncident', request, async (settled) => {
      const { tx, incident, times } = settled;
      const { plan } = this.#parts;
      if (request.verifiedBy !== null) knownCode('post', request.verifiedBy, plan.posts);
      const isAlone = request.verifiedBy === null || request.verifiedBy === request.post;
      if (isAlone && NEEDS_SECOND_PERSON.includes(incident.severity)) throw new SecondPersonNeeded();
      const texts = acceptTexts({ result: request.result });
      const closed: IncidentClosed = { ...actFacts(request, times), verifiedBy: request.verifiedBy };
      tx.append({
        kind: 'IncidentClosed',
        subject: incident.id,
        region: incident.region_code,
        payload: closed,
      });
      await record(settled, 'CLOSED', request, { status: 'CLOSED', closed_at: times.receivedAt });
      await storeTexts(tx, request.id, texts);
    });
  }

  #act(
    act: string,
    request: ActRequest,
    perform: (settled: Settled) => Promise<void>,
  ): Promise<IncidentActReceipt> {
    const { plan, clock, combiner } = this.#parts;
    const { sentAt: _differsPerSending, ...body } = request;
    return submitOnce(combiner, { id: request.id, act, body }, async (tx) => {
      const incident = await openIncident(tx.db.withTables<IncidentTables>(), request.incident);
      knownCode('post', request.post, plan.posts);
      const times = settleTimes(request, plan, clock);
      await perform({ tx, incident, times });
      const { happenedAt, receivedAt } = times;
      return { id: request.id, incident: incident.id, happenedAt, receivedAt };
    });
  }

  #acknowledge(request: ActRequest, { tx, incident, times }: Settled): void {
    const minutes = this.#parts.plan.severities[incident.severity as Severity].firstActionMinutes;
    const firstActionDueAt = minutes === null ? null : times.receivedAt + minutes * MINUTE;
    const acknowledged: IncidentAcknowledged = { ...actFacts(request, times), firstActionDueAt };
    tx.append({
      kind: 'IncidentAcknowledged',
      subject: incident.id,
      region: incident.region_code,
      payload: acknowledged,
    });
  }
}

async function openIncident(db: Kysely<IncidentTables>, id: string): Promise<IncidentRow> {
  const incident = await db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst();
  if (!incident) throw new IncidentUnknown(id);
  if (incident.closed_at !== null) throw new IncidentAlreadyClosed(incident.closed_at);
  return incident;
}

const actFacts = (request: ActRequest, times: SettledTimes) => ({
  actId: request.id,
  incidentId: request.incident,
  post: request.post,
  happenedAt: times.happenedAt,
  receivedAt: times.receivedAt,
});

async function record(
  { tx, incident, times }: Settled,
  kind: 'ACKNOWLEDGED' | 'AGENCY_ASSIGNED' | 'CLOSED',
  request: ActRequest & { agency?: string; verifiedBy?: string | null },
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
      happened_at: times.happenedAt,
      received_at: times.receivedAt,
      clock_offset_seconds: times.clockOffsetSeconds,
    })
    .execute();
}
