import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import type { AfterActionContext } from './after-action.api.ts';
import { AfterActionResult, ReportVersion } from './after-action.type.ts';
import type { ReportVersionCode } from './report-version.policy.ts';

@Resolver()
export class AfterActionResolver {
  @Query(() => AfterActionResult, {
    description: 'What is to be said of the day after it, up to an instant and by what the post knew then.',
  })
  afterActionReport(
    @Arg('scope', () => RegionCode, { description: 'The regency or a kecamatan of it.' }) scope: string,
    @Arg('until', () => DateTime, {
      description: 'The last instant that counts, on the clock of the operation.',
    })
    until: number,
    @Arg('version', () => ReportVersion, { defaultValue: 'FULL', description: 'For whom it is made.' })
    version: ReportVersionCode,
    @Ctx() { services, viewer }: AfterActionContext,
  ): Promise<ActResult> {
    return actResult('AfterActionReport', () =>
      services.afterActionQueries.afterActionReport({ scope, until, version }, viewer),
    );
  }
}
