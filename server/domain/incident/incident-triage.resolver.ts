import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { IncidentContext } from './incident.api.ts';
import {
  AcknowledgeIncidentResult,
  AssignAgencyResult,
  ChangeHindranceResult,
  ChangeSeverityResult,
  DismissIncidentResult,
  JudgeTruthResult,
  ReopenIncidentResult,
  SnoozeIncidentResult,
  WakeIncidentResult,
} from './incident-act-results.type.ts';
import {
  AcknowledgeIncidentInput,
  AssignAgencyInput,
  ChangeHindranceInput,
  ChangeSeverityInput,
  DismissIncidentInput,
  JudgeTruthInput,
  ReopenIncidentInput,
  SnoozeIncidentInput,
  WakeIncidentInput,
} from './incident-acts.input.ts';

@Resolver()
export class IncidentTriageResolver {
  @Mutation(() => AcknowledgeIncidentResult, {
    description: 'Says that somebody has seen it and answers for it.',
  })
  acknowledgeIncident(
    @Arg('input', () => AcknowledgeIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: AcknowledgeIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentAcknowledged', () => services.incident.acknowledgeIncident(input, viewer));
  }

  @Mutation(() => AssignAgencyResult, {
    description: 'Tells agencies to act, one of which leads; a later one replaces them.',
  })
  assignAgency(
    @Arg('input', () => AssignAgencyInput, { description: 'Which incident, in whose name, and what.' })
    input: AssignAgencyInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('AgencyAssigned', () => services.incident.assignAgency(input, viewer));
  }

  @Mutation(() => ChangeSeverityResult, { description: 'Decides anew how much an incident endangers.' })
  changeSeverity(
    @Arg('input', () => ChangeSeverityInput, { description: 'Which incident, in whose name, and what.' })
    input: ChangeSeverityInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentSeverityChanged', () => services.incident.changeSeverity(input, viewer));
  }

  @Mutation(() => JudgeTruthResult, { description: 'Says whether what was reported is so.' })
  judgeTruth(
    @Arg('input', () => JudgeTruthInput, { description: 'Which incident, in whose name, and what.' })
    input: JudgeTruthInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentTruthJudged', () => services.incident.judgeTruth(input, viewer));
  }

  @Mutation(() => SnoozeIncidentResult, { description: 'Lets an incident wait, for half an hour at most.' })
  snoozeIncident(
    @Arg('input', () => SnoozeIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: SnoozeIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentSnoozed', () => services.incident.snoozeIncident(input, viewer));
  }

  @Mutation(() => WakeIncidentResult, { description: 'Ends the waiting of an incident.' })
  wakeIncident(
    @Arg('input', () => WakeIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: WakeIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentWoken', () => services.incident.wakeIncident(input, viewer));
  }

  @Mutation(() => DismissIncidentResult, { description: 'Says that what was reported is no incident.' })
  dismissIncident(
    @Arg('input', () => DismissIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: DismissIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentDismissed', () => services.incident.dismissIncident(input, viewer));
  }

  @Mutation(() => ReopenIncidentResult, { description: 'Opens an incident again, under its old number.' })
  reopenIncident(
    @Arg('input', () => ReopenIncidentInput, { description: 'Which incident, in whose name, and what.' })
    input: ReopenIncidentInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentReopened', () => services.incident.reopenIncident(input, viewer));
  }

  @Mutation(() => ChangeHindranceResult, {
    description: 'Decides anew which stage an incident keeps TPS from.',
  })
  changeHindrance(
    @Arg('input', () => ChangeHindranceInput, { description: 'Which incident, in whose name, and what.' })
    input: ChangeHindranceInput,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentHindranceChanged', () => services.incident.changeHindrance(input, viewer));
  }
}
