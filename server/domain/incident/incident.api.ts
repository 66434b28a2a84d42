import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { DuplicateGuess } from './duplicate.policy.ts';
import type { Handover } from './handover.type.ts';
import type { IncidentFilter, RaiseIncidentInput } from './incident.input.ts';
import type { Disposition, Incident, IncidentAct } from './incident.type.ts';
import type {
  AcknowledgeIncidentInput,
  AddNoteInput,
  AssignAgencyInput,
  ChangeHindranceInput,
  ChangeSeverityInput,
  ClassifyIncidentInput,
  CloseIncidentInput,
  ConfirmDispositionInput,
  DismissIncidentInput,
  FinishIncidentInput,
  IssueDispositionInput,
  JudgeTruthInput,
  MergeIncidentInput,
  RecommendRevoteInput,
  RecordActionInput,
  RecordHandoverAnswerInput,
  RecordHandoverInput,
  RecordRevoteDecisionInput,
  RecordRevoteOutcomeInput,
  RecordRevoteProposalInput,
  ReleaseWallTextInput,
  ReopenIncidentInput,
  SnoozeIncidentInput,
  StarEntryInput,
  UndoIncidentActInput,
  UnmergeIncidentInput,
  WakeIncidentInput,
} from './incident-acts.input.ts';
import type { IncidentActReceipt, IncidentReceipt } from './incident-results.type.ts';
import type { IncidentStanding } from './incident-standing.policy.ts';
import type { Revote } from './revote.type.ts';

type Act<Input> = (input: Input, viewer: Viewer) => Promise<{ readonly act: IncidentActReceipt }>;

/**
 * Each act is stored with its event, once per id. All of them refuse: HappenedInFuture, HappenedBeforeOperation,
 * IdReused, OperationClosed, StorageFull, RetryLater, TextNotAcceptable; those on an incident IncidentUnknown, PostUnknown and
 * PostNotYours too, and unless they are for such IncidentAlreadyClosed and IncidentIsMerged; and what is named beside them.
 * Whoever may not act at a place, or not see an incident, is answered as if there were none.
 */
export interface IncidentService {
  /**
   * Refuses: CategoryUnknown, RegionUnknown, TpsUnknown, TpsOutsideRegion, StageUnknown, InstitutionUnknown,
   * InstitutionNotYours, PlaceKindUnknown, PointNotOnEarth, LevelNotYours, LevelHidesHindrance.
   */
  readonly raiseIncident: (
    input: RaiseIncidentInput,
    viewer: Viewer,
  ) => Promise<{ readonly incident: IncidentReceipt }>;
  /** Refuses: IncidentAlreadyAcknowledged. */
  readonly acknowledgeIncident: Act<AcknowledgeIncidentInput>;
  /** Refuses: AgencyUnknown, IncidentEditStale, EditChangesNothing. */
  readonly assignAgency: Act<AssignAgencyInput>;
  /** Refuses: LevelUnchanged, LevelNotYours, LevelHidesHindrance, MergeHidesIncident. */
  readonly classifyIncident: Act<ClassifyIncidentInput>;
  /** Refuses: IncidentEditStale, EditChangesNothing. */
  readonly changeSeverity: Act<ChangeSeverityInput>;
  /** Refuses: IncidentEditStale, EditChangesNothing. */
  readonly judgeTruth: Act<JudgeTruthInput>;
  /** Refuses: CriticalNotSnoozed, SnoozeOutOfRange. */
  readonly snoozeIncident: Act<SnoozeIncidentInput>;
  /** Refuses: IncidentNotSnoozed. */
  readonly wakeIncident: Act<WakeIncidentInput>;
  /** Refuses: MergeIntoItself, MergeInCircle, MergeTargetMerged, MergeHidesIncident, MergeLeavesKecamatan. */
  readonly mergeIncident: Act<MergeIncidentInput>;
  /** Refuses: IncidentNotMerged. */
  readonly unmergeIncident: Act<UnmergeIncidentInput>;
  /** Refuses: SecondPersonNeeded. */
  readonly dismissIncident: Act<DismissIncidentInput>;
  /** Refuses: IncidentNotClosed, LevelHidesHindrance. */
  readonly reopenIncident: Act<ReopenIncidentInput>;
  /** Refuses: StageUnknown, LevelHidesHindrance, IncidentEditStale, EditChangesNothing. */
  readonly changeHindrance: Act<ChangeHindranceInput>;
  readonly recordAction: Act<RecordActionInput>;
  readonly addNote: Act<AddNoteInput>;
  /** Refuses: EntryUnknown. */
  readonly starEntry: Act<StarEntryInput>;
  /** Refuses: IncidentAlreadyFinished. */
  readonly finishIncident: Act<FinishIncidentInput>;
  /** Refuses: SecondPersonNeeded. */
  readonly closeIncident: Act<CloseIncidentInput>;
  /** Refuses: AgencyUnknown, AgencyOutsideRegion, DispositionDueInPast. */
  readonly issueDisposition: Act<IssueDispositionInput>;
  /** Refuses: DispositionUnknown, DispositionAlreadyConfirmed. */
  readonly confirmDisposition: Act<ConfirmDispositionInput>;
  /** Refuses: HandoverUnknown, HandoverNotTheirs. */
  readonly recordHandover: Act<RecordHandoverInput>;
  /** Refuses: EntryUnknown, IncidentEditStale. */
  readonly recordHandoverAnswer: Act<RecordHandoverAnswerInput>;
  /** Refuses: EditChangesNothing. */
  readonly recommendRevote: Act<RecommendRevoteInput>;
  /** Refuses: RevoteBodyUnknown, RevoteGroundUnknown. */
  readonly recordRevoteProposal: Act<RecordRevoteProposalInput>;
  /** Refuses: RevoteUnknown, IncidentEditStale, RevoteBeforeVotingDay. */
  readonly recordRevoteDecision: Act<RecordRevoteDecisionInput>;
  /** Refuses: RevoteUnknown, RevoteNotAccepted, IncidentEditStale, RevoteBeforeVotingDay. */
  readonly recordRevoteOutcome: Act<RecordRevoteOutcomeInput>;
  /** Refuses: IncidentEditStale, EditChangesNothing. */
  readonly releaseWallText: Act<ReleaseWallTextInput>;
  /** Refuses: EntryUnknown, ActNotUndoable. */
  readonly undoIncidentAct: Act<UndoIncidentActInput>;
}

/** An incident as it was read, with what decides which of its fields a viewer may read. */
export interface ReadIncident extends Incident {
  readonly place: string;
  readonly reporter: string | null;
  readonly standing: IncidentStanding;
}

/** What is read is what the viewer may see: anything else is not there. */
export interface IncidentQueries {
  incident(id: string, viewer: Viewer): Promise<ReadIncident | null>;
  /** Newest first, by receipt. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  incidents(filter: IncidentFilter, page: PageRequest, viewer: Viewer): Promise<Page<ReadIncident>>;
  /** A text beside the log; null where there is none or the viewer may not read it. */
  textOf(
    incident: ReadIncident,
    field: 'description' | 'placeName' | 'onBehalfOf',
    viewer: Viewer,
  ): Promise<string | null>;
  /** Whether the viewer may read what was written about it, or look at its photos. */
  mayRead(incident: ReadIncident, what: 'TEXTS' | 'EVIDENCE', viewer: Viewer): boolean;
  mergedInto(incident: ReadIncident, viewer: Viewer): Promise<string | null>;
  mergedReports(incident: ReadIncident, viewer: Viewer): Promise<readonly ReadIncident[]>;
  /** Incidents that an open one may be the same as, the likeliest first. */
  suggestedDuplicates(
    incident: ReadIncident,
    viewer: Viewer,
  ): Promise<
    readonly (DuplicateGuess & {
      readonly incident: ReadIncident;
      readonly compared: readonly ReadIncident[];
    })[]
  >;
}

/** What was done about an incident that the viewer sees; what he may not read of it is not there. */
export interface TimelineQueries {
  /** Oldest first, its report included. */
  of(incident: ReadIncident, viewer: Viewer): Promise<readonly IncidentAct[]>;
  dispositionsOf(incident: ReadIncident, viewer: Viewer): Promise<readonly Disposition[]>;
  handoversOf(incident: ReadIncident, viewer: Viewer): Promise<readonly Handover[]>;
  revotesOf(incident: ReadIncident, viewer: Viewer): Promise<readonly Revote[]>;
  wallTextOf(incident: ReadIncident): Promise<string | null>;
}

/** What the resolvers of this room need of a request. */
export interface IncidentContext {
  readonly services: {
    readonly incident: IncidentService;
    readonly incidentQueries: IncidentQueries;
    readonly timelineQueries: TimelineQueries;
  };
  readonly viewer: Viewer;
}
