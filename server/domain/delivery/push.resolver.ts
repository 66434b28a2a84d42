import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { PushContext } from './push.api.ts';
import { RegisterPushInput, RemovePushInput } from './push.input.ts';
import { RegisterPushResult, RemovePushResult } from './push.type.ts';

@Resolver()
export class PushResolver {
  @Query(() => String, {
    description:
      'The public key of this server, which a browser names to its push service when it subscribes (VAPID).',
  })
  pushKey(@Ctx() context: PushContext): string {
    return context.services.pushQueries.pushKey();
  }

  @Mutation(() => RegisterPushResult, {
    description: 'Has the browser that asks woken for alerts until its session ends.',
  })
  registerPush(
    @Arg('input', () => RegisterPushInput, { description: 'How it is reached.' }) input: RegisterPushInput,
    @Ctx() context: PushContext,
  ): Promise<ActResult> {
    return actResult('PushRegistered', () => context.services.push.registerPush(context.viewer, input));
  }

  @Mutation(() => RemovePushResult, { description: 'Has a browser of one’s own not woken any more.' })
  removePush(
    @Arg('input', () => RemovePushInput, { description: 'Which one.' }) input: RemovePushInput,
    @Ctx() context: PushContext,
  ): Promise<ActResult> {
    return actResult('PushRemoved', () => context.services.push.removePush(context.viewer, input));
  }
}
