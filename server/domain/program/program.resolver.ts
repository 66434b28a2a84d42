import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { ProgramContext } from './program.api.ts';
import { IssueTokenInput, RevokeTokenInput } from './program.input.ts';
import { ProgramToken } from './program.type.ts';
import { IssueTokenResult, RevokeTokenResult } from './program-results.type.ts';

@Resolver(() => ProgramToken)
export class ProgramResolver {
  @Query(() => [ProgramToken], {
    description:
      'The tokens of programs, newest first, at most 500; those that open nothing any more included.',
  })
  tokens(@Ctx() context: ProgramContext): Promise<readonly ProgramToken[]> {
    return context.services.programQueries.tokens();
  }

  @Mutation(() => IssueTokenResult, {
    description: 'Lets a program in: its secret is shown in this answer alone.',
  })
  issueToken(
    @Arg('input', () => IssueTokenInput, { description: 'Which program, what for, where and until when.' })
    input: IssueTokenInput,
    @Ctx() context: ProgramContext,
  ): Promise<ActResult> {
    return actResult('TokenIssued', () => context.services.program.issueToken(context.viewer, input));
  }

  @Mutation(() => RevokeTokenResult, {
    description: 'Shuts a program out, at once: its sockets are closed.',
  })
  revokeToken(
    @Arg('input', () => RevokeTokenInput, { description: 'Which token.' })
    input: RevokeTokenInput,
    @Ctx() context: ProgramContext,
  ): Promise<ActResult> {
    return actResult('TokenRevoked', () => context.services.program.revokeToken(context.viewer, input));
  }
}
