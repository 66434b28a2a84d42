import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import type { AccountContext } from './account.api.ts';
import { LogInInput, RedeemInvitationInput, SetPasswordInput } from './account.input.ts';
import { Invitation, SocketTicket } from './account.type.ts';
import {
  AddPasskeyResult,
  LogInResult,
  LogInWithPasskeyResult,
  LogOutResult,
  RedeemInvitationResult,
  RemovePasskeyResult,
  SetPasswordResult,
  StartPasskeyLogInResult,
  StartPasskeyRegistrationResult,
} from './log-in-results.type.ts';
import { AddPasskeyInput, LogInWithPasskeyInput, RemovePasskeyInput } from './passkey.input.ts';

@Resolver()
export class LogInResolver {
  @Query(() => Invitation, {
    nullable: true,
    description:
      'What an invitation is for, asked by whoever holds its code; null for a code that nobody gave out.',
  })
  invitation(
    @Arg('code', () => String, { description: 'The code.' }) code: string,
    @Ctx() context: AccountContext,
  ): Promise<Invitation | null> {
    return context.services.accountQueries.invitation(code);
  }

  @Mutation(() => LogInResult, { description: 'Logs in with a password; the session comes in a cookie.' })
  logIn(
    @Arg('input', () => LogInInput, { description: 'Who.' }) input: LogInInput,
    @Ctx() { services, door }: AccountContext,
  ): Promise<ActResult> {
    return actResult('LoggedIn', () => services.logIn.logIn(door, input));
  }

  @Mutation(() => LogOutResult, { description: 'Ends the session that asks, and closes its sockets.' })
  logOut(@Ctx() { services, viewer, door }: AccountContext): Promise<ActResult> {
    return actResult('LoggedOut', () => services.logIn.logOut(viewer, door));
  }

  @Mutation(() => RedeemInvitationResult, {
    description: 'Redeems an invitation, once; the session comes in a cookie.',
  })
  redeemInvitation(
    @Arg('input', () => RedeemInvitationInput, { description: 'The code, and for a person a password.' })
    input: RedeemInvitationInput,
    @Ctx() { services, door }: AccountContext,
  ): Promise<ActResult> {
    return actResult('LoggedIn', () => services.logIn.redeemInvitation(door, input));
  }

  @Mutation(() => SetPasswordResult, {
    description: 'Sets one’s own password, and ends all sessions but the one that asks.',
  })
  setPassword(
    @Arg('input', () => SetPasswordInput, { description: 'The old one and the new one.' })
    input: SetPasswordInput,
    @Ctx() { services, viewer, door }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PasswordSet', () => services.logIn.setPassword(viewer, door, input));
  }

  @Mutation(() => SocketTicket, {
    description: 'Opens one WebSocket for the session that asks, within 30 seconds.',
  })
  socketTicket(@Ctx() { services, viewer, door }: AccountContext): Promise<SocketTicket> {
    return services.logIn.socketTicket(viewer, door);
  }
}

@Resolver()
export class PasskeyResolver {
  @Mutation(() => StartPasskeyRegistrationResult, { description: 'Begins to add a passkey of one’s own.' })
  startPasskeyRegistration(@Ctx() { services, viewer }: AccountContext): Promise<ActResult> {
    return actResult('PasskeyRegistrationStarted', () => services.passkeys.startRegistration(viewer));
  }

  @Mutation(() => AddPasskeyResult, { description: 'Adds a passkey of one’s own.' })
  addPasskey(
    @Arg('input', () => AddPasskeyInput, { description: 'What the browser made.' }) input: AddPasskeyInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PasskeyAdded', () => services.passkeys.addPasskey(viewer, input));
  }

  @Mutation(() => RemovePasskeyResult, { description: 'Forgets a passkey of one’s own.' })
  removePasskey(
    @Arg('input', () => RemovePasskeyInput, { description: 'Which.' }) input: RemovePasskeyInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PasskeyRemoved', () => services.passkeys.removePasskey(viewer, input));
  }

  @Mutation(() => StartPasskeyLogInResult, { description: 'Begins to log in with a passkey.' })
  startPasskeyLogIn(@Ctx() { services }: AccountContext): Promise<ActResult> {
    return actResult('PasskeyLogInStarted', () => services.passkeys.startLogIn());
  }

  @Mutation(() => LogInWithPasskeyResult, {
    description: 'Logs in with a passkey; the session comes in a cookie.',
  })
  logInWithPasskey(
    @Arg('input', () => LogInWithPasskeyInput, { description: 'What the browser answers.' })
    input: LogInWithPasskeyInput,
    @Ctx() { services, door }: AccountContext,
  ): Promise<ActResult> {
    return actResult('LoggedIn', () => services.passkeys.logIn(door, input));
  }
}
