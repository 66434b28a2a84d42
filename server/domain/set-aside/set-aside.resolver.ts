import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { SetAsideContext } from './set-aside.api.ts';
import { ProcessSetAsideInput } from './set-aside.input.ts';
import { ProcessSetAsideResult, SetAsideWork } from './set-aside.type.ts';

@Resolver()
export class SetAsideResolver {
  @Query(() => [SetAsideWork], {
    description: 'What the server could not process and set aside, oldest first, at most 200.',
  })
  workSetAside(@Ctx() context: SetAsideContext): Promise<readonly SetAsideWork[]> {
    return context.services.setAside.workSetAside();
  }

  @Mutation(() => ProcessSetAsideResult, {
    description: 'Processes something once more that had been set aside.',
  })
  processSetAside(
    @Arg('input', () => ProcessSetAsideInput, { description: 'What to process.' })
    input: ProcessSetAsideInput,
    @Ctx() context: SetAsideContext,
  ): Promise<ActResult> {
    return actResult('SetAsideProcessed', () =>
      context.services.setAside.processSetAside(context.viewer, input),
    );
  }
}
