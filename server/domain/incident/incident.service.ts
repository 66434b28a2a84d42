import { submitOnce } from '../../stream/once.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { IncidentKind, OperationPlan, Severity } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { type RequestedPlace, type SettledPlace, settlePlace } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { IncidentRaised } from './incident.events.ts';
import type { IncidentReceipt, IncidentTables } from './incident.queries.ts';
import { CategoryUnknown } from './incident.refusals.ts';

export interface IncidentRequest extends RequestedPlace {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly category: string;
  readonly kind: string | null;
  /** Null: as the plan has it for this category and kind. */
  readonly severity: Severity | null;
  readonly placeKind: string | null;
  readonly placeName: string | null;
  /** Epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  readonly sentAt: number | null;
  readonly institution: string;
  readonly channel: Channel;
  readonly onBehalfOf: string | null;
  readonly description: string | null;
}

export interface IncidentServiceParts {
  readonly combiner: WriteCombiner;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
}

const MINUTE = 60_000;

export class IncidentService {
  readonly #parts: IncidentServiceParts;

  constructor(parts: IncidentServiceParts) {
    this.#parts = parts;
  }

  /**
   * Stores a new incident under the next number and appends `IncidentRaised`. Answers a repeat of the same
   * id with the first answer. While it is open, the stage that it hinders counts as hindered at its TPS.
   *
   * Refuses: `CategoryUnknown`, `RegionUnknown`, `TpsUnknown`, `TpsOutsideRegion`, `StageUnknown`,
   * `InstitutionUnknown`, `PlaceKindUnknown`, `PointNotOnEarth`, `TextNotAcceptable`, `OperationClosed`,
   * `HappenedInFuture`, `HappenedBeforeOperation`, `IdReused`.
   */
  raiseIncident(request: IncidentRequest): Promise<IncidentReceipt> {
    const { sentAt: _differsPerSending, ...body } = request;
    return submitOnce(this.#parts.combiner, { id: request.id, act: 'raiseIncident', body }, (tx) =>
      this.#store(request, tx),
    );
  }

  async #store(request: IncidentRequest, tx: WriteTransaction): Promise<IncidentReceipt> {
    const { plan, roster, clock } = this.#parts;
    const kind = knownKind(request, plan);
    if (request.hindersStage !== null) {
      const tpsStages = plan.stages.filter((stage) => stage.level === 'TPS');
      knownCode('stage', request.hindersStage, tpsStages);
    }
    knownCode('institution', request.institution, plan.institutions);
    if (request.placeKind !== null) knownCode('placeKind', request.placeKind, plan.placeKinds);
    const place = settlePlace(request, roster);
    const { placeName, description, onBehalfOf } = request;
    const texts = acceptTexts({ placeName, description, onBehalfOf });
    const times = settleTimes(request, plan, clock);
    const severity = request.severity ?? kind.defaultSeverity;
    const acknowledgeDueAt = times.receivedAt + plan.severities[severity].acknowledgeMinutes * MINUTE;
    const raised: IncidentRaised = {
      incidentId: request.id,
      number: await nextNumber(tx),
      category: request.category,
      kind: request.kind,
      severity,
      region: place.region.code,
      tps: [...place.tpsCodes],
      placeKind: request.placeKind,
      hindersStage: request.hindersStage,
      agency: kind.agency,
      institution: request.institution,
      channel: request.channel,
      ...times,
      acknowledgeDueAt,
    };
    await insertIncident(tx, raised, request, place);
    await storeTexts(tx, request.id, texts);
    tx.append({ kind: 'IncidentRaised', subject: request.id, region: raised.region, payload: raised });
    return receipt(raised);
  }
}

function knownKind(request: IncidentRequest, plan: OperationPlan): IncidentKind {
  const sent = { category: request.category, kind: request.kind };
  const category = plan.categories.find((entry) => entry.code === request.category);
  if (!category)
    throw new CategoryUnknown(
      sent,
      plan.categories.map((entry) => entry.code),
    );
  if (request.kind === null) return category;
  const kind = category.kinds.find((entry) => entry.code === request.kind);
  if (!kind)
    throw new CategoryUnknown(
      sent,
      category.kinds.map((entry) => entry.code),
    );
  return kind;
}

async function nextNumber(tx: WriteTransaction): Promise<number> {
  const last = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

async function insertIncident(
  tx: WriteTransaction,
  raised: IncidentRaised,
  request: IncidentRequest,
  place: SettledPlace,
): Promise<void> {
  const db = tx.db.withTables<IncidentTables>();
  await db
    .insertInto('incident')
    .values({
      id: raised.incidentId,
      number: raised.number,
      category: raised.category,
      kind: raised.kind,
      severity: raised.severity,
      status: 'NEW',
      region_code: raised.region,
      desa_code: place.desaCode,
      kecamatan_code: place.kecamatanCode,
      tps_codes: JSON.stringify(raised.tps),
      place_kind: raised.placeKind,
      latitude: request.point?.latitude ?? null,
      longitude: request.point?.longitude ?? null,
      hinders_stage: raised.hindersStage,
      agency: raised.agency,
      is_agency_assigned: false,
      institution: raised.institution,
      channel: raised.channel,
      happened_at: raised.happenedAt,
      received_at: raised.receivedAt,
      clock_offset_seconds: raised.clockOffsetSeconds,
      acknowledge_due_at: raised.acknowledgeDueAt,
      acknowledged_at: null,
      acknowledged_by: null,
      closed_at: null,
    })
    .execute();
  if (raised.tps.length === 0) return;
  await db
    .insertInto('incident_tps')
    .values(raised.tps.map((code) => ({ tps_code: code, incident_id: raised.incidentId })))
    .execute();
}

const receipt = (raised: IncidentRaised): IncidentReceipt => ({
  id: raised.incidentId,
  number: raised.number,
  category: raised.category,
  kind: raised.kind,
  severity: raised.severity,
  region: raised.region,
  happenedAt: raised.happenedAt,
  receivedAt: raised.receivedAt,
  clockOffsetSeconds: raised.clockOffsetSeconds,
});
