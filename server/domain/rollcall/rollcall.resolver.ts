import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, RegionCode, Uuid } from '../../kernel/scalars.ts';
import type { RollCallContext } from './rollcall.api.ts';
import { AnswerRollCallInput, CloseRollCallInput, OpenRollCallInput } from './rollcall.input.ts';
import { RollCall, RollCallConnection } from './rollcall.type.ts';
import { AnswerRollCallResult, CloseRollCallResult, OpenRollCallResult } from './rollcall-results.type.ts';

@Resolver()
export class RollCallResolver {
  @Query(() => RollCall, {
    nullable: true,
    description: 'One roll-call; null where there is none that the asker may see.',
  })
  rollCall(
    @Arg('id', () => Uuid, { description: 'Its id.' }) id: string,
    @Ctx() { services, viewer }: RollCallContext,
  ): Promise<RollCall | null> {
    return services.rollCallQueries.rollCall(id, viewer);
  }

  @Query(() => RollCallConnection, {
    description: 'The roll-calls that a region asks and those that ask it, newest first.',
  })
  async rollCalls(
    @Arg('region', () => RegionCode, { description: 'The region.' }) region: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() { services, viewer }: RollCallContext,
  ): Promise<Page<RollCall>> {
    return services.rollCallQueries.rollCalls(region, pageRequest(first, after), viewer);
  }

  @Mutation(() => OpenRollCallResult, { description: 'Asks the parts of a region one question.' })
  openRollCall(
    @Arg('input', () => OpenRollCallInput, { description: 'The question, and an id for it.' })
    input: OpenRollCallInput,
    @Ctx() { services, viewer }: RollCallContext,
  ): Promise<ActResult> {
    return actResult('RollCallOpened', () => services.rollCall.openRollCall(input, viewer));
  }

  @Mutation(() => AnswerRollCallResult, {
    description: 'Answers a roll-call for a region, or changes its answer.',
  })
  answerRollCall(
    @Arg('input', () => AnswerRollCallInput, { description: 'The answer, and an id for it.' })
    input: AnswerRollCallInput,
    @Ctx() { services, viewer }: RollCallContext,
  ): Promise<ActResult> {
    return actResult('RollCallAnswered', () => services.rollCall.answerRollCall(input, viewer));
  }

  @Mutation(() => CloseRollCallResult, { description: 'Ends a roll-call before its time.' })
  closeRollCall(
    @Arg('input', () => CloseRollCallInput, { description: 'Which one, and an id for the act.' })
    input: CloseRollCallInput,
    @Ctx() { services, viewer }: RollCallContext,
  ): Promise<ActResult> {
    return actResult('RollCallClosed', () => services.rollCall.closeRollCall(input, viewer));
  }
}
