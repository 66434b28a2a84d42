import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { CheckpointReportFilter, ReportCheckpointInput } from './checkpoint.input.ts';
import type { CheckpointReport } from './checkpoint.type.ts';
import type { LogCallInput } from './tps-call.input.ts';
import type { TpsCallReceipt } from './tps-call.type.ts';

export interface CheckpointService {
  /**
   * Stores the report and its event, once per id. Refuses: TpsUnknown (also where the viewer may not report),
   * StageUnknown, InstitutionUnknown, InstitutionNotYours, CheckpointAlreadyReported, CorrectionMismatch,
   * HappenedInFuture, HappenedBeforeOperation, TextNotAcceptable, IdReused, OperationClosed, StorageFull, RetryLater.
   */
  reportCheckpoint(
    input: ReportCheckpointInput,
    viewer: Viewer,
  ): Promise<{ readonly report: CheckpointReport }>;
}

export interface TpsCallActs {
  /**
   * Notes a call and its event, once per id. Refuses: TpsUnknown (also where the viewer may not call), HappenedInFuture,
   * HappenedBeforeOperation, TextNotAcceptable, IdReused, OperationClosed, StorageFull, RetryLater.
   */
  logCall(input: LogCallInput, viewer: Viewer): Promise<{ readonly call: TpsCallReceipt }>;
}

/** A report as it was read, with what not every viewer may know of it. */
export interface ReadReport extends CheckpointReport {
  readonly reporter: string | null;
}

export interface CheckpointQueries {
  /**
   * Those that the viewer may see, newest first, by receipt. Throws the fault MALFORMED_CURSOR for a cursor it never gave
   * out.
   */
  checkpointReports(
    filter: CheckpointReportFilter,
    page: PageRequest,
    viewer: Viewer,
  ): Promise<Page<ReadReport>>;
  /** A text beside the log; null where there is none or the viewer may not read it. */
  textOf(report: ReadReport, field: 'note' | 'onBehalfOf', viewer: Viewer): Promise<string | null>;
}

/** What the resolvers of this room need of a request. */
export interface CheckpointContext {
  readonly services: {
    readonly checkpoint: CheckpointService;
    readonly checkpointQueries: CheckpointQueries;
    readonly tpsCall: TpsCallActs;
  };
  readonly viewer: Viewer;
}
