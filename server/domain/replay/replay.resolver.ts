import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import type { ReplayBasisCode } from './reel.ts';
import type { ReplayContext } from './replay.api.ts';
import { DayProfile, ReplayBasis, ReplayedSituation } from './replay.type.ts';

@Resolver()
export class ReplayResolver {
  @Query(() => ReplayedSituation, {
    description: 'The situation of a scope as it was at a past instant, and as the asker may see it today.',
  })
  situationAt(
    @Arg('scope', () => RegionCode, { description: 'The regency or a kecamatan of it.' }) scope: string,
    @Arg('at', () => DateTime, { description: 'The instant, on the clock of the operation.' }) at: number,
    @Arg('basis', () => ReplayBasis, { defaultValue: 'RECEIVED', description: 'By what it is drawn.' })
    basis: ReplayBasisCode,
    @Ctx() context: ReplayContext,
  ): Promise<ReplayedSituation> {
    return context.services.replayQueries.situationAt({ scope, at, basis }, context.viewer);
  }

  @Query(() => DayProfile, {
    description: 'How much came in on one day of the operation, as far as the asker may see it today.',
  })
  dayProfile(
    @Arg('scope', () => RegionCode, { description: 'The regency or a kecamatan of it.' }) scope: string,
    @Arg('at', () => DateTime, { description: 'An instant of the day, on the clock of the operation.' })
    at: number,
    @Arg('basis', () => ReplayBasis, { defaultValue: 'RECEIVED', description: 'By what it is counted.' })
    basis: ReplayBasisCode,
    @Ctx() context: ReplayContext,
  ): Promise<DayProfile> {
    return context.services.replayQueries.dayProfile({ scope, at, basis }, context.viewer);
  }
}
