import { createUnionType, Field, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { DateTime } from '../../kernel/scalars.ts';
import { IdReused, RetryLater, StorageFull, TextNotAcceptable } from '../operation/act-refusals.type.ts';
import { Wall } from './wall.type.ts';
import { WallAdmission, WallPairing, WallPairingProgress, WallPairingStarted } from './wall-pairing.type.ts';
import {
  ExerciseKeyWrong,
  PairingCodeExpired,
  PairingCodeMalformed,
  PairingCodeUnknown,
  PairingCodeUsed,
  PairingProofStale,
  PairingProofWrong,
  ReasonNeeded,
  TooManyPairingTries,
  WallAlreadyUnpaired,
  WallKeyMalformed,
  WallNeedsApproval,
  WallScopeUnknown,
  WallScreenOutOfRange,
  WallScreenTooSmall,
  WallSettingsMissing,
  WallUnknown,
} from './wall-refusals.type.ts';

@ObjectType({
  description: 'The screen is a wall: it gets its token as it asks next.',
  simpleResolvers: true,
})
export class WallApproved {
  @Field(() => Wall, { description: 'The wall.' })
  readonly wall!: Wall;
}

@ObjectType({ description: 'The screen was turned away.', simpleResolvers: true })
export class WallRefused {
  @Field(() => WallPairing, { description: 'The screen.' })
  readonly pairing!: WallPairing;
}

@ObjectType({ description: 'The walls were told, and it is on record.', simpleResolvers: true })
export class WallsCommanded {
  @Field(() => [Wall], { description: 'The walls that were told, as they are now.' })
  readonly walls!: readonly Wall[];
}

@ObjectType({ description: 'The screen is a wall no more.', simpleResolvers: true })
export class WallUnpaired {
  @Field(() => Wall, { description: 'The wall that it was.' })
  readonly wall!: Wall;
}

@ObjectType({
  description: 'A wall has a new token. The one before goes on opening the door until the new one was used.',
  simpleResolvers: true,
})
export class WallRenewed {
  @Field(() => WallAdmission, { description: 'The new token.' })
  readonly admission!: WallAdmission;
}

@ObjectType({ description: 'The report of a wall was taken.', simpleResolvers: true })
export class WallHealthTaken {
  @Field(() => DateTime, { description: 'Real time of the server.' })
  readonly serverTime!: number;
}

const SETUP_REFUSALS = [
  WallScopeUnknown,
  WallScreenTooSmall,
  WallScreenOutOfRange,
  TextNotAcceptable,
] as const;
const CODE_REFUSALS = [
  PairingCodeMalformed,
  PairingCodeUnknown,
  PairingCodeExpired,
  PairingCodeUsed,
  TooManyPairingTries,
] as const;
const WRITE_REFUSALS = [StorageFull, RetryLater] as const;
const ACT_REFUSALS = [IdReused, ...WRITE_REFUSALS] as const;

export const StartWallPairingResult = createUnionType({
  name: 'StartWallPairingResult',
  description: 'What became of asking to be let in as a wall.',
  types: () =>
    [
      WallPairingStarted,
      WallKeyMalformed,
      WallNeedsApproval,
      ExerciseKeyWrong,
      ...SETUP_REFUSALS,
      ...WRITE_REFUSALS,
    ] as const,
  resolveType: byTypeName,
});

export const PollWallPairingResult = createUnionType({
  name: 'PollWallPairingResult',
  description: 'What a screen on its way in is told.',
  types: () => [WallPairingProgress, PairingProofWrong, PairingProofStale, ...WRITE_REFUSALS] as const,
  resolveType: byTypeName,
});

export const WallPairingResult = createUnionType({
  name: 'WallPairingResult',
  description: 'The screen that shows a code.',
  types: () => [WallPairing, ...CODE_REFUSALS] as const,
  resolveType: byTypeName,
});

export const ApproveWallResult = createUnionType({
  name: 'ApproveWallResult',
  description: 'What became of letting a screen in.',
  types: () => [WallApproved, ...CODE_REFUSALS, ...SETUP_REFUSALS, ...ACT_REFUSALS] as const,
  resolveType: byTypeName,
});

export const RefuseWallResult = createUnionType({
  name: 'RefuseWallResult',
  description: 'What became of turning a screen away.',
  types: () => [WallRefused, ...CODE_REFUSALS, TextNotAcceptable, ...ACT_REFUSALS] as const,
  resolveType: byTypeName,
});

export const CommandWallResult = createUnionType({
  name: 'CommandWallResult',
  description: 'What became of a command to walls.',
  types: () =>
    [
      WallsCommanded,
      WallUnknown,
      WallAlreadyUnpaired,
      ReasonNeeded,
      WallSettingsMissing,
      ...SETUP_REFUSALS,
      ...ACT_REFUSALS,
    ] as const,
  resolveType: byTypeName,
});

export const UnpairWallResult = createUnionType({
  name: 'UnpairWallResult',
  description: 'What became of taking a wall out of use.',
  types: () =>
    [
      WallUnpaired,
      WallUnknown,
      WallAlreadyUnpaired,
      ReasonNeeded,
      TextNotAcceptable,
      ...ACT_REFUSALS,
    ] as const,
  resolveType: byTypeName,
});

export const RenewWallResult = createUnionType({
  name: 'RenewWallResult',
  description: 'What became of renewing the token of a wall.',
  types: () => [WallRenewed, ...WRITE_REFUSALS] as const,
  resolveType: byTypeName,
});
