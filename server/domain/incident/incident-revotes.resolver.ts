import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { IncidentContext } from './incident.api.ts';
import {
  RecordRevoteDecisionResult,
  RecordRevoteOutcomeResult,
  RecordRevoteProposalResult,
} from './incident-act-results.type.ts';
import {
  RecordRevoteDecisionInput,
  RecordRevoteOutcomeInput,
  RecordRevoteProposalInput,
} from './incident-acts.input.ts';

@Resolver()
export class IncidentRevotesResolver {
  @Mutation(() => RecordRevoteProposalResult, {
    description: 'Records that a body proposed or recommended a revote.',
  })
  recordRevoteProposal(
    @Arg('input', () => RecordRevoteProposalInput, {
      description: 'Which incident, in whose name, and what.',
    })
    input: RecordRevoteProposalInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('RevoteProposalRecorded', () => services.incident.recordRevoteProposal(input, viewer));
  }

  @Mutation(() => RecordRevoteDecisionResult, { description: 'Records what was decided about a revote.' })
  recordRevoteDecision(
    @Arg('input', () => RecordRevoteDecisionInput, {
      description: 'Which incident, in whose name, and what.',
    })
    input: RecordRevoteDecisionInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('RevoteDecisionRecorded', () => services.incident.recordRevoteDecision(input, viewer));
  }

  @Mutation(() => RecordRevoteOutcomeResult, { description: 'Records whether a revote was held.' })
  recordRevoteOutcome(
    @Arg('input', () => RecordRevoteOutcomeInput, { description: 'Which incident, in whose name, and what.' })
    input: RecordRevoteOutcomeInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('RevoteOutcomeRecorded', () => services.incident.recordRevoteOutcome(input, viewer));
  }
}
