import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { DateTime } from '../../kernel/scalars.ts';
import type { OperationClockReading, OperationContext } from './operation.api.ts';
import { RunExerciseClockInput } from './operation.input.ts';
import {
  HandoverReceiver,
  Operation,
  OperationClock,
  Post,
  RevoteBody,
  RevoteGround,
  ServiceLimit,
  Stage,
  StageTolerance,
} from './operation.type.ts';
import { type OperationPlan, SEVERITIES, SIGNAL_CLASSES } from './operation-plan.ts';
import { RunExerciseClockResult } from './operation-results.type.ts';
import { revoteDeadline } from './plan-moment.ts';
import { rolesOf } from './post.policy.ts';

@Resolver(() => Operation)
export class OperationResolver {
  @Query(() => Operation, { description: 'The operation this server is for.' })
  operation(@Ctx() context: OperationContext): OperationPlan {
    return context.services.operationQueries.plan();
  }

  @FieldResolver(() => Boolean, { description: 'True once no more reports are taken.' })
  isClosed(@Ctx() context: OperationContext): boolean {
    return context.services.operationQueries.isClosed();
  }

  @FieldResolver(() => OperationClock, { description: 'The clock of the operation as it runs now.' })
  clock(@Ctx() context: OperationContext): OperationClockReading {
    return context.services.operationQueries.clock();
  }

  @FieldResolver(() => [ServiceLimit], { description: 'How fast people must answer, for each severity.' })
  serviceLimits(@Root() operation: Operation): ServiceLimit[] {
    return SEVERITIES.map((severity) => ({ severity, ...operation.severities[severity] }));
  }

  @FieldResolver(() => [Post], { description: 'The posts in whose name people act.' })
  posts(@Ctx() context: OperationContext): Post[] {
    return context.services.operationQueries.plan().posts.map((post) => ({
      ...{ code: post.code, label: post.label, roles: rolesOf(post) },
      ...{ agency: post.agency ?? null, forum: post.forum ?? null },
    }));
  }

  @FieldResolver(() => [HandoverReceiver], {
    description: 'Bodies outside the room that an incident may be handed over to, such as Bawaslu.',
  })
  handovers(@Ctx() context: OperationContext): readonly HandoverReceiver[] {
    return context.services.operationQueries.plan().handovers ?? [];
  }

  @FieldResolver(() => DateTime, {
    description: 'The end of the last day on which a revote may be held.',
  })
  revoteDeadline(@Ctx() context: OperationContext): number {
    return revoteDeadline(context.services.operationQueries.plan());
  }

  @FieldResolver(() => [RevoteBody], {
    description:
      'Bodies that may propose or recommend a revote; none in an operation from before they were named.',
  })
  revoteBodies(@Ctx() context: OperationContext): readonly RevoteBody[] {
    return context.services.operationQueries.plan().revotes?.bodies ?? [];
  }

  @FieldResolver(() => [RevoteGround], { description: 'Grounds in law for a revote.' })
  revoteGrounds(@Ctx() context: OperationContext): readonly RevoteGround[] {
    return context.services.operationQueries.plan().revotes?.grounds ?? [];
  }

  @Mutation(() => RunExerciseClockResult, {
    description:
      'Sets the speed of the clock of an exercise. The only act that a real operation always refuses.',
  })
  runExerciseClock(
    @Arg('input', () => RunExerciseClockInput, { description: 'The speed, and an id for this act.' })
    input: RunExerciseClockInput,
    @Ctx() context: OperationContext,
  ): Promise<ActResult> {
    const { services, viewer } = context;
    return actResult('ExerciseClockRun', () => services.operation.runExerciseClock(viewer, input));
  }
}

@Resolver(() => Stage)
export class StageResolver {
  @FieldResolver(() => [StageTolerance], {
    description: 'What is added to the limit, for each signal class.',
  })
  tolerances(@Root() stage: Stage): StageTolerance[] {
    return SIGNAL_CLASSES.map((signalClass) => ({
      signalClass,
      minutes: stage.toleranceMinutes[signalClass],
    }));
  }
}
