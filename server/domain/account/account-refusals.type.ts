import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { PASSWORD_FAULTS, type PasswordFault as PasswordFaultCode } from './account.policy.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

export const PasswordFault = enumOf(PASSWORD_FAULTS);

registerEnumType(PasswordFault, {
  name: 'PasswordFault',
  description: 'What keeps a password from being taken.',
  valuesConfig: {
    MISSING: { description: 'A person needs one.' },
    TOO_SHORT: { description: 'It has too few characters.' },
    TOO_LONG: { description: 'It has too many characters.' },
    LIKE_USERNAME: { description: 'It is or holds the user name.' },
    COMMON: { description: 'It is among the first that somebody would try.' },
  },
});

@ObjectType({
  ...refused,
  description: 'User name and password do not belong together, or the passkey opens nothing here.',
})
export class CredentialsWrong extends RefusalInterface {}

@ObjectType({ ...refused, description: 'Too many tries: wait. Whoever is logged in goes on undisturbed.' })
export class TooManyTries extends RefusalInterface {
  @Field(() => Int, { description: 'Seconds to wait before the next try.' })
  readonly retryAfterSeconds!: number;
}

@ObjectType({ ...refused, description: 'No invitation has this code.' })
export class InvitationUnknown extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The invitation was redeemed before; it holds once.' })
export class InvitationUsed extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The time of the invitation is over, or a newer one took its place.' })
export class InvitationExpired extends RefusalInterface {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended, in real time; null: with the operation, or replaced.',
  })
  readonly expiredAt!: number | null;
}

@ObjectType({ ...refused, description: 'The password is too easy to find out.' })
export class PasswordTooWeak extends RefusalInterface {
  @Field(() => PasswordFault, { description: 'What is wrong with it.' })
  readonly reason!: PasswordFaultCode;

  @Field(() => Int, { description: 'How many characters it needs at least.' })
  readonly minimumLength!: number;
}

@ObjectType({ ...refused, description: 'Somebody else has this user name.' })
export class UsernameTaken extends RefusalInterface {}

@ObjectType({
  ...refused,
  description: 'A user name has 3 to 40 letters without marks, digits, dots, hyphens or underscores.',
})
export class UsernameNotAcceptable extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The right would be over before it begins.' })
export class GrantEndsInPast extends RefusalInterface {
  @Field(() => DateTime, { description: 'The end that was sent.' })
  readonly endsAt!: number;

  @Field(() => DateTime, { description: 'Now, in real time, as the server sees it.' })
  readonly serverTime!: number;
}

@ObjectType({ ...refused, description: 'There is no such grant, or it was revoked before.' })
export class GrantUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly grant!: string;
}

@ObjectType({ ...refused, description: 'This role is one of the whole regency.' })
export class RoleNeedsRegency extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The code of the regency.' })
  readonly regency!: string;
}

@ObjectType({
  ...refused,
  description:
    'A grant of this role names the post in whose name its holder acts, and one that fits: name one of `posts`.',
})
export class PostNotForGrant extends RefusalInterface {
  @Field(() => String, { nullable: true, description: 'The code that was sent; null where none was.' })
  readonly post!: string | null;

  @Field(() => [String], { description: 'The codes of the posts that fit the role, agency and region.' })
  readonly posts!: readonly string[];
}

@ObjectType({ ...refused, description: 'A sheet of invitations is for one kecamatan or desa at a time.' })
export class RegionTooLarge extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The region that was sent.' })
  readonly region!: string;
}

@ObjectType({ ...refused, description: 'The operation needs one admin whose right does not end.' })
export class LastAdmin extends RefusalInterface {}

@ObjectType({ ...refused, description: 'Nobody takes his own rights away; another admin does.' })
export class OwnAccess extends RefusalInterface {}

@ObjectType({ ...refused, description: 'There is no such session, or it has ended.' })
export class SessionUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly session!: string;
}

@ObjectType({ ...refused, description: 'There is no such person, or his data were destroyed.' })
export class PersonUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly person!: string;
}

@ObjectType({
  ...refused,
  description: 'There is no such field reporter, or every door is shut to him already.',
})
export class ReporterUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly reporter!: string;
}

@ObjectType({ ...refused, description: 'Passkeys need a server with a name and a certificate.' })
export class PasskeysUnavailable extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The device’s answer could not be verified; start again.' })
export class PasskeyNotAccepted extends RefusalInterface {}

@ObjectType({ ...refused, description: 'There is no such passkey of one’s own.' })
export class PasskeyUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly passkey!: string;
}

@ObjectType({ ...refused, description: 'Remove a passkey before adding another.' })
export class TooManyPasskeys extends RefusalInterface {
  @Field(() => Int, { description: 'How many one person may have.' })
  readonly maximum!: number;
}
