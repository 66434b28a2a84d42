import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'What was sent as the key of the device is none on P-256.' })
export class WallKeyMalformed extends RefusalInterface {}

@ObjectType({ ...refused, description: 'This operation is real: a wall is let in by a coordinator alone.' })
export class WallNeedsApproval extends RefusalInterface {}

@ObjectType({ ...refused, description: 'This is not the key of the exercise that runs here.' })
export class ExerciseKeyWrong extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The proof was not made with the key of the device that asked.' })
export class PairingProofWrong extends RefusalInterface {}

@ObjectType({
  ...refused,
  description: 'The proof was made too long ago, or ahead of time: the clock of the device is wrong.',
})
export class PairingProofStale extends RefusalInterface {
  @Field(() => DateTime, { description: 'Real time of the server, to correct the clock by.' })
  readonly serverTime!: number;
}

@ObjectType({ ...refused, description: 'A code has eight letters out of BCDFGHJKLMNPQRSTVWXZ.' })
export class PairingCodeMalformed extends RefusalInterface {}

@ObjectType({ ...refused, description: 'No screen shows this code.' })
export class PairingCodeUnknown extends RefusalInterface {
  @Field(() => Int, { description: 'How many more tries there are for now.' })
  readonly triesLeft!: number;
}

@ObjectType({ ...refused, description: 'The code has run out. The screen shows another one by now.' })
export class PairingCodeExpired extends RefusalInterface {}

@ObjectType({ ...refused, description: 'Somebody has decided about this code already.' })
export class PairingCodeUsed extends RefusalInterface {}

@ObjectType({ ...refused, description: 'Too many codes were wrong: by this approver, or by all together.' })
export class TooManyPairingTries extends RefusalInterface {
  @Field(() => Int, { description: 'Seconds to wait before the next try.' })
  readonly retryAfterSeconds!: number;
}

@ObjectType({
  ...refused,
  description: 'A wall shows the regency or one of its kecamatan, and this is neither.',
})
export class WallScopeUnknown extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The code that was sent.' })
  readonly scope!: string;
}

@ObjectType({ ...refused, description: 'The screen is too small to be read from the farthest seat.' })
export class WallScreenTooSmall extends RefusalInterface {
  @Field(() => Float, { description: 'The longest distance for this diagonal, metres.' })
  readonly maximumMetres!: number;
}

@ObjectType({ ...refused, description: 'No screen has this diagonal, or no room this distance.' })
export class WallScreenOutOfRange extends RefusalInterface {
  @Field(() => String, { description: 'The input field in question.' })
  readonly field!: string;

  @Field(() => Float, { description: 'The least that is accepted.' })
  readonly minimum!: number;

  @Field(() => Float, { description: 'The most that is accepted.' })
  readonly maximum!: number;
}

@ObjectType({ ...refused, description: 'No wall of this id was ever let in.' })
export class WallUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly wall!: string;
}

@ObjectType({ ...refused, description: 'The wall was unpaired and takes no orders.' })
export class WallAlreadyUnpaired extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly wall!: string;

  @Field(() => DateTime, { description: 'When it was unpaired, in real time.' })
  readonly unpairedAt!: number;
}

@ObjectType({ ...refused, description: 'This command needs a reason, for the record.' })
export class ReasonNeeded extends RefusalInterface {}

@ObjectType({ ...refused, description: 'A change of settings names at least one.' })
export class WallSettingsMissing extends RefusalInterface {}
