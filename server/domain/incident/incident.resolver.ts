import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, Uuid } from '../../kernel/scalars.ts';
import type { IncidentContext } from './incident.api.ts';
import {
  AcknowledgeIncidentInput,
  AssignAgencyInput,
  CloseIncidentInput,
  IncidentFilter,
  RaiseIncidentInput,
} from './incident.input.ts';
import { Incident, IncidentAct, IncidentConnection } from './incident.type.ts';
import {
  AcknowledgeIncidentResult,
  AssignAgencyResult,
  CloseIncidentResult,
  RaiseIncidentResult,
} from './incident-results.type.ts';

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true, description: 'One incident; null where there is none.' })
  incident(
    @Arg('id', () => Uuid, { description: 'Its id.' }) id: string,
    @Ctx() context: IncidentContext,
  ): Promise<Incident | null> {
    return context.services.incidentQueries.incident(id);
  }

  @Query(() => IncidentConnection, { description: 'Incidents, newest first by receipt.' })
  async incidents(
    @Arg('filter', () => IncidentFilter, {
      nullable: true,
      description: 'Which incidents; all where left out.',
    })
    filter: IncidentFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() context: IncidentContext,
  ): Promise<Page<Incident>> {
    return context.services.incidentQueries.incidents(filter ?? {}, pageRequest(first, after));
  }

  @FieldResolver(() => [IncidentAct], {
    description: 'What was done about it, oldest first, its report included.',
  })
  timeline(@Root() incident: Incident, @Ctx() context: IncidentContext): Promise<readonly IncidentAct[]> {
    return context.services.incidentQueries.timelineOf(incident.id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What its reporter wrote, if anything.' })
  description(@Root() incident: Incident, @Ctx() context: IncidentContext): Promise<string | null> {
    return context.services.incidentQueries.descriptionOf(incident.id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of the place, if given.' })
  placeName(@Root() incident: Incident, @Ctx() context: IncidentContext): Promise<string | null> {
    return context.services.incidentQueries.placeNameOf(incident.id);
  }
}

@Resolver()
export class IncidentActsResolver {
  @Mutation(() => RaiseIncidentResult, { description: 'Reports an incident.' })
  raiseIncident(
    @Arg('input', () => RaiseIncidentInput, { description: 'The incident, and an id for it.' })
    input: RaiseIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentRaised', () => context.services.incident.raiseIncident(input));
  }

  @Mutation(() => AcknowledgeIncidentResult, {
    description: 'Says that somebody has seen it and answers for it.',
  })
  acknowledgeIncident(
    @Arg('input', () => AcknowledgeIncidentInput, { description: 'Which incident and in whose name.' })
    input: AcknowledgeIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentAcknowledged', () => context.services.incident.acknowledgeIncident(input));
  }

  @Mutation(() => AssignAgencyResult, { description: 'Tells an agency to act; a later one replaces it.' })
  assignAgency(
    @Arg('input', () => AssignAgencyInput, { description: 'Which incident, which agency and in whose name.' })
    input: AssignAgencyInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('AgencyAssigned', () => context.services.incident.assignAgency(input));
  }

  @Mutation(() => CloseIncidentResult, { description: 'Closes an incident for good.' })
  closeIncident(
    @Arg('input', () => CloseIncidentInput, {
      description: 'Which incident, in whose name and with what result.',
    })
    input: CloseIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentClosed', () => context.services.incident.closeIncident(input));
  }
}
