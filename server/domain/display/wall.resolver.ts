import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { WallContext } from './wall.api.ts';
import { CommandWallInput, ReportWallHealthInput, UnpairWallInput } from './wall.input.ts';
import { Wall } from './wall.type.ts';
import {
  CommandWallResult,
  RenewWallResult,
  UnpairWallResult,
  WallHealthTaken,
} from './wall-results.type.ts';

@Resolver(() => Wall)
export class WallResolver {
  @Query(() => [Wall], { description: 'The walls that are let in, by name.' })
  walls(@Ctx() context: WallContext): readonly Wall[] {
    return context.services.wallQueries.walls(context.viewer);
  }

  @Mutation(() => CommandWallResult, {
    description: 'Tells one wall or all of them what to do: each knows within a second.',
  })
  commandWall(
    @Arg('input', () => CommandWallInput, { description: 'Which wall, what, why, and an id for this act.' })
    input: CommandWallInput,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    return actResult('WallsCommanded', () => context.services.wall.commandWall(context.viewer, input));
  }

  @Mutation(() => UnpairWallResult, {
    description: 'Takes a wall out of use: its sockets are closed and its token is worth nothing.',
  })
  unpairWall(
    @Arg('input', () => UnpairWallInput, { description: 'Which wall, why, and an id for this act.' })
    input: UnpairWallInput,
    @Ctx() context: WallContext,
  ): Promise<ActResult> {
    return actResult('WallUnpaired', () => context.services.wall.unpairWall(context.viewer, input));
  }

  @Mutation(() => RenewWallResult, {
    description:
      'A new token for the wall that asks. Where the answer is lost, it asks again with the old one.',
  })
  renewWall(@Ctx() context: WallContext): Promise<ActResult> {
    return actResult('WallRenewed', () => context.services.wall.renewWall(context.viewer));
  }

  @Mutation(() => WallHealthTaken, {
    description: 'Says how the wall that asks is doing; every 30 seconds.',
  })
  reportWallHealth(
    @Arg('input', () => ReportWallHealthInput, { description: 'How it is doing.' })
    input: ReportWallHealthInput,
    @Ctx() context: WallContext,
  ): WallHealthTaken {
    return context.services.wall.reportWallHealth(context.viewer, input);
  }
}
