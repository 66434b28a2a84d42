import { Field, InputType } from 'type-graphql';
import { Uuid } from '../../kernel/scalars.ts';
import { OPTIONAL_ID_OF_ACT } from './account.input.ts';

@InputType({ description: 'A new passkey, as the browser made it; bytes are written in base64url.' })
export class AddPasskeyInput {
  @Field(() => Uuid, { nullable: true, description: OPTIONAL_ID_OF_ACT })
  readonly id?: string | null;

  @Field(() => String, { description: 'What its owner calls it, at most 40 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'The id of the credential.' })
  readonly credentialId!: string;

  @Field(() => String, { description: 'What the browser signed about the request.' })
  readonly clientDataJson!: string;

  @Field(() => String, { description: 'What the device says of the key.' })
  readonly attestationObject!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'How the device can be reached, as the browser says.',
  })
  readonly transports?: readonly string[] | null;
}

@InputType({
  description: 'The answer of a passkey, as the browser gives it; bytes are written in base64url.',
})
export class LogInWithPasskeyInput {
  @Field(() => String, { description: 'The id of the credential.' })
  readonly credentialId!: string;

  @Field(() => String, { description: 'What the browser signed about the request.' })
  readonly clientDataJson!: string;

  @Field(() => String, { description: 'What the device says of the place and of its user.' })
  readonly authenticatorData!: string;

  @Field(() => String, { description: 'The signature.' })
  readonly signature!: string;

  @Field(() => String, { nullable: true, description: 'Whose key it is, as the device knows it.' })
  readonly userHandle?: string | null;
}

@InputType({ description: 'Forgets one of one’s own passkeys.' })
export class RemovePasskeyInput {
  @Field(() => Uuid, { nullable: true, description: OPTIONAL_ID_OF_ACT })
  readonly id?: string | null;

  @Field(() => Uuid, { description: 'The id of the passkey.' })
  readonly passkey!: string;
}
