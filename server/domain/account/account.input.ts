import { Field, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime, RegionCode, TpsCode, Uuid } from '../../kernel/scalars.ts';
import { PERSON_ROLES, type PersonRole as PersonRoleCode } from './account.policy.ts';

export const OPTIONAL_ID_OF_ACT =
  'Made by the sender: a repeat carries the same and gets the first answer. Left out: each sending is an act of its own.';
const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';
const REASON = 'Why, at most 300 characters; kept out of the log, and destroyed with the data of the person.';

export const PersonRole = enumOf(PERSON_ROLES);

registerEnumType(PersonRole, {
  name: 'PersonRole',
  description: 'The roles that people hold.',
  valuesConfig: {
    ADMIN: { description: 'Keeps people, devices and tokens, for the whole regency.' },
    POSKO: { description: 'Coordinates at the command post.' },
    KECAMATAN: { description: 'Coordinates in a kecamatan.' },
    LEADER: { description: 'Leads.' },
    AGENCY: { description: 'Acts for an agency.' },
    INTELLIGENCE: { description: 'Works on intelligence and evidence.' },
  },
});

@InputType({ description: 'One role in one region.' })
export class GrantInput {
  @Field(() => PersonRole, { description: 'The role.' })
  readonly role!: PersonRoleCode;

  @Field(() => RegionCode, { description: 'The region; it holds there and in everything inside.' })
  readonly region!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the agency; needed for AGENCY, ignored otherwise.',
  })
  readonly agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the one post in whose name he acts; needed for every role but ADMIN, where it is ignored. Who holds two offices gets two grants.',
  })
  readonly post?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From when, in real time; now where left out.' })
  readonly startsAt?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when, in real time; until revoked where left out.',
  })
  readonly endsAt?: number | null;
}

@InputType({ description: 'Who logs in.' })
export class LogInInput {
  @Field(() => String, { description: 'The user name; capitals do not matter.' })
  readonly username!: string;

  @Field(() => String, { description: 'The password.' })
  readonly password!: string;
}

@InputType({ description: 'Lets a person in, by a code that he redeems.' })
export class InvitePersonInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} Becomes the id of the person.` })
  readonly id!: string;

  @Field(() => String, { description: 'His name, at most 80 characters.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name he will log in with; he chooses where left out.',
  })
  readonly username?: string | null;

  @Field(() => String, { nullable: true, description: 'His phone, at most 24 characters.' })
  readonly phone?: string | null;

  @Field(() => [GrantInput], { description: 'His rights, in force at once.' })
  readonly grants!: readonly GrantInput[];
}

@InputType({ description: 'Makes a new code for a person who lost the old one or forgot his password.' })
export class InvitePersonAgainInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The person.' })
  readonly person!: string;
}

@InputType({ description: 'Makes one code for each TPS of a kecamatan or desa.' })
export class InviteReportersInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The kecamatan or desa.' })
  readonly region!: string;

  @Field(() => String, { description: 'The code of the institution for which they report.' })
  readonly institution!: string;

  @Field(() => [TpsCode], {
    nullable: true,
    description: 'Only these TPS of the region; those to which nobody was let in yet where left out.',
  })
  readonly tps?: readonly string[] | null;
}

@InputType({ description: 'Redeems an invitation; the browser or phone that does is let in.' })
export class RedeemInvitationInput {
  @Field(() => Uuid, {
    description:
      'Made by the browser or phone and kept by it alone: where the answer got lost, the same id and code within a day let it in again.',
  })
  readonly id!: string;

  @Field(() => String, { description: 'The code.' })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For a person without one: the name he will log in with.',
  })
  readonly username?: string | null;

  @Field(() => String, { nullable: true, description: 'For a person: his new password.' })
  readonly password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For the first admin: his name, at most 80 characters.',
  })
  readonly name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For a field reporter: the number at which he can be called, at most 24 characters.',
  })
  readonly phone?: string | null;
}

@InputType({ description: 'Corrects what is known of a person.' })
export class ChangePersonInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The person.' })
  readonly person!: string;

  @Field(() => String, { nullable: true, description: 'His name; as it was where left out.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'His phone; as it was where left out.' })
  readonly phone?: string | null;
}

@InputType({ description: 'Gives somebody a new password of his own.' })
export class SetPasswordInput {
  @Field(() => Uuid, { nullable: true, description: OPTIONAL_ID_OF_ACT })
  readonly id?: string | null;

  @Field(() => String, { description: 'The password that holds now.' })
  readonly currentPassword!: string;

  @Field(() => String, { description: 'The new one: at least 12 characters.' })
  readonly newPassword!: string;
}

@InputType({ description: 'Gives a person one more right.' })
export class GrantAccessInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} Becomes the id of the grant.` })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The person.' })
  readonly person!: string;

  @Field(() => GrantInput, { description: 'The right.' })
  readonly grant!: GrantInput;

  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

@InputType({ description: 'Takes one right back.' })
export class RevokeAccessInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the grant.' })
  readonly grant!: string;

  @Field(() => String, { nullable: true, description: REASON })
  readonly reason?: string | null;
}

@InputType({ description: 'Ends a session, one’s own or, as an admin, anybody’s.' })
export class EndSessionInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The session.' })
  readonly session!: string;
}

@InputType({ description: 'Shuts every door to a person, for good.' })
export class BarPersonInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The person.' })
  readonly person!: string;

  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@InputType({ description: 'Shuts every door to the phone of a field reporter, for good.' })
export class BarReporterInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The principal of the phone.' })
  readonly reporter!: string;

  @Field(() => String, { description: REASON })
  readonly reason!: string;
}

@InputType({ description: 'Destroys the personal data of a person, and shuts every door to him.' })
export class ErasePersonInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The person.' })
  readonly person!: string;

  @Field(() => String, {
    description: 'Why: a code or a number of a letter, at most 300 characters; it outlives his data.',
  })
  readonly reason!: string;
}
