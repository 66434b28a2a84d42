import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import type { WallMode as WallModeCode } from '../access/viewer.policy.ts';
import { WallAmbient, WallMode, WallPreset, WallScene, WallSound } from './wall-enums.type.ts';
import type {
  WallAmbient as WallAmbientCode,
  WallPreset as WallPresetCode,
  WallScene as WallSceneCode,
  WallSound as WallSoundCode,
} from './wall-terms.policy.ts';

@ObjectType({ description: 'How a wall is set up.', simpleResolvers: true })
export class WallSettings {
  @Field(() => String, { description: 'What people call it.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it hangs.' })
  readonly place!: string;

  @Field(() => RegionCode, { description: 'The region it shows: the regency or a kecamatan of it.' })
  readonly scope!: string;

  @Field(() => Float, { description: 'Diagonal of its screen, inches.' })
  readonly diagonalInches!: number;

  @Field(() => Float, { description: 'Distance of the farthest seat, metres.' })
  readonly distanceMetres!: number;

  @Field(() => WallAmbient, { description: 'How light its room is.' })
  readonly ambient!: WallAmbientCode;

  @Field(() => Boolean, { description: 'True where it starts in guest mode.' })
  readonly isGuestByDefault!: boolean;

  @Field(() => WallScene, {
    nullable: true,
    description: 'The scene that a wall of the preset SPLIT keeps; null where it chooses by itself.',
  })
  readonly pinnedScene!: WallSceneCode | null;

  @Field(() => Boolean, {
    description:
      'True where a wall of the preset SPLIT goes from zone to zone while nobody has to act. Others show all at once.',
  })
  readonly isRotating!: boolean;

  @Field(() => Boolean, { description: 'True where it sounds its alarms.' })
  readonly isSoundOn!: boolean;
}

@ObjectType({ description: 'What a wall said of itself, as of its last report.', simpleResolvers: true })
export class WallHealth {
  @Field(() => DateTime, { description: 'When it said so, in real time.' })
  readonly reportedAt!: number;

  @Field(() => DateTime, { description: 'When it last drew a frame, by its own corrected clock.' })
  readonly frameAt!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Milliseconds by which the picture that it showed was behind the newest one; null where that cannot be told.',
  })
  readonly lagMs!: number | null;

  @Field(() => WallScene, { description: 'The scene that it showed.' })
  readonly scene!: WallSceneCode;

  @Field(() => WallPreset, { description: 'The size of its text.' })
  readonly preset!: WallPresetCode;

  @Field(() => WallSound, { description: 'Whether it can be heard.' })
  readonly sound!: WallSoundCode;

  @Field(() => Float, { nullable: true, description: 'Memory of its page, MB; null where it cannot tell.' })
  readonly heapMegabytes!: number | null;

  @Field(() => Int, { description: 'Nodes of its page.' })
  readonly nodes!: number;

  @Field(() => String, { description: 'The version of its page.' })
  readonly version!: string;
}

@ObjectType({
  description: 'The token of a wall was used by something that is not this wall.',
  simpleResolvers: true,
})
export class WallMisuse {
  @Field(() => DateTime, { description: 'When it happened last, in real time.' })
  readonly at!: number;

  @Field(() => String, { description: 'The network address it came from.' })
  readonly address!: string;
}

@ObjectType({ description: 'A screen of the room that was let in.', simpleResolvers: true })
export class Wall {
  @Field(() => ID, { description: 'Its id; also the name of the principal that it is.' })
  readonly id!: string;

  @Field(() => WallSettings, { description: 'How it is set up.' })
  readonly settings!: WallSettings;

  @Field(() => WallMode, { description: 'What it gets to show.' })
  readonly mode!: WallModeCode;

  @Field(() => WallHealth, {
    nullable: true,
    description: 'What it said last; null where it said nothing since the server started.',
  })
  readonly health!: WallHealth | null;

  @Field(() => Boolean, { description: 'True where it follows its orders at this moment.' })
  readonly isConnected!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last heard of, in real time; null where not since the server started.',
  })
  readonly lastSeenAt!: number | null;

  @Field(() => Boolean, { description: 'True where nothing was heard of it for more than 90 seconds.' })
  readonly isSilent!: boolean;

  @Field(() => Boolean, { description: 'True where its token was used elsewhere and nobody looked into it.' })
  readonly isMisused!: boolean;

  @Field(() => WallMisuse, {
    nullable: true,
    description: 'When and from where its token was misused; null where it was not.',
  })
  readonly misuse!: WallMisuse | null;

  @Field(() => DateTime, { description: 'When it was let in, in real time.' })
  readonly pairedAt!: number;

  @Field(() => DateTime, {
    description: 'From when on it is refused unless it renews its token, in real time.',
  })
  readonly expiresAt!: number;

  @Field(() => String, { nullable: true, description: 'What its browser calls itself.' })
  readonly userAgent!: string | null;
}

@ObjectType({
  description:
    'All that a wall is told, whole. What happens once is an instant: the wall acts where it differs from the one it knew.',
  simpleResolvers: true,
})
export class WallOrders {
  @Field(() => ID, { description: 'The wall.' })
  readonly wall!: string;

  @Field(() => DateTime, { description: 'Real time of the server as it said this.' })
  readonly serverTime!: number;

  @Field(() => DateTime, { description: 'What the clock of the operation showed as the server said this.' })
  readonly operationTime!: number;

  @Field(() => Float, { description: 'Seconds of the clock of the operation in one real second.' })
  readonly operationSpeed!: number;

  @Field(() => WallMode, { description: 'What it gets to show.' })
  readonly mode!: WallModeCode;

  @Field(() => WallSettings, { description: 'How it is set up.' })
  readonly settings!: WallSettings;

  @Field(() => DateTime, { nullable: true, description: 'When it was last told to start anew.' })
  readonly restartedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last told to sound the test tone.' })
  readonly soundTestedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it shows the seal of the record.' })
  readonly sealUntil!: number | null;

  @Field(() => Boolean, { description: 'True where it should renew its token now.' })
  readonly isRenewalDue!: boolean;
}
