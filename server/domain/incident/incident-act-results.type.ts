import { createUnionType, Field, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import {
  AgencyUnknown,
  HandoverUnknown,
  PostUnknown,
  RevoteBodyUnknown,
  RevoteGroundUnknown,
  StageUnknown,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import {
  ActNotUndoable,
  AgencyOutsideRegion,
  DispositionAlreadyConfirmed,
  DispositionDueInPast,
  DispositionUnknown,
  EditChangesNothing,
  EntryUnknown,
  HandoverNotTheirs,
  IncidentEditStale,
  RevoteBeforeVotingDay,
  RevoteNotAccepted,
  RevoteUnknown,
} from './edit-refusals.type.ts';
import {
  CriticalNotSnoozed,
  IncidentAlreadyAcknowledged,
  IncidentAlreadyClosed,
  IncidentAlreadyFinished,
  IncidentIsMerged,
  IncidentNotClosed,
  IncidentNotMerged,
  IncidentNotSnoozed,
  IncidentUnknown,
  LevelHidesHindrance,
  LevelNotYours,
  LevelUnchanged,
  MergeHidesIncident,
  MergeInCircle,
  MergeIntoItself,
  MergeLeavesKecamatan,
  MergeTargetMerged,
  PostNotYours,
  SecondPersonNeeded,
  SnoozeOutOfRange,
} from './incident-refusals.type.ts';
import { anyAct, IncidentActReceipt } from './incident-results.type.ts';

/** What becomes of an act that was taken. */
@ObjectType()
abstract class ActTaken {
  @Field(() => IncidentActReceipt, { description: 'The act as stored.' })
  readonly act!: IncidentActReceipt;
}

@ObjectType({ description: 'Somebody answers for the incident now.', simpleResolvers: true })
export class IncidentAcknowledged extends ActTaken {}

@ObjectType({ description: 'Agencies are assigned to the incident now.', simpleResolvers: true })
export class AgencyAssigned extends ActTaken {}

@ObjectType({
  description: 'Word of the incident travels as far as its new level says from now on.',
  simpleResolvers: true,
})
export class IncidentLevelChanged extends ActTaken {}

@ObjectType({ description: 'The incident has its new severity now.', simpleResolvers: true })
export class IncidentSeverityChanged extends ActTaken {}

@ObjectType({ description: 'It is said now whether the incident is so.', simpleResolvers: true })
export class IncidentTruthJudged extends ActTaken {}

@ObjectType({ description: 'The incident waits.', simpleResolvers: true })
export class IncidentSnoozed extends ActTaken {}

@ObjectType({ description: 'The incident waits no longer.', simpleResolvers: true })
export class IncidentWoken extends ActTaken {}

@ObjectType({ description: 'The incident is counted with the other one now.', simpleResolvers: true })
export class IncidentMerged extends ActTaken {}

@ObjectType({ description: 'The incident is one of its own again.', simpleResolvers: true })
export class IncidentUnmerged extends ActTaken {}

@ObjectType({ description: 'It is no incident any more.', simpleResolvers: true })
export class IncidentDismissed extends ActTaken {}

@ObjectType({ description: 'The incident is open again.', simpleResolvers: true })
export class IncidentReopened extends ActTaken {}

@ObjectType({ description: 'The incident keeps TPS from what was said now.', simpleResolvers: true })
export class IncidentHindranceChanged extends ActTaken {}

@ObjectType({ description: 'What was done stands in the timeline.', simpleResolvers: true })
export class IncidentActionRecorded extends ActTaken {}

@ObjectType({ description: 'The note stands in the timeline.', simpleResolvers: true })
export class IncidentNoteAdded extends ActTaken {}

@ObjectType({ description: 'It is settled whether the entry stands in the report.', simpleResolvers: true })
export class IncidentEntryStarred extends ActTaken {}

@ObjectType({ description: 'The incident waits for its verification.', simpleResolvers: true })
export class IncidentFinished extends ActTaken {}

@ObjectType({ description: 'The incident is closed now.', simpleResolvers: true })
export class IncidentClosed extends ActTaken {}

@ObjectType({ description: 'The agency has been told.', simpleResolvers: true })
export class DispositionIssued extends ActTaken {}

@ObjectType({ description: 'The directive is confirmed.', simpleResolvers: true })
export class DispositionConfirmed extends ActTaken {}

@ObjectType({ description: 'The hand-over is recorded.', simpleResolvers: true })
export class IncidentHandedOver extends ActTaken {}

@ObjectType({ description: 'It is settled whether the vote is recommended.', simpleResolvers: true })
export class RevoteRecommended extends ActTaken {}

@ObjectType({ description: 'The answer to the hand-over is recorded.', simpleResolvers: true })
export class HandoverAnswered extends ActTaken {}

@ObjectType({ description: 'It is recorded who proposed or recommended the revote.', simpleResolvers: true })
export class RevoteProposalRecorded extends ActTaken {}

@ObjectType({ description: 'The decision about the revote is recorded.', simpleResolvers: true })
export class RevoteDecisionRecorded extends ActTaken {}

@ObjectType({ description: 'The outcome of the revote is recorded.', simpleResolvers: true })
export class RevoteOutcomeRecorded extends ActTaken {}

@ObjectType({ description: 'Walls may show these words of the incident.', simpleResolvers: true })
export class WallTextReleased extends ActTaken {}

@ObjectType({ description: 'The incident stands as it did before.', simpleResolvers: true })
export class IncidentActUndone extends ActTaken {}

/** What every act on an incident may be refused for. */
const onAny = [IncidentUnknown, PostUnknown, PostNotYours, TextNotAcceptable, ...anyAct] as const;
/** Those that a closed incident takes, a merged one, and an open one alone. */
const onClosed = [IncidentIsMerged, ...onAny] as const;
const onMerged = [IncidentAlreadyClosed, ...onAny] as const;
const onOpen = [IncidentIsMerged, IncidentAlreadyClosed, ...onAny] as const;

export const AcknowledgeIncidentResult = createUnionType({
  name: 'AcknowledgeIncidentResult',
  description: 'What became of acknowledging an incident.',
  types: () => [IncidentAcknowledged, IncidentAlreadyAcknowledged, ...onOpen] as const,
  resolveType: byTypeName,
});

export const AssignAgencyResult = createUnionType({
  name: 'AssignAgencyResult',
  description: 'What became of assigning agencies.',
  types: () => [AgencyAssigned, AgencyUnknown, IncidentEditStale, EditChangesNothing, ...onOpen] as const,
  resolveType: byTypeName,
});

export const ClassifyIncidentResult = createUnionType({
  name: 'ClassifyIncidentResult',
  description: 'What became of deciding how far word of an incident may travel.',
  types: () =>
    [
      IncidentLevelChanged,
      LevelUnchanged,
      LevelNotYours,
      LevelHidesHindrance,
      MergeHidesIncident,
      ...onAny,
    ] as const,
  resolveType: byTypeName,
});

export const ChangeSeverityResult = createUnionType({
  name: 'ChangeSeverityResult',
  description: 'What became of changing the severity of an incident.',
  types: () => [IncidentSeverityChanged, IncidentEditStale, EditChangesNothing, ...onOpen] as const,
  resolveType: byTypeName,
});

export const JudgeTruthResult = createUnionType({
  name: 'JudgeTruthResult',
  description: 'What became of saying whether an incident is so.',
  types: () => [IncidentTruthJudged, IncidentEditStale, EditChangesNothing, ...onClosed] as const,
  resolveType: byTypeName,
});

export const SnoozeIncidentResult = createUnionType({
  name: 'SnoozeIncidentResult',
  description: 'What became of snoozing an incident.',
  types: () => [IncidentSnoozed, CriticalNotSnoozed, SnoozeOutOfRange, ...onOpen] as const,
  resolveType: byTypeName,
});

export const WakeIncidentResult = createUnionType({
  name: 'WakeIncidentResult',
  description: 'What became of waking an incident.',
  types: () => [IncidentWoken, IncidentNotSnoozed, ...onOpen] as const,
  resolveType: byTypeName,
});

export const MergeIncidentResult = createUnionType({
  name: 'MergeIncidentResult',
  description: 'What became of merging an incident into another.',
  types: () =>
    [
      IncidentMerged,
      MergeIntoItself,
      MergeInCircle,
      MergeTargetMerged,
      MergeHidesIncident,
      MergeLeavesKecamatan,
      ...onOpen,
    ] as const,
  resolveType: byTypeName,
});

export const UnmergeIncidentResult = createUnionType({
  name: 'UnmergeIncidentResult',
  description: 'What became of taking a merging back.',
  types: () => [IncidentUnmerged, IncidentNotMerged, ...onMerged] as const,
  resolveType: byTypeName,
});

export const DismissIncidentResult = createUnionType({
  name: 'DismissIncidentResult',
  description: 'What became of saying that it is no incident.',
  types: () => [IncidentDismissed, SecondPersonNeeded, ...onOpen] as const,
  resolveType: byTypeName,
});

export const ReopenIncidentResult = createUnionType({
  name: 'ReopenIncidentResult',
  description: 'What became of reopening an incident.',
  types: () => [IncidentReopened, IncidentNotClosed, LevelHidesHindrance, ...onClosed] as const,
  resolveType: byTypeName,
});

export const ChangeHindranceResult = createUnionType({
  name: 'ChangeHindranceResult',
  description: 'What became of changing what an incident keeps TPS from.',
  types: () =>
    [
      IncidentHindranceChanged,
      StageUnknown,
      LevelHidesHindrance,
      IncidentEditStale,
      EditChangesNothing,
      ...onOpen,
    ] as const,
  resolveType: byTypeName,
});

export const RecordActionResult = createUnionType({
  name: 'RecordActionResult',
  description: 'What became of recording an action.',
  types: () => [IncidentActionRecorded, ...onOpen] as const,
  resolveType: byTypeName,
});

export const AddNoteResult = createUnionType({
  name: 'AddNoteResult',
  description: 'What became of adding a note.',
  types: () => [IncidentNoteAdded, ...onAny] as const,
  resolveType: byTypeName,
});

export const StarEntryResult = createUnionType({
  name: 'StarEntryResult',
  description: 'What became of starring an entry of a timeline.',
  types: () => [IncidentEntryStarred, EntryUnknown, ...onAny] as const,
  resolveType: byTypeName,
});

export const FinishIncidentResult = createUnionType({
  name: 'FinishIncidentResult',
  description: 'What became of finishing an incident.',
  types: () => [IncidentFinished, IncidentAlreadyFinished, ...onOpen] as const,
  resolveType: byTypeName,
});

export const CloseIncidentResult = createUnionType({
  name: 'CloseIncidentResult',
  description: 'What became of closing an incident.',
  types: () => [IncidentClosed, SecondPersonNeeded, ...onOpen] as const,
  resolveType: byTypeName,
});

export const IssueDispositionResult = createUnionType({
  name: 'IssueDispositionResult',
  description: 'What became of giving a directive.',
  types: () =>
    [DispositionIssued, AgencyUnknown, AgencyOutsideRegion, DispositionDueInPast, ...onOpen] as const,
  resolveType: byTypeName,
});

export const ConfirmDispositionResult = createUnionType({
  name: 'ConfirmDispositionResult',
  description: 'What became of confirming a directive.',
  types: () => [DispositionConfirmed, DispositionUnknown, DispositionAlreadyConfirmed, ...onClosed] as const,
  resolveType: byTypeName,
});

export const RecordHandoverResult = createUnionType({
  name: 'RecordHandoverResult',
  description: 'What became of recording a hand-over.',
  types: () => [IncidentHandedOver, HandoverUnknown, HandoverNotTheirs, ...onClosed] as const,
  resolveType: byTypeName,
});

export const RecordHandoverAnswerResult = createUnionType({
  name: 'RecordHandoverAnswerResult',
  description: 'What became of recording the answer to a hand-over.',
  types: () => [HandoverAnswered, EntryUnknown, IncidentEditStale, ...onClosed] as const,
  resolveType: byTypeName,
});

export const RecommendRevoteResult = createUnionType({
  name: 'RecommendRevoteResult',
  description: 'What became of marking a revote as recommended.',
  types: () => [RevoteRecommended, EditChangesNothing, ...onClosed] as const,
  resolveType: byTypeName,
});

export const RecordRevoteProposalResult = createUnionType({
  name: 'RecordRevoteProposalResult',
  description: 'What became of recording that a body proposed or recommended a revote.',
  types: () => [RevoteProposalRecorded, RevoteBodyUnknown, RevoteGroundUnknown, ...onClosed] as const,
  resolveType: byTypeName,
});

export const RecordRevoteDecisionResult = createUnionType({
  name: 'RecordRevoteDecisionResult',
  description: 'What became of recording a decision about a revote.',
  types: () =>
    [
      ...[RevoteDecisionRecorded, RevoteUnknown, IncidentEditStale, RevoteBeforeVotingDay],
      ...onClosed,
    ] as const,
  resolveType: byTypeName,
});

export const RecordRevoteOutcomeResult = createUnionType({
  name: 'RecordRevoteOutcomeResult',
  description: 'What became of recording the outcome of a revote.',
  types: () =>
    [
      ...[RevoteOutcomeRecorded, RevoteUnknown, RevoteNotAccepted, IncidentEditStale, RevoteBeforeVotingDay],
      ...onClosed,
    ] as const,
  resolveType: byTypeName,
});

export const ReleaseWallTextResult = createUnionType({
  name: 'ReleaseWallTextResult',
  description: 'What became of releasing words for walls.',
  types: () => [WallTextReleased, IncidentEditStale, EditChangesNothing, ...onOpen] as const,
  resolveType: byTypeName,
});

export const UndoIncidentActResult = createUnionType({
  name: 'UndoIncidentActResult',
  description: 'What became of undoing an act on an incident.',
  types: () => [IncidentActUndone, EntryUnknown, ActNotUndoable, ...onAny] as const,
  resolveType: byTypeName,
});
