import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { LessonContext } from './lesson.api.ts';
import { AmendLessonInput, RecordLessonInput, WithdrawLessonInput } from './lesson.input.ts';
import { AmendLessonResult, RecordLessonResult, WithdrawLessonResult } from './lesson.type.ts';

@Resolver()
export class LessonResolver {
  @Mutation(() => RecordLessonResult, { description: 'Writes down what is to be learned from the day.' })
  recordLesson(
    @Arg('input', () => RecordLessonInput, { description: 'The lesson, and an id for it.' })
    input: RecordLessonInput,
    @Ctx() { services, viewer }: LessonContext,
  ): Promise<ActResult> {
    return actResult('LessonKept', () => services.lesson.recordLesson(input, viewer));
  }

  @Mutation(() => AmendLessonResult, { description: 'Writes a lesson anew.' })
  amendLesson(
    @Arg('input', () => AmendLessonInput, { description: 'What is to stand, and an id for the act.' })
    input: AmendLessonInput,
    @Ctx() { services, viewer }: LessonContext,
  ): Promise<ActResult> {
    return actResult('LessonKept', () => services.lesson.amendLesson(input, viewer));
  }

  @Mutation(() => WithdrawLessonResult, { description: 'Takes a lesson back; the log keeps that it was.' })
  withdrawLesson(
    @Arg('input', () => WithdrawLessonInput, { description: 'Which one, and an id for the act.' })
    input: WithdrawLessonInput,
    @Ctx() { services, viewer }: LessonContext,
  ): Promise<ActResult> {
    return actResult('LessonKept', () => services.lesson.withdrawLesson(input, viewer));
  }
}
