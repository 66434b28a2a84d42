import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, RegionCode, TpsCode } from '../../kernel/scalars.ts';
import { type LogEvent, LogEventConnection } from './log-event.type.ts';
import type { SituationContext } from './situation.api.ts';
import { StageStatus, type StageStatusCode } from './situation-enums.type.ts';
import { Situation } from './situation-frame.type.ts';
import { StageMatrix, TpsStory } from './stage-matrix.type.ts';
import { TpsStanding } from './tps-standing.type.ts';

@Resolver()
export class SituationResolver {
  @Query(() => Situation, {
    description:
      'The situation of a scope as it is now and as the asker may see it, with its place in the stream.',
  })
  situation(
    @Arg('scope', () => RegionCode, { description: 'The regency or a kecamatan of it.' }) scope: string,
    @Ctx() context: SituationContext,
  ): Promise<Situation> {
    return context.services.situationQueries.situation(scope, context.viewer);
  }

  @Query(() => StageMatrix, {
    description: 'Where everything one level below a region stands at every stage.',
  })
  stageMatrix(
    @Arg('region', () => RegionCode, { description: 'The regency, a kecamatan or a desa.' }) region: string,
    @Ctx() context: SituationContext,
  ): Promise<StageMatrix> {
    return context.services.situationQueries.stageMatrix(region, context.viewer);
  }

  @Query(() => [TpsStanding], {
    description: 'The TPS of a region as they stand, in the order of the roster.',
  })
  tpsStandings(
    @Arg('region', () => RegionCode, { description: 'The regency, a kecamatan or a desa.' }) region: string,
    @Arg('stage', () => String, {
      nullable: true,
      description: 'The code of the stage that `status` is asked of; any stage of the wall where left out.',
    })
    stage: string | null | undefined,
    @Arg('status', () => StageStatus, {
      nullable: true,
      description: 'Only those that stand so; all where left out.',
    })
    status: StageStatusCode | null | undefined,
    @Arg('isConflicting', () => Boolean, {
      nullable: true,
      description: 'True: only those whose institutions differ about `stage`, or about any stage of a TPS.',
    })
    isConflicting: boolean | null | undefined,
    @Ctx() context: SituationContext,
  ): Promise<readonly TpsStanding[]> {
    const filter = { stage: stage ?? null, status: status ?? null, isConflicting: isConflicting === true };
    return context.services.situationQueries.tpsStandings(region, filter, context.viewer);
  }

  @Query(() => TpsStory, {
    nullable: true,
    description: 'One TPS with its whole story; null where there is none.',
  })
  tps(
    @Arg('code', () => TpsCode, { description: 'Its code.' }) code: string,
    @Ctx() context: SituationContext,
  ): Promise<TpsStory | null> {
    return context.services.situationQueries.tpsStory(code, context.viewer);
  }

  @Query(() => LogEventConnection, {
    description: 'The log itself, in the order of its commits, as far as the asker may read it.',
  })
  async events(
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() context: SituationContext,
  ): Promise<Page<LogEvent>> {
    return context.services.situationQueries.events(pageRequest(first, after), context.viewer);
  }
}
