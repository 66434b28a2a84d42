import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { DateTime } from '../../kernel/scalars.ts';
import {
  AgencyUnknown,
  IdReused,
  InstitutionUnknown,
  OperationClosed,
  PostUnknown,
  RetryLater,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import { RegionUnknown, TpsOutsideRegion, TpsUnknown } from '../region/region-refusals.type.ts';
import { AccessGrant, Person, ReporterInvitation } from './account.type.ts';
import {
  GrantEndsInPast,
  GrantUnknown,
  LastAdmin,
  OwnAccess,
  PersonUnknown,
  PostNotForGrant,
  RegionTooLarge,
  ReporterUnknown,
  RoleNeedsRegency,
  SessionUnknown,
  UsernameNotAcceptable,
  UsernameTaken,
} from './account-refusals.type.ts';

@ObjectType({ description: 'A person may come in.', simpleResolvers: true })
export class PersonInvited {
  @Field(() => Person, { description: 'The person.' })
  readonly person!: Person;

  @Field(() => String, {
    nullable: true,
    description:
      'What he redeems, within seven days and once. Shown this once, and to a repeat of the same request for 15 minutes; null from then on: invite him again then.',
  })
  readonly code!: string | null;

  @Field(() => DateTime, { description: 'When the code ends, in real time.' })
  readonly expiresAt!: number;
}

@ObjectType({
  description: 'The reporters of a region may come in; older open invitations of the same TPS hold no more.',
  simpleResolvers: true,
})
export class ReportersInvited {
  @Field(() => [ReporterInvitation], {
    description: 'One invitation for each TPS, in the order of the roster.',
  })
  readonly invitations!: readonly ReporterInvitation[];
}

@ObjectType({ description: 'What is known of a person was corrected.', simpleResolvers: true })
export class PersonChanged {
  @Field(() => Person, { description: 'The person as he is known now.' })
  readonly person!: Person;
}

@ObjectType({ description: 'A person has one more right.', simpleResolvers: true })
export class AccessGranted {
  @Field(() => AccessGrant, { description: 'The right.' })
  readonly grant!: AccessGrant;
}

@ObjectType({
  description: 'A right was taken back; nothing later reaches him by it.',
  simpleResolvers: true,
})
export class AccessRevoked {
  @Field(() => ID, { description: 'The grant that was revoked.' })
  readonly grant!: string;
}

@ObjectType({ description: 'A session has ended; its sockets are closed.', simpleResolvers: true })
export class SessionEnded {
  @Field(() => ID, { description: 'The session.' })
  readonly session!: string;
}

@ObjectType({ description: 'Every door is shut to a person.', simpleResolvers: true })
export class PersonBarred {
  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;

  @Field(() => Int, { description: 'How many sessions of his ended.' })
  readonly endedSessions!: number;
}

@ObjectType({ description: 'Every door is shut to the phone of a field reporter.', simpleResolvers: true })
export class ReporterBarred {
  @Field(() => ID, { description: 'The principal of the phone.' })
  readonly reporter!: string;
}

@ObjectType({
  description: 'The personal data of a person are destroyed; what he did stays on record under his id.',
  simpleResolvers: true,
})
export class PersonErased {
  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;
}

const anyAct = [TextNotAcceptable, IdReused, StorageFull, RetryLater] as const;
const anyGrant = [
  RegionUnknown,
  AgencyUnknown,
  PostUnknown,
  PostNotForGrant,
  GrantEndsInPast,
  RoleNeedsRegency,
] as const;

export const InvitePersonResult = createUnionType({
  name: 'InvitePersonResult',
  description: 'What became of inviting a person.',
  types: () => [PersonInvited, UsernameTaken, UsernameNotAcceptable, ...anyGrant, ...anyAct] as const,
  resolveType: byTypeName,
});

export const InvitePersonAgainResult = createUnionType({
  name: 'InvitePersonAgainResult',
  description: 'What became of making a new code for a person.',
  types: () => [PersonInvited, PersonUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

export const InviteReportersResult = createUnionType({
  name: 'InviteReportersResult',
  description: 'What became of inviting reporters.',
  types: () =>
    [
      ReportersInvited,
      RegionUnknown,
      RegionTooLarge,
      TpsUnknown,
      TpsOutsideRegion,
      InstitutionUnknown,
      OperationClosed,
      IdReused,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});

export const ChangePersonResult = createUnionType({
  name: 'ChangePersonResult',
  description: 'What became of correcting what is known of a person.',
  types: () => [PersonChanged, PersonUnknown, ...anyAct] as const,
  resolveType: byTypeName,
});

export const GrantAccessResult = createUnionType({
  name: 'GrantAccessResult',
  description: 'What became of giving a right.',
  types: () => [AccessGranted, PersonUnknown, ...anyGrant, ...anyAct] as const,
  resolveType: byTypeName,
});

export const RevokeAccessResult = createUnionType({
  name: 'RevokeAccessResult',
  description: 'What became of taking a right back.',
  types: () => [AccessRevoked, GrantUnknown, LastAdmin, OwnAccess, ...anyAct] as const,
  resolveType: byTypeName,
});

export const EndSessionResult = createUnionType({
  name: 'EndSessionResult',
  description: 'What became of ending a session.',
  types: () => [SessionEnded, SessionUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

export const BarPersonResult = createUnionType({
  name: 'BarPersonResult',
  description: 'What became of shutting every door to a person.',
  types: () => [PersonBarred, PersonUnknown, LastAdmin, OwnAccess, ...anyAct] as const,
  resolveType: byTypeName,
});

export const BarReporterResult = createUnionType({
  name: 'BarReporterResult',
  description: 'What became of shutting every door to a field reporter.',
  types: () => [ReporterBarred, ReporterUnknown, ...anyAct] as const,
  resolveType: byTypeName,
});

export const ErasePersonResult = createUnionType({
  name: 'ErasePersonResult',
  description: 'What became of destroying the personal data of a person.',
  types: () => [PersonErased, PersonUnknown, LastAdmin, OwnAccess, ...anyAct] as const,
  resolveType: byTypeName,
});
