import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor } from '../../kernel/scalars.ts';
import type { CheckpointContext, ReadReport } from './checkpoint.api.ts';
import { CheckpointReportFilter, ReportCheckpointInput } from './checkpoint.input.ts';
import { CheckpointReport, CheckpointReportConnection, ReportCheckpointResult } from './checkpoint.type.ts';

@Resolver(() => CheckpointReport)
export class CheckpointResolver {
  @Query(() => CheckpointReportConnection, {
    description: 'The reports of checkpoints that the asker may see, newest first by receipt.',
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
    return context.services.checkpointQueries.checkpointReports(
      filter ?? {},
      pageRequest(first, after),
      context.viewer,
    );
  }

  @Mutation(() => ReportCheckpointResult, {
    description: 'Reports that a TPS did, did not do, or need not do a stage.',
  })
  reportCheckpoint(
    @Arg('input', () => ReportCheckpointInput, { description: 'The report, and an id for it.' })
    input: ReportCheckpointInput,
    @Ctx() context: CheckpointContext,
  ): Promise<ActResult> {
    return actResult('CheckpointReported', () =>
      context.services.checkpoint.reportCheckpoint(input, context.viewer),
    );
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The principal who sent it; null where that was not recorded, or where the asker may not know.',
  })
  reportedBy(@Root() report: ReadReport, @Ctx() { viewer }: CheckpointContext): string | null {
    return viewer.canReadField('REPORTER', report.tps) ? report.reporter : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'For whom the sender spoke; null where that was not given, or where the asker may not know.',
  })
  onBehalfOf(
    @Root() report: ReadReport,
    @Ctx() { services, viewer }: CheckpointContext,
  ): Promise<string | null> {
    return services.checkpointQueries.textOf(report, 'onBehalfOf', viewer);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The remark; null where there is none, or where the asker may not read it.',
  })
  note(@Root() report: ReadReport, @Ctx() { services, viewer }: CheckpointContext): Promise<string | null> {
    return services.checkpointQueries.textOf(report, 'note', viewer);
  }
}
