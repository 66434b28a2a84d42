import { createUnionType, Field, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { IdReused, RetryLater, StorageFull, TextNotAcceptable } from '../operation/act-refusals.type.ts';
import { RegionUnknown } from '../region/region-refusals.type.ts';
import { ProgramToken } from './program.type.ts';
import { TokenExpiryOutOfRange, TokenScopeMissing, TokenUnknown } from './program-refusals.type.ts';

@ObjectType({ description: 'A program may come in.', simpleResolvers: true })
export class TokenIssued {
  @Field(() => ProgramToken, { description: 'The token.' })
  readonly token!: ProgramToken;

  @Field(() => String, {
    nullable: true,
    description:
      'What the program sends with each request, as `Authorization: Bearer …`. Shown this once, and to a repeat of the same request for 15 minutes; null from then on: revoke the token then, and issue another.',
  })
  readonly secret!: string | null;
}

@ObjectType({ description: 'A program is shut out.', simpleResolvers: true })
export class TokenRevoked {
  @Field(() => ProgramToken, { description: 'The token that opens nothing any more.' })
  readonly token!: ProgramToken;
}

export const IssueTokenResult = createUnionType({
  name: 'IssueTokenResult',
  description: 'What became of letting a program in.',
  types: () =>
    [
      TokenIssued,
      RegionUnknown,
      TokenScopeMissing,
      TokenExpiryOutOfRange,
      TextNotAcceptable,
      IdReused,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});

export const RevokeTokenResult = createUnionType({
  name: 'RevokeTokenResult',
  description: 'What became of shutting a program out.',
  types: () => [TokenRevoked, TokenUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});
