import type { Kysely } from '@mikro-orm/sql';
import { must } from '../../kernel/must.ts';
import { submitOnce } from '../../stream/once.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import { acceptTexts, knownCode } from '../operation/accept.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { knownTps } from '../region/place.policy.ts';
import type { Roster, RosterTps } from '../region/roster.queries.ts';
import type { Assertion, Channel, CheckpointReported } from './checkpoint.events.ts';
import { type CheckpointReceipt, type CheckpointTables, checkpointReceipt } from './checkpoint.queries.ts';
import { CheckpointAlreadyReported, CorrectionMismatch } from './checkpoint.refusals.ts';

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
  readonly combiner: WriteCombiner;
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
   * Refuses: `TpsUnknown`, `StageUnknown`, `InstitutionUnknown`, `TextNotAcceptable`, `OperationClosed`,
   * `HappenedInFuture`, `HappenedBeforeOperation`, `CheckpointAlreadyReported`, `CorrectionMismatch`, `IdReused`.
   */
  reportCheckpoint(request: CheckpointRequest): Promise<CheckpointReceipt> {
    const { sentAt: _differsPerSending, ...body } = request;
    return submitOnce(this.#parts.combiner, { id: request.id, act: 'reportCheckpoint', body }, (tx) =>
      this.#store(request, tx),
    );
  }

  async #store(request: CheckpointRequest, tx: WriteTransaction): Promise<CheckpointReceipt> {
    const { plan, clock } = this.#parts;
    const tps = knownTps(request.tps, this.#parts.roster);
    const tpsStages = plan.stages.filter((candidate) => candidate.level === 'TPS');
    const stage = knownCode('stage', request.stage, tpsStages);
    knownCode('institution', request.institution, plan.institutions);
    const texts = acceptTexts({ note: request.note, onBehalfOf: request.onBehalfOf });
    const times = settleTimes(request, plan, clock);
    const db = tx.db.withTables<CheckpointTables>();
    await refuseRepetition(db, request);
    const row = reportRow(request, tps, { ...times, isEarly: times.happenedAt < stage.expectedAt });
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
  throw new CorrectionMismatch(effective ? checkpointReceipt(effective) : null);
}

interface SettledReport {
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly clockOffsetSeconds: number | null;
  readonly isEarly: boolean;
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
