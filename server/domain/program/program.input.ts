import { Field, InputType } from 'type-graphql';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { TokenScope } from './program.type.ts';
import type { TokenScope as TokenScopeCode } from './token-scope.policy.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';

@InputType({ description: 'Lets a program in.' })
export class IssueTokenInput {
  @Field(() => Uuid, { description: `${ID_OF_ACT} Becomes the id of the token.` })
  readonly id!: string;

  @Field(() => String, { description: 'What the program is called, at most 80 characters.' })
  readonly name!: string;

  @Field(() => [TokenScope], { description: 'What it may do: at least one.' })
  readonly scopes!: readonly TokenScopeCode[];

  @Field(() => RegionCode, { description: 'Where: this region and everything in it.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'Until when, in real time: at most a year ahead.' })
  readonly expiresAt!: number;
}

@InputType({ description: 'Shuts a program out, at once and for good.' })
export class RevokeTokenInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the token.' })
  readonly token!: string;
}
