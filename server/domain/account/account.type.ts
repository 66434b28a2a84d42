import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { Label } from '../../kernel/label.type.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, TpsCode } from '../../kernel/scalars.ts';
import type { Action as ActionCode, Role as RoleCode } from '../access/access.policy.ts';
import { Action, PrincipalKind, Role } from '../access/access-enums.type.ts';
import type { PrincipalKind as PrincipalKindCode } from '../access/viewer.policy.ts';
import {
  INVITATION_STATES,
  type InvitationState as InvitationStateCode,
  LOG_IN_WAYS,
  type LogInWay as LogInWayCode,
} from './account.policy.ts';

export const LogInWay = enumOf(LOG_IN_WAYS);
export const InvitationState = enumOf(INVITATION_STATES);

registerEnumType(LogInWay, {
  name: 'LogInWay',
  description: 'How a session was opened.',
  valuesConfig: {
    PASSWORD: { description: 'With a user name and a password.' },
    PASSKEY: { description: 'With a passkey.' },
    INVITATION: { description: 'By redeeming an invitation.' },
  },
});

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What an invitation is still good for.',
  valuesConfig: {
    OPEN: { description: 'It can be redeemed.' },
    USED: { description: 'It was redeemed; it opens nothing any more.' },
    EXPIRED: { description: 'Its time is over, or the operation is.' },
    REPLACED: { description: 'A newer invitation took its place, or it was taken back.' },
  },
});

@ObjectType({ description: 'One role of one principal in one region.', simpleResolvers: true })
export class AccessGrant {
  @Field(() => ID, { description: 'Its id; names it when it is to be revoked.' })
  readonly id!: string;

  @Field(() => Role, { description: 'The role.' })
  readonly role!: RoleCode;

  @Field(() => String, { description: 'Code of a region or a TPS: it holds there and in everything inside.' })
  readonly region!: string;

  @Field(() => String, { nullable: true, description: 'The agency, of an AGENCY role.' })
  readonly agency!: string | null;

  @Field(() => String, { nullable: true, description: 'The institution, of a REPORTER role.' })
  readonly institution!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The post in whose name it lets its holder act; null for roles that act in none, and for grants from before every one that acts named a post: these let nobody act.',
  })
  readonly post!: string | null;

  @Field(() => DateTime, { description: 'From when, in real time.' })
  readonly startsAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when, in real time; null: until it is revoked.',
  })
  readonly endsAt!: number | null;
}

@ObjectType({
  description: 'One browser or phone that is logged in. Instants are real time.',
  simpleResolvers: true,
})
export class Session {
  @Field(() => ID, { description: 'Its id; opens nothing by itself.' })
  readonly id!: string;

  @Field(() => LogInWay, { description: 'How it was opened.' })
  readonly how!: LogInWayCode;

  @Field(() => String, {
    description: 'Browser and system it was opened with, as it says itself: `Chrome · Android`.',
  })
  readonly device!: string;

  @Field(() => DateTime, { description: 'When it was opened.' })
  readonly startedAt!: number;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  readonly lastSeenAt!: number;

  @Field(() => DateTime, { description: 'When it ends unless it is used before.' })
  readonly expiresAt!: number;

  @Field(() => Boolean, { description: 'True for the session that asks.' })
  readonly isCurrent!: boolean;
}

@ObjectType({
  description: 'A key on somebody’s device that logs in without a password.',
  simpleResolvers: true,
})
export class Passkey {
  @Field(() => ID, { description: 'Its id here.' })
  readonly id!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  readonly name!: string;

  @Field(() => DateTime, { description: 'When it was added, in real time.' })
  readonly addedAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, in real time; null: never.' })
  readonly lastUsedAt!: number | null;
}

@ObjectType({ description: 'Who is asking, and what he may do.', simpleResolvers: true })
export class Me {
  @Field(() => PrincipalKind, { description: 'What sort of somebody it is.' })
  readonly kind!: PrincipalKindCode;

  @Field(() => ID, {
    nullable: true,
    description: 'The principal; null for somebody who has not said who he is.',
  })
  readonly principal!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a person, of his own.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'The user name of a person, of his own.' })
  readonly username!: string | null;

  @Field(() => [AccessGrant], { description: 'The rights in force now.' })
  readonly grants!: readonly AccessGrant[];

  @Field(() => [Action], { description: 'What these rights allow anywhere at all: what a menu may offer.' })
  readonly actions!: readonly ActionCode[];

  @Field(() => Session, { nullable: true, description: 'The session that asks; null where there is none.' })
  readonly session!: Session | null;

  @Field(() => [Passkey], { description: 'The passkeys of a person, of his own.' })
  readonly passkeys!: readonly Passkey[];

  @Field(() => Boolean, { description: 'True where passkeys work at this address: a name, behind TLS.' })
  readonly canUsePasskeys!: boolean;

  @Field(() => Boolean, { description: 'True where the operation is an exercise.' })
  readonly isExercise!: boolean;
}

@ObjectType({
  description: 'How far somebody’s newest invitation is. Instants are real time.',
  simpleResolvers: true,
})
export class InvitationStatus {
  @Field(() => ID, { description: 'The id under which it was made.' })
  readonly id!: string;

  @Field(() => InvitationState, { description: 'What it is still good for.' })
  readonly state!: InvitationStateCode;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly madeAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null: when the operation closes.' })
  readonly expiresAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was redeemed, if it was.' })
  readonly usedAt!: number | null;
}

@ObjectType({ description: 'A person who has or had access. Instants are real time.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: 'The id under which he was invited; also the name of his principal.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name he logs in with; null before he chose one, or erased.',
  })
  readonly username!: string | null;

  @Field(() => String, { nullable: true, description: 'His name; null where it was erased.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'His phone; null where none is known, where it was erased, or where the asker may not see contacts.',
  })
  readonly phone!: string | null;

  @Field(() => DateTime, { description: 'When he was invited.' })
  readonly invitedAt!: number;

  @Field(() => Boolean, { description: 'True where every door is shut to him.' })
  readonly isBarred!: boolean;

  @Field(() => Boolean, { description: 'True where his personal data were destroyed.' })
  readonly isErased!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When he was last seen, to the minute; null: never.',
  })
  readonly lastSeenAt!: number | null;

  @Field(() => [AccessGrant], {
    description: 'His rights that were not revoked, those to come and those over included.',
  })
  readonly grants!: readonly AccessGrant[];

  @Field(() => [Session], { description: 'His sessions that are open, the last used first.' })
  readonly sessions!: readonly Session[];

  @Field(() => [Passkey], { description: 'His passkeys.' })
  readonly passkeys!: readonly Passkey[];

  @Field(() => InvitationStatus, { nullable: true, description: 'His newest invitation.' })
  readonly invitation!: InvitationStatus | null;
}

@ObjectType({ description: 'A person and his place in the list.', simpleResolvers: true })
export class PersonEdge {
  @Field(() => Cursor, { description: 'The place of the person in the list.' })
  readonly cursor!: string;

  @Field(() => Person, { description: 'The person.' })
  readonly node!: Person;
}

@ObjectType({ description: 'One page of people, the newest first.', simpleResolvers: true })
export class PersonConnection {
  @Field(() => [PersonEdge], { description: 'The people of this page.' })
  readonly edges!: readonly PersonEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'The access of one institution’s reporter at one TPS: the newest invitation and who came by it.',
  simpleResolvers: true,
})
export class ReporterAccess {
  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => String, { description: 'The code of the institution.' })
  readonly institution!: string;

  @Field(() => InvitationStatus, { description: 'The newest invitation.' })
  readonly invitation!: InvitationStatus;

  @Field(() => ID, {
    nullable: true,
    description: 'The principal of the phone that redeemed it; null: nobody did.',
  })
  readonly reporter!: string | null;

  @Field(() => Boolean, { description: 'True where every door is shut to that phone.' })
  readonly isBarred!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The number at which he can be called; null where he gave none, where that phone is shut out, or where the asker may not see contacts.',
  })
  readonly phone!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When that phone was last seen, to the minute, in real time.',
  })
  readonly lastSeenAt!: number | null;
}

@ObjectType({ description: 'One invitation for one TPS, to be printed.', simpleResolvers: true })
export class ReporterInvitation {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => TpsCode, { description: 'The TPS it is bound to.' })
  readonly tps!: string;

  @Field(() => String, { description: 'The code of the institution it is bound to.' })
  readonly institution!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What redeems it. Shown this once, and to a repeat of the same request for 15 minutes; null from then on: invite again then.',
  })
  readonly code!: string | null;
}

@ObjectType({ description: 'Where a TPS is, in names.', simpleResolvers: true })
export class InvitedPlace {
  @Field(() => String, { description: 'The name of its desa or kelurahan.' })
  readonly desa!: string;

  @Field(() => String, { description: 'The name of its kecamatan.' })
  readonly kecamatan!: string;
}

@ObjectType({
  description: 'What somebody who holds the code of an invitation is told of it.',
  simpleResolvers: true,
})
export class Invitation {
  @Field(() => PrincipalKind, {
    description: 'PERSON: redeemed with a user name and a password. REPORTER: with nothing.',
  })
  readonly kind!: PrincipalKindCode;

  @Field(() => InvitationState, { description: 'What it is still good for.' })
  readonly state!: InvitationStateCode;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends, in real time; null: when the operation closes.',
  })
  readonly expiresAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the invited person, while it is open; null: to be given.',
  })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'His user name, while it is open; null: to be chosen.',
  })
  readonly username!: string | null;

  @Field(() => TpsCode, { nullable: true, description: 'The TPS of a reporter.' })
  readonly tps!: string | null;

  @Field(() => InvitedPlace, { nullable: true, description: 'Where that TPS is.' })
  readonly place!: InvitedPlace | null;

  @Field(() => String, { nullable: true, description: 'The code of the institution of a reporter.' })
  readonly institution!: string | null;

  @Field(() => Label, { nullable: true, description: 'What that institution is called.' })
  readonly institutionLabel!: Label | null;
}

@ObjectType({ description: 'What opens one WebSocket, once.', simpleResolvers: true })
export class SocketTicket {
  @Field(() => String, { description: 'Send it as `secret` in the payload of `connection_init`.' })
  readonly ticket!: string;

  @Field(() => Int, { description: 'Seconds for which it is good.' })
  readonly validSeconds!: number;
}
