import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars.ts';
import { WallPairingState } from './wall-enums.type.ts';
import type { PairingState } from './wall-terms.policy.ts';

@ObjectType({ description: 'A screen asks to be let in.', simpleResolvers: true })
export class WallPairingStarted {
  @Field(() => ID, { description: 'What it asks after. Known to it alone.' })
  readonly pairing!: string;

  @Field(() => String, { description: 'What it shows: eight consonants, `XXXX-XXXX`.' })
  readonly code!: string;

  @Field(() => String, {
    description: 'Where a coordinator lets it in: path and query, to be shown as a QR code.',
  })
  readonly verifyPath!: string;

  @Field(() => DateTime, { description: 'From when on the code is worth nothing, in real time.' })
  readonly expiresAt!: number;

  @Field(() => Int, { description: 'Seconds to wait between two questions.' })
  readonly intervalSeconds!: number;

  @Field(() => DateTime, { description: 'Real time of the server.' })
  readonly serverTime!: number;
}

@ObjectType({ description: 'The right of one device to be a wall.', simpleResolvers: true })
export class WallAdmission {
  @Field(() => ID, { description: 'The id of the wall.' })
  readonly wall!: string;

  @Field(() => String, {
    description: 'What it sends with each connection, beside a proof of its key. Kept nowhere else.',
  })
  readonly token!: string;

  @Field(() => DateTime, { description: 'From when on the token is refused, in real time.' })
  readonly expiresAt!: number;
}

@ObjectType({ description: 'How far a screen has come on its way in.', simpleResolvers: true })
export class WallPairingProgress {
  @Field(() => WallPairingState, { description: 'How far.' })
  readonly state!: PairingState;

  @Field(() => Int, { description: 'Seconds to wait before asking again.' })
  readonly intervalSeconds!: number;

  @Field(() => DateTime, { description: 'Real time of the server.' })
  readonly serverTime!: number;

  @Field(() => WallAdmission, {
    nullable: true,
    description: 'Where it was let in; a later answer has a new token, until the first one is used.',
  })
  readonly admission!: WallAdmission | null;
}

@ObjectType({
  description: 'A screen that waits to be let in, as the one who decides must see it.',
  simpleResolvers: true,
})
export class WallPairing {
  @Field(() => String, { description: 'The code that it shows. Compare it with the screen.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'What its browser calls itself.' })
  readonly userAgent!: string | null;

  @Field(() => Int, { description: 'Width of its screen, px.' })
  readonly width!: number;

  @Field(() => Int, { description: 'Height of its screen, px.' })
  readonly height!: number;

  @Field(() => String, { description: 'The network address that it asks from.' })
  readonly address!: string;

  @Field(() => DateTime, { description: 'When it asked, in real time.' })
  readonly startedAt!: number;

  @Field(() => DateTime, { description: 'From when on the code is worth nothing, in real time.' })
  readonly expiresAt!: number;
}
