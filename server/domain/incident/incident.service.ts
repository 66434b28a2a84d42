import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import { requireOwnInstitution } from '../checkpoint/institution.policy.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { IncidentKind, OperationPlan, Severity } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { type RequestedPlace, type SettledPlace, settlePlace } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { IncidentRaised } from './incident.events.ts';
import type { IncidentReceipt, IncidentTables } from './incident.queries.ts';
import { CategoryUnknown } from './incident.refusals.ts';
import type { IncidentNumbers } from './incident-numbers.ts';
import { columnsOf } from './incident-rows.ts';
import { settleTimers } from './incident-timers.ts';
import { defaultLevelOf, requireSight, requireVisibleHindrance } from './level.policy.ts';
import { acknowledgeEnd } from './limits.policy.ts';
import { standingWhenRaised } from './standing-after.policy.ts';

export interface IncidentRequest extends RequestedPlace {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly category: string;
  readonly kind: string | null;
  /** Null: as the plan has it for this category and kind. */
  readonly severity: Severity | null;
  /** Left out: BIASA. */
  readonly level?: DisclosureLevel | null;
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
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
  readonly numbers: IncidentNumbers;
}

/** What is to be stored of an incident beside its event. */
interface Stored {
  readonly request: IncidentRequest;
  readonly place: SettledPlace;
  readonly reporter: string | null;
}

export class IncidentService {
  readonly #parts: IncidentServiceParts;

  constructor(parts: IncidentServiceParts) {
    this.#parts = parts;
  }

  /**
   * Stores a new incident under a number of its own and appends `IncidentRaised`. Answers a repeat of the same
   * id with the first answer. While it is open, the stage that it hinders counts as hindered at its TPS.
   *
   * Refuses: `CategoryUnknown`, `RegionUnknown`, `TpsUnknown`, `TpsOutsideRegion`, `StageUnknown`,
   * `InstitutionUnknown`, `InstitutionNotYours`, `PlaceKindUnknown`, `PointNotOnEarth`, `TextNotAcceptable`,
   * `LevelNotYours`, `LevelHidesHindrance`, `OperationClosed`, `HappenedInFuture`, `HappenedBeforeOperation`, `IdReused`.
   */
  raiseIncident(request: IncidentRequest, viewer: Viewer): Promise<IncidentReceipt> {
    const { sentAt: _differsPerSending, level, ...said } = request;
    const body = level ? { ...said, level } : said;
    return this.#parts.acting.submit(
      viewer,
      { id: request.id, act: 'raiseIncident', body },
      (tx, viewerInside) => this.#store(request, tx, viewerInside),
    );
  }

  async #store(request: IncidentRequest, tx: WriteTransaction, viewer: Viewer): Promise<IncidentReceipt> {
    const { plan, roster, clock, numbers } = this.#parts;
    const kind = knownKind(request, plan);
    const level = request.level ?? defaultLevelOf(plan, request);
    if (request.hindersStage !== null) {
      const tpsStages = plan.stages.filter((stage) => stage.level === 'TPS');
      knownCode('stage', request.hindersStage, tpsStages);
      requireVisibleHindrance(level, request.hindersStage);
    }
    knownCode('institution', request.institution, plan.institutions);
    if (request.placeKind !== null) knownCode('placeKind', request.placeKind, plan.placeKinds);
    const place = settlePlace(request, roster, (code) => viewer.mayIn('raiseIncident', code));
    requireOwnInstitution(request.institution, viewer.grantsFor('raiseIncident', place.code));
    const reporter = viewer.principal;
    requireSight(viewer, { level, region: place.code, agencies: [kind.agency], reporter });
    const { placeName, description, onBehalfOf } = request;
    const texts = acceptTexts({ placeName, description, onBehalfOf });
    const times = settleTimes(request, plan, clock);
    const severity = request.severity ?? kind.defaultSeverity;
    const acknowledgeDueAt = acknowledgeEnd(plan, severity, times.receivedAt);
    const raised: IncidentRaised = {
      incidentId: request.id,
      number: await numbers.numberOf(tx, request.id),
      level,
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
    await insertIncident(tx, raised, { request, place, reporter });
    await storeTexts(tx, request.id, texts);
    await settleTimers(tx, request.id, null, standingWhenRaised(raised));
    tx.append({ kind: 'IncidentRaised', subject: request.id, region: raised.region, payload: raised });
    return receipt(raised, level);
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

async function insertIncident(
  tx: WriteTransaction,
  raised: IncidentRaised,
  { request, place, reporter }: Stored,
): Promise<void> {
  const db = tx.db.withTables<IncidentTables>();
  await db
    .insertInto('incident')
    .values({
      ...columnsOf(standingWhenRaised(raised)),
      id: raised.incidentId,
      category: raised.category,
      kind: raised.kind,
      region_code: raised.region,
      place_code: place.code,
      desa_code: place.desaCode,
      kecamatan_code: place.kecamatanCode,
      tps_codes: JSON.stringify(raised.tps),
      place_kind: raised.placeKind,
      latitude: request.point?.latitude ?? null,
      longitude: request.point?.longitude ?? null,
      institution: raised.institution,
      channel: raised.channel,
      reporter,
      happened_at: raised.happenedAt,
      received_at: raised.receivedAt,
      clock_offset_seconds: raised.clockOffsetSeconds,
    })
    .execute();
  if (raised.tps.length === 0) return;
  await db
    .insertInto('incident_tps')
    .values(raised.tps.map((code) => ({ tps_code: code, incident_id: raised.incidentId })))
    .execute();
}

const receipt = (raised: IncidentRaised, level: DisclosureLevel): IncidentReceipt => ({
  id: raised.incidentId,
  series: level,
  number: raised.number,
  level,
  category: raised.category,
  kind: raised.kind,
  severity: raised.severity,
  region: raised.region,
  happenedAt: raised.happenedAt,
  receivedAt: raised.receivedAt,
  clockOffsetSeconds: raised.clockOffsetSeconds,
});
