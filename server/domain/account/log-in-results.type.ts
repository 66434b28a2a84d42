import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { Json } from '../../kernel/scalars.ts';
import { IdReused, RetryLater, StorageFull, TextNotAcceptable } from '../operation/act-refusals.type.ts';
import { Passkey, Session } from './account.type.ts';
import {
  CredentialsWrong,
  InvitationExpired,
  InvitationUnknown,
  InvitationUsed,
  PasskeyNotAccepted,
  PasskeysUnavailable,
  PasskeyUnknown,
  PasswordTooWeak,
  TooManyPasskeys,
  TooManyTries,
  UsernameNotAcceptable,
  UsernameTaken,
} from './account-refusals.type.ts';

@ObjectType({
  description: 'The browser or phone is let in; its session came in a cookie.',
  simpleResolvers: true,
})
export class LoggedIn {
  @Field(() => Session, { description: 'The session that was opened.' })
  readonly session!: Session;
}

@ObjectType({ description: 'The session that asked has ended.', simpleResolvers: true })
export class LoggedOut {
  @Field(() => Boolean, { description: 'False where there was none.' })
  readonly wasLoggedIn!: boolean;
}

@ObjectType({ description: 'The new password holds.', simpleResolvers: true })
export class PasswordSet {
  @Field(() => Int, { description: 'How many other sessions ended.' })
  readonly endedSessions!: number;
}

@ObjectType({
  description: 'What the browser needs to ask a device for a new passkey.',
  simpleResolvers: true,
})
export class PasskeyRegistrationStarted {
  @Field(() => Json, {
    description: 'Options of `navigator.credentials.create`, as JSON, good for five minutes.',
  })
  readonly options!: unknown;
}

@ObjectType({ description: 'A passkey was added.', simpleResolvers: true })
export class PasskeyAdded {
  @Field(() => Passkey, { description: 'The passkey.' })
  readonly passkey!: Passkey;
}

@ObjectType({ description: 'A passkey opens nothing any more.', simpleResolvers: true })
export class PasskeyRemoved {
  @Field(() => Passkey, { description: 'The passkey that was removed.' })
  readonly passkey!: Passkey;
}

@ObjectType({ description: 'What the browser needs to ask a device for a passkey.', simpleResolvers: true })
export class PasskeyLogInStarted {
  @Field(() => Json, {
    description: 'Options of `navigator.credentials.get`, as JSON, good for five minutes.',
  })
  readonly options!: unknown;
}

const anyWrite = [StorageFull, RetryLater] as const;

export const LogInResult = createUnionType({
  name: 'LogInResult',
  description: 'What became of logging in.',
  types: () => [LoggedIn, CredentialsWrong, TooManyTries, ...anyWrite] as const,
  resolveType: byTypeName,
});

export const LogOutResult = createUnionType({
  name: 'LogOutResult',
  description: 'What became of logging out.',
  types: () => [LoggedOut, ...anyWrite] as const,
  resolveType: byTypeName,
});

export const RedeemInvitationResult = createUnionType({
  name: 'RedeemInvitationResult',
  description: 'What became of redeeming an invitation.',
  types: () =>
    [
      LoggedIn,
      InvitationUnknown,
      InvitationUsed,
      InvitationExpired,
      PasswordTooWeak,
      UsernameTaken,
      UsernameNotAcceptable,
      TextNotAcceptable,
      TooManyTries,
      IdReused,
      ...anyWrite,
    ] as const,
  resolveType: byTypeName,
});

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'What became of setting a password.',
  types: () => [PasswordSet, CredentialsWrong, PasswordTooWeak, TooManyTries, IdReused, ...anyWrite] as const,
  resolveType: byTypeName,
});

export const StartPasskeyRegistrationResult = createUnionType({
  name: 'StartPasskeyRegistrationResult',
  description: 'What became of asking for a new passkey.',
  types: () => [PasskeyRegistrationStarted, PasskeysUnavailable, TooManyPasskeys, RetryLater] as const,
  resolveType: byTypeName,
});

export const AddPasskeyResult = createUnionType({
  name: 'AddPasskeyResult',
  description: 'What became of adding a passkey.',
  types: () =>
    [
      PasskeyAdded,
      PasskeysUnavailable,
      PasskeyNotAccepted,
      TooManyPasskeys,
      TextNotAcceptable,
      IdReused,
      ...anyWrite,
    ] as const,
  resolveType: byTypeName,
});

export const RemovePasskeyResult = createUnionType({
  name: 'RemovePasskeyResult',
  description: 'What became of removing a passkey.',
  types: () => [PasskeyRemoved, PasskeyUnknown, IdReused, ...anyWrite] as const,
  resolveType: byTypeName,
});

export const StartPasskeyLogInResult = createUnionType({
  name: 'StartPasskeyLogInResult',
  description: 'What became of asking for a passkey.',
  types: () => [PasskeyLogInStarted, PasskeysUnavailable, RetryLater] as const,
  resolveType: byTypeName,
});

export const LogInWithPasskeyResult = createUnionType({
  name: 'LogInWithPasskeyResult',
  description: 'What became of logging in with a passkey.',
  types: () => [LoggedIn, CredentialsWrong, PasskeysUnavailable, TooManyTries, ...anyWrite] as const,
  resolveType: byTypeName,
});
