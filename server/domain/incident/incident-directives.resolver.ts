import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { IncidentContext } from './incident.api.ts';
import {
  ClassifyIncidentResult,
  ConfirmDispositionResult,
  IssueDispositionResult,
  MergeIncidentResult,
  RecommendRevoteResult,
  RecordHandoverAnswerResult,
  RecordHandoverResult,
  ReleaseWallTextResult,
  UnmergeIncidentResult,
} from './incident-act-results.type.ts';
import {
  ClassifyIncidentInput,
  ConfirmDispositionInput,
  IssueDispositionInput,
  MergeIncidentInput,
  RecommendRevoteInput,
  RecordHandoverAnswerInput,
  RecordHandoverInput,
  ReleaseWallTextInput,
  UnmergeIncidentInput,
} from './incident-acts.input.ts';

@Resolver()
export class IncidentDirectivesResolver {
  @Mutation(() => ClassifyIncidentResult, {
    description: 'Decides anew how far word of an incident may travel.',
  })
  classifyIncident(
    @Arg('input', () => ClassifyIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: ClassifyIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentLevelChanged', () => services.incident.classifyIncident(input, viewer));
  }

  @Mutation(() => MergeIncidentResult, {
    description: 'Counts an incident with another that tells of the same.',
  })
  mergeIncident(
    @Arg('input', () => MergeIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: MergeIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentMerged', () => services.incident.mergeIncident(input, viewer));
  }

  @Mutation(() => UnmergeIncidentResult, { description: 'Makes a merged incident one of its own again.' })
  unmergeIncident(
    @Arg('input', () => UnmergeIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: UnmergeIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentUnmerged', () => services.incident.unmergeIncident(input, viewer));
  }

  @Mutation(() => IssueDispositionResult, { description: 'Tells an agency what to do until when.' })
  issueDisposition(
    @Arg('input', () => IssueDispositionInput, { description: 'Which incident, in whose name, and what.' })
    input: IssueDispositionInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('DispositionIssued', () => services.incident.issueDisposition(input, viewer));
  }

  @Mutation(() => ConfirmDispositionResult, { description: 'Says that an agency has a directive.' })
  confirmDisposition(
    @Arg('input', () => ConfirmDispositionInput, { description: 'Which incident, in whose name, and what.' })
    input: ConfirmDispositionInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('DispositionConfirmed', () => services.incident.confirmDisposition(input, viewer));
  }

  @Mutation(() => RecordHandoverResult, {
    description: 'Records that a body outside the room has an incident.',
  })
  recordHandover(
    @Arg('input', () => RecordHandoverInput, { description: 'Which incident, in whose name, and what.' })
    input: RecordHandoverInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentHandedOver', () => services.incident.recordHandover(input, viewer));
  }

  @Mutation(() => RecordHandoverAnswerResult, {
    description: 'Records what a body answered that an incident was handed over to.',
  })
  recordHandoverAnswer(
    @Arg('input', () => RecordHandoverAnswerInput, {
      description: 'Which incident, in whose name, and what.',
    })
    input: RecordHandoverAnswerInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('HandoverAnswered', () => services.incident.recordHandoverAnswer(input, viewer));
  }

  @Mutation(() => RecommendRevoteResult, {
    description: 'Marks a kind of revote as recommended, without who recommends it.',
    deprecationReason:
      'The room recommends no revote: use `recordRevoteProposal`, which says who proposed or recommended it.',
  })
  recommendRevote(
    @Arg('input', () => RecommendRevoteInput, { description: 'Which incident, in whose name, and what.' })
    input: RecommendRevoteInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('RevoteRecommended', () => services.incident.recommendRevote(input, viewer));
  }

  @Mutation(() => ReleaseWallTextResult, {
    description: 'Releases the words that walls may show of an incident.',
  })
  releaseWallText(
    @Arg('input', () => ReleaseWallTextInput, { description: 'Which incident, in whose name, and what.' })
    input: ReleaseWallTextInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('WallTextReleased', () => services.incident.releaseWallText(input, viewer));
  }
}
