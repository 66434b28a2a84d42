import { storeTexts } from '../../stream/subject-text.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts } from '../operation/accept.policy.ts';
import { settleTimes } from '../operation/times.policy.ts';
import { knownTps } from '../region/place.policy.ts';
import type { CallOutcome, TpsCalled } from './checkpoint.events.ts';
import type { CheckpointServiceParts } from './checkpoint.service.ts';
import { type TpsCallReceipt, type TpsCallTables, tpsCallReceipt } from './tps-call.queries.ts';

export interface CallRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  readonly tps: string;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  /** Epoch milliseconds on the operation's clock, as the sender knows it. */
  readonly happenedAt: number;
  readonly sentAt: number | null;
}

export class TpsCallService {
  readonly #parts: CheckpointServiceParts;

  constructor(parts: CheckpointServiceParts) {
    this.#parts = parts;
  }

  /**
   * Notes what a call to a TPS gave, once per id, and appends `TpsCalled`. Refuses: `TpsUnknown` (also where the viewer may not
   * call), `TextNotAcceptable`, `OperationClosed`, `HappenedInFuture`, `HappenedBeforeOperation`, `IdReused`.
   */
  logCall(request: CallRequest, viewer: Viewer): Promise<TpsCallReceipt> {
    const { plan, roster, clock, acting } = this.#parts;
    const { sentAt: _differsPerSending, ...body } = request;
    return acting.submit(viewer, { id: request.id, act: 'logCall', body }, async (tx, viewerInside) => {
      const { id, outcome } = request;
      const tps = knownTps(request.tps, roster, (code) => viewerInside.mayIn('callTps', code));
      const texts = acceptTexts({ note: request.note });
      const { happenedAt, receivedAt, clockOffsetSeconds } = settleTimes(request, plan, clock);
      const row = {
        id,
        tps_code: tps.code,
        outcome,
        caller: viewerInside.principal ?? '',
        happened_at: happenedAt,
        received_at: receivedAt,
        clock_offset_seconds: clockOffsetSeconds,
      };
      await tx.db.withTables<TpsCallTables>().insertInto('tps_call').values(row).execute();
      await storeTexts(tx, id, texts);
      const payload: TpsCalled = { callId: id, tps: tps.code, outcome, happenedAt, receivedAt };
      tx.append({ kind: 'TpsCalled', subject: tps.code, region: tps.desaCode, payload });
      return tpsCallReceipt(row);
    });
  }
}
