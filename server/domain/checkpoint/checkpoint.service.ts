import type { Kysely } from '@mikro-orm/sql';
import { must } from '../../kernel/must.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { knownTps } from '../region/place.policy.ts';
import type { Roster, RosterTps } from '../region/roster.queries.ts';
import type { Assertion, Channel, CheckpointReported } from './checkpoint.events.ts';
import { type CheckpointReceipt, type CheckpointTables, checkpointReceipt } from './checkpoint.queries.ts';
import { CheckpointAlreadyReported, CorrectionMismatch } from './checkpoint.refusals.ts';
import { requireOwnInstitution } from './institution.policy.ts';

export interface CheckpointRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly tps: string;
  readonly stage: string;
  readonly assertion: Assertion;
  /** Epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  /** The sender's clock when it sent this; null where it is not known. */
  readonly sentAt: number | null;
  readonly institution: string;
  readonly channel: Channel;
  readonly onBehalfOf: string | null;
  readonly note: string | null;
  readonly corrects: string | null;
}

export interface CheckpointServiceParts {
  readonly acting: Acting;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
}

export class CheckpointService {
  readonly #parts: CheckpointServiceParts;

  constructor(parts: CheckpointServiceParts) {
    this.#parts = parts;
  }

  /**
   * Stores what an institution says of one stage of one TPS, and appends `CheckpointReported`. A report may
   * come early, late or out of order; a second institution's is a second assertion; a correction is linked
   * to what it replaces and changes nothing of it. Answers a repeat of the same id with the first answer.
   *
   * Refuses: `TpsUnknown` (also where the viewer may not report), `StageUnknown`, `InstitutionUnknown`,
   * `InstitutionNotYours`, `TextNotAcceptable`, `OperationClosed`, `HappenedInFuture`, `HappenedBeforeOperation`,
   * `CheckpointAlreadyReported`, `CorrectionMismatch`, `IdReused`.
   */
  reportCheckpoint(request: CheckpointRequest, viewer: Viewer): Promise<CheckpointReceipt> {
    const { sentAt: _differsPerSending, ...body } = request;
    return this.#parts.acting.submit(
      viewer,
      { id: request.id, act: 'reportCheckpoint', body },
      (tx, viewerInside) => this.#store(request, tx, viewerInside),
    );
  }

  async #store(request: CheckpointRequest, tx: WriteTransaction, viewer: Viewer): Promise<CheckpointReceipt> {
    const { plan, clock, roster } = this.#parts;
    const tps = knownTps(request.tps, roster, (code) => viewer.mayIn('reportCheckpoint', code));
    const tpsStages = plan.stages.filter((candidate) => candidate.level === 'TPS');
    const stage = knownCode('stage', request.stage, tpsStages);
    knownCode('institution', request.institution, plan.institutions);
    requireOwnInstitution(request.institution, viewer.grantsFor('reportCheckpoint', tps.code));
    const texts = acceptTexts({ note: request.note, onBehalfOf: request.onBehalfOf });
    const times = settleTimes(request, plan, clock);
    const db = tx.db.withTables<CheckpointTables>();
    await refuseRepetition(db, request);
    const row = reportRow(request, tps, {
      ...times,
      isEarly: times.happenedAt < stage.expectedAt,
      reporter: viewer.principal,
    });
    await db.insertInto('checkpoint_report').values(row).execute();
    await storeTexts(tx, request.id, texts);
    tx.append({ kind: 'CheckpointReported', subject: tps.code, region: tps.desaCode, payload: payload(row) });
    return checkpointReceipt(row);
  }
}

/** One effective report per institution, TPS and stage: the next one must correct exactly that. */
async function refuseRepetition(db: Kysely<CheckpointTables>, request: CheckpointRequest): Promise<void> {
  const earlier = await db
    .selectFrom('checkpoint_report')
    .selectAll()
    .where('tps_code', '=', request.tps)
    .where('stage', '=', request.stage)
    .where('institution', '=', request.institution)
    .execute();
  const corrected = new Set(earlier.map((row) => row.corrects));
  const effective = earlier.find((row) => !corrected.has(row.id));
  if (request.corrects === (effective?.id ?? null)) return;
  if (request.corrects === null)
    throw new CheckpointAlreadyReported(checkpointReceipt(must(effective, 'a report')));
  const named = earlier.find((row) => row.id === request.corrects);
  throw new CorrectionMismatch(request.corrects, named ? checkpointReceipt(named) : null);
}

interface SettledReport {
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly clockOffsetSeconds: number | null;
  readonly isEarly: boolean;
  readonly reporter: string | null;
}

const reportRow = (request: CheckpointRequest, tps: RosterTps, settled: SettledReport) => ({
  id: request.id,
  tps_code: tps.code,
  desa_code: tps.desaCode,
  kecamatan_code: tps.kecamatanCode,
  stage: request.stage,
  assertion: request.assertion,
  institution: request.institution,
  channel: request.channel,
  reporter: settled.reporter,
  happened_at: settled.happenedAt,
  received_at: settled.receivedAt,
  clock_offset_seconds: settled.clockOffsetSeconds,
  corrects: request.corrects,
  is_early: settled.isEarly,
});

const payload = (row: ReturnType<typeof reportRow>): CheckpointReported => ({
  reportId: row.id,
  tps: row.tps_code,
  stage: row.stage,
  assertion: row.assertion,
  institution: row.institution,
  channel: row.channel,
  happenedAt: row.happened_at,
  receivedAt: row.received_at,
  clockOffsetSeconds: row.clock_offset_seconds,
  corrects: row.corrects,
  isEarly: row.is_early,
});
