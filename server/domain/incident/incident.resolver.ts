import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, Uuid } from '../../kernel/scalars.ts';
import { Handover } from './handover.type.ts';
import type { IncidentContext, ReadIncident } from './incident.api.ts';
import { IncidentFilter, RaiseIncidentInput } from './incident.input.ts';
import { Disposition, Incident, IncidentAct, IncidentConnection } from './incident.type.ts';
import { SuggestedDuplicate } from './incident-duplicates.type.ts';
import { canReadReporter } from './incident-fields.policy.ts';
import { RaiseIncidentResult } from './incident-results.type.ts';
import { Revote } from './revote.type.ts';

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
    return services.timelineQueries.of(incident, viewer);
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

  @FieldResolver(() => Boolean, {
    description: 'Whether the asker may read what was written about it; where not, such texts are null.',
  })
  mayReadTexts(@Root() incident: ReadIncident, @Ctx() { services, viewer }: IncidentContext): boolean {
    return services.incidentQueries.mayRead(incident, 'TEXTS', viewer);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the asker may look at its photos; where not, it has none for him.',
  })
  mayReadEvidence(@Root() incident: ReadIncident, @Ctx() { services, viewer }: IncidentContext): boolean {
    return services.incidentQueries.mayRead(incident, 'EVIDENCE', viewer);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The id of the incident that it was merged into; null where it was not, or where the asker may not see that.',
  })
  mergedInto(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<string | null> {
    return services.incidentQueries.mergedInto(incident, viewer);
  }

  @FieldResolver(() => [Incident], {
    description: 'The incidents that are counted with it, as far as the asker may see them, oldest first.',
  })
  mergedReports(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<readonly Incident[]> {
    return services.incidentQueries.mergedReports(incident, viewer);
  }

  @FieldResolver(() => [SuggestedDuplicate], {
    description:
      'Incidents that it, or a report merged into it, may be the same as, the likeliest first, as far as the asker sees them; empty where it is not open. Nothing is merged by itself.',
  })
  suggestedDuplicates(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<readonly SuggestedDuplicate[]> {
    return services.incidentQueries.suggestedDuplicates(incident, viewer);
  }

  @FieldResolver(() => [Disposition], { description: 'What agencies were told to do, oldest first.' })
  dispositions(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<readonly Disposition[]> {
    return services.timelineQueries.dispositionsOf(incident, viewer);
  }

  @FieldResolver(() => [Handover], { description: 'To whom outside the room it was handed over, in order.' })
  handovers(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<readonly Handover[]> {
    return services.timelineQueries.handoversOf(incident, viewer);
  }

  @FieldResolver(() => [Revote], {
    description: 'Revotes that bodies proposed or recommended because of it, in order.',
  })
  revotes(
    @Root() incident: ReadIncident,
    @Ctx() { services, viewer }: IncidentContext,
  ): Promise<readonly Revote[]> {
    return services.timelineQueries.revotesOf(incident, viewer);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The words that walls may show of it; null where none were released.',
  })
  wallText(@Root() incident: ReadIncident, @Ctx() { services }: IncidentContext): Promise<string | null> {
    return services.timelineQueries.wallTextOf(incident);
  }
}

@Resolver()
export class RaiseIncidentResolver {
  @Mutation(() => RaiseIncidentResult, { description: 'Reports an incident.' })
  raiseIncident(
    @Arg('input', () => RaiseIncidentInput, { description: 'The incident, and an id for it.' })
    input: RaiseIncidentInput,
    @Ctx() context: IncidentContext,
  ): Promise<ActResult> {
    return actResult('IncidentRaised', () => context.services.incident.raiseIncident(input, context.viewer));
  }
}
