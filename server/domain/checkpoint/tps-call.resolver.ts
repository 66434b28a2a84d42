import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { CheckpointContext } from './checkpoint.api.ts';
import { LogCallInput } from './tps-call.input.ts';
import { LogCallResult } from './tps-call.type.ts';

@Resolver()
export class TpsCallResolver {
  @Mutation(() => LogCallResult, { description: 'Notes what a call to a TPS gave.' })
  logCall(
    @Arg('input', () => LogCallInput, { description: 'The call, and an id for it.' }) input: LogCallInput,
    @Ctx() { services, viewer }: CheckpointContext,
  ): Promise<ActResult> {
    return actResult('CallLogged', () => services.tpsCall.logCall(input, viewer));
  }
}
