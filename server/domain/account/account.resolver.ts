import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type ActResult, actResult } from '../../kernel/act-result.ts';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor, RegionCode, Uuid } from '../../kernel/scalars.ts';
import type { AccountContext } from './account.api.ts';
import {
  BarPersonInput,
  BarReporterInput,
  ChangePersonInput,
  EndSessionInput,
  ErasePersonInput,
  GrantAccessInput,
  InvitePersonAgainInput,
  InvitePersonInput,
  InviteReportersInput,
  RevokeAccessInput,
} from './account.input.ts';
import { Me, Person, PersonConnection, ReporterAccess, Session } from './account.type.ts';
import {
  BarPersonResult,
  BarReporterResult,
  ChangePersonResult,
  EndSessionResult,
  ErasePersonResult,
  GrantAccessResult,
  InvitePersonAgainResult,
  InvitePersonResult,
  InviteReportersResult,
  RevokeAccessResult,
} from './account-results.type.ts';

@Resolver()
export class AccountResolver {
  @Query(() => Me, { description: 'Who is asking, and what he may do. Anybody may ask.' })
  me(@Ctx() context: AccountContext): Promise<Me> {
    return context.services.accountQueries.me(context.viewer);
  }

  @Query(() => [Session], { description: 'The asker’s own open sessions, the last used first.' })
  mySessions(@Ctx() context: AccountContext): Promise<readonly Session[]> {
    return context.services.accountQueries.mySessions(context.viewer);
  }

  @Query(() => PersonConnection, { description: 'Everybody who was ever invited, the newest first.' })
  async people(
    @Arg('search', () => String, { nullable: true, description: 'Part of a name, user name or phone.' })
    search: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() context: AccountContext,
  ): Promise<Page<Person>> {
    const { viewer, services } = context;
    return services.accountQueries.people(viewer, search ?? null, pageRequest(first, after));
  }

  @Query(() => Person, { nullable: true, description: 'One person; null where there is none.' })
  person(
    @Arg('id', () => Uuid, { description: 'His id.' }) id: string,
    @Ctx() context: AccountContext,
  ): Promise<Person | null> {
    return context.services.accountQueries.person(context.viewer, id);
  }

  @Query(() => [ReporterAccess], {
    description: 'Who was invited to report from the TPS of a kecamatan or desa, in the order of the roster.',
  })
  reporters(
    @Arg('region', () => RegionCode, { description: 'The kecamatan or desa.' }) region: string,
    @Ctx() context: AccountContext,
  ): Promise<readonly ReporterAccess[]> {
    return context.services.accountQueries.reporters(context.viewer, region);
  }
}

@Resolver()
export class AccountActsResolver {
  @Mutation(() => InvitePersonResult, {
    description: 'Invites a person and gives him rights; the code is shown in this answer alone.',
  })
  invitePerson(
    @Arg('input', () => InvitePersonInput, { description: 'Who, and with which rights.' })
    input: InvitePersonInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PersonInvited', () => services.people.invitePerson(viewer, input));
  }

  @Mutation(() => InvitePersonAgainResult, {
    description: 'Makes a new code for a person; redeeming it sets a new password and ends his sessions.',
  })
  invitePersonAgain(
    @Arg('input', () => InvitePersonAgainInput, { description: 'Who.' }) input: InvitePersonAgainInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PersonInvited', () => services.people.invitePersonAgain(viewer, input));
  }

  @Mutation(() => InviteReportersResult, {
    description: 'Makes an invitation for each TPS of a region; the codes are shown in this answer alone.',
  })
  inviteReporters(
    @Arg('input', () => InviteReportersInput, { description: 'Where, and for which institution.' })
    input: InviteReportersInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('ReportersInvited', () => services.reporters.inviteReporters(viewer, input));
  }

  @Mutation(() => ChangePersonResult, { description: 'Corrects the name or phone of a person.' })
  changePerson(
    @Arg('input', () => ChangePersonInput, { description: 'Who, and what is right.' })
    input: ChangePersonInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PersonChanged', () => services.people.changePerson(viewer, input));
  }

  @Mutation(() => GrantAccessResult, { description: 'Gives a person one more right, at once.' })
  grantAccess(
    @Arg('input', () => GrantAccessInput, { description: 'Who, and which right.' }) input: GrantAccessInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('AccessGranted', () => services.people.grantAccess(viewer, input));
  }

  @Mutation(() => RevokeAccessResult, { description: 'Takes a right back, at once, on every open socket.' })
  revokeAccess(
    @Arg('input', () => RevokeAccessInput, { description: 'Which right.' }) input: RevokeAccessInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('AccessRevoked', () => services.people.revokeAccess(viewer, input));
  }

  @Mutation(() => EndSessionResult, { description: 'Ends a session: one’s own, or as an admin anybody’s.' })
  endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which session.' }) input: EndSessionInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('SessionEnded', () => services.people.endSession(viewer, input));
  }

  @Mutation(() => BarPersonResult, { description: 'Shuts every door to a person, at once and for good.' })
  barPerson(
    @Arg('input', () => BarPersonInput, { description: 'Who, and why.' }) input: BarPersonInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PersonBarred', () => services.people.barPerson(viewer, input));
  }

  @Mutation(() => BarReporterResult, {
    description: 'Shuts every door to the phone of a field reporter, at once and for good.',
  })
  barReporter(
    @Arg('input', () => BarReporterInput, { description: 'Which phone, and why.' }) input: BarReporterInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('ReporterBarred', () => services.reporters.barReporter(viewer, input));
  }

  @Mutation(() => ErasePersonResult, {
    description: 'Destroys the personal data of a person for ever and shuts every door to him.',
  })
  erasePerson(
    @Arg('input', () => ErasePersonInput, { description: 'Who, and why.' }) input: ErasePersonInput,
    @Ctx() { services, viewer }: AccountContext,
  ): Promise<ActResult> {
    return actResult('PersonErased', () => services.people.erasePerson(viewer, input));
  }
}
