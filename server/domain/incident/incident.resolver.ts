import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, Uuid } from '../../kernel/scalars.ts';
import type { IncidentContext, ReadIncident } from './incident.api.ts';
import {
  AcknowledgeIncidentInput,
  AssignAgencyInput,
  ClassifyIncidentInput,
  CloseIncidentInput,
  IncidentFilter,
  RaiseIncidentInput,
} from './incident.input.ts';
import { Incident, IncidentAct, IncidentConnection } from './incident.type.ts';
import { canReadReporter } from './incident-fields.policy.ts';
import {
  AcknowledgeIncidentResult,
  AssignAgencyResult,
  ClassifyIncidentResult,
  CloseIncidentResult,
  RaiseIncidentResult,
} from './incident-results.type.ts';

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, {
    nullable: true,
    description: 'One incident; null where there is none that the asker may see.',
  })
  incident(
    @Arg('id', () => Uuid, { description: 'Its id.' }) id: string,
    @Ctx() context: IncidentContext,
  ): Promise<Incident | null> {
    return context.services.incidentQueries.incident(id, context.viewer);
  }

  @Query(() => IncidentConnection, {
    description: 'The incidents that the asker may see, newest first by receipt.',
  })
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
    return context.services.incidentQueries.incidents(
      filter ?? {},
      pageRequest(first, after),
      context.viewer,
    );
  }

  @FieldResolver(() => [IncidentAct], {
    description: 'What was done about it, oldest first, its report included.',
  })
  timeline(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<readonly IncidentAct[]> {
    return services.incidentQueries.timelineOf(incident, viewer);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What its reporter wrote; null where nothing, or where the asker may not read it.',
  })
  description(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<string | null> {
    return services.incidentQueries.textOf(incident, 'description', viewer);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the place; null where none was given, or where the asker may not read it.',
  })
  placeName(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<string | null> {
    return services.incidentQueries.textOf(incident, 'placeName', viewer);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The principal who reported it; null where that was not recorded, or where the asker may not know.',
  })
  reportedBy(@Root() incident: ReadIncident, @Ctx() { viewer }: IncidentContext): string | null {
    return canReadReporter(viewer, incident) ? incident.reporter : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'For whom the reporter spoke; null where that was not given, or where the asker may not know.',
  })
  onBehalfOf(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<string | null> {
    return services.incidentQueries.textOf(incident, 'onBehalfOf', viewer);
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
    return actResult('IncidentRaised', () => context.services.incident.raiseIncident(input, context.viewer));
  }

  @Mutation(() => AcknowledgeIncidentResult, {
    description: 'Says that somebody has seen it and answers for it.',
  })
  acknowledgeIncident(
    @Arg('input', () => AcknowledgeIncidentInput, { description: 'Which incident and in whose name.' })
    input: AcknowledgeIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentAcknowledged', () =>
      context.services.incident.acknowledgeIncident(input, context.viewer),
    );
  }

  @Mutation(() => AssignAgencyResult, { description: 'Tells an agency to act; a later one replaces it.' })
  assignAgency(
    @Arg('input', () => AssignAgencyInput, { description: 'Which incident, which agency and in whose name.' })
    input: AssignAgencyInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('AgencyAssigned', () => context.services.incident.assignAgency(input, context.viewer));
  }

  @Mutation(() => ClassifyIncidentResult, {
    description: 'Decides anew how far word of an incident may travel.',
  })
  classifyIncident(
    @Arg('input', () => ClassifyIncidentInput, {
      description: 'Which incident, which level, in whose name and why.',
    })
    input: ClassifyIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentLevelChanged', () =>
      context.services.incident.classifyIncident(input, context.viewer),
    );
  }

  @Mutation(() => CloseIncidentResult, { description: 'Closes an incident for good.' })
  closeIncident(
    @Arg('input', () => CloseIncidentInput, {
      description: 'Which incident, in whose name and with what result.',
    })
    input: CloseIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentClosed', () => context.services.incident.closeIncident(input, context.viewer));
  }
}
