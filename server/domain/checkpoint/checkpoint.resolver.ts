import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor } from '../../kernel/scalars.ts';
import type { CheckpointContext } from './checkpoint.api.ts';
import { CheckpointReportFilter, ReportCheckpointInput } from './checkpoint.input.ts';
import { CheckpointReport, CheckpointReportConnection, ReportCheckpointResult } from './checkpoint.type.ts';

@Resolver(() => CheckpointReport)
export class CheckpointResolver {
  @Query(() => CheckpointReportConnection, {
    description: 'Reports of checkpoints, newest first by receipt.',
  })
  async checkpointReports(
    @Arg('filter', () => CheckpointReportFilter, {
      nullable: true,
      description: 'Which reports; all where left out.',
    })
    filter: CheckpointReportFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() context: CheckpointContext,
  ): Promise<Page<CheckpointReport>> {
    return context.services.checkpointQueries.checkpointReports(filter ?? {}, pageRequest(first, after));
  }

  @Mutation(() => ReportCheckpointResult, {
    description: 'Reports that a TPS did, did not do, or need not do a stage.',
  })
  reportCheckpoint(
    @Arg('input', () => ReportCheckpointInput, { description: 'The report, and an id for it.' })
    input: ReportCheckpointInput,
    @Ctx() context: CheckpointContext,
  ): Promise<ActResult> {
    return actResult('CheckpointReported', () => context.services.checkpoint.reportCheckpoint(input));
  }
}
