import { Field, Float, InputType, Int } from 'type-graphql';
import { Cursor, DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { WallAmbient, WallCommand, WallPreset, WallScene, WallSound } from './wall-enums.type.ts';
import type {
  WallAmbient as WallAmbientCode,
  WallCommand as WallCommandCode,
  WallPreset as WallPresetCode,
  WallScene as WallSceneCode,
  WallSound as WallSoundCode,
} from './wall-terms.policy.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';
const REASON = 'Why, for the record: at most 500 characters.';

@InputType({ description: 'How a screen is set up as a wall.' })
export class WallSetupInput {
  @Field(() => String, { description: 'What people call it: at most 80 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it hangs: at most 80 characters.' })
  readonly place!: string;

  @Field(() => RegionCode, { description: 'The region it shows: the regency or a kecamatan of it.' })
  readonly scope!: string;

  @Field(() => Float, { description: 'Diagonal of its screen, inches: 20 to 600.' })
  readonly diagonalInches!: number;

  @Field(() => Float, { description: 'Distance of the farthest seat, metres: 0.5 to 40.' })
  readonly distanceMetres!: number;

  @Field(() => WallAmbient, { description: 'How light its room is.' })
  readonly ambient!: WallAmbientCode;

  @Field(() => Boolean, { description: 'True where it starts in guest mode.' })
  readonly isGuestByDefault!: boolean;
}

@InputType({ description: 'Lets a screen in without a coordinator, in an exercise alone.' })
export class ExerciseWallInput {
  @Field(() => String, { description: 'The key that the exercise printed as it was started.' })
  readonly key!: string;

  @Field(() => WallSetupInput, { description: 'How the wall is set up.' })
  readonly setup!: WallSetupInput;
}

@InputType({ description: 'A screen asks to be let in.' })
export class StartWallPairingInput {
  @Field(() => String, {
    description:
      'Its public key, made for this: ECDSA on P-256, as SPKI in base64 or base64url. The private one never leaves it.',
  })
  readonly publicKey!: string;

  @Field(() => Int, { description: 'Width of its screen, px.' })
  readonly width!: number;

  @Field(() => Int, { description: 'Height of its screen, px.' })
  readonly height!: number;

  @Field(() => ExerciseWallInput, {
    nullable: true,
    description: 'In an exercise: be let in at once. Left out: wait for a coordinator.',
  })
  readonly exercise?: ExerciseWallInput | null;
}

@InputType({ description: 'A screen asks how far it has come.' })
export class PollWallPairingInput {
  @Field(() => Uuid, { description: 'The pairing, as it was told.' })
  readonly pairing!: string;

  @Field(() => String, {
    description:
      'Shows that it holds its key, as `<issuedAt>.<nonce>.<signature>`: epoch milliseconds; 16 random bytes; ECDSA P-256 with SHA-256 (r and s, 64 bytes) over `siaga-pairing\\n<pairing>\\n<issuedAt>\\n<nonce>`; the latter two in base64url. New for each question.',
  })
  readonly proof!: string;
}

@InputType({ description: 'Lets a screen in.' })
export class ApproveWallInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} Becomes the id of the wall.` })
  readonly id!: string;

  @Field(() => String, { description: 'The code that the screen shows, with or without the hyphen.' })
  readonly code!: string;

  @Field(() => WallSetupInput, { description: 'How it is set up.' })
  readonly setup!: WallSetupInput;
}

@InputType({ description: 'Turns a screen away.' })
export class RefuseWallInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => String, { description: 'The code that the screen shows, with or without the hyphen.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

@InputType({ description: 'Settings of a wall to be changed; what is left out stays.' })
export class WallSettingsChange {
  @Field(() => String, { nullable: true, description: 'What people call it: at most 80 characters.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it hangs: at most 80 characters.' })
  readonly place?: string | null;

  @Field(() => RegionCode, { nullable: true, description: 'The region it shows.' })
  readonly scope?: string | null;

  @Field(() => Float, { nullable: true, description: 'Diagonal of its screen, inches: 20 to 600.' })
  readonly diagonalInches?: number | null;

  @Field(() => Float, { nullable: true, description: 'Distance of the farthest seat, metres: 0.5 to 40.' })
  readonly distanceMetres?: number | null;

  @Field(() => WallAmbient, { nullable: true, description: 'How light its room is.' })
  readonly ambient?: WallAmbientCode | null;

  @Field(() => Boolean, { nullable: true, description: 'True where it starts in guest mode.' })
  readonly isGuestByDefault?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where a wall of the preset SPLIT goes from zone to zone while nobody has to act. Others show all at once.',
  })
  readonly isRotating?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True where it sounds its alarms.' })
  readonly isSoundOn?: boolean | null;
}

@InputType({ description: 'Tells one wall or all of them what to do.' })
export class CommandWallInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { nullable: true, description: 'The wall; left out or null: every one there is.' })
  readonly wall?: string | null;

  @Field(() => WallCommand, { description: 'What to do.' })
  readonly command!: WallCommandCode;

  @Field(() => WallScene, { nullable: true, description: 'For PIN_SCENE: the scene; null to let it choose.' })
  readonly scene?: WallSceneCode | null;

  @Field(() => WallSettingsChange, { nullable: true, description: 'For CHANGE_SETTINGS: the settings.' })
  readonly settings?: WallSettingsChange | null;

  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

@InputType({ description: 'Takes a wall out of use, at once and for good.' })
export class UnpairWallInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The wall.' })
  readonly wall!: string;

  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@InputType({ description: 'What a wall says of itself, every 30 seconds.' })
export class ReportWallHealthInput {
  @Field(() => Cursor, {
    nullable: true,
    description: 'The cursor of the picture that it shows; null while it shows none.',
  })
  readonly cursor?: string | null;

  @Field(() => DateTime, { description: 'When it last drew a frame, by its own corrected clock.' })
  readonly frameAt!: number;

  @Field(() => WallScene, { description: 'The scene that it shows.' })
  readonly scene!: WallSceneCode;

  @Field(() => WallPreset, { description: 'The size of its text.' })
  readonly preset!: WallPresetCode;

  @Field(() => WallSound, { description: 'Whether it can be heard.' })
  readonly sound!: WallSoundCode;

  @Field(() => Float, { nullable: true, description: 'Memory of its page, MB; null where it cannot tell.' })
  readonly heapMegabytes?: number | null;

  @Field(() => Int, { description: 'Nodes of its page.' })
  readonly nodes!: number;

  @Field(() => String, { description: 'The version of its page: at most 40 characters, cut where longer.' })
  readonly version!: string;
}
