import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CheckpointReportFilter, ReportCheckpointInput } from './checkpoint.input.ts';
import type { CheckpointReport } from './checkpoint.type.ts';

export interface CheckpointService {
  /**
   * Stores the report and its event, once per id. Refuses: TpsUnknown, StageUnknown, InstitutionUnknown,
   * CheckpointAlreadyReported, CorrectionMismatch, HappenedInFuture, HappenedBeforeOperation, TextNotAcceptable,
   * IdReused, OperationClosed, StorageFull, RetryLater.
   */
  reportCheckpoint(input: ReportCheckpointInput): Promise<{ readonly report: CheckpointReport }>;
}

export interface CheckpointQueries {
  /** Newest first, by receipt. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  checkpointReports(filter: CheckpointReportFilter, page: PageRequest): Promise<Page<CheckpointReport>>;
}

/** What the resolvers of this room need of a request. */
export interface CheckpointContext {
  readonly services: {
    readonly checkpoint: CheckpointService;
    readonly checkpointQueries: CheckpointQueries;
  };
}
