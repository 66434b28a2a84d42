import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { RegionContext } from './region.api.ts';
import { ImportRosterInput } from './roster.input.ts';
import { RosterComparison, RosterInUse } from './roster.type.ts';
import { ImportRosterResult } from './roster-results.type.ts';

@Resolver(() => RosterComparison)
export class RosterResolver {
  @Query(() => RosterComparison, {
    description: 'What importing a roster file would do. Saves nothing.',
  })
  rosterComparison(
    @Arg('csv', () => String, { description: 'The text of the CSV file.' }) csv: string,
    @Arg('expectedTps', () => Int, {
      nullable: true,
      description: 'How many TPS the roster must have, by official count; any number where left out.',
    })
    expectedTps: number | null | undefined,
    @Ctx() context: RegionContext,
  ): Promise<RosterComparison> {
    return context.services.rosterImports.compareRoster({ csv, expectedTps: expectedTps ?? null });
  }

  @Query(() => RosterInUse, { description: 'Whether the roster that was imported last counts already.' })
  rosterInUse(@Ctx() context: RegionContext): Promise<RosterInUse> {
    return context.services.rosterImports.rosterInUse();
  }

  @Mutation(() => ImportRosterResult, {
    description: 'Saves a roster. The server reads it at its next start.',
  })
  importRoster(
    @Arg('input', () => ImportRosterInput, { description: 'The file.' }) input: ImportRosterInput,
    @Ctx() context: RegionContext,
  ): Promise<ActResult> {
    const { services, viewer } = context;
    const request = { id: input.id, csv: input.csv, expectedTps: input.expectedTps ?? null };
    return actResult('RosterImported', () => services.rosterImports.importRoster(viewer, request));
  }
}
